// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/visit_desk.h"
#include "ui/widgets/panels.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace motcua::ui {

/// Visits to go on with: those set aside, or those of today. Opens above the columns; Enter takes one, Delete
/// throws an unfinished one away, Esc closes. Those of other officers stand there only when asked for, each
/// with the officer's name.
class VisitList final : public Card {
public:
    explicit VisitList(QWidget* parent = nullptr);
    struct Contents {
        QString title;
        QString empty;                             ///< said when there are none
        std::vector<desk::ColleaguesVisit> visits; ///< no officer: one's own
        bool canDelete = false;
        bool canAskForOthers = false;
    };
    void open(Contents contents);
    void onDeleted(std::function<void(desk::Visit)> call) { m_deleted = std::move(call); }
    void onOthersAsked(std::function<void()> call) { m_othersAsked = std::move(call); }
    void onChosen(std::function<void(desk::Visit)> call) { m_chosen = std::move(call); }
    void close();
    void onClosed(std::function<void()> call) { m_closed = std::move(call); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(int row);
    void throwAway(int row);
    void fit();
    QLabel* m_title;
    QLabel *m_empty, *m_hint;
    QListWidget* m_list;
    QPushButton* m_others;
    Contents m_contents;
    std::function<void(desk::Visit)> m_deleted;
    std::function<void()> m_othersAsked;
    std::function<void(desk::Visit)> m_chosen;
    std::function<void()> m_closed;
};

/// `Nguyễn Văn An · Cấp bản sao trích lục · 09:12`.
QString visitWords(const desk::Visit& visit);

} // namespace motcua::ui
