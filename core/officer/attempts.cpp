// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/attempts.h"

#include "core/base/json.h"
#include "core/crypto/hash.h"
#include "core/store/file.h"

#include <algorithm>

namespace motcua::officer {
namespace {

constexpr qint64 kMaxBytes = 64 * 1024;
constexpr size_t kMaxEntries = 200;
constexpr qint64 kFreeFailures = 3;
constexpr std::chrono::seconds kLongest{300};
constexpr qint64 kMaxFailures = 1'000'000;

} // namespace

Attempts::Attempts(QString file, const Uuid& storeId, const Clock& clock)
    : m_file(std::move(file)), m_storeId(storeId.toBlob()), m_clock(clock) {}

std::chrono::seconds Attempts::delayAfter(qint64 failures) {
    if (failures <= kFreeFailures - 1) return std::chrono::seconds(0);
    const qint64 doublings = std::min<qint64>(failures - kFreeFailures, 30);
    return std::min(kLongest, std::chrono::seconds(qint64{1} << doublings));
}

QString Attempts::keyOf(QStringView login) const {
    const QByteArray name = login.trimmed().toString().toLower().toUtf8();
    return QString::fromLatin1(crypto::toBytes(crypto::sha256(m_storeId + name)).first(16).toHex());
}

/// A damaged file is taken for an empty one: it protects nothing that whoever damaged it could not read.
std::vector<Attempts::Entry> Attempts::load() const {
    std::vector<Entry> entries;
    const auto bytes = store::readFile(m_file, kMaxBytes);
    const auto list = bytes ? json::parseArray(*bytes) : fail(Code::JSON_INVALID);
    if (!list) return entries;
    for (const auto& each : *list) {
        const QJsonObject object = each.toObject();
        const auto login = json::string(object, QLatin1StringView("login"));
        const auto failures = json::integer(object, QLatin1StringView("failures"));
        const auto last = json::integer(object, QLatin1StringView("last"));
        if (login && failures && last && entries.size() < kMaxEntries)
            entries.push_back({*login, std::clamp<qint64>(*failures, 0, kMaxFailures),
                               Instant(std::chrono::milliseconds(*last))});
    }
    return entries;
}

Result<void> Attempts::save(const std::vector<Entry>& entries) const {
    QJsonArray list;
    for (const Entry& entry : entries)
        list.append(QJsonObject{{QStringLiteral("login"), entry.login},
                                {QStringLiteral("failures"), entry.failures},
                                {QStringLiteral("last"), qint64{entry.last.time_since_epoch().count()}}});
    return store::writeFile(m_file, QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Result<void> Attempts::begin(QStringView login) {
    std::vector<Entry> entries = load();
    const QString key = keyOf(login);
    auto entry =
        std::find_if(entries.begin(), entries.end(), [&](const Entry& each) { return each.login == key; });
    if (entry == entries.end()) {
        // The one least tried makes room.
        if (entries.size() == kMaxEntries)
            entries.erase(
                std::min_element(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
                    return std::pair(a.failures, a.last) < std::pair(b.failures, b.last);
                }));
        entry = entries.insert(entries.end(), Entry{key, 0, {}});
    }
    const Instant now = m_clock.now();
    const auto delay = delayAfter(entry->failures);
    // The clock was set back: how long ago the last try was is not known, so the whole delay begins now.
    if (entry->failures > 0 && now < entry->last && delay.count() > 0) {
        entry->last = now;
        MOTCUA_CHECK(save(entries));
        return fail(Code::OFFICER_WAIT, QString::number(delay.count()));
    }
    const Instant open = entry->last + delay;
    if (entry->failures > 0 && now < open) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(open - now);
        return fail(Code::OFFICER_WAIT, QString::number(left.count()));
    }
    entry->failures = std::min(entry->failures + 1, kMaxFailures);
    entry->last = now;
    return save(entries);
}

Result<void> Attempts::succeeded(QStringView login) {
    std::vector<Entry> entries = load();
    std::erase_if(entries, [key = keyOf(login)](const Entry& each) { return each.login == key; });
    return save(entries);
}

qint64 Attempts::countOf(QStringView login) const {
    const std::vector<Entry> entries = load();
    const auto entry = std::ranges::find(entries, keyOf(login), &Entry::login);
    return entry == entries.end() ? 0 : entry->failures;
}

} // namespace motcua::officer
