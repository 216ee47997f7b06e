// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"
#include "ui/shell/window_keys.h"
#include "ui/workspace/preferences.h"

// Keys and commands of the window.
namespace motcua::ui {

/// All that can be done now: what the page offers, the pages, what the window itself does.
std::vector<KeyHint> MainWindow::commands() {
    std::vector<KeyHint> all;
    for (const KeyHint& hint : m_frame.keys())
        if (hint.text != QCoreApplication::translate("MainWindow", "find")) all.push_back(hint);
    all.push_back({{}, QCoreApplication::translate("MainWindow", "Telephone numbers of agencies"), [this] {
                       m_palette.openContacts();
                   }});
    all.push_back(
        {{}, QCoreApplication::translate("MainWindow", "Change officer"), [this] { changeOfficer(); }});
    all.push_back({{}, QCoreApplication::translate("MainWindow", "Log out and quit"), [this] { close(); }});
    const auto prefer = [&all](const QString& words, auto member, auto value) {
        if (preferences().*member == value) return;
        all.push_back({{}, words, [member, value] {
                           Preferences changed = preferences();
                           changed.*member = value;
                           setPreferences(changed);
                       }});
    };
    prefer(QStringLiteral("English"), &Preferences::language, Language::english);
    prefer(QStringLiteral("Tiếng Việt"), &Preferences::language, Language::vietnamese);
    prefer(QCoreApplication::translate("MainWindow", "Light look"), &Preferences::look, Look::light);
    prefer(QCoreApplication::translate("MainWindow", "Dark look"), &Preferences::look, Look::dark);
    for (const double factor : {1.0, 1.5, 2.0})
        prefer(QCoreApplication::translate("MainWindow", "Text size %1 %").arg(qRound(factor * 100)),
               &Preferences::textSize, factor);
    return all;
}

std::vector<KeyHint> MainWindow::windowKeys() {
    std::vector<KeyHint> keys{{QKeySequence(QStringLiteral("Ctrl+K")),
                               QCoreApplication::translate("MainWindow", "find"),
                               [this] { m_palette.open(); }},
                              {QKeySequence(QStringLiteral("Ctrl+L")),
                               QCoreApplication::translate("MainWindow", "lock"), [this] { lock(); }}};
    for (const WorkFrame::RailPlace& place : m_frame.places())
        keys.push_back({place.key, place.title(), [this, place] { openPage(place.page); }, true, false});
    return keys;
}

bool MainWindow::eventFilter(QObject* receiver, QEvent* event) {
    if (event->type() != QEvent::KeyPress || m_state != State::working) return false;
    auto* widget = qobject_cast<QWidget*>(receiver);
    if (!widget || widget->window() != this) return false;
    const auto& key = static_cast<const QKeyEvent&>(*event);
    if (!isWindowKey(key, widget)) return false;
    if (m_palette.isOpen()) {
        if (keyOf(key) != QKeySequence(QStringLiteral("Ctrl+K"))) return false;
        m_palette.close();
        return true;
    }
    return runKey(m_frame.keys(), keyOf(key));
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (m_state != State::working) return QWidget::keyPressEvent(event);
    if (runKey(m_frame.keys(), keyOf(*event))) return;
    if (event->key() == Qt::Key_Escape && m_frame.current() && m_frame.current()->back()) return;
    QWidget::keyPressEvent(event);
}

} // namespace motcua::ui
