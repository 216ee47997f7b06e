// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/cli/options.h"
#include "core/catalogue/shipped.h"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <cstdio>

namespace motcua::cli {
namespace {

constexpr qint64 kLongestPassword = 4096;

/// A password with diacritics must open the store from every keyboard: some type composed letters, some
/// combining marks.
Secret composed(QByteArray utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 128; }))
        return Secret::take(utf8);
    QString text = QString::fromUtf8(utf8);
    QString normal = text.normalized(QString::NormalizationForm_C);
    QByteArray result = normal.toUtf8();
    Secret::take(utf8);
    text.fill(u' ');
    normal.fill(u' ');
    return Secret::take(result);
}

Result<Secret> secretFrom(const QCommandLineParser& given, const char* variable, const char* fileOption) {
    if (qEnvironmentVariableIsSet(variable)) return composed(qgetenv(variable));
    const auto path = optionalText(given, fileOption);
    if (!path) return fail(Code::CLI_PASSWORD_NEEDED, QString::fromLatin1(variable));
    MOTCUA_TRY(QByteArray content, readFile(*path, kLongestPassword));
    while (content.endsWith('\n') || content.endsWith('\r'))
        content.chop(1);
    return composed(std::move(content));
}

} // namespace

Context::Context(const QCommandLineParser& given, std::optional<QString> beforeNoun)
    : m_given(given), m_beforeNoun(std::move(beforeNoun)) {}

QString Context::dataFolder() const {
    // An empty one is a variable that was not set, and not the present folder.
    if (const auto folder = optionalText(m_given, "data"); folder && !folder->isEmpty()) return *folder;
    if (const QString folder = qEnvironmentVariable("MOTCUA_DATA"); !folder.isEmpty()) return folder;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/motcua");
}

QString Context::login() const {
    return m_afterNounIsOther ? m_beforeNoun.value_or(QString())
                              : optionalText(m_given, "officer").value_or(QString());
}

std::optional<QString> Context::officerAfterNoun() {
    m_afterNounIsOther = true;
    const QStringList all = m_given.values(QStringLiteral("officer"));
    if (all.size() <= (m_beforeNoun ? 1 : 0)) return {};
    return all.back();
}

Result<Secret> Context::password() const { return secretFrom(m_given, "MOTCUA_PASSWORD", "password-file"); }

Result<Secret> Context::newPassword() const {
    return secretFrom(m_given, "MOTCUA_NEW_PASSWORD", "new-password-file");
}

Result<desk::Workplace*> Context::workplace() {
    if (!m_workplace) {
        MOTCUA_TRY(const Secret secret, password());
        MOTCUA_TRY(m_workplace, desk::Workplace::open(dataFolder(), login(), secret, m_clock));
    }
    return m_workplace.get();
}

Result<std::unique_ptr<desk::Workplace>> Context::takeWorkplace() {
    MOTCUA_CHECK(workplace());
    return std::move(m_workplace);
}

Result<std::optional<Instant>> Context::at() const { return optionalInstant(m_given, "at"); }

bool Context::hasDataFolder() const { return QFileInfo::exists(dataFolder() + QStringLiteral("/motcua.db")); }

bool Context::hasStation() const {
    const bool hasPassword =
        qEnvironmentVariableIsSet("MOTCUA_PASSWORD") || m_given.isSet(QStringLiteral("password-file"));
    return m_workplace || (hasPassword && hasDataFolder());
}

Result<desk::Workplace*> Context::stationIfFree() {
    if (!hasStation()) return nullptr;
    auto station = workplace();
    if (station || station.error().code != Code::STORE_BUSY) return station;
    std::fputs("Thư mục dữ liệu đang được dùng: tra theo danh mục kèm chương trình.\n"
               "The data folder is in use: answered from the catalogue the program ships.\n",
               stderr);
    return nullptr;
}

Result<catalogue::Procedure> Context::procedure(QStringView code, Date day) {
    MOTCUA_TRY(auto* station, stationIfFree());
    if (station) return station->procedure(code, day);
    MOTCUA_TRY(const auto shipped, catalogue::shippedCatalogueOn(day));
    return shipped.get(code);
}

Result<catalogue::Catalogue> Context::catalogue(Date day) {
    MOTCUA_TRY(auto* station, stationIfFree());
    if (station) return station->catalogue(day);
    return catalogue::shippedCatalogueOn(day);
}

Result<const calendar::WorkCalendar*> Context::workCalendar() {
    MOTCUA_TRY(auto* station, stationIfFree());
    if (station) {
        MOTCUA_TRY(const auto* known, station->holidays());
        return &known->calendar;
    }
    if (!m_shippedCalendar) {
        MOTCUA_TRY(const auto rows,
                   calendar::parseHolidays(catalogue::shippedText(catalogue::ShippedFile::holidays)));
        m_shippedCalendar.emplace(rows);
    }
    return &*m_shippedCalendar;
}

Result<QByteArray> readFile(const QString& path, qint64 limit) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE, path);
    QByteArray content = file.read(limit + 1);
    if (file.error() != QFile::NoError || content.size() > limit) return fail(Code::FILE_UNREADABLE, path);
    return content;
}

Result<qr::CardPayload> readQr(const Clock& clock, const QString& text) {
    MOTCUA_TRY(const QByteArray payload, textOrStandardInput(text));
    return qr::parseCardPayload(payload, dateOf(toLocal(clock.now())));
}

Result<QByteArray> readStandardInput(qint64 limit) {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE, QStringLiteral("stdin"));
    return input.read(limit);
}

Result<QByteArray> textOrStandardInput(const QString& text) {
    if (text == u"-") return readStandardInput();
    return text.toUtf8();
}

Result<OutputFile> OutputFile::open(const QString& path, const QString& dataFolder) {
    const QString folder = QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath() + u'/';
    const QString data = QFileInfo(dataFolder).canonicalFilePath();
    OutputFile output;
    output.m_file = std::make_unique<QSaveFile>(path);
    if ((!data.isEmpty() && folder.startsWith(data + u'/')) || !output.m_file->open(QIODevice::WriteOnly))
        return fail(Code::FILE_UNWRITABLE, path);
    return output;
}

bool OutputFile::commit(const QByteArray& bytes) {
    return m_file->write(bytes) == bytes.size() && m_file->commit();
}

} // namespace motcua::cli
