// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/render.h"
#include "tests/support/event_loop.h"
#include "tests/support/sample_forms.h"

#include <QDir>
#include <QImage>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

/// For people to look at: build/<preset>/screenshots/forms.
TEST(FormLooks, save_picturesOfEveryForm) {
    const QDir folder(QStringLiteral(MOTCUA_SCREENSHOTS) + u"/forms"_s);
    ASSERT_TRUE(folder.mkpath(u"."_s));
    for (int kind = 0; kind < kFormKinds; ++kind) {
        FormData data = tests::sampleForm(static_cast<FormKind>(kind));
        for (const auto& [paper, paperName] :
             {std::pair(Paper::a4, u"a4"_s), {Paper::a5, u"a5"_s}, {Paper::thermal80, u"80mm"_s}}) {
            const auto pages = Pages::make(data, paper);
            if (!pages) {
                EXPECT_EQ(pages.error().code, Code::DOCUMENT_FORM_UNKNOWN)
                    << pages.error().detail.toStdString();
                continue;
            }
            const QString file = u"%1-%2"_s.arg(name(data.kind), paperName);
            for (int page = 0; page < pages->count(); ++page)
                EXPECT_TRUE(pages->image(page, 150 / 25.4)
                                .save(folder.filePath(u"%1-%2.png"_s.arg(file).arg(page + 1))));
            EXPECT_TRUE(pages->writePdf(folder.filePath(file + u".pdf"_s)));
        }
    }
}

} // namespace
} // namespace motcua::document
