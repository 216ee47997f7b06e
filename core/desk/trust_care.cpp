// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/trust_care.h"

#include "core/crypto/certificate.h"
#include "core/crypto/hash.h"
#include "core/desk/audit_entries.h"
#include "core/emrtd/trust_store.h"

#include <QDir>
#include <QJsonArray>

namespace motcua::desk {
namespace {

constexpr qint64 kLargestFile = 128 * 1024 * 1024; // the ICAO PKD's collections

QString fingerprintOf(const QByteArray& der) {
    const auto digest = crypto::sha256(der);
    const QByteArrayView bytes(reinterpret_cast<const char*>(digest.data()), std::ssize(digest));
    return QString::fromLatin1(bytes.toByteArray().toHex(':').toUpper());
}

TrustFile look(const QString& path, Instant now) {
    TrustFile file;
    file.name = QFileInfo(path).fileName();
    const auto store = emrtd::TrustStore::loadFile(path, &file.problems);
    file.revocationLists = static_cast<int>(store.revocationLists.size());
    for (const QByteArray& der : store.certificates)
        if (const auto certificate = crypto::Certificate::fromDer(der))
            file.certificates.push_back({certificate->subject(), certificate->subjectCountry(),
                                         fingerprintOf(der), certificate->isValidAt(now),
                                         certificate->isSelfIssued()});
    return file;
}

QJsonObject entryOf(const TrustFile& file) {
    QJsonArray fingerprints;
    for (const TrustedCertificate& each : file.certificates) {
        if (fingerprints.size() == 20) break; // a master list has hundreds
        fingerprints.append(each.fingerprint);
    }
    return {{QStringLiteral("file"), file.name},
            {QStringLiteral("certificates"), static_cast<int>(file.certificates.size())},
            {QStringLiteral("fingerprints"), fingerprints}};
}

} // namespace

QString trustFolder(Workplace& workplace) { return workplace.folder().path() + QStringLiteral("/trust"); }

std::vector<TrustFile> trustFiles(Workplace& workplace) {
    std::vector<TrustFile> files;
    const QDir folder(trustFolder(workplace));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
        files.push_back(look(folder.filePath(name), workplace.clock().now()));
    std::erase_if(files, [](const TrustFile& file) {
        return file.certificates.empty() && file.revocationLists == 0 && file.problems.isEmpty();
    });
    return files;
}

Result<TrustFile> inspectTrustFile(Workplace& workplace, const QString& path) {
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable()) return fail(Code::FILE_UNREADABLE, info.fileName());
    TrustFile file = look(path, workplace.clock().now());
    if (file.certificates.empty() && file.revocationLists == 0)
        return fail(Code::EMRTD_FILE_INVALID, file.problems.isEmpty() ? file.name : file.problems.front());
    return file;
}

Result<> addTrustFile(Workplace& workplace, const QString& path, const TrustFile& inspected) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_TRY(const auto bytes, store::readFile(path, kLargestFile));
    const QString folder = trustFolder(workplace);
    MOTCUA_CHECK(store::makeFolder(folder));
    // Looked at as it will lie there: what a person compared must be what is trusted.
    const QString part = folder + u'/' + QStringLiteral("incoming.") + QFileInfo(path).suffix();
    MOTCUA_CHECK(store::writeFile(part, bytes));
    TrustFile copied = look(part, workplace.clock().now());
    copied.name = inspected.name;
    for (QString& problem : copied.problems)
        problem.replace(QFileInfo(part).fileName(), inspected.name);
    if (copied != inspected || inspected.name != QFileInfo(path).fileName()) {
        MOTCUA_CHECK(store::removeFile(part));
        return fail(Code::FIELD_INVALID, QStringLiteral("file"));
    }
    MOTCUA_CHECK(noteAlone(workplace, "trust.added", entryOf(inspected)));
    return store::moveFile(part, folder + u'/' + inspected.name);
}

Result<> removeTrustFile(Workplace& workplace, const QString& name) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    const auto files = trustFiles(workplace);
    const auto found = std::ranges::find(files, name, &TrustFile::name);
    if (found == files.end()) return fail(Code::FIELD_INVALID, QStringLiteral("file"));
    MOTCUA_CHECK(noteAlone(workplace, "trust.removed", entryOf(*found)));
    return store::removeFile(trustFolder(workplace) + u'/' + name);
}

} // namespace motcua::desk
