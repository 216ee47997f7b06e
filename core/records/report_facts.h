// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/state.h"

#include <tuple>

/// What reports ask of an accepted dossier, in narrow rows of their own: a report over a year reads them in
/// one pass, and never the log.
namespace motcua::records {

/// Facts the portal scores or a report asks for, one bit each (facts/one-stop.md §6.1).
enum ReportFlag : quint32 {
    kDigitisedPapers = 1U << 0,
    kDigitisedResult = 1U << 1, ///< a file of the result is there
    kReusedPapers = 1U << 2,
    kPersonalStore = 1U << 3,
    kPopulationData = 1U << 4, ///< a look-up has found the person, or the account is an eID account
    kPaidOnline = 1U << 5,
    kHasFee = 1U << 6,
    kForwardedLate = 1U << 7,
    kAnsweredLate = 1U << 8,
    kProjectedDue = 1U << 9,
    kClockStopped = 1U << 10,
    kForAnotherAgency = 1U << 11,
    kSupplementOpen = 1U << 12,
};

/// One row of `report_dossier`. Names are interned (report_table.h); an empty one is number 0.
struct ReportFacts {
    qint64 no = 0;
    Instant received{};
    int channel = 0; ///< dossier::Channel
    int desk = 0;
    int status = 0;
    int stage = 0;
    int outcome = 0; ///< dossier::Status it was finished with; 0: not finished
    int isOpen = 0;  ///< as DossierRow::isOpen
    QString officer; ///< who accepted it, id in text
    QString procedure;
    QString procedureName;
    QString field;
    QString competent; ///< agency codes; the competent one is the receiving one where none is named
    QString receiving;
    QString unit; ///< that has it in hand; empty: the counter
    QString handler;
    QString residence;          ///< the last two parts of the applicant's residence: commune and province
    QString notOnline;          ///< reason why it was not filed online
    std::optional<Instant> due; ///< in force: at the finish, or now
    int promises = 0;           ///< more than one: `report_promise` says what held when
    std::optional<Instant> finished;
    std::optional<Instant> finishRecorded;
    std::optional<Instant> returned;
    std::optional<Instant> forwarded;
    std::optional<Instant> forwardBy;
    std::optional<Instant> extended;     ///< the last apology
    std::optional<Instant> extendedFrom; ///< the due date it was for
    int extensions = 0;
    int supplements = 0; ///< after acceptance
    qint64 supplementMs = 0;
    std::optional<Instant> supplementBy;
    std::optional<qint64> fee;
    quint32 flags = 0;

    bool has(ReportFlag flag) const { return (flags & flag) != 0; }
    bool operator==(const ReportFacts&) const = default;

    /// In the order of the table's columns.
    template <class Self> static auto columnsOf(Self& self) {
        return std::tie(self.no, self.received, self.channel, self.desk, self.status, self.stage,
                        self.outcome, self.isOpen, self.officer, self.procedure, self.procedureName,
                        self.field, self.competent, self.receiving, self.unit, self.handler, self.residence,
                        self.notOnline, self.due, self.promises, self.finished, self.finishRecorded,
                        self.returned, self.forwarded, self.forwardBy, self.extended, self.extendedFrom,
                        self.extensions, self.supplements, self.supplementMs, self.supplementBy, self.fee,
                        self.flags);
    }
};

/// One row of `report_register`: the texts of register 07.
struct RegisterFacts {
    qint64 no = 0;
    Instant received{};
    QString code;
    int sets = 1;
    QString applicant;
    QString address;
    QString phone;
    QString agency;   ///< that decides: its unit where known, else its code
    QString handedTo; ///< name of the receiver and how
    QString note;     ///< provisional code, apology, outcome
    bool operator==(const RegisterFacts&) const = default;
};

struct PromiseFacts {
    Instant from{};
    std::optional<Instant> due;
    bool operator==(const PromiseFacts&) const = default;
};

struct MoneyFacts {
    Instant at{};
    QString officer;
    int desk = 0;
    qint64 amount = 0; ///< negative: given back
    int method = 0;    ///< dossier::PaymentMethod
    bool operator==(const MoneyFacts&) const = default;
};

/// Handed in online and not answered yet (art. 17.2).
struct PendingFacts {
    Instant registered{};
    std::optional<Instant> answerBy;
    bool operator==(const PendingFacts&) const = default;
};

struct ReportRows {
    std::optional<ReportFacts> facts; ///< of an accepted dossier that was not deleted
    std::optional<RegisterFacts> entry;
    std::vector<PromiseFacts> promises; ///< where there is more than one
    std::vector<MoneyFacts> money;      ///< also of a dossier that was refused or deleted: it was in the till
    std::optional<PendingFacts> pending;
    bool operator==(const ReportRows&) const = default;
};

/// Pure. `no` and `desk` as in rowOf().
ReportRows reportRowsOf(const dossier::State& state, qint64 no, int desk);

/// `Xã Hòa An, Tuyên Quang` of a residence with more parts before them.
QString communeAndProvince(const QString& residence);

} // namespace motcua::records
