// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments between two counters of an office, by the programs as they are.
#include "tests/app/cli_run.h"
#include "tests/support/service_process.h"

#include <QDir>
#include <QProcess>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

class CentralPapersTest : public testing::Test {
protected:
    void SetUp() override {
        service = std::make_unique<ServiceProcess>(folder());
        ASSERT_TRUE(service->isRunning());
        for (int i = 0; i < 2; ++i) {
            ASSERT_EQ(counters[i].init().exit, 0);
            const auto enrolled =
                counters[i].run(words("sync enrol --code") << enrolmentCode(i + 1) << u"--url"_s
                                                           << u"http://127.0.0.1:%1"_s.arg(service->port()));
            ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();
        }
    }
    QString folder() const { return m_dir.filePath(u"central"_s); }
    QString enrolmentCode(int desk) const {
        QProcess program;
        program.start(QStringLiteral(MOTCUA_CENTRAL),
                      {u"enrol-code"_s, u"--data"_s, folder(), u"--office"_s, u"H34.05"_s, u"--office-name"_s,
                       u"UBND xã Thử Nghiệm"_s, u"--desk"_s, QString::number(desk)});
        program.waitForFinished(20'000);
        return QString::fromLatin1(program.readAllStandardOutput()).trimmed();
    }
    /// A dossier with a result at the first counter; its code.
    QString dossierWithResult(const QByteArray& content) {
        const auto received = counters[0].run(words("dossier receive --procedure 1.004222 --all-components") +
                                              QStringList{u"--qr"_s, QString::fromUtf8(kCard)});
        EXPECT_EQ(received.exit, 0) << received.out.constData();
        const QString code = received.object()[u"code"_s].toString();
        const auto ready =
            counters[0].run(words("dossier ready") +
                            QStringList{code, u"--result"_s, counters[0].write("ket-qua.pdf", content)});
        EXPECT_EQ(ready.exit, 0) << ready.out.constData();
        return code;
    }
    QJsonObject papers(int counter) const {
        return counters[counter].run(words("sync status")).object()[u"papers"_s].toObject();
    }

    std::unique_ptr<ServiceProcess> service;
    Cli counters[2];

private:
    QTemporaryDir m_dir;
};

TEST_F(CentralPapersTest, result_isSentAndFetchedByTheOtherCounter) {
    const QString code = dossierWithResult(QByteArray(200'000, 'k'));
    EXPECT_EQ(papers(0)[u"waiting"_s].toInt(), 1);
    EXPECT_EQ(papers(0)[u"waiting_bytes"_s].toInt(), 200'000);
    const auto listed = counters[0].run(words("sync papers")).array();
    ASSERT_EQ(listed.size(), 1);
    EXPECT_EQ(listed[0].toObject()[u"dossier"_s], code);
    EXPECT_EQ(listed[0].toObject()[u"received"_s].toInt(-1), 0);
    const auto sent = counters[0].run(words("sync run"));
    ASSERT_EQ(sent.exit, 0) << sent.out.constData();
    EXPECT_EQ(sent.object()[u"attachments"_s].toInt(), 1);
    EXPECT_EQ(papers(0)[u"waiting"_s].toInt(), 0);
    EXPECT_EQ(papers(0)[u"sent_bytes"_s].toInt(), 200'000);

    ASSERT_EQ(counters[1].run(words("sync run")).exit, 0);
    const auto before = counters[1].run(words("store check"));
    EXPECT_EQ(before.exit, 0) << "what lies at another counter is not missed here: "
                              << before.out.constData();
    const auto fetched = counters[1].run(words("sync fetch --dossier") << code);
    ASSERT_EQ(fetched.exit, 0) << fetched.out.constData();
    EXPECT_EQ(fetched.object()[u"fetched"_s].toInt(), 1);
    EXPECT_EQ(counters[1].run(words("sync fetch --dossier") << code).object()[u"fetched"_s].toInt(-1), 0);
    EXPECT_EQ(counters[1].run(words("store check")).exit, 0);
}

TEST_F(CentralPapersTest, fileGone_isListedAndStepsGoOn) {
    dossierWithResult("kết quả");
    QDir blobs(counters[0].dataFolder() + u"/blobs"_s);
    for (const QString& name : blobs.entryList(QDir::Files))
        ASSERT_TRUE(blobs.remove(name));
    const auto sent = counters[0].run(words("sync run"));
    ASSERT_EQ(sent.exit, 0) << sent.out.constData();
    EXPECT_GT(sent.object()[u"accepted"_s].toInt(), 0);
    EXPECT_EQ(papers(0)[u"parked"_s].toInt(), 1);
    const auto listed = counters[0].run(words("sync papers")).array();
    ASSERT_EQ(listed.size(), 1);
    EXPECT_EQ(listed[0].toObject()[u"reason"_s], u"DESK_ATTACHMENTS_MISSING"_s);
    EXPECT_EQ(listed[0].toObject()[u"file"_s], u"ket-qua.pdf"_s);
    const auto again = counters[0].run(words("sync papers --again")).array();
    ASSERT_EQ(again.size(), 1);
    EXPECT_FALSE(again[0].toObject()[u"parked"_s].toBool());
}

} // namespace
} // namespace motcua::tests
