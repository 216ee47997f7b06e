// SPDX-License-Identifier: GPL-3.0-or-later
// TrustStore::load: the files an operator lays into a folder.
#include "core/crypto/pem.h"
#include "core/crypto/revocation_list.h"
#include "core/crypto/signed_data.h"
#include "core/emrtd/trust_store.h"

#include <QDir>
#include <QFile>

// A static library's resources are dropped by the linker unless somebody names them; outside any namespace.
static void initTrustResources() { Q_INIT_RESOURCE(motcua_trust); }

namespace motcua::emrtd {
namespace {

using crypto::Certificate;
using crypto::RevocationList;

// Bundles of all countries' certificates have about 1.5 MB; the ICAO PKD's files of master lists about 30 MB.
constexpr qint64 kLargestFile = 8 * 1024 * 1024;
constexpr qint64 kLargestLdif = 128 * 1024 * 1024;
constexpr qsizetype kMostFiles = 4096;

class FolderReader {
public:
    FolderReader(TrustStore& store, QStringList* problems) : m_store(store), m_problems(problems) {}

    void readFile(const QFileInfo& info) {
        m_name = info.fileName();
        const QString suffix = info.suffix().toLower();
        const bool isCertificate = QStringList{QStringLiteral("cer"), QStringLiteral("crt"),
                                               QStringLiteral("der"), QStringLiteral("pem")}
                                       .contains(suffix);
        const bool isLdif = suffix == QLatin1StringView("ldif");
        const bool isCrl = suffix == QLatin1StringView("crl");
        if (!isCertificate && !isLdif && !isCrl && suffix != QLatin1StringView("ml")) return;
        QFile file(info.filePath());
        if (info.size() > (isLdif ? kLargestLdif : kLargestFile) || !file.open(QIODevice::ReadOnly))
            return report(Error{Code::FILE_UNREADABLE, {}});
        if (isLdif) return readLdif(file);
        const QByteArray bytes = file.read(kLargestFile + 1);
        if (isCertificate) return readCertificates(bytes);
        if (isCrl) return readRevocationLists(bytes);
        addMasterList(bytes);
    }

private:
    void report(const Error& error) {
        if (!m_problems) return;
        QString text = m_name + QStringLiteral(": ") + QLatin1StringView(errorText(error.code).name);
        if (!error.detail.isEmpty()) text += QStringLiteral(" (") + error.detail + QLatin1Char(')');
        m_problems->append(text);
    }

    void readCertificates(const QByteArray& bytes) {
        const std::vector<QByteArray> blocks = crypto::pemBlocks(bytes, "CERTIFICATE");
        for (const QByteArray& each : blocks)
            addCertificate(each);
        if (blocks.empty()) addCertificate(bytes);
    }

    void addCertificate(const QByteArray& der) {
        const auto certificate = Certificate::fromDer(der);
        if (!certificate) return report(certificate.error());
        // A damaged copy would make every genuine card look forged.
        if (certificate->isSelfIssued()) {
            const auto good = certificate->isSignedBy(*certificate);
            if (!good) return report(good.error());
            if (!*good) return report(Error{Code::CRYPTO_INPUT_INVALID, QStringLiteral("signature")});
        }
        m_store.certificates.push_back(der);
    }

    void readRevocationLists(const QByteArray& bytes) {
        const std::vector<QByteArray> blocks = crypto::pemBlocks(bytes, "X509 CRL");
        for (const QByteArray& each : blocks)
            addRevocationList(each);
        if (blocks.empty()) addRevocationList(bytes);
    }

    void addRevocationList(const QByteArray& der) {
        const auto list = RevocationList::fromDer(der);
        if (!list) return report(list.error());
        m_store.revocationLists.push_back(der);
    }

    void addMasterList(const QByteArray& der) {
        const auto list = TrustStore::fromMasterList(der);
        if (!list) return report(list.error());
        m_store.certificates.insert(m_store.certificates.end(), list->certificates.begin(),
                                    list->certificates.end());
    }

    /// Line by line (RFC 2849): a value goes on in lines that begin with a space. Of the ICAO PKD the master
    /// lists and revocation lists are taken; signers' certificates, tens of thousands, come with each chip.
    void readLdif(QFile& file) {
        constexpr qint64 kLongestLine = 16 * 1024 * 1024; // some tools do not fold
        QByteArray attribute;
        while (!file.atEnd()) {
            QByteArray line = file.readLine(kLongestLine);
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            if (line.startsWith(' ')) {
                if (!attribute.isEmpty() && attribute.size() < kLongestLine)
                    attribute += QByteArrayView(line).sliced(1);
                continue;
            }
            takeAttribute(attribute);
            attribute = isWanted(line) ? line : QByteArray();
        }
        takeAttribute(attribute);
    }

    static QByteArray attributeName(const QByteArray& line) {
        const qsizetype end = std::min(line.indexOf(':'), line.size());
        return end < 0 ? QByteArray() : line.first(end).split(';').front().toLower();
    }
    static bool isWanted(const QByteArray& line) {
        const QByteArray name = attributeName(line);
        return name == "pkdmasterlistcontent" || name == "cacertificate" ||
               name == "certificaterevocationlist";
    }
    void takeAttribute(const QByteArray& line) {
        if (line.isEmpty()) return;
        const QByteArray name = attributeName(line);
        const qsizetype at = line.indexOf("::");
        const QByteArray value =
            at < 0 ? QByteArray() : QByteArray::fromBase64(line.sliced(at + 2).trimmed());
        if (name == "pkdmasterlistcontent") return addMasterList(value);
        if (name == "cacertificate") return addCertificate(value);
        addRevocationList(value);
    }

    TrustStore& m_store;
    QStringList* m_problems;
    QString m_name;
};

} // namespace

TrustStore TrustStore::load(const QString& folder, QStringList* problems) {
    TrustStore found;
    FolderReader reader(found, problems);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& each : files.first(std::min(files.size(), kMostFiles)))
        reader.readFile(each);
    TrustStore store;
    store.add(std::move(found)); // each once: lists of several countries have much in common
    return store;
}

TrustStore TrustStore::loadFile(const QString& path, QStringList* problems) {
    TrustStore found;
    FolderReader(found, problems).readFile(QFileInfo(path));
    TrustStore store;
    store.add(std::move(found));
    return store;
}

TrustStore TrustStore::shipped() {
    initTrustResources();
    return load(QStringLiteral(":/trust"));
}

} // namespace motcua::emrtd
