// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

class QVBoxLayout;

namespace motcua::ui {

/// A control with its label above and its error or hint below, joined for screen readers: the label is the
/// control's accessible name and buddy, the error its accessible description.
class Field : public QWidget {
public:
    Field(const QString& label, QWidget* control, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setRequired(bool required); ///< marked once, at the label
    void setHint(const QString& hint);
    /// Empty: none. Replaces the hint as long as it stands.
    void setError(const QString& error);
    QWidget* control() const { return m_control; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void renew();
    QLabel m_label, m_note;
    QWidget* m_control;
    QString m_text, m_hint, m_error;
    bool m_required = false;
};

} // namespace motcua::ui
