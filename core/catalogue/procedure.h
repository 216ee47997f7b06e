// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/calendar/time_limit.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

/// The catalogue of administrative procedures (thủ tục hành chính) as values. All texts are Vietnamese,
/// Unicode NFC, as published; an empty text means "not given". Money is whole đồng. A procedure is what the
/// national catalogue says with the overlays of the day laid over it (overlay.h); a dossier keeps the
/// Catalogue::version and the day it was accepted under.
namespace motcua::catalogue {

using calendar::SupplementMode;
using calendar::TimeLimit;

/// Agencies a procedure is settled at. Two administrative levels since 01/07/2025, no district.
enum class Level { central, province, commune, other };
/// The three ways of handing in (Decree 118/2025 art. 15): trực tiếp, trực tuyến, bưu chính công ích.
enum class Channel { direct, online, postal };
enum class ComponentKind { document, note };
enum class Confidence { low, medium, high };
/// Who fixes the amount. `provinceCouncil`: the people's council (HĐND) of the province, see its overlay.
enum class FeeRule { fixed, provinceCouncil };

/// `central`, `province`, `commune`, `other`.
QLatin1StringView levelName(Level level);
/// `direct`, `online`, `postal`.
QLatin1StringView channelName(Channel channel);
/// `trực tiếp`, `trực tuyến`, `bưu chính`.
QString vietnameseChannel(Channel channel);
/// Either case: the portal writes `DIRECT`. Errors: FIELD_INVALID.
Result<Channel> parseChannel(QStringView name);
/// `low`, `medium`, `high`.
QLatin1StringView confidenceName(Confidence confidence);

/// One line of the list of papers. Lines of kind `note` explain and are never asked for.
struct Component {
    int number = 0; ///< documents are counted from 1 in the order given; 0 for a note
    ComponentKind kind = ComponentKind::document;
    QString name;
    QString group; ///< heading it stands under
    int original = 0;
    int copy = 0;
    QString form;    ///< name of the form's file
    QString docCode; ///< code of the kind of paper, e.g. `000.00.00.G15-KQ004376`
    bool operator==(const Component&) const = default;
};

/// A published case with its own code and limit.
struct ProcessingCase {
    QString code; ///< `1.004222.01`
    QString name; ///< seldom published
    std::optional<TimeLimit> limit;
    bool operator==(const ProcessingCase&) const = default;
};

/// Another limit of the same procedure; `caseName` says when it holds and is often not published.
struct LimitVariant {
    QString caseName;
    std::optional<TimeLimit> limit;
    bool operator==(const LimitVariant&) const = default;
};

/// A step of an interlinked procedure with a limit of its own (for display; the whole is `Procedure::limit`).
struct Stage {
    QString step;
    std::optional<TimeLimit> limit;
    bool operator==(const Stage&) const = default;
};

struct ChannelFee {
    qint64 vnd = 0;
    QString note;
    bool operator==(const ChannelFee&) const = default;
};

/// What the portal publishes for one way of handing in. Portal rows contradict themselves (unit "other",
/// amounts 0 beside "as the province decides"), so they are shown but never used to calculate a fee.
struct ChannelTerms {
    Channel channel = Channel::direct;
    std::optional<TimeLimit> limit;
    std::vector<ChannelFee> fees;
    QString note;
    bool operator==(const ChannelTerms&) const = default;
};

/// Another amount for a channel, a case, or both.
struct FeeVariant {
    std::optional<Channel> channel; ///< none: any
    QString caseName;               ///< empty: any
    qint64 vnd = 0;
    QString unit; ///< when given ("người"), the amount is for each one
    bool operator==(const FeeVariant&) const = default;
};

/// How an amount grows with the quantity. `perPage`: for each copy, the first pages at one rate, the next at
/// another, and no more than `maxPerCopyVnd` (certified copies). `perUnit`: `unitVnd` for each `unit`
/// ("bản").
struct FeeFormula {
    enum class Kind { perPage, perUnit };
    Kind kind = Kind::perUnit;
    int firstPages = 0;
    qint64 firstPageVnd = 0;
    qint64 nextPageVnd = 0;
    std::optional<qint64> maxPerCopyVnd;
    qint64 unitVnd = 0;
    QString unit;
    QString law;
    bool operator==(const FeeFormula&) const = default;
};

/// A dated waiver or reduction. With a condition it counts only when the clerk confirms it.
struct FeePolicy {
    QString code;                   ///< of the procedure
    int percentOff = 0;             ///< 100: waived
    std::optional<Channel> channel; ///< none: any
    QString effect;
    QString condition; ///< empty: none
    QString law;
    Date from{};
    Date to{}; ///< the last day
    Confidence confidence = Confidence::low;
    QString note;
    bool operator==(const FeePolicy&) const = default;
};

struct ResultPaper {
    QString name;
    QString code; ///< `KQ.G15.000021`
    bool operator==(const ResultPaper&) const = default;
};

struct Procedure {
    QString code; ///< canonical text of a ProcedureCode, `1.001193`
    QString name;
    QString field;
    QString fieldCode; ///< `G15-TP07`
    std::vector<Level> levels;

