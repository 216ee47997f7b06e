// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/checklist.h"

#include <gtest/gtest.h>

namespace motcua::dossier {
namespace {

catalogue::Component component(int number, const char16_t* name, int original, int copy) {
    catalogue::Component c;
    c.number = number;
    c.name = QString::fromUtf16(name);
    c.original = original;
    c.copy = copy;
    return c;
}

catalogue::Procedure procedure() {
    catalogue::Procedure p;
    catalogue::Component note = component(0, u"Lưu ý: xuất trình căn cước", 0, 0);
    note.kind = catalogue::ComponentKind::note;
    p.components = {component(1, u"Tờ khai", 1, 0), note, component(2, u"Giấy chứng sinh", 1, 1),
                    component(3, u"Giấy tờ khác", 0, 0)};
    return p;
}

SubmittedComponent paper(int number, int original, int copy = 0, int electronic = 0,
                         Reuse reuse = Reuse::none) {
    SubmittedComponent c;
    c.number = number;
    c.original = original;
    c.copy = copy;
    c.electronic = electronic;
    c.reuse = reuse;
    return c;
}

TEST(Checklist, notesNeverCount) {
    const Checklist list = checkComponents(procedure(), {});
    ASSERT_EQ(list.components.size(), 3U);
    EXPECT_EQ(list.missing().size(), 3U);
    EXPECT_FALSE(list.isComplete());
    EXPECT_TRUE(checkComponents({}, {}).isComplete()) << "a procedure without papers";
}

TEST(Checklist, complete_byPapersDataOrElectronicPapers) {
    struct Case {
        SubmittedComponent got;
        bool complete;
    };
    const Case cases[] = {
        {paper(2, 1, 1), true},
        {paper(2, 2, 0), true}, // an original stands for a copy
        {paper(2, 1, 0), false},
        {paper(2, 0, 2), false}, // a copy never for an original
        {paper(2, 0, 0, 1), true},
        {paper(2, 0, 0, 0, Reuse::digitised), true},
        {paper(2, 0, 0, 0, Reuse::personalStore), true},
        {paper(3, 0, 1), true}, // no number published: one of any kind
        {paper(3, 1, 0), true},
        {paper(3, 0, 0), false},
    };
    for (const Case& c : cases) {
        const Checklist list = checkComponents(procedure(), {c.got});
        EXPECT_EQ(list.components[static_cast<size_t>(c.got.number - 1)].complete, c.complete)
            << c.got.number << ' ' << c.got.original << ' ' << c.got.copy;
    }
}

TEST(Checklist, allComponents_areComplete) {
    const auto all = allComponents(procedure());
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].name, QStringLiteral("Giấy chứng sinh"));
    EXPECT_TRUE(checkComponents(procedure(), all).isComplete());
    EXPECT_TRUE(missingAsText(checkComponents(procedure(), all)).isEmpty());
}

TEST(Checklist, missingAsText_saysHowManyOfWhat) {
    const QStringList lines = missingAsText(checkComponents(procedure(), {paper(1, 1), paper(9, 1)}));
    EXPECT_EQ(lines, (QStringList{QStringLiteral("Giấy chứng sinh (bản chính: 01, bản sao: 01)"),
                                  QStringLiteral("Giấy tờ khác")}));
    EXPECT_EQ(missingAsText(checkComponents(procedure(), {paper(2, 1)}))[1],
              QStringLiteral("Giấy chứng sinh (bản sao: 01)"));
}

} // namespace
} // namespace motcua::dossier
