// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QByteArray>
#include <gtest/gtest.h>
#include <type_traits>

namespace motcua {
namespace {

TEST(Secret, take_wipesTheSource) {
    QByteArray source("hunter2 hunter2");
    const Secret secret = Secret::take(source);
    EXPECT_TRUE(source.isEmpty());
    EXPECT_EQ(secret.view(), QByteArrayView("hunter2 hunter2"));
}

TEST(Secret, copies_areRefusedByTheCompiler) {
    static_assert(!std::is_copy_constructible_v<Secret>);
    static_assert(!std::is_copy_assignable_v<Secret>);
    static_assert(std::is_nothrow_move_constructible_v<Secret>);
}

TEST(Secret, move_leavesTheSourceEmpty) {
    Secret first = Secret::random(32);
    const Secret twin = first.clone();
    const Secret second = std::move(first);
    EXPECT_TRUE(second.equals(twin));
    EXPECT_FALSE(second.equals(Secret::random(32)));
    EXPECT_FALSE(second.equals(Secret::random(16)));
    EXPECT_TRUE(Secret().equals(Secret(0)));
}

} // namespace
} // namespace motcua