    std::optional<TimeLimit> limit; ///< none: the officer gives one with a reason, or there is no due date
    std::optional<std::chrono::minutes>
        cutoff; ///< of the day: received after it counts as the next working day
    QString limitNote;
    std::vector<LimitVariant> variants;
    std::vector<ProcessingCase> cases;
    std::vector<Stage> stages;
    SupplementMode supplementMode = SupplementMode::restart;
    /// After it the dossier is closed (Decree 118/2025 art. 19.5; sector law may set another).
    TimeLimit supplementWithin{15, calendar::Unit::calendarDay};
    /// Days on which another agency verifies do not count (sector law, as of civil status).
    bool verificationNotCounted = false;
    int noticeWorkingDays = 3; ///< to ask for a supplement (Decree 118/2025 art. 19.5; sector law may differ)

    std::optional<qint64> feeVnd; ///< at the counter; none: not fixed here, ask the province's table, never 0
    FeeRule feeRule = FeeRule::fixed;
    QString feeNote;
    std::vector<FeeVariant> feeVariants;
    std::optional<FeeFormula> feeFormula;
    std::vector<FeePolicy> feePolicies; ///< all dates; fees.h picks those of the day

    std::vector<ChannelTerms> channels;
    std::vector<Component> components;
    std::vector<ResultPaper> results;
    QString decision; ///< that published it
    QString ministry;
    QString authority;
    QString subjects;
    QString formsNote;
    QStringList subProcedures; ///< codes, of an interlinked group
    bool essential = false;    ///< one of the services of Decision 06/QĐ-TTg
    QString essentialList;
    Confidence confidence = Confidence::low;
    QString warning;
    QString dataConflict;
    QString disabled;     ///< why no new dossier may be received, empty while in force
    QStringList overlays; ///< "source: reason" of each overlay change in this value
    bool operator==(const Procedure&) const = default;

    /// The document of that number, none for notes. Borrowed from this value.
    const Component* document(int number) const;
    int documentCount() const;
};

/// A case the clerk may choose, whatever list it was published in. `id` is the code of a processing case, or
/// `V1`, `V2`, … for the variants.
struct CaseChoice {
    QString id;
    QString label;
    std::optional<TimeLimit> limit;
    bool operator==(const CaseChoice&) const = default;
};
std::vector<CaseChoice> caseChoices(const Procedure& procedure);
/// By id, by the last part of a case code (`01`), or by label without diacritics. Errors:
/// CATALOGUE_CASE_UNKNOWN.
Result<CaseChoice> findCase(const Procedure& procedure, QStringView text);

/// The limit that holds for a dossier: of the case when one is chosen, else the procedure's own.
/// Errors: CATALOGUE_CASE_UNKNOWN.
Result<std::optional<TimeLimit>> limitFor(const Procedure& procedure, QStringView caseText);

/// A set of procedures, sorted by code, and the policies of fee they carry.
struct Catalogue {
    QString version;      ///< SHA-256 in hexadecimal over the canonical inputs (base files and overlays)
    Date effectiveFrom{}; ///< the day it was put into use
    std::vector<Procedure> procedures;
    /// Policies of procedures that are not in this catalogue; the others are in Procedure::feePolicies.
    std::vector<FeePolicy> otherPolicies;

    const Procedure* find(QStringView code) const;
    /// Errors: CATALOGUE_PROCEDURE_UNKNOWN.
    Result<Procedure> get(QStringView code) const;
};

} // namespace motcua::catalogue
