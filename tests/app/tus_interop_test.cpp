// SPDX-License-Identifier: GPL-3.0-or-later
// A client of tus that others wrote, against the service as it is started.
#include "core/base/json.h"
#include "tests/core/central/http_client.h"
#include "tests/support/test_key.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBytes = 2'500'000, kCutEvery = 700'000;

struct Ran {
    int code = -1;
    QByteArray out, errors;
};
Ran run(const QString& program, const QStringList& arguments, const QString& folder) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000)) return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Where tus-js-client is installed, in the version that package-lock.json names; empty when it cannot be.
QString clientFolder() {
    const QString folder = QStringLiteral(MOTCUA_TUS_FOLDER);
    const QString npm = QStandardPaths::findExecutable(u"npm"_s);
    if (npm.isEmpty() || QStandardPaths::findExecutable(u"node"_s).isEmpty()) return {};
    QDir().mkpath(folder);
    for (const QString& name : {u"package.json"_s, u"package-lock.json"_s, u"upload.mjs"_s}) {
        QFile::remove(folder + u'/' + name);
        if (!QFile::copy(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/app/tus_interop/") + name,
                         folder + u'/' + name))
            return {};
    }
    if (QFile::exists(folder + u"/node_modules/tus-js-client/package.json"_s)) return folder;
    const Ran installed = run(npm, {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s}, folder);
    return installed.code == 0 ? folder : QString();
}

class TusInteropTest : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        m_client = clientFolder();
        if (m_client.isEmpty()) GTEST_SKIP() << "npm or its registry is not available";
        m_service.start(QStringLiteral(MOTCUA_CENTRAL),
                        {u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s, u"--port-file"_s, portFile()});
        ASSERT_TRUE(m_service.waitForStarted());
        QElapsedTimer since;
        since.start();
        while (port() == 0 && since.elapsed() < 20'000 && m_service.state() == QProcess::Running)
            m_service.waitForReadyRead(10);
        ASSERT_NE(port(), 0);
        enrol();
    }
    void TearDown() override {
        m_service.terminate();
        EXPECT_TRUE(m_service.state() == QProcess::NotRunning || m_service.waitForFinished(10'000));
    }

    void enrol() {
        const Ran code = run(QStringLiteral(MOTCUA_CENTRAL),
                             {u"enrol-code"_s, u"--data"_s, data(), u"--office"_s, u"H34.05"_s, u"--desk"_s,
                              u"1"_s, u"--office-name"_s, u"UBND xã Thử Nghiệm"_s},
                             m_dir.path());
        ASSERT_EQ(code.code, 0) << code.errors.constData();
        const test::TestKey key = test::TestKey::make("prime256v1");
        const QByteArray device = "01890a5d-ac96-774b-bcce-b302099a8057", text = code.out.trimmed();
        const QJsonObject body{
            {u"code"_s, QString::fromLatin1(text)},
            {u"device"_s, QString::fromLatin1(device)},
            {u"key"_s, QString::fromLatin1(key.publicInfo().toBase64())},
            {u"proof"_s, QString::fromLatin1(test::sign(key, {}, text + '\n' + device).toBase64())}};
        HttpClient client(port());
        ASSERT_TRUE(client.send(post("/v1/enrol", json::compact(body))));
        const HttpAnswer answer = client.receive();
        ASSERT_EQ(answer.status, 200) << answer.body.constData();
        m_token = json::parseObject(answer.body)->value("token"_L1).toString();
    }
    /// Over a line that is cut so many times; what the client tells of it.
    QJsonObject upload(int cuts) const {
        const Ran ran =
            run(u"node"_s,
                {u"upload.mjs"_s, QString::number(port()), m_token, QString::number(kBytes),
                 QString::number(kCutEvery), QString::number(cuts), QString::fromLatin1(GetParam())},
                m_client);
        EXPECT_EQ(ran.code, 0) << ran.out.constData() << ran.errors.constData();
        return json::parseObject(ran.out).value_or(QJsonObject());
    }
    HttpAnswer stateOf(const QString& sha256) const {
        HttpClient client(port());
        client.send("HEAD /v1/blobs/" + sha256.toLatin1() +
                    " HTTP/1.1\r\nHost: central\r\nTus-Resumable: 1.0.0\r\n" + "Authorization: Bearer " +
                    m_token.toLatin1() + "\r\n\r\n");
        return client.receive(false);
    }

private:
    QString data() const { return m_dir.filePath(u"data"_s); }
    QString portFile() const { return m_dir.filePath(u"port"_s); }
    quint16 port() const {
        QFile file(portFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16(0);
    }

    QTemporaryDir m_dir;
    QProcess m_service;
    QString m_client, m_token;
};

TEST_P(TusInteropTest, cutLine_isResumed_andLittleIsSentTwice) {
    // who sends bytes with the creation does not know yet where to ask, and sends those again
    const bool isWithCreation = QByteArrayView(GetParam()) == "with-creation";
    const int cuts = isWithCreation ? 1 : 3;
    const QJsonObject told = upload(cuts);
    EXPECT_EQ(told["cuts"_L1].toInt(), cuts);
    EXPECT_EQ(told["offsets"_L1].toArray().isEmpty(), isWithCreation) << "it asked where to go on";
    EXPECT_LT(told["sent"_L1].toInt(), kBytes * 1.1 + (isWithCreation ? kCutEvery : 0))
        << json::compact(told).constData();
    const HttpAnswer state = stateOf(told["sha256"_L1].toString());
    EXPECT_EQ(state.status, 200);
    EXPECT_EQ(state.headers["upload-offset"], QByteArray::number(kBytes));
    EXPECT_FALSE(state.headers.contains("upload-expires")) << "it was checked and is complete";
}

TEST_P(TusInteropTest, soundLine_takesEachByteOnce) {
    const QJsonObject told = upload(0);
    EXPECT_EQ(told["offsets"_L1].toArray().size(), 0);
    EXPECT_LT(told["sent"_L1].toInt(), kBytes + 20'000);
    EXPECT_EQ(stateOf(told["sha256"_L1].toString()).headers["upload-offset"], QByteArray::number(kBytes));
}

INSTANTIATE_TEST_SUITE_P(Ways, TusInteropTest, testing::Values("whole", "pieces", "with-creation"),
                         [](const auto& way) {
                             std::string name = way.param;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace motcua::tests
