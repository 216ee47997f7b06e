# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the Debian package of it (installer/package.sh).
include(GNUInstallDirs)

set(programs motcua-cli)
if(TARGET motcua)
  list(APPEND programs motcua)
endif()
install(TARGETS ${programs} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

if(NOT WIN32)
  # Debian wants manual pages and changelogs packed, without a time in them.
  set(packed "")
  foreach(page motcua motcua-cli)
    set(out ${PROJECT_BINARY_DIR}/package/${page}.1.gz)
    add_custom_command(OUTPUT ${out}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/package
      COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/installer/man/${page}.1 > ${out}
      DEPENDS ${PROJECT_SOURCE_DIR}/installer/man/${page}.1 VERBATIM)
    list(APPEND packed ${out})
    install(FILES ${out} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  endforeach()
  set(out ${PROJECT_BINARY_DIR}/package/changelog.gz)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/package
    COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/installer/debian/changelog > ${out}
    DEPENDS ${PROJECT_SOURCE_DIR}/installer/debian/changelog VERBATIM)
  add_custom_target(package_files ALL DEPENDS ${packed} ${out})
  install(FILES ${out} ${PROJECT_SOURCE_DIR}/installer/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/motcua)

  install(FILES installer/desktop/org.motcua.MotCua.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES installer/desktop/org.motcua.MotCua.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
  install(FILES resources/icons/app/motcua.svg DESTINATION ${icons}/scalable/apps OPTIONAL)
  foreach(size 16 24 32 48 64 128 256 512)
    install(FILES resources/icons/app/motcua-${size}.png DESTINATION ${icons}/${size}x${size}/apps
            RENAME motcua.png OPTIONAL)
  endforeach()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME motcua)
set(CPACK_PACKAGE_VENDOR "MotCua contributors")
set(CPACK_PACKAGE_CONTACT "MotCua contributors <motcua@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "counter of a Vietnamese one-stop-shop")
set(CPACK_PACKAGE_DESCRIPTION
"Identifies the citizen from the chip or the QR code of the ID card, receives
the dossier against the catalogue of administrative procedures, computes the
lawful due date with its reasons, prints the slip, and hands out the result.
Everything is kept encrypted in one folder; no network is needed.
.
The package holds the window (motcua) and the same functions for a shell
(motcua-cli).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Loaded while running, so that shlibdeps cannot see it: fonts with every Vietnamese letter. Without the recommended
# ones a counter works, but not its card reader, its camera, or pictures in every format.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-noto-core, fonts-croscore")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "pcscd, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, qt6-image-formats-plugins, cups-client")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland")
include(CPack)
