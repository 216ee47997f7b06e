# SPDX-License-Identifier: GPL-3.0-or-later
# The one way to declare a library, a program or a test of this project.

add_library(motcua_flags INTERFACE)
target_include_directories(motcua_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(motcua_flags INTERFACE QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
                                                  QT_NO_FOREACH QT_NO_KEYWORDS SQLITE_HAS_CODEC)
target_compile_options(motcua_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
                                              -Woverloaded-virtual -Wextra-semi -Werror -fstack-protector-strong)
target_link_options(motcua_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
if(CMAKE_BUILD_TYPE MATCHES "Rel")
  target_compile_definitions(motcua_flags INTERFACE _FORTIFY_SOURCE=2 _GLIBCXX_ASSERTIONS)
endif()
if(MOTCUA_SANITIZE)
  target_compile_options(motcua_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all
                                                -fno-omit-frame-pointer)
  target_link_options(motcua_flags INTERFACE -fsanitize=address,undefined)
endif()
if(MOTCUA_COVERAGE)
  target_compile_options(motcua_flags INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(motcua_flags INTERFACE --coverage)
endif()
if(MOTCUA_FUZZ)
  target_compile_options(motcua_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
  target_link_options(motcua_flags INTERFACE -fsanitize=address,undefined)
endif()

# motcua_library(<folder> SOURCES … [DEPENDS <other folders>] [LINK <targets of libraries>]): base and widgets make the
# precompiled headers of core and ui, the others use them; PCH names whose.
function(motcua_library name)
  cmake_parse_arguments(ARG "" "PCH" "SOURCES;DEPENDS;LINK" ${ARGN})
  add_library(motcua_${name} STATIC ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND motcua_)
  target_link_libraries(motcua_${name} PUBLIC motcua_flags Qt6::Core ${ARG_DEPENDS} ${ARG_LINK})
  if(name STREQUAL "base")
    target_precompile_headers(motcua_base PRIVATE ${PROJECT_SOURCE_DIR}/core/base/pch.h)
  elseif(name STREQUAL "widgets")
    target_precompile_headers(motcua_widgets PRIVATE ${PROJECT_SOURCE_DIR}/ui/widgets/pch.h)
  elseif(ARG_PCH)
    target_precompile_headers(motcua_${name} REUSE_FROM motcua_${ARG_PCH})
  else()
    target_precompile_headers(motcua_${name} REUSE_FROM motcua_base)
  endif()
endfunction()

# motcua_program(<target> SOURCES … DEPENDS <folders> [PCH base|widgets]): an executable in build/<preset>/bin
function(motcua_program name)
  cmake_parse_arguments(ARG "" "PCH" "SOURCES;DEPENDS;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND motcua_)
  target_link_libraries(${name} PRIVATE motcua_flags Qt6::Core ${ARG_DEPENDS} ${ARG_LINK})
  if(NOT ARG_PCH)
    set(ARG_PCH base)
  endif()
  target_precompile_headers(${name} REUSE_FROM motcua_${ARG_PCH})
endfunction()
