// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include "ui/workspace/preferences.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QResizeEvent>

namespace motcua::ui {
namespace {

constexpr int kHeight = 48, kSearchWidth = 300, kPlaceWidth = 330;
constexpr int kWideEnough = 1200; ///< for all words

template <class Value>
void addChoice(QMenu& menu, QActionGroup& group, const QString& words, Value Preferences::* member,
               Value value) {
    QAction* action = menu.addAction(words);
    action->setCheckable(true);
    action->setChecked(preferences().*member == value);
    group.addAction(action);
    QObject::connect(action, &QAction::triggered, &menu, [member, value] {
        Preferences changed = preferences();
        changed.*member = value;
        // After the menu has closed: a new style under an open menu would redraw it half way.
        QTimer::singleShot(0, qApp, [changed] { setPreferences(changed); });
    });
}

} // namespace

void addPreferences(QMenu& menu) {
    QMenu* languages = menu.addMenu(icon("languages"), QCoreApplication::translate("TopBar", "&Language"));
    auto* language = new QActionGroup(languages);
    // each in its own words, whatever language stands now
    addChoice(*languages, *language, QStringLiteral("Tiếng &Việt"), &Preferences::language,
              Language::vietnamese);
    addChoice(*languages, *language, QStringLiteral("&English"), &Preferences::language, Language::english);

    QMenu* looks = menu.addMenu(icon("sun"), QCoreApplication::translate("TopBar", "Loo&k"));
    auto* look = new QActionGroup(looks);
    addChoice(*looks, *look, QCoreApplication::translate("TopBar", "As the &system"), &Preferences::look,
              Look::system);
    addChoice(*looks, *look, QCoreApplication::translate("TopBar", "&Light"), &Preferences::look,
              Look::light);
    addChoice(*looks, *look, QCoreApplication::translate("TopBar", "&Dark"), &Preferences::look, Look::dark);

    QMenu* sizes = menu.addMenu(icon("search"), QCoreApplication::translate("TopBar", "&Text size"));
    auto* size = new QActionGroup(sizes);
    for (const double factor : {1.0, 1.25, 1.5, 1.75, 2.0})
        addChoice(*sizes, *size, QStringLiteral("%1 %").arg(qRound(factor * 100)), &Preferences::textSize,
                  factor);
}

TopBar::TopBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_place(textLabel()), m_clock(textLabel()),
      m_sync(new SyncButton), m_officer(new QToolButton), m_search(new QPushButton),
      m_reader(new DeviceDot("id-card")), m_scanner(new DeviceDot("scan-line")),
      m_printer(new DeviceDot("printer")), m_menu(new QMenu(this)) {
    setRole(m_clock, "number");
    setRole(m_officer, "quiet");
    m_place->setTextFormat(Qt::PlainText);
    m_place->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_officer->setPopupMode(QToolButton::InstantPopup);
    m_officer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_officer->setMenu(m_menu);
    for (QWidget* control : std::initializer_list<QWidget*>{m_officer, m_search})
        control->setFocusPolicy(Qt::TabFocus);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kSpacing, kSpacing / 2, 2 * kSpacing, kSpacing / 2);
    row->setSpacing(kSpacing);
    row->addWidget(m_place);
    row->addWidget(m_officer);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    for (DeviceDot* dot : {m_reader, m_scanner, m_printer})
        row->addWidget(dot);
    row->addSpacing(kSpacing);
    row->addWidget(m_sync);
    row->addSpacing(kSpacing);
    row->addWidget(m_clock);
    QObject::connect(m_menu, &QMenu::aboutToShow, this, [this] { buildMenu(); });
    retranslate();
}

void TopBar::setActions(Actions actions) {
    m_actions = std::move(actions);
    QObject::connect(m_search, &QPushButton::clicked, this, [this] { m_actions.search(); });
    QObject::connect(m_sync, &QToolButton::clicked, this, [this] { m_actions.sync(); });
    for (DeviceDot* dot : {m_reader, m_scanner, m_printer})
        QObject::connect(dot, &QAbstractButton::clicked, this, [this] { m_actions.devices(); });
}

void TopBar::buildMenu() {
    m_menu->clear();
    const auto add = [this](const char* iconName, const QString& words, const std::function<void()>& call) {
        QAction* action = m_menu->addAction(icon(iconName), words);
        QObject::connect(action, &QAction::triggered, this, call);
        return action;
    };
    add("users", QCoreApplication::translate("TopBar", "&Change officer"), m_actions.changeOfficer);
    add("lock", QCoreApplication::translate("TopBar", "Loc&k the screen"), m_actions.lock)
        ->setShortcut(QKeySequence(QStringLiteral("Ctrl+L")));
    m_menu->addSeparator();
    addPreferences(*m_menu);
    m_menu->addSeparator();
    add("log-out", QCoreApplication::translate("TopBar", "Log out and &quit"), m_actions.quit);
}

void TopBar::refresh() { retranslate(); }

void TopBar::retranslate() {
    const auto& station = m_workspace.station();
    const QString whole =
        QCoreApplication::translate("TopBar", "%1 · desk %2").arg(station.officeName).arg(station.desk);
    setMinimumHeight(scaled(kHeight));
    m_search->setMaximumWidth(scaled(kSearchWidth));
    // Large letters on a small screen: what is known anyway goes first, nothing makes the window wider.
    const bool isNarrow = width() < scaled(kWideEnough) * 3 / 4;
    const int room = std::min(scaled(kPlaceWidth), isNarrow ? width() / 6 : width() / 4);
    m_place->setText(fontMetrics().elidedText(whole, Qt::ElideMiddle, room));
    m_place->setToolTip(plainToolTip(whole));
    m_officer->setIcon(icon("circle-user", Tint::secondary));
    m_officer->setText(
        fontMetrics().elidedText(m_workspace.officer().fullName, Qt::ElideRight,
                                 std::min(scaled(kPlaceWidth) / 2, width() / (isNarrow ? 7 : 5))));
    m_officer->setToolTip(plainToolTip(m_workspace.officer().fullName));
    m_officer->setAccessibleName(
        QCoreApplication::translate("TopBar", "Officer: %1").arg(m_workspace.officer().fullName));
    m_search->setIcon(icon("search", Tint::secondary));
    m_search->setText(width() >= scaled(kWideEnough)
                          ? QCoreApplication::translate("TopBar", "Find anything (Ctrl+K)")
                          : QStringLiteral("Ctrl+K"));
    m_search->setAccessibleName(QCoreApplication::translate("TopBar", "Find anything (Ctrl+K)"));
    m_sync->setNarrow(isNarrow);
    m_clock->setAccessibleName(QCoreApplication::translate("TopBar", "Time"));
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) retranslate();
    QWidget::changeEvent(event);
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) retranslate();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.setPen(tokens().line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace motcua::ui
