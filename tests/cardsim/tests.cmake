# SPDX-License-Identifier: GPL-3.0-or-later
# The simulated card's program and its own tests; included by tests/CMakeLists.txt.
set(cardsim_dir ${PROJECT_SOURCE_DIR}/tests/cardsim)
if(NOT WIN32)
  motcua_program(motcua-cardsim SOURCES ${cardsim_dir}/program/main_linux.cpp ${cardsim_dir}/program/options.cpp
    DEPENDS cardsim vpcd_link)
endif()

set(cardsim_tests faults_test.cpp files_test.cpp person_test.cpp program_test.cpp session_test.cpp traces_test.cpp transport_test.cpp)
list(TRANSFORM cardsim_tests PREPEND ${cardsim_dir}/)
motcua_test(cardsim SOURCES ${cardsim_tests} ${cardsim_dir}/program/options.cpp ${cardsim_dir}/support/test_terminal.cpp
  DEPENDS cardsim)

if(NOT WIN32)
  motcua_test(cardsim_program SOURCES ${cardsim_dir}/program/program_linux_test.cpp
    LINK motcua_pcscd_support motcua_pcsc)
  target_compile_definitions(test_cardsim_program PRIVATE MOTCUA_CARDSIM="$<TARGET_FILE:motcua-cardsim>")
  add_dependencies(test_cardsim_program motcua-cardsim)
endif()
