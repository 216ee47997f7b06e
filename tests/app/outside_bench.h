// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli_run.h"
#include "tests/core/central/http_client.h"
#include "tests/support/population_server.h"
#include "tests/support/portal_server.h"
#include "tests/support/service_process.h"
#include "tests/support/test_key.h"

#include <QDeadlineTimer>
#include <QFile>
#include <gmock/gmock.h>
#include <thread>

namespace motcua::tests {

using namespace Qt::StringLiterals;

/// A real service, a real counter, and the State's systems on the loopback, which look at every field.
class CentralOutside : public testing::Test {
protected:
    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
    QString folder() const { return path("central"); }

    QString write(const char* name, const QByteArray& content, bool isForOwner = true) const {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner |
                            (isForOwner ? QFile::Permissions() : QFile::ReadGroup | QFile::ReadOther));
        return path(name);
    }
    QJsonObject portalSettings() const {
        return {{u"login_url"_s, portal.loginUrl()},
                {u"service_url"_s, portal.serviceUrl()},
                {u"unit"_s, u"H34.05"_s},
                {u"destination"_s, u"FICTITIOUS"_s},
                {u"user"_s, u"mc"_s},
                {u"password_file"_s, u"password"_s},
                {u"timeout_seconds"_s, 1},
                {u"retry_seconds"_s, 1}};
    }
    QJsonObject populationSettings() const {
        return {{u"url"_s, people.url()},
                {u"unit"_s, u"H34.05"_s},
                {u"headers_file"_s, u"headers"_s},
                {u"timeout_seconds"_s, 2}};
    }
    QString connectors(const QJsonObject& settings) const {
        write("password", "mật khẩu\n");
        write("headers", "# of the exchange\nAuthorization: Bearer x\n");
        return write("connectors.json", QJsonDocument(settings).toJson());
    }

    void start() {
        QStringList arguments{u"--connectors"_s, connectors({{u"portal"_s, portalSettings()},
                                                             {u"population"_s, populationSettings()}})};
        if (m_port > 0) arguments << u"--listen"_s << u"127.0.0.1:%1"_s.arg(m_port);
        service = std::make_unique<ServiceProcess>(folder(), arguments);
        ASSERT_TRUE(service->isRunning());
        m_port = service->port();
    }
    void restart() {
        service.reset();
        start();
    }
    CliAnswer administer(QStringList arguments) const {
        QProcess program;
        program.start(QStringLiteral(MOTCUA_CENTRAL), arguments << u"--data"_s << folder());
        program.waitForFinished(20'000);
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    QByteArray enrolmentCode() const {
        return administer({u"enrol-code"_s, u"--office"_s, u"H34.05"_s, u"--office-name"_s,
                           u"UBND xã Thử Nghiệm"_s, u"--desk"_s, u"1"_s})
            .out;
    }
    void enrol() {
        ASSERT_EQ(counter.init().exit, 0);
        const auto enrolled =
            counter.run(words("sync enrol --code") << QString::fromLatin1(enrolmentCode()).trimmed()
                                                   << u"--url"_s << u"http://127.0.0.1:%1"_s.arg(m_port));
        ASSERT_EQ(enrolled.exit, 0) << enrolled.out.constData();
    }
    /// The code.
    QString receive() {
        const auto received = counter.run(words("dossier receive --procedure 1.004222 --all-components") +
                                          QStringList{u"--qr"_s, QString::fromUtf8(kCard)});
        EXPECT_EQ(received.exit, 0) << received.out.constData();
        return received.object()[u"code"_s].toString();
    }
    void synchronise() {
        const auto done = counter.run(words("sync run --once"));
        EXPECT_EQ(done.exit, 0) << done.out.constData();
    }
    HttpAnswer ask(const char* path, const QJsonObject& object, const QByteArray& header = {}) const {
        const QByteArray body = QJsonDocument(object).toJson();
        HttpClient client(m_port);
        client.send(QByteArray("POST ") + path + " HTTP/1.1\r\nHost: x\r\n" + header +
                    "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return client.receive();
    }
    /// Of a counter of which there is only the key.
    QByteArray token() const {
        const QString code = QString::fromLatin1(enrolmentCode()).trimmed();
        const QString device = u"0195d3c4-0000-7000-8000-000000000003"_s;
        const auto key = test::TestKey::make("prime256v1");
        const QByteArray proof = test::sign(key, {}, (code + u'\n' + device).toUtf8()).toBase64();
        const HttpAnswer answer =
            ask("/v1/enrol", {{u"code"_s, code},
                              {u"device"_s, device},
                              {u"key"_s, QString::fromLatin1(key.publicInfo().toBase64())},
                              {u"proof"_s, QString::fromLatin1(proof)},
                              {u"name"_s, u"Quầy thử"_s}});
        return QJsonDocument::fromJson(answer.body).object()[u"token"_s].toString().toLatin1();
    }
    template <class Condition> static bool waitFor(Condition condition) {
        for (QDeadlineTimer deadline(30'000); !deadline.hasExpired();) {
            if (condition()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        return false;
    }
    bool isTold(size_t dossiers, size_t steps) {
        return waitFor([&] {
            return portal.dossiers().size() == dossiers && portal.progress().size() == steps &&
                   metric("motcua_portal_waiting") == 0;
        });
    }
    int metric(const QByteArray& name) const {
        HttpClient client(m_port);
        client.send(get("/metrics"));
        const QByteArray text = client.receive().body;
        const qsizetype at = text.indexOf('\n' + name + ' ');
        return at < 0 ? -1 : text.sliced(at + name.size() + 2).split('\n').first().toInt();
    }
    void expectNoComplaints() const {
        EXPECT_THAT(portal.complaints(), testing::IsEmpty()) << portal.complaints().join(u' ').toStdString();
    }

    PortalServer portal;
    PopulationServer people;
    Cli counter;
    std::unique_ptr<ServiceProcess> service;

private:
    QTemporaryDir m_dir;
    quint16 m_port = 0;
};

} // namespace motcua::tests
