// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/action.h"

namespace motcua::dossier {

/// One due date a dossier had, why, and by whom: never overwritten (facts/one-stop.md §5.3, 5).
struct DueChange {
    DueStamp stamp;
    ActionType by{};
    Uuid action;
    Uuid author;
    LocalTime at{};
    QString reason;
    QString document;
    bool operator==(const DueChange&) const = default;
};

struct Supplement {
    Uuid action;
    LocalTime requested{};
    QStringList missing;
    LocalTime completeBy{};
    std::optional<LocalTime> completed;
    bool beforeAcceptance = false;
    bool operator==(const Supplement&) const = default;
};

struct Enquiry {
    Uuid action;
    EnquiryKind kind{};
    QString agency;
    LocalTime started{};
    std::optional<LocalTime> answerBy;
    std::optional<LocalTime> ended;
    bool stopsClock = false;
    bool operator==(const Enquiry&) const = default;
};

struct Payment {
    Uuid action;
    qint64 amount = 0;
    qint64 refunded = 0;
    PaymentMethod method{};
    QString receipt;
    bool operator==(const Payment&) const = default;
};

struct Attachment {
    Uuid action;
    AttachmentAdded file;
    bool operator==(const Attachment&) const = default;
};

struct Identification {
    Uuid action;
    IdentityVerified fact;
    bool operator==(const Identification&) const = default;
};

struct LookUp {
    Uuid action;
    LookedUp fact;
    bool operator==(const LookUp&) const = default;
};

/// What the office has promised from a moment on; nothing while the clock stands still. Reports ask what held
/// at the end of their period.
struct Promise {
    LocalTime from{};
    std::optional<LocalTime> due;
    bool operator==(const Promise&) const = default;
};

/// Money taken, or given back (negative), when, by whom.
struct MoneyMove {
    Uuid action;
    LocalTime at{};
    Uuid officer;
    int desk = 0;
    qint64 amount = 0;
    PaymentMethod method{};
    bool operator==(const MoneyMove&) const = default;
};

/// The moments lists and reports ask for.
struct Times {
    std::optional<LocalTime> registered;
    std::optional<LocalTime> forwarded; ///< for the first time
    std::optional<LocalTime> competentReceived;
    std::optional<LocalTime>
        finished; ///< result ready, or refused, withdrawn, stopped: what "on time" is judged by
    std::optional<LocalTime>
        finishRecorded;                ///< when that was entered: many are closed late in the system only
    std::optional<LocalTime> returned; ///< result, or papers and fees, given
    bool operator==(const Times&) const = default;
};

struct LastAction {
    Uuid id;
    ActionType type{};
    Uuid actor;
    Instant at{};
    bool operator==(const LastAction&) const = default;
};

/// What the actions of one dossier amount to. Only apply makes it; equal actions give equal states.
struct State {
    Uuid id;
    int version = 0;        ///< number of actions
    int settledVersion = 0; ///< version after the last action that was not of merge class `always`
    std::vector<Uuid> actions;
    LastAction last;

    Status status = Status::none;
    Stage stage = Stage::none;
    Status resumeStatus = Status::none; ///< where a supplement or an obligation goes back to
    Stage resumeStage = Stage::none;
    bool accepted = false; ///< form 01 was issued
    Uuid acceptedBy;
    Status outcome = Status::none; ///< how it was finished: done, refused, withdrawn or stopped
    bool deleted = false;
    bool awaitingCompetent = false;

    std::optional<DossierCode> code;
    std::vector<DossierCode> formerCodes; ///< stay searchable
    /// As accepted (of a draft: its request only), with supplements and corrections worked in.
    Received intake;
    QString portalReference;
    std::optional<LocalTime> answerBy;
    QString unit;    ///< that has it in hand; empty: the counter
    QString handler; ///< its officer, as far as named
    std::optional<Returned> handedBack;

    DueStamp due; ///< the last one promised; holds no more while the clock stands still
    bool clockStopped = false;
    std::vector<DueChange> dueHistory;
    std::vector<Promise> promises;                 ///< in the order they were recorded
    std::vector<calendar::ClockEvent> clockEvents; ///< for calendar::computeDue, see planner.h
    std::optional<LocalTime> supplementNoticeBy;
    int extensionCount = 0;

    std::vector<Supplement> supplements;
    std::vector<Enquiry> enquiries;
    std::optional<LocalTime> obligationPayBy;
    std::vector<Payment> payments;
    std::vector<MoneyMove> money;
    std::vector<Attachment> attachments;
    std::vector<Identification> identifications;
    std::vector<LookUp> lookUps;
    std::vector<ResultPaper> results;
    std::vector<Corrected> corrections;
    bool outageRunning = false;

    Times times;
    bool forwardLate = false;    ///< after Received::forwardBy
    bool answerLate = false;     ///< after Registered::answerBy
    bool returnedUnpaid = false; ///< the result was given with fees open
    int clockJumps = 0;          ///< actions dated before the one they follow, by more than two minutes
    quint32 overrides = 0;       ///< armed rules, bit by Rule

    bool operator==(const State&) const = default;

    const Request& request() const { return intake.request; }
    bool isOverridden(Rule rule) const { return overrides & (1U << static_cast<int>(rule)); }
    /// refused, withdrawn, stopped or returned: nothing but the giving back of papers may follow.
    bool isClosed() const;
    const Supplement* openSupplement() const;
    /// An open verification whose days do not count.
    const Enquiry* clockStoppingEnquiry() const;

    qint64 paid() const; ///< less refunds
    /// What is still to pay; nothing when the amount is not fixed here.
    std::optional<qint64> feeOpen() const;
    /// Past its due date, at `now` or when it was finished. Never while the clock stands still.
    bool isOverdue(LocalTime now) const;
};

/// Art. 17.3: its clock starts when the competent agency has it.
bool isForAnotherAgency(const Received& intake);
/// Art. 18.2: received after 15:00, a dossier goes to the handling unit on the next working day.
bool isForwardedNextDay(LocalTime received);

/// The name of the dossier's owner: the organisation's, else the person's.
QString applicantName(const State& state);

} // namespace motcua::dossier
