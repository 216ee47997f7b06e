// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/key_bar.h"
#include "ui/shell/rail.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/message_bar.h"

#include <QStackedWidget>

namespace motcua::ui {

/// A page as the window offers it. It is made when it is first opened, anew for each officer.
struct PageEntry {
    PageName name{};
    const char* icon = "";
    std::function<QString()> title; ///< in the program's language
    QKeySequence key;
    std::function<std::unique_ptr<Page>(Workspace&)> make;
    bool toFoot = false; ///< of the rail
};

/// What stands around the pages while an officer works: top bar, rail, messages, key bar.
class WorkFrame : public QWidget {
public:
    explicit WorkFrame(Workspace& workspace, QWidget* parent = nullptr);

    void addPage(PageEntry entry);
    /// A strip between messages and page, which shows and hides itself.
    void addBanner(QWidget* banner) { m_banners->addWidget(banner); }
    /// Opens it, making it if need be; null when there is no such page.
    Page* openPage(PageName name);
    Page* current() const { return m_current; }
    std::optional<PageName> currentName() const { return m_currentName; }
    /// The officer goes: every page is left and destroyed.
    void closePages();

    /// Keys that work now: the page's, then the window's.
    std::vector<KeyHint> keys() const;
    void setWindowKeys(std::vector<KeyHint> keys);
    void keysChanged();

    /// Of the rail, in its order.
    struct RailPlace {
        PageName page{};
        QKeySequence key;
        std::function<QString()> title;
    };
    const std::vector<RailPlace>& places() const { return m_places; }
    TopBar& topBar() { return m_topBar; }
    MessageBar& messages() { return m_messages; }
    const std::vector<PageEntry>& entries() const { return m_entries; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void foldRail();
    void markRail();
    Workspace& m_workspace;
    TopBar m_topBar;
    Rail m_rail;
    MessageBar m_messages;
    QVBoxLayout* m_banners;
    QStackedWidget m_stack;
    KeyBar m_keyBar;
    std::vector<PageEntry> m_entries;
    std::vector<RailPlace> m_places;
    std::map<PageName, Page*> m_pages;
    std::vector<KeyHint> m_windowKeys;
    QPointer<Page> m_current;
    std::optional<PageName> m_currentName;
    QTimer m_keysSoon; ///< several changes in a row redraw the bar once
};

} // namespace motcua::ui
