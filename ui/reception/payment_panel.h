// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"

class QButtonGroup;
class QLabel;
class QRadioButton;

namespace motcua::ui {

class Field;
class MoneyEdit;

/// How an amount is paid: not yet, in cash with the change, or by a transfer that came.
class PaymentPanel : public QWidget {
public:
    explicit PaymentPanel(VisitModel& model, QWidget* parent = nullptr);
    void refresh(qint64 amount);
    void retranslate();
    void focusFirst();
    void choose(desk::Payment payment);
    /// True when the payment may stand as it is; else shows what is wrong with it.
    bool finish();

private:
    void showCash();
    void showTransfer();

    VisitModel& m_model;
    qint64 m_amount = 0;
    QRadioButton *m_unpaid, *m_cash, *m_transfer;
    MoneyEdit* m_given;
    Field* m_givenField;
    QLabel *m_change, *m_account, *m_error;
    QWidget *m_cashBox, *m_transferBox;
};

} // namespace motcua::ui
