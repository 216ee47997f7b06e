// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/form.h"
#include "ui/reception/visit_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace motcua::ui {

class Field;

/// Form 02 (papers asked for) or form 03 (refused) for a dossier that is not accepted: what it will say, the
/// rule, and after it was recorded and printed, what comes next.
class NoticePanel : public QWidget {
public:
    /// `done`: the visit's dossier went back, with the id of what was recorded.
    explicit NoticePanel(VisitModel& model, std::function<void()> cancel, QWidget* parent = nullptr);

    void open(document::FormKind kind, const QStringList& missing);
    void retranslate();
    void focusFirst();
    /// Enter: records and prints; afterwards the next citizen.
    void enter();
    bool isDone() const { return !m_reference.isEmpty(); }

private:
    bool isSupplement() const { return m_kind == document::FormKind::supplement02; }
    dossier::Payload payload() const;
    QString lacking() const;
    void record();
    void showState();

    VisitModel& m_model;
    std::function<void()> m_cancel;
    document::FormKind m_kind = document::FormKind::supplement02;
    QString m_reference; ///< of the recorded draft; empty before
    bool m_recording = false;
    QLabel *m_title, *m_rule, *m_error, *m_done;
    QPlainTextEdit *m_missing, *m_reason;
    QLineEdit *m_basis, *m_guidance;
    Field *m_missingField, *m_reasonField, *m_basisField, *m_guidanceField;
    QPushButton *m_go, *m_back, *m_again, *m_next;
};

} // namespace motcua::ui
