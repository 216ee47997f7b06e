// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "tests/core/central/http_client.h"
#include "tests/support/test_key.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::tests {

struct Ran {
    int code = -1;
    QByteArray out, errors;
};
inline Ran run(const QString& program, const QStringList& arguments, const QString& folder = {}) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// motcua-central as it is started, on a data folder of its own, with one counter.
class CentralService {
public:
    void start() {
        QFile::remove(portFile());
        m_program = std::make_unique<QProcess>();
        m_program->start(QStringLiteral(MOTCUA_CENTRAL),
                         {QStringLiteral("--data"), data(), QStringLiteral("--listen"),
                          QStringLiteral("127.0.0.1:0"), QStringLiteral("--port-file"), portFile()});
        ASSERT_TRUE(m_program->waitForStarted());
        QElapsedTimer since;
        since.start();
        while (port() == 0 && since.elapsed() < 20'000 && m_program->state() == QProcess::Running)
            m_program->waitForReadyRead(10);
        ASSERT_NE(port(), 0);
    }
    /// As a power cut would.
    void kill() {
        m_program->kill();
        ASSERT_TRUE(m_program->waitForFinished(10'000));
    }
    ~CentralService() {
        if (!m_program || m_program->state() == QProcess::NotRunning) return;
        m_program->terminate();
        EXPECT_TRUE(m_program->waitForFinished(10'000));
    }

    void enrol() {
        const Ran code =
            run(QStringLiteral(MOTCUA_CENTRAL),
                {QStringLiteral("enrol-code"), QStringLiteral("--data"), data(), QStringLiteral("--office"),
                 QStringLiteral("H34.05"), QStringLiteral("--desk"), QStringLiteral("1"),
                 QStringLiteral("--office-name"), QStringLiteral("UBND xã Thử Nghiệm")});
        ASSERT_EQ(code.code, 0) << code.errors.constData();
        const test::TestKey key = test::TestKey::make("prime256v1");
        const QByteArray device = "01890a5d-ac96-774b-bcce-b302099a8057", text = code.out.trimmed();
        const QJsonObject body{{QStringLiteral("code"), QString::fromLatin1(text)},
                               {QStringLiteral("device"), QString::fromLatin1(device)},
                               {QStringLiteral("key"), QString::fromLatin1(key.publicInfo().toBase64())},
                               {QStringLiteral("proof"),
                                QString::fromLatin1(test::sign(key, {}, text + '\n' + device).toBase64())}};
        HttpClient client(port());
        ASSERT_TRUE(client.send(post("/v1/enrol", json::compact(body))));
        const HttpAnswer answer = client.receive();
        ASSERT_EQ(answer.status, 200) << answer.body.constData();
        m_token = json::parseObject(answer.body)->value(QLatin1StringView("token")).toString().toLatin1();
    }

    /// `HEAD /v1/blobs/<sha>` with the counter's token and the headers of tus, as sent.
    QByteArray head(const char* method, const QByteArray& path, const QByteArray& headers = {}) const {
        return QByteArray(method) + ' ' + path +
               " HTTP/1.1\r\nHost: central\r\nTus-Resumable: 1.0.0\r\nAuthorization: Bearer " + m_token +
               "\r\n" + headers + "\r\n";
    }
    HttpAnswer stateOf(const QByteArray& sha256) const {
        HttpClient client(port());
        client.send(head("HEAD", "/v1/blobs/" + sha256));
        return client.receive(false);
    }

    const QByteArray& token() const { return m_token; }
    QString data() const { return m_dir.filePath(QStringLiteral("data")); }
    quint16 port() const {
        QFile file(portFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
    }

private:
    QString portFile() const { return m_dir.filePath(QStringLiteral("port")); }

    QTemporaryDir m_dir;
    std::unique_ptr<QProcess> m_program;
    QByteArray m_token;
};

} // namespace motcua::tests
