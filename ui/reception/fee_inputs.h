// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/visit_model.h"

#include <QWidget>

class QVBoxLayout;

namespace motcua::ui {

/// What a fee depends on and the clerk has to tell: its case, pages and copies, a number, conditions of
/// waivers, an exemption, the amount of the province's table. Nothing of it where the fee depends on nothing.
class FeeInputs : public QWidget {
public:
    explicit FeeInputs(VisitModel& model, QWidget* parent = nullptr);
    void refresh(const desk::ReceptionPreview& preview);
    /// The first that has to be filled in; null when none has.
    QWidget* firstNeeded() const { return m_needed; }

    /// With what stands there selected: what is typed takes its place.
    static void focusWhole(QWidget* widget);

private:
    QString shape(const desk::ReceptionPreview& preview) const;
    void build(const desk::ReceptionPreview& preview);
    void buildCase(const desk::ReceptionPreview& preview);
    void buildCopies();
    void buildCopyRow(int place);
    void buildUnits(const QString& unit);
    void buildOwnFee();
    void buildPolicies(const desk::ReceptionPreview& preview);
    void buildExemption();

    VisitModel& m_model;
    QString m_shape;
    QVBoxLayout* m_column;
    QWidget* m_needed = nullptr;
    bool m_focusLast = false; ///< a row was added by its key
};

} // namespace motcua::ui
