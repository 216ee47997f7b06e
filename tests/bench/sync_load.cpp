// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sync_load.h"

#include "core/base/json.h"
#include "core/desk/recording.h"
#include "core/dossier/action_json.h"

namespace motcua::bench {
namespace {

constexpr int kBatch = 2000;

Result<desk::DemoSetting> settingOf(desk::Workplace& workplace, int count) {
    desk::DemoSetting setting;
    setting.station = workplace.station();
    setting.officer = workplace.session().officer.id;
    setting.now = toLocal(workplace.clock().now());
    setting.to = dateOf(setting.now);
    setting.from = setting.to - std::chrono::days{90};
    MOTCUA_TRY(auto catalogue, workplace.catalogue(setting.to));
    std::erase_if(catalogue.procedures,
                  [](const catalogue::Procedure& each) { return !each.limit || !each.disabled.isEmpty(); });
    setting.procedures = std::move(catalogue.procedures);
    MOTCUA_TRY(setting.catalogueVersion, workplace.catalogueVersion());
    MOTCUA_TRY(setting.holidays, workplace.holidays());
    MOTCUA_TRY(setting.lastOrdinals, records::lastOrdinals(workplace.database(), setting.station.officeCode));
    setting.total = count;
    return setting;
}

Result<dossier::Action> decode(const records::EncodedAction& encoded) {
    MOTCUA_TRY(const QJsonObject payload, json::parseObject(encoded.payload));
    dossier::Action action;
    action.id = encoded.id;
    action.dossier = encoded.dossier;
    action.actor = encoded.actor;
    action.desk = encoded.desk;
    action.at = encoded.at;
    MOTCUA_TRY(action.payload, dossier::payloadFromJson(encoded.type, payload));
    return action;
}

/// What a talkative clerk adds, so that an action has the 2 kB or so of the peer's documents.
QString noteOf(desk::Dice& dice) {
    static constexpr const char* kWords[]{
        "hồ sơ",         "giấy tờ",    "bản sao",  "bản chính", "đã kiểm tra", "người nộp",
        "số điện thoại", "hẹn lại",    "bổ sung",  "xác minh",  "địa chỉ",     "thôn",
        "tổ dân phố",    "hộ khẩu",    "ngày cấp", "nơi cấp",   "ủy quyền",    "chứng thực",
        "sai sót",       "đính chính", "lệ phí",   "đã thu",    "biên lai",    "thửa đất"};
    QString note;
    while (note.size() < 480) {
        note += QString::fromUtf8(dice.pick(kWords)) + u' ';
        if (dice.chance(20)) note += QString::number(dice.roll(1'000'000)) + u' ';
    }
    return note.trimmed();
}

Result<Load> fill(desk::Workplace& workplace, int count, quint64 seed, bool onlyReceived) {
    MOTCUA_TRY(auto setting, settingOf(workplace, count));
    desk::DemoDossiers dossiers(std::move(setting), seed);
    desk::Dice dice(seed);
    Load load;
    while (dossiers.remaining() > 0) {
        MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
        for (int i = 0; i < kBatch && dossiers.remaining() > 0; ++i) {
            MOTCUA_TRY(records::DossierChange change, dossiers.next());
            if (onlyReceived) {
                MOTCUA_TRY(dossier::Action first, decode(change.actions.front()));
                std::get<dossier::Received>(first.payload).note = noteOf(dice);
                records::Dossier fresh;
                MOTCUA_TRY(change, records::prepareChange(fresh, {first}));
            }
            load.dossiers.push_back(change.actions.front().dossier);
            load.actions += std::ssize(change.actions);
            for (const records::EncodedAction& action : change.actions)
                load.plainBytes += action.payload.size();
            MOTCUA_CHECK(records::writeChange(workplace.database(), std::move(change)));
        }
        MOTCUA_CHECK(records::keepLastOrdinals(workplace.database(), workplace.station().officeCode,
                                               dossiers.takeOrdinals()));
        MOTCUA_CHECK(transaction.commit());
    }
    return load;
}

} // namespace

Result<Load> receiveMany(desk::Workplace& workplace, int count, quint64 seed) {
    return fill(workplace, count, seed, true);
}

Result<Load> liveMany(desk::Workplace& workplace, int count, quint64 seed) {
    return fill(workplace, count, seed, false);
}

Result<> noteEach(desk::Workplace& workplace, std::span<const Uuid> dossiers) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    for (const Uuid& id : dossiers) {
        MOTCUA_TRY(auto dossier, records::loadDossier(workplace.database(), id));
        const auto action =
            desk::nextAction(workplace, dossier.state,
                             dossier::NoteAdded{QStringLiteral("Đã gọi điện cho người nộp, hẹn đến bổ sung")},
                             workplace.clock().now());
        MOTCUA_TRY(auto change, records::prepareChange(dossier, {action}));
        MOTCUA_CHECK(records::writeChange(workplace.database(), std::move(change)));
    }
    return transaction.commit();
}

} // namespace motcua::bench
