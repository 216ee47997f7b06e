// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dossiers/dossier_facts.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>

namespace motcua::ui {

/// A fee that is still open when the result is handed over: cash with change, or a transfer with its VietQR
/// code.
class FeePanel : public QWidget {
public:
    explicit FeePanel(Workspace& workspace);

    /// Hidden when nothing is open.
    void show(const DossierFacts& facts);
    bool isOpen() const { return m_open > 0; }
    /// What is taken now; nothing when it stays open.
    std::optional<dossier::FeePaid> payment() const;
    /// Whether what is filled in can be taken; shows what is missing.
    bool isComplete();
    void retranslate();

private:
    void showWay();
    void showChange();

    Workspace& m_workspace;
    qint64 m_open = 0;
    bool m_mustPay = false;
    std::optional<dossier::DossierCode> m_code;
    QLabel *m_title, *m_change, *m_picture, *m_transfer;
    QCheckBox* m_takeNow;
    QComboBox* m_way;
    MoneyEdit* m_given;
    Field *m_wayField, *m_givenField;
};

} // namespace motcua::ui
