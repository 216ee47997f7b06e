// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/sync_answer.h"

#include "core/wire/message_fields.h"
#include "core/wire/operation.h"

#include <algorithm>
#include <array>

namespace motcua::wire {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<QLatin1StringView, 5> kVerdicts{"ok"_L1, "dup"_L1, "conflict"_L1, "rejected"_L1,
                                                     "wait"_L1};

/// An entry's line without what it carries: `o` one operation, `doc` a whole dossier, neither when it is
/// gone.
struct EntryHead {
    QString stream;
    qint64 sequence = 0;
    Uuid dossier;
    int version = 0;
    QJsonObject operation;
    std::vector<QJsonObject> whole;
};

void describe(auto& f, dossier::fields::Is<EntryHead> auto& head) {
    f.need("s", head.stream);
    f.need("q", head.sequence);
    f.need("d", head.dossier);
    f.need("v", head.version);
    f("o", head.operation);
    f("doc", head.whole);
}

QJsonObject lineOf(const FeedEntry& entry) {
    EntryHead head{entry.stream, entry.sequence, entry.dossier, entry.version, {}, {}};
    if (entry.operations.size() == 1) {
        head.operation = operationJson(entry.operations.front());
        head.operation.remove("d"_L1);
    }
    if (entry.operations.size() > 1)
        for (const dossier::Action& action : entry.operations) {
            head.whole.push_back(operationJson(action));
            head.whole.back().remove("d"_L1);
        }
    return dossier::fields::write(head);
}

Result<FeedEntry> entryOf(const QJsonObject& line) {
    MOTCUA_TRY(EntryHead head, dossier::fields::read<EntryHead>(line));
    const bool isSound = !head.stream.isEmpty() && head.sequence > 0 && head.version > 0 &&
                         (head.operation.isEmpty() || head.whole.empty()) && head.whole.size() != 1;
    if (!isSound) return fail(Code::FIELD_INVALID, u"q"_s);
    if (!head.operation.isEmpty()) head.whole.push_back(std::move(head.operation));
    FeedEntry entry{std::move(head.stream), head.sequence, head.dossier, head.version, {}};
    for (QJsonObject& object : head.whole) {
        object.insert("d"_L1, head.dossier.toString());
        MOTCUA_TRY(dossier::Action action, operationOf(object));
        entry.operations.push_back(std::move(action));
    }
    const bool isWhole = entry.operations.size() > 1;
    if (isWhole && std::ssize(entry.operations) != entry.version) return fail(Code::FIELD_INVALID, u"v"_s);
    return entry;
}

} // namespace

QLatin1StringView verdictName(VerdictKind kind) { return kVerdicts[static_cast<size_t>(kind)]; }

Result<VerdictKind> verdictOf(QStringView name) {
    const auto at = std::ranges::find_if(kVerdicts, [name](auto each) { return name == each; });
    if (at == kVerdicts.end()) return fail(Code::FIELD_INVALID);
    return static_cast<VerdictKind>(at - kVerdicts.begin());
}

QByteArray encode(const FeedEntry& entry) {
    QByteArray line;
    appendLine(line, lineOf(entry));
    return line;
}

QByteArray encode(const SyncAnswer& answer) {
    QByteArray body;
    appendLine(body, dossier::fields::write(answer));
    for (const FeedEntry& entry : answer.entries)
        body += encode(entry);
    return body;
}

Result<SyncAnswer> decodeAnswer(QByteArrayView body) {
    LineReader lines(body);
    MOTCUA_TRY(const QJsonObject head, lines.next());
    auto answer = dossier::fields::read<SyncAnswer>(head);
    if (!answer) return lines.invalid(answer.error().detail);
    if (answer->lastSequence < 0 || answer->pollSeconds < 1 || answer->epoch.isEmpty())
        return lines.invalid(u"last_n"_s);
    Cursors read;
    while (!lines.atEnd()) {
        MOTCUA_TRY(const QJsonObject line, lines.next());
        auto entry = entryOf(line);
        if (!entry) return lines.invalid(entry.error().detail);
        qint64& last = read[entry->stream];
        // the counter would keep a cursor that lets it miss or repeat an entry
        if (entry->sequence <= last || entry->sequence > answer->cursors.value(entry->stream))
            return lines.invalid(u"q"_s);
        last = entry->sequence;
        answer->entries.push_back(*std::move(entry));
    }
    return *std::move(answer);
}

} // namespace motcua::wire
