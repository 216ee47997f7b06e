// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/dossier_page.h"

#include "tests/core/wire/samples.h"

#include <gtest/gtest.h>

namespace motcua::wire {
namespace {

/// With a dossier that has `count` actions, and a short one after it.
DossierPage pageOf(int count) {
    DossierPage page;
    page.time = Instant{std::chrono::milliseconds{1793600001234}};
    page.epoch = QStringLiteral("e3");
    page.stream = QStringLiteral("o:H34.05");
    page.cursor = 20;
    page.after = uuid(1001);
    page.more = true;
    page.rest = {uuid(7), uuid(8)};
    WholeDossier whole{uuid(1000), {}};
    for (int i = 0; i < count; ++i)
        whole.operations.push_back(action(i + 1, dossier::NoteAdded{QStringLiteral("Gọi lại")}));
    page.dossiers.push_back(std::move(whole));
    WholeDossier other{uuid(1001), everyAction()};
    for (dossier::Action& each : other.operations)
        each.dossier = uuid(1001);
    page.dossiers.push_back(std::move(other));
    return page;
}

QByteArrayList linesOf(const DossierPage& page) {
    QByteArrayList lines = encode(page).split('\n');
    lines.removeLast();
    return lines;
}
QByteArray joined(const QByteArrayList& lines) { return lines.join('\n') + '\n'; }

bool isRefused(const QByteArray& body) {
    const auto page = decodePage(body);
    return !page && page.error().code == Code::WIRE_MESSAGE_INVALID;
}

TEST(DossierPage, isReadBackEqual) {
    const auto read = decodePage(encode(pageOf(3)));
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(*read, pageOf(3));
}

TEST(DossierPage, longDossier_comesInPieces) {
    const DossierPage page = pageOf(2 * kMaxPieceOperations + 1);
    EXPECT_EQ(linesOf(page).size(), 1 + 3 + 1);
    const auto read = decodePage(encode(page));
    ASSERT_TRUE(read) << qPrintable(read.error().detail);
    EXPECT_EQ(*read, page);
}

TEST(DossierPage, pieceThatIsMissingTwiceOrOutOfOrder_isRefused) {
    const QByteArrayList lines = linesOf(pageOf(2 * kMaxPieceOperations + 1));
    ASSERT_FALSE(isRefused(joined(lines)));
    for (int gone = 1; gone <= 3; ++gone) {
        QByteArrayList fewer = lines;
        fewer.removeAt(gone);
        EXPECT_TRUE(isRefused(joined(fewer))) << gone;
        QByteArrayList doubled = lines;
        doubled.insert(gone, lines[gone]);
        EXPECT_TRUE(isRefused(joined(doubled))) << gone;
    }
    QByteArrayList swapped = lines;
    swapped.swapItemsAt(1, 2);
    EXPECT_TRUE(isRefused(joined(swapped)));
    EXPECT_TRUE(isRefused(joined(lines.first(3)))) << "the page ends within a dossier";
}

TEST(DossierPage, headThatLacksWhatIsNeeded_isRefused) {
    DossierPage page = pageOf(1);
    page.epoch.clear();
    EXPECT_TRUE(isRefused(encode(page)));
    page = pageOf(1);
    page.cursor = -1;
    EXPECT_TRUE(isRefused(encode(page)));
    EXPECT_TRUE(isRefused({}));
}

} // namespace
} // namespace motcua::wire
