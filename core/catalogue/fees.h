// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/procedure.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// What an applicant pays, with the reason of every line.
namespace motcua::catalogue {

/// Copies to be certified of one original.
struct CopyOrder {
    int pages = 1; ///< of the original: it is the original's pages that are paid for
    int copies = 1;
    bool operator==(const CopyOrder&) const = default;
};

struct FeeContext {
    Date date{};
    Channel channel = Channel::direct;
    QString caseName; ///< as in FeeVariant::caseName; compared without diacritics; empty: the usual case
    std::vector<CopyOrder> copies; ///< for fees by page; at most 500 originals of 10,000 pages and copies
    int units = 1;                 ///< persons, documents, copies … of fees by unit; 1 to 100,000
    /// Laws (FeePolicy::law) whose condition the clerk has confirmed for this applicant.
    QStringList confirmed;
    QString exemption; ///< why this person pays nothing (law, paper shown); empty: no exemption
};

struct FeeLine {
    QString text;
    QString source;            ///< law, as the catalogue or an overlay names it; may be empty
    std::optional<qint64> vnd; ///< negative for what is taken off; none: not known
    bool operator==(const FeeLine&) const = default;
};

/// `applied`; `outdone` by a better one (the highest benefit wins, Resolution 66.22/2026/NQ-CP art. 5.2);
/// `unconfirmed`: would apply if the clerk confirmed its condition; `otherChannel`: not for this way of
/// handing in.
enum class PolicyState { applied, outdone, unconfirmed, otherChannel };

struct PolicyOutcome {
    FeePolicy policy;
    PolicyState state = PolicyState::unconfirmed;
    bool operator==(const PolicyOutcome&) const = default;
};

struct FeeQuote {
    /// None: not fixed here, or a quantity is missing - the lines say which. Never 0 by silence.
    std::optional<qint64> total;
    /// The amount is for the province's table (people's council) to say, also where a usual amount is known.
    bool askProvince = false;
    std::vector<FeeLine> lines;
    std::vector<PolicyOutcome> policies; ///< those of the day
};

/// Errors: FIELD_INVALID `units`, `pages`, `copies` outside their bounds.
Result<FeeQuote> quoteFee(const Procedure& procedure, const FeeContext& context);

/// The cases by which the fee of a procedure differs, for the clerk to choose from.
QStringList feeCases(const Procedure& procedure);

/// The fee case of that name, without regard to diacritics: it is chosen on its own, and need not be a
/// processing case. Errors: CATALOGUE_CASE_UNKNOWN.
Result<QString> findFeeCase(const Procedure& procedure, QStringView text);

/// How the amount is made up, to print beside it: `2 bản × 4.000 đ (2 trang): 8.000 đ; Miễn …: −8.000 đ`.
/// Empty where one line says no more than the amount does, or the amount is not fixed here.
QString vietnameseFeeDetail(const FeeQuote& quote);

/// `20.000 đ`
QString vietnameseVnd(qint64 vnd);

} // namespace motcua::catalogue
