// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/pages/page_image.h"
#include "core/pages/pdfa.h"

#include <QBuffer>
#include <QImageReader>

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr double kA4Width = 8.27; ///< inches
constexpr double kMetresPerInch = 0.0254;
constexpr double kLeastDpi = 100; ///< what says less says nothing: a screen's 72 or 96
constexpr qint64 kMostBytes = 128 * 1024 * 1024;

struct Sheet {
    QImage picture;
    double dpi = 0;
};

Result<Sheet> readSheet(const QString& path) {
    MOTCUA_TRY(QByteArray bytes, readFile(path, kMostBytes));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true); // a telephone says how it was held
    const QSize size = reader.size();
    if (static_cast<qint64>(size.width()) * size.height() > pages::kMostPixels)
        return fail(Code::QR_PICTURE_UNREADABLE, path);
    Sheet sheet{reader.read(), 0};
    if (sheet.picture.isNull()) return fail(Code::QR_PICTURE_UNREADABLE, path);
    sheet.dpi = sheet.picture.dotsPerMeterX() * kMetresPerInch;
    const int across = std::min(sheet.picture.width(), sheet.picture.height());
    if (sheet.dpi < kLeastDpi) sheet.dpi = std::clamp(across / kA4Width, 72.0, 1200.0);
    return sheet;
}

QLatin1StringView codingName(pages::PageCoding coding) {
    switch (coding) {
    case pages::PageCoding::faxG4:
        return "text"_L1;
    case pages::PageCoding::grey:
        return "grey"_L1;
    case pages::PageCoding::colour:
        return "colour"_L1;
    }
    return {};
}

/// Pictures of a scanner or a telephone as one small PDF to be attached. Needs no data folder.
Result<Answer> pdf(Context& context, const QCommandLineParser& given) {
    const QStringList pictures = given.positionalArguments().mid(2);
    if (pictures.isEmpty()) return wrongUsage(u"FILE"_s);
    MOTCUA_TRY(const QString path, requiredText(given, "out"));
    MOTCUA_TRY(auto file, OutputFile::open(path, context.dataFolder()));
    pages::PageOptions options;
    options.straighten = options.crop = !given.isSet(u"as-is"_s);
    std::vector<pages::CodedPage> coded;
    QJsonArray told;
    for (const QString& picture : pictures) {
        MOTCUA_TRY(const Sheet sheet, readSheet(picture));
        const bool isLeftOut = !given.isSet(u"keep-blank"_s) && pages::isBlank(sheet.picture);
        QJsonObject page{{u"file"_s, picture}, {u"blank"_s, isLeftOut}};
        if (!isLeftOut) {
            MOTCUA_TRY(const QImage clean, pages::cleaned(sheet.picture, options));
            MOTCUA_TRY(auto one, pages::code(clean, sheet.dpi, pages::codingFor(clean)));
            page[u"coding"_s] = codingName(one.coding);
            page[u"bytes"_s] = static_cast<qint64>(one.bytes.size());
            coded.push_back(std::move(one));
        }
        told.append(page);
    }
    MOTCUA_TRY(const QByteArray bytes, pages::pdfOf(coded, {optionalText(given, "title").value_or(QString()),
                                                            context.clock().now()}));
    if (!file.commit(bytes)) return fail(Code::FILE_UNWRITABLE, path);
    return Answer{.json = QJsonObject{
                      {u"pdf"_s, path}, {u"bytes"_s, static_cast<qint64>(bytes.size())}, {u"pages"_s, told}}};
}

} // namespace

std::vector<Command> paperPdfCommands() {
    return {
        {u"papers"_s,
         u"pdf"_s,
         u"papers pdf FILE… --out FILE.pdf [--title TEXT] [--as-is] [--keep-blank]"_s,
         {valueOption("out", "FILE"), valueOption("title"), flagOption("as-is"), flagOption("keep-blank")},
         pdf}};
}

} // namespace motcua::cli
