// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dossier_steps.h"
#include "core/desk/settings.h"
#include "core/document/form.h"
#include "ui/dossiers/dossier_facts.h"

#include <QVariant>
#include <functional>
#include <map>

namespace motcua::ui {

/// One thing a step asks for.
struct StepField {
    enum class Kind {
        line,
        text,   ///< several lines
        list,   ///< one thing a line; `choices` can be added by picking
        pick,   ///< a line with suggestions
        choice, ///< one of `choices`; its value is the place in them
        date,
        money,
        file
    };
    QString id;
    QString label;
    Kind kind = Kind::line;
    bool required = false;
    QStringList choices{};
    QVariant value{}; ///< at the beginning: QString, int for a choice, qint64 for money, QDate for a date
    QString hint{};
};

/// What was filled in, by the fields' ids.
class StepValues {
public:
    void set(const QString& id, QVariant value) { m_values[id] = std::move(value); }
    QString text(const QString& id) const { return of(id).toString().trimmed(); }
    QStringList lines(const QString& id) const;
    int choice(const QString& id) const { return of(id).toInt(); }
    std::optional<qint64> money(const QString& id) const;
    std::optional<Date> date(const QString& id) const;

private:
    QVariant of(const QString& id) const;
    std::map<QString, QVariant> m_values;
};

/// What is wrong with a field, beyond being empty.
struct FieldError {
    QString id, text;
};

/// One action that can be taken on a dossier now, with its small form.
struct Step {
    dossier::ActionType type{};
    QString name{}; ///< of its button, with a mnemonic
    const char* icon = "";
    QString sentence{}; ///< what it does, in the clerk's words; may be empty
    std::vector<StepField> fields{};
    /// Runs on the desk's thread when it is recorded; the time is then's, not the one the page was opened at.
    std::function<Result<dossier::Payload>(const StepValues&, LocalTime now)> payload{};
    /// What is filled in wrong, before it is recorded; may be empty.
    std::function<std::optional<FieldError>(const StepValues&)> check{};
    /// A line that follows what is filled in (`Tiền thối: 30.000 đ`); may be empty.
    std::function<QString(const StepValues&)> note{};
    std::optional<document::FormKind> form{}; ///< that goes with it and is offered to be printed
    bool isDangerous = false;
};

/// A step that is not possible now, and the article that says so.
struct ForbiddenStep {
    QString name, why, article;
};

struct Steps {
    std::vector<Step> possible; ///< the next thing first
    std::vector<ForbiddenStep> forbidden;
};

/// All steps of a clerk on this dossier as it stands at `now`.
Steps stepsOf(const DossierFacts& facts, const desk::Settings& settings, LocalTime now);

/// Whether the step leads to the page of returns rather than to a form.
inline bool isReturn(const Step& step) { return step.type == dossier::ActionType::returned; }

} // namespace motcua::ui
