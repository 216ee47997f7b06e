// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/transfer_code.h"
#include "ui/reception/visit_model.h"
#include "ui/workspace/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace motcua::ui {

class Badge;
class Card;
class Field;
class Folded;

/// After acceptance: the code, the due date, what was printed; print again, correct, one more dossier, next
/// citizen.
class DoneView : public QWidget {
public:
    explicit DoneView(VisitModel& model, QWidget* parent = nullptr);
    void refresh();
    void retranslate();
    void focusFirst();
    std::vector<KeyHint> keys();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QString code() const { return m_model.dossier().receivedCode; }
    void buildCorrection();
    void showFee();
    QString printedText() const;
    void printAgain();
    void printFeeReceipt();
    void moneyCame();
    void correct();
    void clearCorrection();

    VisitModel& m_model;
    QString m_shown;                ///< the code the view stands for
    std::optional<Uuid> m_received; ///< the action a correction is of
    qint64 m_open = 0;              ///< fee still to pay
    bool m_paying = false;
    Badge* m_badge;
    QLabel *m_code, *m_due, *m_printed, *m_fee, *m_error;
    QPushButton *m_more, *m_same, *m_again, *m_receipt, *m_came, *m_correct;
    TransferCode* m_transfer;
    Folded *m_correction, *m_form;
    QWidget* m_preview;
    QComboBox* m_field;
    QLineEdit *m_value, *m_reason;
    Field *m_fieldField, *m_valueField, *m_reasonField;
    QWidget* m_feeBox;
};

} // namespace motcua::ui
