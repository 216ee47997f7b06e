// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/clipboard_source.h"

#include "core/qr/picture_file.h"
#include "core/qr/picture_reader.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace motcua::scanner {
namespace {

constexpr qsizetype kMostFiles = 20;
/// More than any QR code holds (2,953 bytes), misread bytes and line ends included.
constexpr qsizetype kLongestText = 10'000;

Result<QStringList> localFiles(const QList<QUrl>& urls) {
    if (urls.size() > kMostFiles) return fail(Code::PASTE_TOO_MUCH, QStringLiteral("files"));
    QStringList files;
    for (const QUrl& url : urls) {
        // a share of another computer (file://host/…) would hold up the reading for as long as it likes
        if (!url.isLocalFile() || !url.host().isEmpty()) return fail(Code::PASTE_NOT_LOCAL);
        files << url.toLocalFile();
    }
    return files;
}

Result<Scan> readPicture(qr::PictureReader& reader, const qr::GreyPicture& picture, QString name,
                         const std::stop_token& stop) {
    auto reading = reader.read(picture.view(), qr::kStillTime, stop);
    if (!reading.payload) return fail(Code::PASTE_NO_CODE);
    return Scan{.source = Source::picture, .device = std::move(name), .payload = *std::move(reading.payload)};
}

Result<Scan> readFile(qr::PictureReader& reader, const QString& path, const std::stop_token& stop) {
    const QString name = QFileInfo(path).fileName();
    auto picture = qr::loadPicture(path);
    // without the folders: their names may be persons'
    if (!picture) return fail(picture.error().code, name);
    return readPicture(reader, *picture, name, stop);
}

} // namespace

Result<PastedContent> takeContent(const QMimeData& data) {
    PastedContent content;
    if (data.hasUrls() && !data.urls().isEmpty()) {
        // a browser's address comes as its text, too
        MOTCUA_TRY(content.files, localFiles(data.urls()));
        return content;
    }
    if (data.hasImage()) {
        content.picture = data.imageData().value<QImage>();
        if (qint64(content.picture.width()) * content.picture.height() > qr::kMostPixels)
            return fail(Code::PASTE_TOO_MUCH, QStringLiteral("picture"));
        if (!content.picture.isNull()) return content;
    }
    content.text = data.text();
    if (content.text.size() > kLongestText) return fail(Code::PASTE_TOO_MUCH, QStringLiteral("text"));
    if (content.text.trimmed().isEmpty()) return fail(Code::PASTE_EMPTY);
    return content;
}

std::vector<Result<Scan>> readContent(const PastedContent& content, const Clock& clock,
                                      const std::stop_token& stop) {
    std::vector<Result<Scan>> scans;
    qr::PictureReader reader(clock);
    for (const QString& path : content.files) {
        if (stop.stop_requested()) return scans;
        scans.push_back(readFile(reader, path, stop));
    }
    if (!content.picture.isNull() && !stop.stop_requested())
        scans.push_back(readPicture(reader, qr::toGrey(content.picture), {}, stop));
    if (!content.text.isEmpty()) {
        const Date today = dateOf(toLocal(clock.now()));
        scans.push_back(Scan{
            .source = Source::pasted, .device = {}, .payload = qr::classify(content.text.toUtf8(), today)});
    }
    return scans;
}

} // namespace motcua::scanner
