// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/tour.h"

#include "core/desk/prints.h"
#include "core/document/render.h"
#include "core/qr/card_payload.h"
#include "ui/login/training_office.h"
#include "ui/reception/reception_page.h"

#include <QDir>
#include <QKeyEvent>
#include <cstdio>

namespace motcua::counter {
namespace {

using desk::VisitStep;

constexpr std::chrono::milliseconds kLook{50}, kSettle{700};
constexpr std::chrono::seconds kLongest{60}; ///< at one stop
constexpr int kNudge = 12;                   ///< looks

void press(QWidget& window, int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {}) {
    QWidget* focus = window.focusWidget() ? window.focusWidget() : &window;
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QApplication::sendEvent(focus, &event);
    }
}

void type(QWidget& window, const QString& text) {
    for (const QChar letter : text)
        press(window, letter.toUpper().unicode(), {}, letter);
}

} // namespace

Tour::Tour(ui::MainWindow& window, ui::Workspace& workspace, QString folder)
    : m_window(window), m_workspace(workspace), m_folder(std::move(folder)) {
    QDir().mkpath(m_folder);
    planReception();
    planPages();
    QObject::connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    m_timer.start(kLook);
    m_since.start();
}

ui::ReceptionPage* Tour::reception() const {
    return dynamic_cast<ui::ReceptionPage*>(m_window.frame().current());
}

bool Tour::isAt(VisitStep step) const { return reception() && reception()->model().step() == step; }

void Tour::planReception() {
    const auto enter = [this] { press(m_window, Qt::Key_Return); };
    const auto isWorking = [this] { return m_window.state() == ui::MainWindow::State::working; };
    m_stops.push_back({{},
                       [this, isWorking] { return isWorking() || !m_window.loginPage().logins().isEmpty(); },
                       [this, isWorking] {
                           if (!isWorking())
                               m_window.loginPage().logIn(ui::TrainingOffice::login(),
                                                          ui::TrainingOffice::password());
                       }});
    m_stops.push_back({QStringLiteral("01-reception"),
                       [this] { return m_window.state() == ui::MainWindow::State::working && reception(); },
                       [this] {
                           m_workspace.reader().laySample(0);
                           const Date today = dateOf(toLocal(m_workspace.clock().now()));
                           if (const auto card =
                                   qr::parseCardPayload(m_workspace.reader().sampleQr(0), today))
                               reception()->takeScan(*card);
                       }});
    m_stops.push_back(
        {QStringLiteral("02-citizen"), [this] { return !reception()->model().portrait().isNull(); }, enter});
    m_stops.push_back({QStringLiteral("03-procedures"), [this] { return isAt(VisitStep::procedure); },
                       [this, enter] {
                           type(m_window, QStringLiteral("1.004873"));
                           enter();
                       },
                       enter});
    m_stops.push_back({QStringLiteral("04-procedure"),
                       [this] { return isAt(VisitStep::procedure) && reception()->model().preview(); },
                       // why it is not filed online: goes on by itself
                       [this] { type(m_window, QStringLiteral("1")); }, enter});
    m_stops.push_back({QStringLiteral("05-papers"), [this] { return isAt(VisitStep::checklist); },
                       [this] { press(m_window, Qt::Key_A, Qt::ControlModifier); }, enter});
    m_stops.push_back({QStringLiteral("06-fees"), [this] { return isAt(VisitStep::fees); }, enter, enter});
    m_stops.push_back(
        {QStringLiteral("07-accept"), [this] { return isAt(VisitStep::accept); }, enter, enter});
    m_stops.push_back({QStringLiteral("08-accepted"),
                       [this] { return !reception()->model().dossier().receivedCode.isEmpty(); },
                       [this] { writeReceipt(); }});
    m_stops.push_back({{}, [this] { return m_isReceiptWritten; }});
}

void Tour::planPages() {
    const auto always = [] { return true; };
    const auto key = [this](int code, Qt::KeyboardModifiers modifiers = {}) {
        return [this, code, modifiers] { press(m_window, code, modifiers); };
    };
    m_stops.back().go = key(Qt::Key_F10);
    m_stops.push_back({QStringLiteral("09-dossiers"), always, key(Qt::Key_F7)});
    m_stops.push_back({QStringLiteral("10-returns"), always, key(Qt::Key_K, Qt::ControlModifier)});
    m_stops.push_back({{}, always, [this] { type(m_window, QStringLiteral("khai sinh")); }});
    m_stops.push_back({QStringLiteral("11-search"), always, [this] {
                           press(m_window, Qt::Key_Escape);
                           m_window.openPage(ui::PageName::settings);
                       }});
    m_stops.push_back({QStringLiteral("12-settings"), always, key(Qt::Key_F9)});
    m_stops.push_back(
        {QStringLiteral("13-synchronisation"), always, [this] { m_workspace.openLookup(m_code); }});
    m_stops.push_back({QStringLiteral("14-lookup"), always, [this] {
                           type(m_window, QStringLiteral("Xác nhận nơi cư trú"));
                           press(m_window, Qt::Key_Return);
                       }});
    m_stops.push_back({QStringLiteral("15-undertaking"), always, key(Qt::Key_Return)});
    m_stops.push_back({QStringLiteral("16-looked-up"), always, key(Qt::Key_F12)});
    m_stops.push_back({QStringLiteral("17-supervision"), always, key(Qt::Key_F11)});
    m_stops.push_back({{}, always, key(Qt::Key_F6)});
    m_stops.push_back({QStringLiteral("18-reports"), always, key(Qt::Key_L, Qt::ControlModifier)});
    m_stops.push_back({QStringLiteral("19-locked"), always});
}

/// As it is printed, without a printer.
void Tour::writeReceipt() {
    const QString code = reception()->model().dossier().receivedCode,
                  file = m_folder + QStringLiteral("/receipt.pdf");
    m_code = code;
    m_workspace.run(
        this,
        [code](desk::Workplace& workplace) {
            return desk::formData(workplace, document::FormKind::receipt01, code);
        },
        [this, file](const document::FormData& data) {
            const auto pages = document::Pages::make(data, document::Paper::a5);
            const auto written = pages ? pages->writePdf(file) : Result<>(std::unexpected(pages.error()));
            if (!written) std::fprintf(stderr, "motcua: %s\n", errorText(written.error().code).name);
            m_isReceiptWritten = written.has_value();
        });
}

void Tour::look() {
    const Stop& stop = m_stops[m_at];
    if (stop.isReached()) {
        m_timer.stop();
        // lists and previews come from other threads
        QTimer::singleShot(kSettle, this, [this] { arrive(); });
        return;
    }
    if (stop.nudge && ++m_looks % kNudge == 0) stop.nudge();
    if (m_since.hasExpired(std::chrono::milliseconds(kLongest).count())) finish(false);
}

void Tour::arrive() {
    const Stop& stop = m_stops[m_at];
    if (!stop.name.isEmpty() && m_window.grab().save(m_folder + u'/' + stop.name + QStringLiteral(".png")))
        ++m_pictures;
    if (stop.go) stop.go();
    if (++m_at == m_stops.size()) return finish(true);
    m_looks = 0;
    m_since.restart();
    m_timer.start(kLook);
}

void Tour::finish(bool isComplete) {
    m_timer.stop();
    std::printf("%d pictures in %s\n", m_pictures, qPrintable(m_folder));
    if (!isComplete)
        std::fprintf(stderr, "motcua: the tour stopped before %s\n", qPrintable(m_stops[m_at].name));
    QCoreApplication::exit(isComplete ? 0 : 1);
}

} // namespace motcua::counter
