// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/paper_state.h"

#include "core/base/json.h"
#include "core/sync/state.h"

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kKey = "papers"_L1;

} // namespace

Result<PaperState> loadPaperState(store::Database& database) {
    MOTCUA_TRY(const QByteArray text, stateValue(database, kKey));
    PaperState state;
    if (text.isEmpty()) return state;
    const auto object = json::parseObject(text);
    if (!object) return fail(Code::SYNC_STATE);
    state.epoch = (*object)["epoch"_L1].toString();
    state.gathered = (*object)["gathered"_L1].toInteger();
    state.failures = std::max(0, (*object)["failures"_L1].toInt());
    if (object->contains("next"_L1))
        state.nextTry = Instant{std::chrono::milliseconds{(*object)["next"_L1].toInteger()}};
    if (object->contains("error"_L1))
        state.lastError =
            Error{static_cast<Code>((*object)["error"_L1].toInt()), (*object)["detail"_L1].toString()};
    state.rate = std::max(0.0, (*object)["rate"_L1].toDouble());
    return state;
}

Result<> savePaperState(store::Database& database, const PaperState& state) {
    QJsonObject object{{"epoch"_L1, state.epoch},
                       {"gathered"_L1, state.gathered},
                       {"failures"_L1, state.failures},
                       {"rate"_L1, state.rate}};
    if (state.nextTry)
        object.insert("next"_L1, static_cast<qint64>(state.nextTry->time_since_epoch().count()));
    if (state.lastError) {
        object.insert("error"_L1, static_cast<int>(state.lastError->code));
        object.insert("detail"_L1, state.lastError->detail);
    }
    return keepStateValue(database, kKey, json::compact(object));
}

} // namespace motcua::sync
