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
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12's own stable_sort uses what it has deprecated; GCC looks at ours.
  target_compile_options(motcua_flags INTERFACE -Wno-deprecated-declarations)
endif()
if(MOTCUA_SANITIZE)
  target_compile_options(motcua_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
                                                -fno-omit-frame-pointer)
  target_link_options(motcua_flags INTERFACE -fsanitize=address,undefined)
endif()
if(MOTCUA_COVERAGE)
  target_compile_options(motcua_flags INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(motcua_flags INTERFACE --coverage)
endif()

# motcua_precompile(<target> <who>): uses the precompiled header of that folder's library, or makes one of a header (*.h).
# What the sanitizers watch in windows and tests is not worth optimising: compiling is the longest part of their run.
function(motcua_precompile target who)
  if(who MATCHES "\\.h$")
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/${who})
  else()
    target_precompile_headers(${target} REUSE_FROM motcua_${who})
  endif()
  if(MOTCUA_SANITIZE AND NOT who MATCHES "base")
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()

# motcua_library(<folder> SOURCES … [DEPENDS <other folders>] [LINK <targets of libraries>] [PCH <who>])
function(motcua_library name)
  cmake_parse_arguments(ARG "" "PCH" "SOURCES;DEPENDS;LINK" ${ARGN})
  add_library(motcua_${name} STATIC ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND motcua_)
  target_link_libraries(motcua_${name} PUBLIC motcua_flags Qt6::Core ${ARG_DEPENDS} ${ARG_LINK})
  if(NOT ARG_PCH)
    set(ARG_PCH base)
  endif()
  motcua_precompile(motcua_${name} ${ARG_PCH})
endfunction()

# motcua_program(<target> SOURCES … DEPENDS <folders> [PCH <who>]): an executable in build/<preset>/bin
function(motcua_program name)
  cmake_parse_arguments(ARG "" "PCH" "SOURCES;DEPENDS;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  list(TRANSFORM ARG_DEPENDS PREPEND motcua_)
  target_link_libraries(${name} PRIVATE motcua_flags Qt6::Core ${ARG_DEPENDS} ${ARG_LINK})
  if(NOT ARG_PCH)
    set(ARG_PCH base)
  endif()
  motcua_precompile(${name} ${ARG_PCH})
endfunction()
