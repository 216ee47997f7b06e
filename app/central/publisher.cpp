// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/publisher.h"

#include "core/base/json.h"
#include "core/central/publishing.h"
#include "core/crypto/hash.h"
#include "core/store/file.h"

#include <QFileInfo>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

constexpr char kPrivate[] = "EC PRIVATE KEY", kPublic[] = "PUBLIC KEY"; // RFC 5915, RFC 7468
constexpr qsizetype kMaxPem = 4096, kLine = 64;

QByteArray pemOf(const char* label, const QByteArray& der) {
    const QByteArray text = der.toBase64();
    QByteArray pem = QByteArray("-----BEGIN ") + label + "-----\n";
    for (qsizetype at = 0; at < text.size(); at += kLine)
        pem += text.mid(at, kLine) + '\n';
    return pem + "-----END " + label + "-----\n";
}

Result<QByteArray> readPem(const QString& path, const char* label) {
    MOTCUA_TRY(QByteArray text, store::readFile(path, kMaxPem));
    const QByteArray begin = QByteArray("-----BEGIN ") + label + "-----";
    const QByteArray end = QByteArray("-----END ") + label + "-----";
    QByteArray body = text.trimmed();
    const Secret wiped = Secret::take(text);
    const bool isFramed =
        body.startsWith(begin) && body.endsWith(end) && body.size() > begin.size() + end.size();
    if (!isFramed) return fail(Code::STORE_KEY_WRONG, QFileInfo(path).fileName());
    body = body.sliced(begin.size(), body.size() - begin.size() - end.size());
    body.replace('\n', "").replace('\r', "");
    const auto der = QByteArray::fromBase64Encoding(body, QByteArray::Base64Encoding |
                                                              QByteArray::AbortOnBase64DecodingErrors);
    if (!der) return fail(Code::STORE_KEY_WRONG, QFileInfo(path).fileName());
    return *der;
}

QString publicFile(const QString& folder) { return folder + u"/publisher.pem"_s; }

QByteArray lineOf(const wire::Publication& publication) {
    QJsonObject object{{u"kind"_s, publication.kind},
                       {u"serial"_s, publication.serial},
                       {u"issued"_s, json::orNull(std::optional(publication.issued))}};
    if (!publication.content.isEmpty()) object[u"size"_s] = publication.content.size();
    return json::compact(object) + '\n';
}

} // namespace

Result<QByteArray> makePublisherKey(const Options& options) {
    MOTCUA_CHECK(store::makeFolder(options.folder));
    if (QFileInfo::exists(publicFile(options.folder)) || QFileInfo::exists(options.publisherFile))
        return fail(Code::FIELD_INVALID, u"out"_s);
    MOTCUA_TRY(const auto key, crypto::SigningKey::generate());
    QByteArray pem = pemOf(kPrivate, key.der().view().toByteArray());
    const auto written = store::writeFile(options.publisherFile, pem);
    const Secret wiped = Secret::take(pem);
    if (!written) return std::unexpected(written.error());
    MOTCUA_CHECK(store::writeFile(publicFile(options.folder), pemOf(kPublic, key.publicInfo())));
    return crypto::toBytes(crypto::sha256(key.publicInfo())).toHex() + '\n';
}

Result<QByteArray> publisherInfo(const QString& folder) {
    if (!QFileInfo::exists(publicFile(folder))) return QByteArray();
    return readPem(publicFile(folder), kPublic);
}

Result<QByteArray> publishFile(const Options& options, central::Store& store, Instant now) {
    MOTCUA_TRY(QByteArray der, readPem(options.publisherFile, kPrivate));
    MOTCUA_TRY(const auto key, crypto::SigningKey::fromDer(Secret::take(der)));
    MOTCUA_TRY(const QByteArray known, publisherInfo(options.folder));
    if (key.publicInfo() != known) return fail(Code::STORE_KEY_WRONG, u"publisher.pem"_s);
    MOTCUA_TRY(const QByteArray file, store::readFile(options.file, wire::kMaxPublication));
    MOTCUA_TRY(const auto published, central::publish(store, key, file, now));
    return lineOf(published);
}

Result<QByteArray> publicationLines(central::Store& store) {
    MOTCUA_TRY(const auto all, central::listPublications(store));
    QByteArray lines;
    for (const wire::Publication& each : all)
        lines += lineOf(each);
    return lines;
}

} // namespace motcua::central_app
