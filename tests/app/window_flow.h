// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/training_reader.h"
#include "tests/app/counter_bench.h"
#include "tests/cardsim/simulated_card.h"
#include "tests/cardsim/vpcd_link.h"
#include "tests/support/pdf_text.h"
#include "tests/support/private_pcscd.h"
#include "tests/support/pseudo_terminal.h"
#include "tests/support/temp_station.h"
#include "ui/devices/pcsc_card_reader.h"
#include "ui/printing/printing.h"

#include <QFile>

namespace motcua::tests {

using namespace Qt::StringLiterals;

inline const QString kMarriage = u"1.004873"_s, kPassword = u"mật khẩu thử 1"_s;

/// A card that goes away by itself after so many commands, as lifted in the middle of a reading.
class LeavingCard final : public cardsim::PoweredCard {
public:
    explicit LeavingCard(cardsim::CardImage image) : m_card(std::move(image)) {}
    QByteArray answerToReset() const override { return m_card.answerToReset(); }
    void restart() override { m_card.restart(); }
    std::optional<QByteArray> exchange(QByteArrayView command) override {
        if (m_left > 0 && --m_left == 0) return std::nullopt;
        return m_card.exchange(command);
    }
    /// Before it is laid down. 0: it stays.
    void leaveAfter(int commands) { m_left = commands; }
    const cardsim::CardImage& image() const { return m_card.image(); }

private:
    cardsim::SimulatedCard m_card;
    std::atomic<int> m_left = 0;
};

/// The counter over a station of its own, with a real PC/SC service of two virtual readers and a scanner on a
/// terminal device. All people are fictitious.
class WindowFlow : public testing::Test {
protected:
    static PrivatePcscd& service() {
        static PrivatePcscd kService; // before the first call of PC/SC
        return kService;
    }
    void SetUp() override { ASSERT_EQ(service().trouble(), QString()); }
    void TearDown() override {
        lift(link);
        lift(second);
        bench.reset();
    }
    /// Until the service has seen it go: a card laid down before is lost to it.
    void lift(cardsim::VpcdLink& from) {
        from.remove();
        const QString name = PrivatePcscd::reader(0, &from == &link ? 0 : 1);
        ASSERT_TRUE(!reader || serveUntil([&] {
            return std::ranges::none_of(reader->readers().list,
                                        [&](const auto& each) { return each.name == name && each.present; });
        }));
    }
    /// As the office's administrator has put it there.
    void trustIssuer() {
        ASSERT_TRUE(QDir().mkpath(station.folder() + u"/trust"_s));
        writeIssuer(station.folder() + u"/trust/csca.cer"_s);
    }
    void writeIssuer(const QString& path) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(issuer.cscaCertificate());
    }
    /// The office has set the port of its scanner.
    void setScanner() {
        desk::Settings settings = *desk::loadSettings(station.workplace());
        settings.serialPort = scanner.path();
        ASSERT_TRUE(desk::saveSettings(station.workplace(), settings));
    }
    void open() {
        station.close();
        reader.reset(); // one watch of the readers a process
        reader = std::make_unique<ui::PcscCardReader>(
            station.clock, [folder = station.folder()] { return ui::trustOf(folder); });
        bench = std::make_unique<CounterBench>(station.folder(), station.clock, *reader);
        ASSERT_TRUE(bench->logIn(kPassword));
        ASSERT_TRUE(serveUntil([&] { return reader->readers().service; }));
    }
    void scan(const QString& text) {
        ASSERT_TRUE(serveUntil([&] { return scanner.isReady(); }));
        const QByteArray code = text.toUtf8() + "\r\n";
        QByteArrayView bytes(code);
        ASSERT_TRUE(serveUntil([&] {
            bytes = bytes.sliced(scanner.send(bytes));
            return bytes.isEmpty();
        }));
    }
    QString cardCode() const { return counter::TrainingReader(station.clock).sampleQr(0); }
    const desk::Identified& applicant() { return bench->model().visit().applicant; }
    ui::Identification& identification() { return bench->reception().identification(); }
    bool isChipText() {
        return std::ranges::any_of(applicant().sources,
                                   [](const auto& told) { return told.source == citizen::Source::chip; });
    }
    /// From the known citizen to the slip, as the keys bar teaches it.
    void receiveMarriage() {
        bench->press(Qt::Key_Return);
        ASSERT_TRUE(bench->waitForStep(desk::VisitStep::procedure));
        ASSERT_TRUE(bench->choose(u"hn"_s, kMarriage));
        bench->press(Qt::Key_1);
        ASSERT_TRUE(bench->waitForStep(desk::VisitStep::checklist));
        bench->press(Qt::CTRL | Qt::Key_A);
        bench->press(Qt::Key_F6);
        ASSERT_TRUE(bench->waitForSlip());
    }
    /// On the disk of a machine without a printer; a printer of somebody's is left alone.
    void expectSlip(const QString& name) {
        ASSERT_TRUE(QFile::exists(bench->slipFile()));
        const QString text = pdfText(bench->slipFile());
        EXPECT_TRUE(text.contains(bench->dossier().receivedCode)) << qPrintable(text);
        EXPECT_TRUE(text.contains(name, Qt::CaseInsensitive)) << qPrintable(text);
    }
    static bool hasPrinter() { return !ui::printerNames().isEmpty(); }

    TempStation station{false};
    cardsim::Issuer issuer;
    LeavingCard card{cardsim::personalise(cardsim::samplePerson(cardsim::Sample::a),
                                          *cardsim::profileNamed(u"cccd-2021"), issuer)};
    cardsim::SimulatedCard sameCard{card.image()};
    cardsim::VpcdLink link{card, service().port(0, 0)}, second{sameCard, service().port(0, 1)};
    PseudoTerminal scanner;
    std::unique_ptr<ui::PcscCardReader> reader;
    std::unique_ptr<CounterBench> bench;
};

} // namespace motcua::tests
