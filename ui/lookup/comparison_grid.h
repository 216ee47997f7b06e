// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/residence/findings.h"

#include <QWidget>

class QGridLayout;

namespace motcua::ui {

/// What each source tells of a person, field by field: what differs first, each with a shape and a word, and
/// what is known of it below. Values wrap and can be copied; nothing is cut off.
class ComparisonGrid : public QWidget {
public:
    explicit ComparisonGrid(QWidget* parent = nullptr);
    void show(const residence::JudgedComparison& judged);
    void clear();

private:
    QGridLayout* m_grid;
};

} // namespace motcua::ui
