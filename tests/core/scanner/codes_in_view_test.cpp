// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/codes_in_view.h"

#include <gtest/gtest.h>

namespace motcua::scanner {
namespace {

using namespace std::chrono_literals;

qr::Outline squareAt(double x, double y) {
    return {QPointF(x, y), QPointF(x + 100, y), QPointF(x + 100, y + 100), QPointF(x, y + 100)};
}

struct View {
    CodesInView codes;
    FrameTime time{};

    bool isNew(const char16_t* text, std::chrono::milliseconds later = 33ms, double x = 0) {
        time += later;
        qr::Payload payload;
        payload.text = QString::fromUtf16(text);
        return codes.see({payload, squareAt(x, 0), {}}, time).isNew;
    }
    CodesInView::Change seen(std::optional<qr::Outline> outline, std::chrono::milliseconds later) {
        time += later;
        return codes.see({std::nullopt, outline, {}}, time);
    }
};

TEST(CodesInView, heldCode_isNewOnce) {
    View view;
    EXPECT_TRUE(view.isNew(u"A"));
    for (int i = 0; i < 100; ++i)
        EXPECT_FALSE(view.isNew(u"A"));
}

TEST(CodesInView, codeOutOfView_isNewAfterASecond) {
    View view;
    EXPECT_TRUE(view.isNew(u"A"));
    EXPECT_FALSE(view.isNew(u"A", 999ms));
    EXPECT_TRUE(view.isNew(u"A", 1000ms));
}

TEST(CodesInView, codesSideBySide_areNewOnceEach) {
    View view;
    EXPECT_TRUE(view.isNew(u"A"));
    EXPECT_TRUE(view.isNew(u"B", 33ms, 300));
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(view.isNew(u"A"));
        EXPECT_FALSE(view.isNew(u"B", 33ms, 300));
    }
}

TEST(CodesInView, codeThatComesBackAfterAnotherInItsPlace_isNew) {
    View view;
    EXPECT_TRUE(view.isNew(u"A"));
    EXPECT_TRUE(view.isNew(u"B"));
    EXPECT_TRUE(view.isNew(u"A"));
    EXPECT_FALSE(view.isNew(u"A"));
}

TEST(CodesInView, tremblingCard_staysInView) {
    View view;
    EXPECT_TRUE(view.isNew(u"A"));
    for (int i = 0; i < 20; ++i) {
        view.seen(squareAt(20, 10), 900ms);
        view.seen(squareAt(20, 10), 900ms);
        EXPECT_FALSE(view.isNew(u"A", 900ms));
    }
}

TEST(CodesInView, unreadableForSecondsInItsPlace_isAnotherCard) {
    View view;
    EXPECT_TRUE(view.isNew(u"A"));
    for (int i = 0; i < 7; ++i)
        view.seen(squareAt(20, 10), 500ms);
    EXPECT_TRUE(view.isNew(u"A"));
}

TEST(CodesInView, speckElsewhere_keepsNothingInView) {
    View view;
    EXPECT_TRUE(view.isNew(u"A"));
    for (int i = 0; i < 4; ++i)
        view.seen(squareAt(400, 300), 300ms);
    EXPECT_TRUE(view.isNew(u"A"));
}

TEST(CodesInView, nothingForASecond_isSaidOnce) {
    View view;
    EXPECT_FALSE(view.seen({}, 5s).isEmptied);
    EXPECT_FALSE(view.seen(squareAt(0, 0), 33ms).isEmptied);
    EXPECT_FALSE(view.seen({}, 999ms).isEmptied);
    EXPECT_TRUE(view.seen({}, 1ms).isEmptied);
    EXPECT_FALSE(view.seen({}, 2s).isEmptied);
}

} // namespace
} // namespace motcua::scanner
