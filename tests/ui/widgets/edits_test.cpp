// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edits.h"

#include "tests/ui/support/looks.h"
#include "ui/widgets/field.h"

#include <QInputMethodEvent>
#include <QListView>
#include <QStringListModel>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using tests::press;
using tests::typeText;

struct Typed {
    const char* text;
    std::optional<citizen::PartialDate> date;
    const char* shown = nullptr; ///< when left
};

class DateEditTyping : public testing::TestWithParam<Typed> {};

TEST_P(DateEditTyping, text_isReadAndSetRight) {
    DateEdit edit;
    typeText(edit, QString::fromLatin1(GetParam().text));
    EXPECT_EQ(edit.date(), GetParam().date);
    press(edit, Qt::Key_Return); // as leaving it
    EXPECT_EQ(edit.text(), QString::fromLatin1(GetParam().shown ? GetParam().shown : GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(Texts, DateEditTyping,
                         testing::Values(Typed{"15011996", citizen::PartialDate{1996, 1, 15}, "15/01/1996"},
                                         Typed{"15/1/1996", citizen::PartialDate{1996, 1, 15}, "15/01/1996"},
                                         Typed{"15-01-1996", citizen::PartialDate{1996, 1, 15}, "15/01/1996"},
                                         Typed{"15 1 1996", citizen::PartialDate{1996, 1, 15}, "15/01/1996"},
                                         Typed{"1996-1-15", citizen::PartialDate{1996, 1, 15}, "15/01/1996"},
                                         Typed{"1/1996", citizen::PartialDate{1996, 1, 0}, "01/1996"},
                                         Typed{"011996", citizen::PartialDate{1996, 1, 0}, "01/1996"},
                                         Typed{"1996", citizen::PartialDate{1996, 0, 0}, "1996"},
                                         Typed{"", citizen::PartialDate{}, ""},
                                         Typed{"31/02/1996", std::nullopt}, Typed{"15/13/1996", std::nullopt},
                                         Typed{"15/1/96", std::nullopt}, Typed{"150196", std::nullopt},
                                         Typed{"abc", std::nullopt}));

TEST(DateEdit, fullDate_isOnlyThereWithDayAndMonth) {
    DateEdit edit;
    edit.setText(QStringLiteral("1996"));
    EXPECT_FALSE(edit.fullDate());
    edit.setText(QStringLiteral("15/1/1996"));
    EXPECT_EQ(edit.fullDate(), makeDate(1996, 1, 15));
}

TEST(MoneyEdit, digits_areGroupedWhileTyping) {
    MoneyEdit edit;
    typeText(edit, QStringLiteral("1250000"));
    EXPECT_EQ(edit.text(), QStringLiteral("1.250.000"));
    EXPECT_EQ(edit.amount(), 1250000);
    press(edit, Qt::Key_Backspace);
    EXPECT_EQ(edit.text(), QStringLiteral("125.000"));
}

TEST(MoneyEdit, digitInTheMiddle_keepsTheCaretBesideIt) {
    MoneyEdit edit;
    edit.setAmount(1250);
    edit.setCursorPosition(1);
    typeText(edit, QStringLiteral("99"));
    EXPECT_EQ(edit.text(), QStringLiteral("199.250"));
    EXPECT_EQ(edit.cursorPosition(), 3);
}

TEST(MoneyEdit, lettersAndZeros_areNoAmount) {
    MoneyEdit edit;
    EXPECT_FALSE(edit.amount());
    typeText(edit, QStringLiteral("x"));
    EXPECT_FALSE(edit.amount());
    typeText(edit, QStringLiteral("007"));
    EXPECT_EQ(edit.text(), QStringLiteral("7"));
    edit.setAmount(std::nullopt);
    EXPECT_FALSE(edit.amount());
}

/// Answers a search by the rows that contain the text.
struct Searching : testing::Test {
    Searching() {
        list.setModel(&model);
        edit.setList(&list);
        edit.onSearch([this](const QString& text) {
            searches << text;
            model.setStringList(all.filter(text));
        });
        QObject::connect(&list, &QAbstractItemView::activated, &list,
                         [this](const QModelIndex& index) { opened << index.data().toString(); });
    }
    const QStringList all{QStringLiteral("khai sinh"), QStringLiteral("khai tử"), QStringLiteral("kết hôn")};
    QStringListModel model{all};
    QListView list;
    SearchEdit edit;
    QStringList searches, opened;
};

TEST_F(Searching, pauseInTyping_searchesOnce) {
    typeText(edit, QStringLiteral("khai"));
    EXPECT_TRUE(searches.isEmpty());
    ASSERT_TRUE(tests::serveUntil([&] { return !searches.isEmpty(); }));
    EXPECT_EQ(searches, QStringList{QStringLiteral("khai")});
}

TEST_F(Searching, composedText_countsAsTyped) {
    QInputMethodEvent composing(QStringLiteral("khai"), {});
    QApplication::sendEvent(&edit, &composing);
    ASSERT_TRUE(tests::serveUntil([&] { return !searches.isEmpty(); }));
    EXPECT_EQ(searches.last(), QStringLiteral("khai"));
    EXPECT_TRUE(edit.text().isEmpty());
}

TEST_F(Searching, enterBeforeTheAnswer_opensTheFirstOfTheAnswer) {
    typeText(edit, QStringLiteral("kết"));
    press(edit, Qt::Key_Return);
    ASSERT_TRUE(tests::serveUntil([&] { return !opened.isEmpty(); }));
    EXPECT_EQ(opened, QStringList{QStringLiteral("kết hôn")});
}

TEST_F(Searching, downAndEnter_openTheRowBelow) {
    typeText(edit, QStringLiteral("khai"));
    ASSERT_TRUE(tests::serveUntil([&] { return !searches.isEmpty(); }));
    press(edit, Qt::Key_Down);
    press(edit, Qt::Key_Down);
    press(edit, Qt::Key_Return);
    EXPECT_EQ(opened, QStringList{QStringLiteral("khai tử")});
}

TEST(Field, error_isToldToScreenReadersAndTakesTheHintsPlace) {
    auto* line = new QLineEdit;
    Field field(QStringLiteral("&Số định danh"), line);
    field.setHint(QStringLiteral("12 chữ số"));
    field.setRequired(true);
    EXPECT_EQ(line->accessibleName(), QStringLiteral("Số định danh"));
    EXPECT_TRUE(line->accessibleDescription().contains(QStringLiteral("12 chữ số")));
    field.setError(QStringLiteral("Thiếu 1 chữ số"));
    EXPECT_TRUE(line->accessibleDescription().contains(QStringLiteral("Thiếu 1 chữ số")));
    EXPECT_FALSE(line->accessibleDescription().contains(QStringLiteral("12 chữ số")));
    EXPECT_TRUE(line->property("invalid").toBool());
    field.setError({});
    EXPECT_TRUE(line->accessibleDescription().contains(QStringLiteral("12 chữ số")));
    EXPECT_FALSE(line->property("invalid").toBool());
}

} // namespace
} // namespace motcua::ui
