// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/clipboard_source.h"

#include "tests/support/camera_frames.h"

#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <gmock/gmock.h>

namespace motcua::scanner {
namespace {

using namespace Qt::StringLiterals;
using qr::PayloadKind;
using testing::IsEmpty;
using testing::SizeIs;

const FixedClock kClock(toInstant(LocalTime(makeDate(2026, 11, 23))));
const QString kCard = tests::cardText();

QImage picture(const QString& text) {
    return tests::pictureOf(text, 5, {320, 320}).convertToFormat(QImage::Format_RGB32);
}

std::vector<Result<Scan>> readAll(const QMimeData& data, const std::stop_token& stop = {}) {
    const auto content = takeContent(data);
    if (!content) return {std::unexpected(content.error())};
    return readContent(*content, kClock, stop);
}

TEST(ClipboardSource, text_isClassified) {
    QMimeData data;
    data.setText(kCard + u"\r\n"_s);
    const auto scans = readAll(data);
    ASSERT_THAT(scans, SizeIs(1));
    ASSERT_TRUE(scans[0]);
    EXPECT_EQ(scans[0]->source, Source::pasted);
    EXPECT_EQ(scans[0]->payload.kind, PayloadKind::card);
}

TEST(ClipboardSource, picture_isRead) {
    QMimeData data;
    data.setImageData(picture(kCard));
    data.setText(u"the picture's alternative text"_s);
    const auto scans = readAll(data);
    ASSERT_THAT(scans, SizeIs(1));
    ASSERT_TRUE(scans[0]);
    EXPECT_EQ(scans[0]->source, Source::picture);
    EXPECT_EQ(scans[0]->payload.text, kCard);
}

TEST(ClipboardSource, severalFiles_eachHasItsAnswer_inOrder) {
    QTemporaryDir folder;
    ASSERT_TRUE(picture(kCard).save(folder.filePath(u"a.png"_s)));
    QImage blank(100, 100, QImage::Format_RGB32);
    blank.fill(Qt::white);
    ASSERT_TRUE(blank.save(folder.filePath(u"b.png"_s)));
    QList<QUrl> urls;
    for (const QString& name : {u"a.png"_s, u"b.png"_s, u"missing.png"_s, u""_s})
        urls << QUrl::fromLocalFile(folder.filePath(name));
    QMimeData data;
    data.setUrls(urls);
    const auto scans = readAll(data);
    ASSERT_THAT(scans, SizeIs(4));
    ASSERT_TRUE(scans[0]);
    EXPECT_EQ(scans[0]->device, u"a.png");
    EXPECT_EQ(scans[0]->payload.kind, PayloadKind::card);
    EXPECT_EQ(scans[1].error().code, Code::PASTE_NO_CODE);
    EXPECT_EQ(scans[2].error(), (Error{Code::FILE_UNREADABLE, u"missing.png"_s}));
    EXPECT_EQ(scans[3].error().code, Code::FILE_UNREADABLE) << "a folder";
}

TEST(ClipboardSource, foreignUrls_areRefused) {
    for (const QString& url : {u"https://example.org/card.png"_s, u"file://host/share/card.png"_s}) {
        QMimeData data;
        data.setUrls({QUrl(url)});
        data.setText(url);
        EXPECT_EQ(takeContent(data).error().code, Code::PASTE_NOT_LOCAL) << url.toStdString();
    }
}

TEST(ClipboardSource, tooMuch_orNothing_isSaid) {
    QMimeData empty;
    EXPECT_EQ(takeContent(empty).error().code, Code::PASTE_EMPTY);
    empty.setText(u" \n"_s);
    EXPECT_EQ(takeContent(empty).error().code, Code::PASTE_EMPTY);
    QMimeData text;
    text.setText(QString(10'001, u'a'));
    EXPECT_EQ(takeContent(text).error().code, Code::PASTE_TOO_MUCH);
    QMimeData files;
    files.setUrls(QList<QUrl>(21, QUrl::fromLocalFile(u"/a.png"_s)));
    EXPECT_EQ(takeContent(files).error().code, Code::PASTE_TOO_MUCH);
    QMimeData huge;
    huge.setImageData(QImage(10'001, 10'000, QImage::Format_Mono));
    EXPECT_EQ(takeContent(huge).error().code, Code::PASTE_TOO_MUCH);
}

TEST(ClipboardSource, stopped_beginsNothingMore) {
    std::stop_source stop;
    stop.request_stop();
    PastedContent content;
    content.files = {u"/a.png"_s};
    content.picture = picture(kCard);
    EXPECT_THAT(readContent(content, kClock, stop.get_token()), IsEmpty());
}

} // namespace
} // namespace motcua::scanner
