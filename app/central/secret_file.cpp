// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/secret_file.h"

#include "core/store/file.h"

#include <QFile>
#include <algorithm>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostBytes = 64 * 1024;

/// In both languages, as the table of errors has them: whoever starts the service reads the one or the other.
std::unexpected<Error> wrong(const QString& path, const QString& english, const QString& vietnamese) {
    return fail(Code::FIELD_INVALID, u"%1: %2 / %3"_s.arg(path, english, vietnamese));
}

/// Windows keeps rights elsewhere; there the folder's are what counts.
bool isForOthers(const QString& path) {
#ifdef Q_OS_WIN
    Q_UNUSED(path);
    return false;
#else
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                             QFile::WriteOther | QFile::ExeOther;
    return (QFile::permissions(path) & kOthers) != QFile::Permissions();
#endif
}

Result<Secret> readWhole(const QString& path) {
    auto bytes = store::readFile(path, kMostBytes);
    if (!bytes) return fail(Code::FILE_UNREADABLE, path);
    Secret content = Secret::take(*bytes);
    if (isForOthers(path))
        return wrong(path, u"others may read this file; chmod 600"_s,
                     u"người khác đọc được tệp này; chmod 600"_s);
    return content;
}

bool isToken(QByteArrayView name) {
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    });
}

/// A value with a control character would end its line and begin another.
bool isValue(QByteArrayView value) {
    return std::ranges::none_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

} // namespace

Result<Secret> readSecretFile(const QString& path) {
    MOTCUA_TRY(const Secret content, readWhole(path));
    QByteArrayView text = content.view();
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    if (text.isEmpty()) return wrong(path, u"the file is empty"_s, u"tệp trống"_s);
    return Secret::copyOf(text);
}

Result<std::vector<std::pair<QByteArray, Secret>>> readHeaderFile(const QString& path) {
    MOTCUA_TRY(const Secret content, readWhole(path));
    std::vector<std::pair<QByteArray, Secret>> headers;
    QByteArrayView rest = content.view();
    for (int number = 1; !rest.isEmpty(); ++number) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = (end < 0 ? rest : rest.first(end)).trimmed();
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        if (line.isEmpty() || line.startsWith('#')) continue;
        const qsizetype colon = line.indexOf(':');
        const QByteArrayView name = colon < 0 ? QByteArrayView() : line.first(colon);
        const QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1).trimmed();
        if (!isToken(name) || value.isEmpty() || !isValue(value))
            return wrong(path, u"line %1 is no \"Name: value\""_s.arg(number),
                         u"dòng %1 không có dạng \"Tên: giá trị\""_s.arg(number));
        headers.emplace_back(name.toByteArray(), Secret::copyOf(value));
    }
    return headers;
}

} // namespace motcua::central_app
