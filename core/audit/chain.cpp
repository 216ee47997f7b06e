// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/chain.h"

#include "core/crypto/recovery_code.h"

#include <QtEndian>

namespace motcua::audit {
namespace {

constexpr size_t kDigits = 20;
constexpr qsizetype kGroup = 4;

class Canonical {
public:
    void number(qint64 value) {
        char bytes[8];
        qToBigEndian<qint64>(value, bytes);
        m_hash.add(QByteArrayView(bytes, 8));
    }
    void bytes(QByteArrayView value) {
        number(value.size());
        m_hash.add(value);
    }
    /// An absent id and 16 zero bytes are not the same.
    void id(const std::optional<Uuid>& value) {
        if (!value) return number(-1);
        bytes(QByteArrayView(reinterpret_cast<const char*>(value->bytes().data()), 16));
    }
    crypto::Digest finish() { return m_hash.finish(); }

private:
    crypto::Sha256 m_hash;
};

QByteArray digitsOf(const crypto::Digest& hash) {
    return crypto::toBase32(crypto::viewOf(hash), kDigits).view().toByteArray();
}

} // namespace

crypto::Digest hashOf(const Entry& entry, const crypto::Digest& previous) {
    Canonical canonical;
    canonical.bytes(crypto::viewOf(previous));
    canonical.number(entry.number);
    canonical.number(entry.at.time_since_epoch().count());
    canonical.id(entry.officer);
    canonical.bytes(entry.kind.toUtf8());
    canonical.id(entry.dossier);
    canonical.bytes(entry.detail);
    return canonical.finish();
}

QString headText(const Head& head) {
    QString text = QString::number(head.count);
    const QByteArray digits = digitsOf(head.hash);
    for (qsizetype i = 0; i < digits.size(); i += kGroup)
        text += u'-' + QString::fromLatin1(digits.sliced(i, kGroup));
    return text;
}

Result<PrintedHead> PrintedHead::parse(QStringView text) {
    const qsizetype dash = text.indexOf(u'-');
    bool isNumber = false;
    const qint64 count = text.first(std::max<qsizetype>(dash, 0)).trimmed().toLongLong(&isNumber);
    if (!isNumber || count < 0) return fail(Code::AUDIT_HEAD_INVALID);
    const auto digits = crypto::readBase32(text.sliced(dash + 1).toUtf8());
    if (!digits || digits->size() != kDigits) return fail(Code::AUDIT_HEAD_INVALID);
    return PrintedHead(count, digits->view().toByteArray());
}

bool PrintedHead::matches(const Head& head) const {
    return m_count == head.count && m_digits == digitsOf(head.hash);
}

} // namespace motcua::audit
