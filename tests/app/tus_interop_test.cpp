// SPDX-License-Identifier: GPL-3.0-or-later
// A client of tus that others wrote, against the service as it is started.
#include "tests/app/central_service.h"

#include <QDir>
#include <QJsonArray>
#include <QStandardPaths>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr int kBytes = 2'500'000, kCutEvery = 700'000;

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
    const Ran installed = run(npm,
                              {u"ci"_s, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s,
                               u"--fetch-retries=0"_s, u"--fetch-timeout=20000"_s},
                              folder);
    return installed.code == 0 ? folder : QString();
}

class TusInteropTest : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        m_client = clientFolder();
        if (m_client.isEmpty()) GTEST_SKIP() << "npm or its registry is not available";
        ASSERT_NO_FATAL_FAILURE(service.start());
        ASSERT_NO_FATAL_FAILURE(service.enrol());
    }
    /// Over a line that is cut so many times; what the client tells of it.
    QJsonObject upload(int cuts) const {
        const Ran ran =
            run(u"node"_s,
                {u"upload.mjs"_s, QString::number(service.port()), QString::fromLatin1(service.token()),
                 QString::number(kBytes), QString::number(kCutEvery), QString::number(cuts),
                 QString::fromLatin1(GetParam())},
                m_client);
        EXPECT_EQ(ran.code, 0) << ran.out.constData() << ran.errors.constData();
        return json::parseObject(ran.out).value_or(QJsonObject());
    }
    static QByteArray sumOf(const QJsonObject& told) { return told["sha256"_L1].toString().toLatin1(); }

    CentralService service;

private:
    QString m_client;
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
    const HttpAnswer state = service.stateOf(sumOf(told));
    EXPECT_EQ(state.status, 200);
    EXPECT_EQ(state.headers["upload-offset"], QByteArray::number(kBytes));
    EXPECT_FALSE(state.headers.contains("upload-expires")) << "it was checked and is complete";
}

TEST_P(TusInteropTest, soundLine_takesEachByteOnce) {
    const QJsonObject told = upload(0);
    EXPECT_EQ(told["offsets"_L1].toArray().size(), 0);
    EXPECT_LT(told["sent"_L1].toInt(), kBytes + 20'000);
    EXPECT_EQ(service.stateOf(sumOf(told)).headers["upload-offset"], QByteArray::number(kBytes));
}

INSTANTIATE_TEST_SUITE_P(Ways, TusInteropTest, testing::Values("whole", "pieces", "with-creation"),
                         [](const auto& way) {
                             std::string name = way.param;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace motcua::tests
