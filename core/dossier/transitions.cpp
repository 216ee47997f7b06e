// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/transitions.h"

#include "core/dossier/article.h"

#include <array>

namespace motcua::dossier {
namespace {

using namespace Qt::StringLiterals;

/// One cell: a status to go to, or a code that refuses.
struct Cell {
    enum class Kind { go, stay, back, refuse } kind;
    Status to{};
    Code code{};
};

constexpr Cell go(Status to) { return {Cell::Kind::go, to, {}}; }
constexpr Cell no(Code code) { return {Cell::Kind::refuse, {}, code}; }

// Short names keep the table readable: capitals refuse, lower case leads to a status.
constexpr Cell stay{Cell::Kind::stay};
constexpr Cell back{Cell::Kind::back}; // to the status a supplement or an obligation interrupted
constexpr Cell draf = go(Status::draft), recv = go(Status::received), refu = go(Status::refused),
               proc = go(Status::processing), supp = go(Status::supplementAwaited),
               obli = go(Status::obligationAwaited), with = go(Status::withdrawn), stop = go(Status::stopped),
               done = go(Status::done), retd = go(Status::returned);
constexpr Cell UNKN = no(Code::DOSSIER_UNKNOWN), EXIS = no(Code::DOSSIER_EXISTS),
               NACC = no(Code::DOSSIER_NOT_ACCEPTED), CLOS = no(Code::DOSSIER_CLOSED),
               DECI = no(Code::DOSSIER_DECIDED), SUPP = no(Code::DOSSIER_SUPPLEMENT_AWAITED),
               OBLI = no(Code::DOSSIER_OBLIGATION_AWAITED), NSUP = no(Code::DOSSIER_NO_SUPPLEMENT),
               NOBL = no(Code::DOSSIER_NO_OBLIGATION), NRDY = no(Code::DOSSIER_NOT_READY),
               TWIC = no(Code::DOSSIER_ALREADY_RETURNED);

struct Row {
    ActionType action;
    const char* article;
    std::array<Cell, kStatusCount> cells;
};

// clang-format off
constexpr std::array<Row, kActionTypeCount> kTable{{
    //                                                                            none  draft recv  refu  proc  supp  obli  with  stop  done  retd
    {ActionType::registered,          "NĐ 118/2025 art. 17.2",                   {draf, EXIS, EXIS, EXIS, EXIS, EXIS, EXIS, EXIS, EXIS, EXIS, EXIS}},
    {ActionType::received,            "NĐ 118/2025 art. 17.1c, 17.3",            {recv, recv, EXIS, EXIS, EXIS, recv, EXIS, EXIS, EXIS, EXIS, EXIS}},
    {ActionType::refused,             "NĐ 118/2025 art. 17.1c, 19.3",            {UNKN, refu, refu, CLOS, refu, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::supplementRequested, "NĐ 118/2025 art. 11.2, 17.1c, 19.5",      {UNKN, supp, supp, CLOS, supp, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::supplemented,        "NĐ 118/2025 art. 19.5",                   {UNKN, NSUP, NSUP, CLOS, NSUP, back, NSUP, CLOS, CLOS, DECI, CLOS}},
    {ActionType::forwarded,           "NĐ 118/2025 art. 18.2",                   {UNKN, NACC, proc, CLOS, stay, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::competentReceived,   "NĐ 118/2025 art. 17.3, 20",               {UNKN, NACC, stay, CLOS, stay, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::processingStarted,   "NĐ 118/2025 art. 19",                     {UNKN, NACC, proc, CLOS, stay, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::verificationStarted, "NĐ 118/2025 art. 19.4",                   {UNKN, NACC, stay, CLOS, stay, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::verificationEnded,   "NĐ 118/2025 art. 19.4",                   {UNKN, NACC, stay, CLOS, stay, stay, stay, CLOS, CLOS, DECI, CLOS}},
    {ActionType::obligationRequested, "NĐ 118/2025 art. 24",                     {UNKN, NACC, obli, CLOS, obli, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::obligationMet,       "NĐ 118/2025 art. 24",                     {UNKN, NOBL, NOBL, CLOS, NOBL, NOBL, back, CLOS, CLOS, DECI, CLOS}},
    {ActionType::feePaid,             "NĐ 118/2025 art. 24",                     {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::feeRefunded,         "NĐ 118/2025 art. 21, 24",                 {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::extended,            "NĐ 118/2025 art. 19.6",                   {UNKN, NACC, stay, CLOS, stay, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::withdrawn,           "NĐ 118/2025 art. 21",                     {UNKN, NACC, with, CLOS, with, with, with, CLOS, CLOS, DECI, CLOS}},
    {ActionType::stopped,             "NĐ 118/2025 art. 19.5, 21",               {UNKN, NACC, stop, CLOS, stop, stop, stop, CLOS, CLOS, DECI, CLOS}},
    {ActionType::resultReady,         "NĐ 118/2025 art. 17.4, 22",               {UNKN, NACC, done, CLOS, done, SUPP, OBLI, CLOS, CLOS, DECI, CLOS}},
    {ActionType::returned,            "NĐ 118/2025 art. 6.2, 21, 22",            {UNKN, NACC, NRDY, stay, NRDY, SUPP, OBLI, stay, stay, retd, TWIC}},
    {ActionType::unclaimed,           "NĐ 118/2025 art. 22",                     {UNKN, NACC, NRDY, CLOS, NRDY, NRDY, NRDY, CLOS, CLOS, stay, CLOS}},
    {ActionType::corrected,           "NĐ 118/2025 art. 23",                     {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::lookedUp,            "NĐ 104/2022 art. 14",                     {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::identityVerified,    "NĐ 118/2025 art. 6.2, 17.1a",             {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::attachmentAdded,     "NĐ 118/2025 art. 17.1c, 19.2",            {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::ruleOverridden,      "NĐ 118/2025",                             {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::codeReplaced,        "NĐ 118/2025 art. 28",                     {UNKN, NACC, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::outageStarted,       "NĐ 301/2026 art. 3.4, 5",                 {UNKN, NACC, stay, CLOS, stay, stay, stay, CLOS, CLOS, DECI, CLOS}},
    {ActionType::outageEnded,         "NĐ 301/2026 art. 3.4, 5",                 {UNKN, NACC, stay, CLOS, stay, stay, stay, CLOS, CLOS, DECI, CLOS}},
    {ActionType::noteAdded,           "NĐ 118/2025 art. 19",                     {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
    {ActionType::deleted,             "NĐ 118/2025 art. 5",                      {UNKN, stay, stay, stay, stay, stay, stay, stay, stay, stay, stay}},
}};
// clang-format on

constexpr bool isInOrder() {
    for (size_t i = 0; i < kTable.size(); ++i)
        if (static_cast<size_t>(kTable[i].action) != i + 1) return false;
    return true;
}
static_assert(isInOrder());

const Row& rowOf(ActionType action) { return kTable[static_cast<size_t>(action) - 1]; }

} // namespace

QString articleOf(ActionType action) { return vietnameseArticles(rowOf(action).article); }

Result<Status> transition(const State& state, ActionType action) {
    const Cell& cell = rowOf(action).cells[static_cast<size_t>(state.status)];
    switch (cell.kind) {
    case Cell::Kind::go:
        return cell.to;
    case Cell::Kind::stay:
        return state.status;
    case Cell::Kind::back:
        return state.resumeStatus;
    case Cell::Kind::refuse:
        break;
    }
    return fail(cell.code, vietnameseStatus(state.status) + u"; "_s + articleOf(action));
}

} // namespace motcua::dossier
