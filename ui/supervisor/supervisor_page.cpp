// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/supervisor_page.h"

#include "ui/supervisor/day_end_page.h"
#include "ui/supervisor/lookup_review_page.h"
#include "ui/supervisor/privacy_page.h"
#include "ui/supervisor/retention_page.h"
#include "ui/supervisor/today_page.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

struct SupervisorText {
    Q_DECLARE_TR_FUNCTIONS(SupervisorText)
};

} // namespace

SupervisorPage::SupervisorPage(Workspace& workspace)
    : m_workspace(workspace),
      m_parts{new TodayPage(workspace), new DayEndPage(workspace), new LookupReviewPage(workspace),
              new PrivacyPage(workspace), new RetentionPage(workspace)},
      m_head(new PageHead), m_tabs(new QTabBar), m_stack(new QStackedWidget),
      m_others(new EmptyState("eye", {})) {
    build();
    retranslate();
}

void SupervisorPage::build() {
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (Page* part : m_parts) {
        m_tabs->addTab(QString());
        m_stack->addWidget(part);
        part->onKeysChanged([this, part] {
            if (part == m_stack->currentWidget()) keysChanged();
        });
    }
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, 2 * kSpacing, kSpacing);
    page->setSpacing(kSpacing);
    page->addWidget(m_head);
    page->addWidget(m_tabs);
    page->addSpacing(kSpacing);
    page->addWidget(m_stack, 1);
    page->addWidget(m_others, 1);
    QObject::connect(m_tabs, &QTabBar::currentChanged, this, [this](int part) { show(part); });
}

bool SupervisorPage::maySee() const {
    return m_workspace.officer().roles.testFlag(officer::Role::supervisor);
}

void SupervisorPage::enter() {
    m_tabs->setVisible(maySee());
    m_stack->setVisible(maySee());
    m_others->setVisible(!maySee());
    m_isEntered = maySee();
    if (maySee()) current().enter();
}

void SupervisorPage::leave() {
    if (std::exchange(m_isEntered, false)) current().leave();
}

void SupervisorPage::open(Part part) { m_tabs->setCurrentIndex(static_cast<int>(part)); }

void SupervisorPage::show(int part) {
    if (m_isEntered) current().leave();
    m_stack->setCurrentIndex(part);
    if (m_isEntered) current().enter();
    keysChanged();
}

bool SupervisorPage::back() { return m_isEntered && current().back(); }

QString SupervisorPage::title() const { return SupervisorText::tr("Supervision"); }

std::vector<KeyHint> SupervisorPage::keys() {
    if (!maySee()) return {};
    std::vector<KeyHint> keys = current().keys();
    for (size_t i = 0; i < m_parts.size(); ++i)
        keys.push_back({QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))),
                        m_parts[i]->title(), [this, i] { m_tabs->setCurrentIndex(static_cast<int>(i)); },
                        true, false});
    keys.push_back({QKeySequence(Qt::Key_F11), SupervisorText::tr("reports"),
                    [this] { m_workspace.openPage(PageName::reports); }});
    return keys;
}

void SupervisorPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Page::changeEvent(event);
}

void SupervisorPage::retranslate() {
    m_head->setTitle(title());
    m_others->setText(
        SupervisorText::tr("This page is for supervisors. Your own lists are under Dossiers (F10)."));
    m_tabs->setAccessibleName(title());
    for (size_t i = 0; i < m_parts.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), m_parts[i]->title());
}

} // namespace motcua::ui
