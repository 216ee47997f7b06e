// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/form_output.h"

#include "app/cli/options.h"
#include "core/desk/prints.h"
#include "core/document/render.h"

namespace motcua::cli {
namespace {

document::Paper paperOf(desk::PaperSize paper) {
    switch (paper) {
    case desk::PaperSize::a4:
        return document::Paper::a4;
    case desk::PaperSize::thermal80:
        return document::Paper::thermal80;
    case desk::PaperSize::a5:
        break;
    }
    return document::Paper::a5;
}

} // namespace

bool isPdf(const QString& path) { return path.endsWith(u".pdf"); }

Result<QByteArray> formPdf(Context& context, document::FormKind kind, const QString& code) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    const desk::Settings settings = desk::loadSettings(*workplace).value_or(desk::Settings());
    const auto setting = settings.printOf(QString(document::name(kind)));
    const auto pagesOf = [&](const document::FormData& data) {
        return document::Pages::makeOnAny(data, paperOf(setting.paper),
                                          context.dataFolder() + QStringLiteral("/forms"));
    };
    MOTCUA_TRY(auto data, desk::formData(*workplace, kind, code));
    MOTCUA_CHECK(pagesOf(data)); // what cannot be printed is not counted
    MOTCUA_TRY(data.reprint, desk::countPrint(*workplace, kind, code, 1));
    MOTCUA_TRY(const auto pages, pagesOf(data));
    return pages.toPdf();
}

Result<std::optional<OutputFile>> printOption(Context& context, const QCommandLineParser& given,
                                              const char* option) {
    const auto path = optionalText(given, option);
    if (!path) return std::optional<OutputFile>();
    if (!isPdf(*path)) return wrongUsage(QStringLiteral("--%1 FILE.pdf").arg(QString::fromLatin1(option)));
    MOTCUA_TRY(auto file, OutputFile::open(*path, context.dataFolder()));
    return std::optional(std::move(file));
}

QString printAfter(Context& context, std::optional<OutputFile>& file, document::FormKind kind,
                   const QString& code) {
    if (!file) return {};
    const auto pdf = formPdf(context, kind, code);
    if (pdf && file->commit(*pdf)) return {};
    const Code reason = pdf ? Code::FILE_UNWRITABLE : pdf.error().code;
    const QString field =
        pdf || pdf.error().detail.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(pdf.error().detail);
    const ErrorText& text = errorText(reason);
    return QStringLiteral("Đã ghi nhận vào hồ sơ nhưng chưa in được biểu mẫu: %1%2\n"
                          "The step is recorded, but its form could not be printed: %3%2")
        .arg(QString::fromUtf8(text.causeVi), field, QString::fromUtf8(text.causeEn));
}

} // namespace motcua::cli
