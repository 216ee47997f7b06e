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
    /// Of the visit and dossier in work: what was opened, or recorded, for another is nothing to go on with.
    bool isOfDossier() const;
    /// What was recorded for the dossier in work, without having been opened for it: it was recalled.
    void showRecorded();
    void retranslate();
    void focusFirst();
    /// Enter: to the button that records; afterwards the next citizen. Never records by itself.
    void enter();
    /// Records and prints.
    void record();
    bool isDone() const { return !m_model.dossier().turnedAway.isNull(); }

private:
    bool isSupplement() const { return m_kind == document::FormKind::supplement02; }
    dossier::Payload payload() const;
    QString lacking() const;
    void showState();
    void take();

    VisitModel& m_model;
    std::function<void()> m_cancel;
    document::FormKind m_kind = document::FormKind::supplement02;
    Uuid m_visit; ///< opened for
    int m_dossier = 0;
    QLabel *m_title, *m_rule, *m_error, *m_done;
    QPlainTextEdit *m_missing, *m_reason;
    QLineEdit *m_basis, *m_guidance;
    Field *m_missingField, *m_reasonField, *m_basisField, *m_guidanceField;
    QPushButton *m_go, *m_back, *m_again, *m_next;
};

} // namespace motcua::ui
