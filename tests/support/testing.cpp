// SPDX-License-Identifier: GPL-3.0-or-later
// A precompiled header needs a source to belong to.
#include "tests/support/testing.h"
