// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace motcua::tests {

/// A PostgreSQL of its own for one test process: a new cluster in a temporary folder, reached by a unix
/// socket in it and by no network. As root it runs as the user `postgres`, since it refuses to be root. It
/// ends with the thread that started it, whatever happens to the test.
class PrivatePostgres {
public:
    enum class Disk { fast, durable }; ///< `fast`: nothing waits for the disk; a power cut would lose it
    explicit PrivatePostgres(Disk disk);
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    /// Why it does not run; empty when all is well.
    const QString& trouble() const { return m_trouble; }
    /// Whether the package is there at all.
    static bool isInstalled();

    /// On the folder of the cluster. False, and trouble(), when nobody can connect.
    bool start();
    /// Ends it in order; clients are cut off.
    void stop();
    /// Ends it by SIGKILL, and waits until its children have noticed, as they do by themselves.
    void kill();

    /// The address of a new database; empty, and trouble(), when it cannot be made. A copy of the one with
    /// the name `model`, which nobody may be connected to.
    QByteArray newDatabase(const QByteArray& model = "template1");
    /// `test1`
    static QByteArray nameOf(const QByteArray& address);
    QByteArray address(const QByteArray& database) const;
    /// The same as `motcua-central --store` takes it: a URI. Empty for an empty address.
    static QString storeUri(const QByteArray& address);
    /// One statement as the owner of the cluster. False, and trouble(), when it fails.
    bool run(const QByteArray& statement);
    /// What it wrote, for the message of a failed test.
    QString log() const;

private:
    bool makeCluster();
    bool isReady() const;
    void launch(const QString& program, const QStringList& arguments);

    QTemporaryDir m_folder;
    QProcess m_server;
    Disk m_disk;
    QString m_trouble;
    int m_databases = 0;
};

} // namespace motcua::tests
