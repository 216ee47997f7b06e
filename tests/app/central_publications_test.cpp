// SPDX-License-Identifier: GPL-3.0-or-later
// A holiday that the province publishes moves due dates at a counter, by the programs as they are.
#include "tests/app/cli_run.h"
#include "tests/support/service_process.h"

#include <QDate>
#include <QFile>
#include <QProcess>
#include <gtest/gtest.h>

namespace motcua::tests {
namespace {

using namespace Qt::StringLiterals;

class CentralPublicationsTest : public testing::Test {
protected:
    void SetUp() override {
        central({u"publisher-key"_s, u"--out"_s, keyFile()});
        service = std::make_unique<ServiceProcess>(folder());
        ASSERT_TRUE(service->isRunning());
        ASSERT_EQ(desk.init().exit, 0);
        const QString code =
            QString::fromLatin1(central({u"enrol-code"_s, u"--office"_s, u"H34.05"_s, u"--office-name"_s,
                                         u"UBND xã Thử Nghiệm"_s, u"--desk"_s, u"1"_s}));
        const auto enrolled =
            desk.run(words("sync enrol --code")
                     << code << u"--url"_s << u"http://127.0.0.1:%1"_s.arg(service->port()));
        ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();
    }
    QString folder() const { return m_dir.filePath(u"central"_s); }
    QString keyFile() const { return m_dir.filePath(u"publisher-key"_s); }
    QByteArray central(const QStringList& arguments, int exit = 0) const {
        QProcess program;
        program.start(QStringLiteral(MOTCUA_CENTRAL), arguments + QStringList{u"--data"_s, folder()});
        EXPECT_TRUE(program.waitForFinished(20'000));
        EXPECT_EQ(program.exitCode() == 0, exit == 0) << program.readAllStandardError().constData();
        return program.readAllStandardOutput().trimmed();
    }
    /// The working days from tomorrow on, all made days off.
    QString holidays(int days) const {
        QMap<QString, QJsonArray> years;
        for (QDate day = QDate::currentDate().addDays(1), last = day.addDays(days); day < last;
             day = day.addDays(1)) {
            if (day.dayOfWeek() > 5) continue;
            static const QString kNames[]{u"Thứ Hai"_s, u"Thứ Ba"_s, u"Thứ Tư"_s, u"Thứ Năm"_s, u"Thứ Sáu"_s};
            years[QString::number(day.year())].append(QJsonObject{{u"date"_s, day.toString(Qt::ISODate)},
                                                                  {u"name"_s, u"Nghỉ (thử nghiệm)"_s},
                                                                  {u"kind"_s, u"statutory"_s},
                                                                  {u"off"_s, true},
                                                                  {u"status"_s, u"confirmed"_s},
                                                                  {u"weekday"_s, kNames[day.dayOfWeek() - 1]},
                                                                  {u"source"_s, u"thử nghiệm"_s}});
        }
        QJsonObject all;
        for (auto at = years.begin(); at != years.end(); ++at)
            all[at.key()] = at.value();
        return desk.write("holidays.json", QJsonDocument(all).toJson());
    }
    QString dueOfANewDossier() const {
        const auto received = desk.run(words("dossier receive --procedure 1.004222 --all-components")
                                       << u"--qr"_s << QString::fromUtf8(kCard));
        EXPECT_EQ(received.exit, 0) << received.out.constData();
        return received.object()[u"due"_s].toString();
    }
    QJsonObject run() const {
        const auto sent = desk.run(words("sync run"));
        EXPECT_EQ(sent.exit, 0) << sent.out.constData();
        return sent.object();
    }
    QJsonObject dataStatus() const { return desk.run(words("sync status")).object()[u"data"_s].toObject(); }

    std::unique_ptr<ServiceProcess> service;
    Cli desk;

private:
    QTemporaryDir m_dir;
};

TEST_F(CentralPublicationsTest, publishedHolidays_moveTheNextDueDates) {
    EXPECT_EQ(run()[u"data_taken"_s].toInt(), 0);
    const QString before = dueOfANewDossier();
    ASSERT_FALSE(before.isEmpty());
    const auto published = central({u"publish"_s, holidays(60), u"--key"_s, keyFile()});
    EXPECT_EQ(QJsonDocument::fromJson(published).object()[u"kind"_s].toString(), u"holidays");
    EXPECT_EQ(dueOfANewDossier(), before) << "not known here yet";
    EXPECT_EQ(run()[u"data_taken"_s].toInt(), 1);
    EXPECT_GT(dueOfANewDossier(), before);
    EXPECT_TRUE(dataStatus()[u"trouble"_s].isNull());
    EXPECT_FALSE(dataStatus()[u"issued"_s].isNull());
    EXPECT_EQ(run()[u"data_taken"_s].toInt(), 0) << "once";
    EXPECT_EQ(central({u"publications"_s}).count('\n'), 0);
}

TEST_F(CentralPublicationsTest, anotherPublisher_isNotBelieved_andWhatWasUsedStays) {
    central({u"publish"_s, holidays(30), u"--key"_s, keyFile()});
    EXPECT_EQ(run()[u"data_taken"_s].toInt(), 1);
    const QString before = dueOfANewDossier();
    // the service is taken over by somebody with another key
    ASSERT_TRUE(QFile::remove(folder() + u"/publisher.pem"_s));
    const QString other = folder() + u"/other-key"_s;
    central({u"publish"_s, holidays(90), u"--key"_s, keyFile()}, 1);
    central({u"publisher-key"_s, u"--out"_s, other});
    central({u"publish"_s, holidays(90), u"--key"_s, other});
    EXPECT_EQ(run()[u"data_taken"_s].toInt(), 0);
    EXPECT_EQ(dueOfANewDossier(), before);
    EXPECT_EQ(dataStatus()[u"trouble"_s].toObject()[u"name"_s].toString(), u"CENTRAL_DATA");
}

} // namespace
} // namespace motcua::tests
