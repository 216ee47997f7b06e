// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/visit.h"
#include "ui/widgets/panels.h"

class QLabel;
class QListWidget;

namespace motcua::ui {

/// Visits to go on with: those set aside, or those of today. Opens above the columns; Enter takes one, Esc
/// closes.
class VisitList final : public Card {
public:
    explicit VisitList(QWidget* parent = nullptr);
    void open(const QString& title, std::vector<desk::Visit> visits);
    void onChosen(std::function<void(desk::Visit)> call) { m_chosen = std::move(call); }
    void close();
    void onClosed(std::function<void()> call) { m_closed = std::move(call); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(int row);
    QLabel* m_title;
    QListWidget* m_list;
    std::vector<desk::Visit> m_visits;
    std::function<void(desk::Visit)> m_chosen;
    std::function<void()> m_closed;
};

/// `Nguyễn Văn An · Cấp bản sao trích lục · 09:12`.
QString visitWords(const desk::Visit& visit);

} // namespace motcua::ui
