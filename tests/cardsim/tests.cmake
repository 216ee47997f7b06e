# SPDX-License-Identifier: GPL-3.0-or-later
# The simulated card's own tests; included by tests/CMakeLists.txt, which comes after the library.
file(GLOB cardsim_tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/cardsim/*_test.cpp)
motcua_test(cardsim SOURCES ${cardsim_tests} DEPENDS cardsim)
