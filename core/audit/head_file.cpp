// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/head_file.h"

#include "core/base/log.h"
#include "core/store/fault.h"
#include "core/store/file.h"

#include <QtEndian>
#include <cstring>

namespace motcua::audit {
namespace {

// Under 512 bytes: a disk writes one sector as a whole, so a lost power leaves the old record or the new one.
constexpr QByteArrayView kMagic("MCHEAD1\n", 8);
constexpr qsizetype kHead = 8 + 32;
constexpr qsizetype kBody = 8 + kHead + 1 + kHead + 8;
constexpr qsizetype kSize = kBody + 32;

Secret macKeyOf(const Secret& storeKey) { return crypto::deriveKey(storeKey, "motcua audit head"); }

void putNumber(QByteArray& bytes, qint64 value) {
    char raw[8];
    qToBigEndian<qint64>(value, raw);
    bytes.append(raw, 8);
}

void putHead(QByteArray& bytes, const Head& head) {
    putNumber(bytes, head.count);
    bytes.append(crypto::viewOf(head.hash));
}

Head headAt(const QByteArray& bytes, qsizetype offset) {
    Head head;
    head.count = qFromBigEndian<qint64>(bytes.constData() + offset);
    std::memcpy(head.hash.data(), bytes.constData() + offset + 8, head.hash.size());
    return head;
}

} // namespace

QByteArray HeadFile::encode(const Record& record, const Secret& macKey) {
    QByteArray bytes = kMagic.toByteArray();
    putHead(bytes, record.head);
    bytes.append(static_cast<char>(record.alarm.kind));
    putHead(bytes, record.alarm.expected);
    putNumber(bytes, record.alarm.found);
    bytes.append(crypto::viewOf(crypto::hmacSha256(macKey, bytes)));
    return bytes;
}

std::optional<HeadFile::Record> HeadFile::decode(const QByteArray& bytes, const Secret& macKey) {
    if (bytes.size() != kSize || !bytes.startsWith(kMagic)) return {};
    const crypto::Digest mac = crypto::hmacSha256(macKey, QByteArrayView(bytes).first(kBody));
    if (QByteArrayView(bytes).sliced(kBody) != crypto::viewOf(mac)) return {};
    Record record;
    record.head = headAt(bytes, kMagic.size());
    record.alarm.kind = static_cast<Alarm::Kind>(bytes[kMagic.size() + kHead]);
    record.alarm.expected = headAt(bytes, kMagic.size() + kHead + 1);
    record.alarm.found = qFromBigEndian<qint64>(bytes.constData() + kBody - 8);
    return record;
}

Result<void> HeadFile::create(const QString& path, const Secret& storeKey) {
    return store::writeFile(path, encode({}, macKeyOf(storeKey)));
}

Result<std::unique_ptr<HeadFile>> HeadFile::open(const QString& path, const Secret& storeKey) {
    Secret macKey = macKeyOf(storeKey);
    const auto bytes = store::readFile(path, kSize);
    const auto record = bytes ? decode(*bytes, macKey) : std::nullopt;
    Record kept = record.value_or(Record{});
    if (!record) {
        if (!bytes && bytes.error().code == Code::STORE_IO) return std::unexpected(bytes.error());
        const bool missing = !bytes && bytes.error().code == Code::STORE_MISSING;
        kept.alarm.kind = missing ? Alarm::Kind::headMissing : Alarm::Kind::headAltered;
        MOTCUA_CHECK(store::writeFile(path, encode(kept, macKey)));
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return fail(Code::STORE_IO, QStringLiteral("audit.head"));
    std::unique_ptr<HeadFile> opened(new HeadFile(std::move(file), std::move(macKey)));
    opened->m_record = kept;
    return opened;
}

Head HeadFile::head() const {
    const std::lock_guard guard(m_mutex);
    return m_record.head;
}

Alarm HeadFile::alarm() const {
    const std::lock_guard guard(m_mutex);
    return m_record.alarm;
}

bool HeadFile::write() {
    if (store::faultOf(store::Call::fileWrite)) return false;
    const QByteArray bytes = encode(m_record, m_macKey);
    return m_file->seek(0) && m_file->write(bytes) == bytes.size();
}

Result<void> HeadFile::settle(const std::function<Result<Head>()>& lastInLog,
                              const std::function<Result<std::optional<crypto::Digest>>(qint64)>& hashAt) {
    // Nobody can advance the head while the log is read, so the log cannot look shorter than it is.
    const std::lock_guard guard(m_mutex);
    MOTCUA_TRY(const Head last, lastInLog());
    if (last == m_record.head) return {};
    std::optional<crypto::Digest> there = crypto::Digest{};
    if (m_record.head.count > 0) {
        MOTCUA_TRY(there, hashAt(m_record.head.count));
    }
    if (there != m_record.head.hash && m_record.alarm.kind == Alarm::Kind::none)
        m_record.alarm = {Alarm::Kind::tailCut, m_record.head, last.count};
    m_record.head = last;
    if (!write()) return fail(Code::STORE_IO, QStringLiteral("audit.head"));
    return {};
}

void HeadFile::advance(const Head& head) {
    const std::lock_guard guard(m_mutex);
    if (head.count <= m_record.head.count) return;
    m_record.head = head;
    // The entries are saved; a head that lags is caught up at the next commit or the next start.
    if (!write()) log::warning("audit head not written", {{"entries", head.count}});
}

Result<void> HeadFile::flush() {
    const std::lock_guard guard(m_mutex);
    if (store::faultOf(store::Call::fileFlush) || !store::flushToDisk(*m_file))
        return fail(Code::STORE_IO, QStringLiteral("audit.head"));
    return {};
}

QByteArray HeadFile::encodedFor(const Secret& newKey) const {
    const std::lock_guard guard(m_mutex);
    return encode(m_record, macKeyOf(newKey));
}

} // namespace motcua::audit
