// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/counter_bench.h"

#include "app/counter/pages.h"
#include "tests/ui/support/keys.h"
#include "ui/printing/print_job.h"
#include "ui/reception/accept_actions.h"
#include "ui/workspace/preferences.h"

#include <QStandardPaths>

namespace motcua::tests {

CounterBench::CounterBench(const QString& folder, const Clock& clock, ui::CardReader& reader)
    : m_workspace(clock, reader) {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("MotCuaTest"));
    ui::setPreferences({.language = ui::Language::english, .look = ui::Look::light, .lastLogin = {}});
    m_window = std::make_unique<ui::MainWindow>(
        m_workspace, ui::MainWindow::Setup{.folder = folder, .training = false, .openTraining = {}});
    counter::addPages(*m_window, m_workspace);
    m_window->start();
    activate(*m_window);
}

CounterBench::~CounterBench() {
    m_window.reset();
    bool closed = false;
    m_workspace.close([&closed] { closed = true; });
    serveUntil([&closed] { return closed; });
    ui::setPreferences({});
}

bool CounterBench::logIn(const QString& password) {
    if (!serveUntil([&] { return !m_window->loginPage().logins().isEmpty(); })) return false;
    typeText(*QApplication::focusWidget(), password);
    pressInWindow(*m_window, Qt::Key_Return);
    return serveUntil([&] { return m_window->state() == ui::MainWindow::State::working; }) &&
           dynamic_cast<ui::ReceptionPage*>(m_window->frame().current());
}

ui::ReceptionPage& CounterBench::reception() {
    return dynamic_cast<ui::ReceptionPage&>(*m_window->frame().current());
}

void CounterBench::press(QKeyCombination key, const QString& text) {
    ++m_presses;
    pressInWindow(*m_window, key, text);
}

void CounterBench::type(const QString& text) {
    for (const QChar letter : text)
        press(QKeyCombination(static_cast<Qt::Key>(letter.toUpper().unicode())), QString(letter));
}

bool CounterBench::waitForStep(desk::VisitStep step) {
    return serveUntil([&] { return model().step() == step; });
}

bool CounterBench::choose(const QString& typed, const QString& procedure) {
    type(typed);
    press(Qt::Key_Return);
    return serveUntil([&] {
        return dossier().procedureCode == procedure && model().preview() &&
               model().preview()->procedure.code == procedure;
    });
}

bool CounterBench::tabTo(const char* name) {
    constexpr int kMost = 20;
    for (int tabs = 0; tabs < kMost; ++tabs) {
        const QWidget* focused = m_window->focusWidget();
        if (focused && focused->accessibleName() == QLatin1StringView(name)) return true;
        press(Qt::Key_Tab);
    }
    return false;
}

bool CounterBench::typeCitizen(const QString& number, const QString& born, const QString& name) {
    // the form is ready for typing at once
    if (!serveUntil([&] { return qobject_cast<QLineEdit*>(m_window->focusWidget()) != nullptr; }))
        return false;
    type(number);
    if (!tabTo("Born")) return false;
    type(born);
    if (!tabTo("Full name")) return false;
    type(name);
    return true;
}

bool CounterBench::waitForSlip() {
    return serveUntil([&] { return model().slip().has_value(); });
}

QString CounterBench::slipFile() { return model().slip()->pdf; }

QLabel* CounterBench::labelWith(const QString& text) {
    for (QLabel* label : visible<QLabel>())
        if (label->text().contains(text)) return label;
    return nullptr;
}

QAbstractButton* CounterBench::button(const QString& text) {
    for (auto* each : visible<QAbstractButton>())
        if (each->text().remove(u'&') == text) return each;
    return nullptr;
}

QString whatIsIn(const desk::Visit& visit) {
    const desk::VisitDossier& dossier = visit.dossiers.at(static_cast<std::size_t>(visit.current));
    QStringList papers;
    for (const auto& each : dossier.components)
        papers << QStringLiteral("%1:%2+%3").arg(each.number).arg(each.original).arg(each.copy);
    const auto& who = visit.applicant.citizen;
    return QStringList{QString::number(static_cast<int>(visit.step)),
                       who.number ? who.number->text() : QString(),
                       who.name,
                       visit.phone,
                       dossier.procedureCode,
                       dossier.notOnlineReason,
                       papers.join(u','),
                       QString::number(static_cast<int>(dossier.payment)),
                       QString::number(dossier.cashGiven.value_or(-1)),
                       QString::number(static_cast<int>(dossier.returnMethod))}
        .join(u'|');
}

} // namespace motcua::tests
