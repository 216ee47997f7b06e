// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

/// What is left over stands below the control, so that labels and controls of a row stand in one line; yet a
/// field asks for no more height than it needs.
class FieldColumn final : public QVBoxLayout {
public:
    using QVBoxLayout::QVBoxLayout;
    Qt::Orientations expandingDirections() const override {
        return QVBoxLayout::expandingDirections() & (isTall ? ~Qt::Orientations() : ~Qt::Vertical);
    }
    bool isTall = false; ///< the control takes all the height there is
};

/// As it is said: without the sign of its shortcut.
QString spoken(QString label) {
    label.replace(QStringLiteral("&&"), QStringLiteral("\n"));
    label.remove(u'&');
    return label.replace(u'\n', u'&');
}

} // namespace

Field::Field(const QString& label, QWidget* control, QWidget* parent)
    : QWidget(parent), m_control(control), m_text(label) {
    // Tab comes to the field before its control; a control of the same window would come first, and Tab would
    // go from the field back to it for ever.
    control->setParent(nullptr);
    m_label.setBuddy(control);
    m_label.setTextFormat(Qt::PlainText);
    m_label.setWordWrap(true);
    m_note.setTextFormat(Qt::PlainText);
    m_note.setWordWrap(true);
    auto* column = new FieldColumn(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing / 2);
    column->addWidget(&m_label);
    column->addWidget(control);
    column->addWidget(&m_note);
    column->isTall = control->sizePolicy().expandingDirections() & Qt::Vertical;
    if (column->isTall)
        column->setStretchFactor(control, 1);
    else
        column->addStretch(1);
    setFocusProxy(control);
    renew();
}

void Field::setLabel(const QString& label) {
    m_text = label;
    renew();
}

void Field::setRequired(bool required) {
    m_required = required;
    renew();
}

void Field::setHint(const QString& hint) {
    m_hint = hint;
    renew();
}

void Field::setError(const QString& error) {
    m_error = error;
    renew();
}

void Field::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) renew();
    QWidget::changeEvent(event);
}

void Field::renew() {
    m_label.setText(m_required ? m_text + QStringLiteral(" *") : m_text);
    m_label.setVisible(!m_text.isEmpty());
    const bool hasError = !m_error.isEmpty();
    m_note.setText(hasError ? m_error : m_hint);
    m_note.setVisible(!m_note.text().isEmpty());
    setRole(&m_note, hasError ? "error" : "secondary");
    m_control->setAccessibleName(spoken(m_text));
    QStringList said;
    if (m_required) said << QCoreApplication::translate("Field", "required");
    if (!m_note.text().isEmpty()) said << m_note.text();
    m_control->setAccessibleDescription(said.join(QStringLiteral(". ")));
    if (m_control->property("invalid").toBool() != hasError) {
        m_control->setProperty("invalid", hasError);
        m_control->update();
    }
}

} // namespace motcua::ui
