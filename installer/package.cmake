# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed where, and the Debian packages of it (installer/package.sh): motcua for a counter, motcua-central for
# the service.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME counter)

set(programs motcua-cli)
if(TARGET motcua)
  list(APPEND programs motcua)
endif()
install(TARGETS ${programs} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

if(NOT WIN32)
  # Debian wants manual pages and changelogs packed, without a time in them.
  set(packed "")
  function(install_packed file name folder component)
    set(out ${PROJECT_BINARY_DIR}/package/${component}/${name}.gz)
    add_custom_command(OUTPUT ${out}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/package/${component}
      COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/${file} > ${out}
      DEPENDS ${PROJECT_SOURCE_DIR}/${file} VERBATIM)
    install(FILES ${out} DESTINATION ${folder} COMPONENT ${component})
    set(packed ${packed} ${out} PARENT_SCOPE)
  endfunction()
  install_packed(installer/man/motcua.1 motcua.1 ${CMAKE_INSTALL_MANDIR}/man1 counter)
  install_packed(installer/man/motcua-cli.1 motcua-cli.1 ${CMAKE_INSTALL_MANDIR}/man1 counter)
  install_packed(installer/man/motcua-central.8 motcua-central.8 ${CMAKE_INSTALL_MANDIR}/man8 central)
  install_packed(installer/debian/changelog changelog ${CMAKE_INSTALL_DATADIR}/doc/motcua counter)
  install_packed(installer/debian/changelog changelog ${CMAKE_INSTALL_DATADIR}/doc/motcua-central central)
  add_custom_target(package_files ALL DEPENDS ${packed})
  install(FILES installer/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/motcua)

  install(TARGETS motcua-central RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT central)
  install(FILES installer/debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/motcua-central COMPONENT central)
  install(FILES installer/central/nginx.conf DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/motcua-central/examples
          COMPONENT central)
  install(FILES installer/central/nginx-proxy.conf DESTINATION ${CMAKE_INSTALL_DATADIR}/motcua-central COMPONENT central)
  # Debian keeps units outside the prefix's architecture folders.
  install(FILES installer/central/motcua-central.service DESTINATION lib/systemd/system COMPONENT central)
  install(FILES installer/central/sysusers.conf DESTINATION lib/sysusers.d RENAME motcua-central.conf COMPONENT central)
  install(FILES installer/central/default DESTINATION /etc/default RENAME motcua-central COMPONENT central)

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
set(CPACK_COMPONENTS_ALL counter central)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_COUNTER_PACKAGE_NAME motcua)
set(CPACK_DEBIAN_COUNTER_DESCRIPTION
"counter of a Vietnamese one-stop-shop
Identifies the citizen from the chip or the QR code of the ID card, receives
the dossier against the catalogue of administrative procedures, computes the
lawful due date with its reasons, prints the slip, and hands out the result.
Everything is kept encrypted in one folder; no network is needed.
.
The package holds the window (motcua) and the same functions for a shell
(motcua-cli).")
set(CPACK_DEBIAN_CENTRAL_PACKAGE_NAME motcua-central)
set(CPACK_DEBIAN_CENTRAL_DESCRIPTION
"central service of Vietnamese one-stop-shops
Brings the counters of a province together: records what they send, tells each
office what is new, keeps attachments. Counters go on without it and catch up
afterwards, also over slow lines that are cut.
.
The store is embedded and encrypted, or PostgreSQL. An example configuration of
nginx, which does TLS before it, is in the package.")
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
set(CPACK_DEBIAN_COUNTER_PACKAGE_DEPENDS "fonts-noto-core, fonts-croscore")
set(CPACK_DEBIAN_COUNTER_PACKAGE_RECOMMENDS
    "pcscd, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, qt6-image-formats-plugins, cups-client")
set(CPACK_DEBIAN_COUNTER_PACKAGE_SUGGESTS "qt6-wayland")
set(CPACK_DEBIAN_CENTRAL_PACKAGE_SECTION net)
set(CPACK_DEBIAN_CENTRAL_PACKAGE_DEPENDS "systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_CENTRAL_PACKAGE_RECOMMENDS "nginx")
set(CPACK_DEBIAN_CENTRAL_PACKAGE_SUGGESTS "postgresql")
set(scripts ${PROJECT_SOURCE_DIR}/installer/debian/central)
set(CPACK_DEBIAN_CENTRAL_PACKAGE_CONTROL_EXTRA ${scripts}/postinst ${scripts}/prerm ${scripts}/postrm
                                               ${scripts}/conffiles)
include(CPack)
