// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is built, on a real pcscd.
#include "tests/support/private_pcscd.h"

#include <QByteArray>
#include <QProcess>
#include <chrono>
#include <gtest/gtest.h>
#include <winscard.h>

namespace motcua::cardsim {
namespace {

tests::PrivatePcscd& service() {
    static tests::PrivatePcscd instance(1);
    return instance;
}

/// motcua-cardsim with the reader's port; ends with the test.
class Program {
public:
    explicit Program(const QStringList& options) {
        m_process.start(QStringLiteral(MOTCUA_CARDSIM),
                        QStringList{QStringLiteral("--port"), QString::number(service().port(0))} + options);
        EXPECT_TRUE(m_process.waitForStarted());
    }
    ~Program() {
        m_process.terminate();
        m_process.waitForFinished();
    }
    int exitCode() {
        EXPECT_TRUE(m_process.waitForFinished(10'000));
        EXPECT_EQ(m_process.exitStatus(), QProcess::NormalExit);
        return m_process.exitCode();
    }
    void terminate() { m_process.terminate(); }
    QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

/// The service sees cards come and go at its polls only, 400 ms apart.
void awaitState(SCARDCONTEXT context, const QByteArray& reader, DWORD wanted) {
    SCARD_READERSTATE state{};
    state.szReader = reader.constData();
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!(state.dwEventState & wanted) && std::chrono::steady_clock::now() < deadline) {
        SCardGetStatusChange(context, 1000, &state, 1);
        state.dwCurrentState = state.dwEventState;
    }
    EXPECT_TRUE(state.dwEventState & wanted);
}

/// A connection to the card on the first reader, made as soon as it is there.
class Reader {
public:
    Reader() {
        EXPECT_EQ(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_context), SCARD_S_SUCCESS);
        awaitState(m_context, m_name, SCARD_STATE_PRESENT);
        EXPECT_EQ(SCardConnect(m_context, m_name.constData(), SCARD_SHARE_SHARED,
                               SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &m_card, &m_protocol),
                  SCARD_S_SUCCESS);
    }
    ~Reader() {
        SCardDisconnect(m_card, SCARD_RESET_CARD);
        SCardReleaseContext(m_context);
    }
    DWORD protocol() const { return m_protocol; }
    QByteArray exchange(const char* hex) {
        const QByteArray command = QByteArray::fromHex(hex);
        QByteArray answer(300, '\0');
        DWORD size = static_cast<DWORD>(answer.size());
        SCARD_IO_REQUEST request{m_protocol, sizeof(SCARD_IO_REQUEST)};
        const LONG result = SCardTransmit(
            m_card, &request, reinterpret_cast<const BYTE*>(command.constData()),
            static_cast<DWORD>(command.size()), nullptr, reinterpret_cast<BYTE*>(answer.data()), &size);
        return result == SCARD_S_SUCCESS ? answer.first(static_cast<qsizetype>(size)) : QByteArray();
    }

private:
    const QByteArray m_name = tests::PrivatePcscd::reader(0).toUtf8();
    SCARDCONTEXT m_context{};
    SCARDHANDLE m_card{};
    DWORD m_protocol{};
};

class ProgramTest : public testing::Test {
protected:
    void SetUp() override {
        if (!service().isRunning()) GTEST_FAIL() << service().trouble().toStdString();
        SCARDCONTEXT context{};
        ASSERT_EQ(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context), SCARD_S_SUCCESS);
        // The card of the test before.
        awaitState(context, tests::PrivatePcscd::reader(0).toUtf8(), SCARD_STATE_EMPTY);
        SCardReleaseContext(context);
    }
};

TEST_F(ProgramTest, serves_a_card_until_it_is_told_to_end) {
    Program program({QStringLiteral("--verbose")});
    {
        Reader reader;
        EXPECT_EQ(reader.protocol(), static_cast<DWORD>(SCARD_PROTOCOL_T1));
        EXPECT_EQ(reader.exchange("00A4020C02011C"), QByteArray::fromHex("9000"));
        EXPECT_EQ(reader.exchange("00B0000004"), QByteArray::fromHex("3134300D9000"));
    }
    program.terminate();
    EXPECT_EQ(program.exitCode(), 0);
    EXPECT_TRUE(program.errors().contains("1 00B00000 5 bytes → 9000 6 bytes"));
}

TEST_F(ProgramTest, speaks_t0_and_leaves_when_the_fault_says_so) {
    Program program({QStringLiteral("--profile"), QStringLiteral("t0"), QStringLiteral("--fault"),
                     QStringLiteral("removal@2")});
    Reader reader;
    EXPECT_EQ(reader.protocol(), static_cast<DWORD>(SCARD_PROTOCOL_T0));
    EXPECT_EQ(reader.exchange("00A4020C02011C"), QByteArray::fromHex("9000"));
    EXPECT_EQ(reader.exchange("00B0000000"), QByteArray::fromHex("6C36"));
    EXPECT_TRUE(reader.exchange("00B0000036").isEmpty());
    EXPECT_EQ(program.exitCode(), 0);
}

TEST_F(ProgramTest, fails_where_no_reader_listens_and_for_bad_words) {
    const auto run = [](const QStringList& arguments) {
        return QProcess::execute(QStringLiteral(MOTCUA_CARDSIM), arguments);
    };
    EXPECT_EQ(run({QStringLiteral("--port"), QStringLiteral("1")}), 1);
    EXPECT_EQ(run({QStringLiteral("--prot"), QStringLiteral("1")}), 2);
    EXPECT_EQ(run({QStringLiteral("--list")}), 0);
    EXPECT_EQ(run({QStringLiteral("--help")}), 0);
    EXPECT_EQ(run({QStringLiteral("--port"), QString::number(service().port(0)),
                   QStringLiteral("--trust-out"), QStringLiteral("/dev/null/folder")}),
              1);
}

} // namespace
} // namespace motcua::cardsim
