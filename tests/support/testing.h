// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
