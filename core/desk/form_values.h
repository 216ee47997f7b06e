// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/prints.h"
#include "core/dossier/slip.h"
#include "core/records/dossier_records.h"

/// What the forms of one dossier are filled from. Internal to form_*.cpp.
namespace motcua::desk {

using FormRow = std::map<QString, QString>;

struct FormSource {
    Workplace& workplace;
    const Settings& settings;
    const dossier::State& state;
    const std::vector<records::StoredAction>& actions;

    /// The last action that carries a P; null where there is none.
    template <class P> const dossier::Action* last() const {
        for (auto each = actions.rbegin(); each != actions.rend(); ++each)
            if (std::holds_alternative<P>(each->action.payload)) return &each->action;
        return nullptr;
    }
    QString officerName(const Uuid& id) const;
    QString agencyName(const dossier::AgencyCode& agency) const;
    /// Of this office, with its telephone.
    QString contact() const;
};

/// `09 giờ 05 phút, thứ Hai ngày 23/11/2026`
QString formTime(LocalTime time);
QString formTime(Instant instant);
/// Leaves out what is empty: a template then knows that there is no such value.
void set(FormRow& values, const char* name, const QString& value);
/// `01`
QString twoDigits(int number);
/// Rows of number and name.
std::vector<FormRow> numbered(const QStringList& names);
/// What holds of every form: office, officer, date.
document::FormData formOf(Workplace& workplace, const Settings& settings, document::FormKind kind, Date date);

Result<> fillReceipt(const FormSource& from, document::FormData& form);
Result<> fillSupplement(const FormSource& from, document::FormData& form);
Result<> fillRefusal(const FormSource& from, document::FormData& form);
Result<> fillApology(const FormSource& from, document::FormData& form);
Result<> fillStop(const FormSource& from, document::FormData& form);
Result<> fillControl(const FormSource& from, document::FormData& form);
Result<> fillFeeReceipt(const FormSource& from, document::FormData& form);
Result<> fillResultReceipt(const FormSource& from, document::FormData& form);

/// The number of a step's form in its yearly register, the same however often it is asked for.
Result<int> formNumber(Workplace& workplace, document::FormKind kind, const Uuid& step, Date date);

} // namespace motcua::desk
