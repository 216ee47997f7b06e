// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/work_frame.h"

#include "ui/shell/window_keys.h"
#include "ui/widgets/theme.h"
#include "ui/workspace/preferences.h"

#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kRoomForRail = 1000;

} // namespace

WorkFrame::WorkFrame(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_topBar(workspace), m_banners(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(&m_topBar);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(&m_rail);
    auto* page = new QVBoxLayout;
    page->setSpacing(0);
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(2 * kSpacing, kSpacing, 2 * kSpacing, 0);
    messages->addWidget(&m_messages);
    page->addLayout(messages);
    page->addLayout(m_banners);
    page->addWidget(&m_stack, 1);
    middle->addLayout(page, 1);
    column->addLayout(middle, 1);
    column->addWidget(&m_keyBar);
    m_messages.hide();
    foldRail();
    m_rail.onFolded([](bool folded) {
        Preferences changed = preferences();
        changed.railFolded = folded;
        setPreferences(changed);
    });
    m_keysSoon.setSingleShot(true);
    m_keysSoon.setInterval(0);
    QObject::connect(&m_keysSoon, &QTimer::timeout, this, [this] { m_keyBar.setKeys(keys()); });
}

/// Large letters on a small screen leave no room for words in the rail.
void WorkFrame::foldRail() { m_rail.setFolded(preferences().railFolded || width() < scaled(kRoomForRail)); }

void WorkFrame::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    foldRail();
}

void WorkFrame::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) foldRail();
    QWidget::changeEvent(event);
}

void WorkFrame::addPage(PageEntry entry) {
    m_rail.add(entry.icon, entry.title, entry.key, entry.toFoot,
               [this, name = entry.name] { openPage(name); });
    m_places.push_back({entry.name, entry.key, entry.title});
    m_entries.push_back(std::move(entry));
}

Page* WorkFrame::openPage(PageName name) {
    auto& page = m_pages[name];
    if (!page) {
        const auto entry = std::ranges::find(m_entries, name, &PageEntry::name);
        if (entry == m_entries.end() || !entry->make) return nullptr;
        page = entry->make(m_workspace).release();
        page->onKeysChanged([this] { keysChanged(); });
        m_stack.addWidget(page);
    }
    if (m_current != page) {
        if (m_current) {
            m_current->leave();
            m_messages.clearPassing(); // what was said there
        }
        m_current = page;
        m_currentName = name;
        m_stack.setCurrentWidget(page);
        page->enter();
    }
    markRail();
    keysChanged();
    return page;
}

void WorkFrame::markRail() {
    const auto place =
        std::ranges::find_if(m_places, [this](const RailPlace& one) { return one.page == m_currentName; });
    if (place != m_places.end()) m_rail.setCurrent(static_cast<int>(place - m_places.begin()));
}

void WorkFrame::closePages() {
    if (m_current) m_current->leave();
    for (const auto& [name, page] : m_pages)
        delete page;
    m_pages.clear();
    m_current = nullptr;
    m_currentName.reset();
    m_messages.clear();
    m_keyBar.setKeys({});
}

std::vector<KeyHint> WorkFrame::keys() const {
    std::vector<KeyHint> all;
    if (m_current) all = m_current->keys();
    all.insert(all.end(), m_windowKeys.begin(), m_windowKeys.end());
    return all;
}

void WorkFrame::setWindowKeys(std::vector<KeyHint> keys) {
    m_windowKeys = std::move(keys);
    keysChanged();
}

void WorkFrame::keysChanged() { m_keysSoon.start(); }

} // namespace motcua::ui
