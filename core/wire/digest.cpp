// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/digest.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace motcua::wire {

void Digest::add(const Uuid& dossier, int version) {
    QByteArray text = dossier.toBlob();
    text.resize(text.size() + 8);
    qToBigEndian(static_cast<quint64>(version), text.data() + 16);
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    m_sums[bucketOf(dossier)] += qFromBigEndian<quint64>(hash.data());
}

QString Digest::sum(size_t bucket) const {
    return QStringLiteral("%1").arg(m_sums[bucket], 16, 16, QLatin1Char('0'));
}

} // namespace motcua::wire
