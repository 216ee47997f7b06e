// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/form_pages.h"

#include <array>

namespace motcua::ui {
namespace {

using document::Paper;

Paper paperOf(desk::PaperSize paper) {
    switch (paper) {
    case desk::PaperSize::a4:
        return Paper::a4;
    case desk::PaperSize::thermal80:
        return Paper::thermal80;
    case desk::PaperSize::a5:
        break;
    }
    return Paper::a5;
}

struct FieldName {
    const char* field;
    const char* text;
    bool isOffice;
};
constexpr std::array kFieldNames{
    FieldName{"agency", QT_TRANSLATE_NOOP("Printing", "name of the office"), true},
    FieldName{"place", QT_TRANSLATE_NOOP("Printing", "place name before the date"), true},
    FieldName{"officer", QT_TRANSLATE_NOOP("Printing", "officer's name"), false},
    FieldName{"applicant", QT_TRANSLATE_NOOP("Printing", "applicant's name"), false},
    FieldName{"procedure", QT_TRANSLATE_NOOP("Printing", "procedure"), false},
    FieldName{"code", QT_TRANSLATE_NOOP("Printing", "dossier code"), false},
    FieldName{"components", QT_TRANSLATE_NOOP("Printing", "papers handed in"), false},
    FieldName{"missing", QT_TRANSLATE_NOOP("Printing", "papers to be supplemented"), false},
    FieldName{"reason", QT_TRANSLATE_NOOP("Printing", "reason"), false},
    FieldName{"due", QT_TRANSLATE_NOOP("Printing", "due date"), false},
    FieldName{"new_due", QT_TRANSLATE_NOOP("Printing", "new due date"), false},
    FieldName{"return_at", QT_TRANSLATE_NOOP("Printing", "where the result is received"), false},
    FieldName{"fee", QT_TRANSLATE_NOOP("Printing", "fee"), false},
    FieldName{"receiver", QT_TRANSLATE_NOOP("Printing", "who receives the result"), false},
};

} // namespace

QThreadPool& printThread() {
    static QPointer<QThreadPool> pool; // goes with the application, waiting for what is printed
    if (!pool) {
        pool = new QThreadPool(QCoreApplication::instance());
        pool->setMaxThreadCount(1);
        pool->setExpiryTimeout(-1);
    }
    return *pool;
}

Result<document::Pages> pagesOf(const document::FormData& data, desk::PaperSize paper,
                                const QString& folder) {
    return document::Pages::makeOnAny(data, paperOf(paper), folder);
}

QString templateFolder(const Workspace& workspace) {
    return workspace.dataFolder() + QStringLiteral("/forms");
}

Message printErrorMessage(Workspace& workspace, const Error& error) {
    if (error.code != Code::DOCUMENT_FIELD_MISSING) return errorMessage(error);
    const auto known = std::ranges::find_if(
        kFieldNames, [&](const FieldName& name) { return error.detail == QLatin1StringView(name.field); });
    if (known == kFieldNames.end()) return errorMessage(error);
    Message message = errorMessage({error.code, QCoreApplication::translate("Printing", known->text)});
    if (known->isOffice) {
        message.actionText = QCoreApplication::translate("Printing", "Open settings");
        message.action = [&workspace] { workspace.openPage(PageName::settings); };
    }
    return message;
}

} // namespace motcua::ui
