// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/workspace.h"

#include <QWidget>
#include <functional>

class QLabel;
class QToolButton;

namespace motcua::ui {

/// Training: lays the sample people's cards and scans their codes, so that everything can be tried without a
/// reader, a scanner or anybody's card.
class TrainingStrip final : public QWidget {
public:
    /// `scan` takes the text of a code as if a scanner had read it.
    TrainingStrip(CardReader& reader, std::function<void(const QString&)> scan, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QLabel *m_codes, *m_cards;
    std::vector<QToolButton*> m_scans, m_lays;
    QToolButton* m_lift;
};

} // namespace motcua::ui
