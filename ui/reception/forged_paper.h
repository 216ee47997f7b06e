// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"

#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace motcua::ui {

class Field;

/// Form 03 for who came with a forged card: what they asked for, whom they say they are, why it is refused.
/// Nothing the card told stands on it (desk::turnAway).
class ForgedPaper final : public QWidget {
public:
    ForgedPaper(VisitModel& model, bool proxy, QWidget* parent = nullptr);
    void open();
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override; ///< Enter records; it must not reach the page

private:
    void search(const QString& typed);
    void record();
    /// Empty: all is there.
    QString lacking();
    desk::Visit asSaid() const;

    VisitModel& m_model;
    bool m_proxy;
    bool m_recording = false;
    QString m_procedure; ///< code
    QStandardItemModel* m_found;
    QCompleter* m_completer;
    QLineEdit *m_what, *m_name, *m_reason, *m_basis;
    Field *m_whatField, *m_nameField, *m_reasonField, *m_basisField;
    QPushButton* m_go;
};

} // namespace motcua::ui
