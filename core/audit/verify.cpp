// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/verify.h"

#include "core/audit/rows.h"

#include <algorithm>

namespace motcua::audit {
namespace {

/// What is known about the log from outside of its table.
struct Witness {
    qint64 count;
    std::function<bool(const Head&)> matches;
};

std::vector<Witness> witnessesOf(const HeadFile& headFile, const std::optional<PrintedHead>& external) {
    std::vector<Witness> witnesses;
    const auto add = [&](const Head& head) {
        if (head.count > 0)
            witnesses.push_back({head.count, [head](const Head& found) { return found == head; }});
    };
    add(headFile.head());
    add(headFile.alarm().expected);
    if (external)
        witnesses.push_back(
            {external->count(), [external](const Head& found) { return external->matches(found); }});
    return witnesses;
}

void setBad(Verdict& verdict, std::optional<qint64> number) {
    if (number && (!verdict.firstBad || *number < *verdict.firstBad)) verdict.firstBad = number;
    verdict.isOk = false;
}

bool allMatch(const std::vector<Witness>& witnesses, const Head& head) {
    return std::all_of(witnesses.begin(), witnesses.end(), [&](const Witness& witness) {
        return witness.count != head.count || witness.matches(head);
    });
}

/// The number of the first entry that breaks the chain or contradicts a witness; nothing at the end of a good
/// log.
Result<std::optional<qint64>> walk(store::Statement& row, const std::vector<Witness>& witnesses,
                                   Verdict& verdict) {
    std::optional<qint64> firstBad;
    Head previous;
    if (!allMatch(witnesses, previous)) firstBad = 0;
    for (;;) {
        MOTCUA_TRY(const bool found, row.step());
        if (!found) return firstBad;
        ++verdict.entries;
        const auto entry = readEntry(row);
        const auto hash = readHash(row, 6);
        verdict.head = Head{row.int64(0), hash.value_or(crypto::Digest{})};
        if (firstBad) continue;
        const qint64 expected = previous.count + 1;
        const bool good = entry && hash && entry->number == expected &&
                          hashOf(*entry, previous.hash) == *hash && allMatch(witnesses, verdict.head);
        if (!good) firstBad = expected;
        previous = verdict.head;
    }
}

} // namespace

Result<Verdict> verify(store::Database& database, const HeadFile& headFile,
                       const std::optional<PrintedHead>& external) {
    // Before the log is read: entries may be added meanwhile, and the head must not be ahead of what is read.
    const std::vector<Witness> witnesses = witnessesOf(headFile, external);
    const Alarm alarm = headFile.alarm();
    Verdict verdict;
    verdict.alarm = alarm.kind;
    MOTCUA_TRY(store::Statement row, database.prepare(MOTCUA_AUDIT_COLUMNS "ORDER BY number"));
    MOTCUA_TRY(const auto firstBad, walk(row, witnesses, verdict));
    if (firstBad) setBad(verdict, firstBad);
    for (const Witness& witness : witnesses)
        if (witness.count > verdict.head.count) setBad(verdict, {});
    if (alarm.kind != Alarm::Kind::none) setBad(verdict, {});
    // Entries written after a cut stand where others stood.
    const bool wroteOn = alarm.kind == Alarm::Kind::tailCut && verdict.head.count > alarm.found;
    if (wroteOn) setBad(verdict, std::min(alarm.found, alarm.expected.count - 1) + 1);
    return verdict;
}

} // namespace motcua::audit
