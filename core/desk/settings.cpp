// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"

#include "core/base/json.h"
#include "core/base/text_folding.h"
#include "core/desk/audit_entries.h"
#include "core/desk/desk_fields.h"
#include "core/desk/settings_table.h"
#include "core/document/emblem.h"

#include <algorithm>

namespace motcua::desk {
namespace {

namespace fields = dossier::fields;

/// What the office as a whole shows and where its money goes; an administrator's to change.
void describeOffice(auto& f, auto& p) {
    f("superior", p.superior);
    f("one_stop_unit", p.oneStopUnit);
    f("place", p.place);
    f("address", p.address);
    f("hotline", p.hotline);
    f("emblem", p.emblem);
    f("bank_bin", p.bankBin);
    f("bank_account", p.bankAccount);
    f("bank_account_name", p.bankAccountName);
    f("contacts", p.contacts);
}

void describeDesk(auto& f, auto& p) {
    f("prints", p.prints);
    f("serial_port", p.serialPort);
    f("serial_baud", p.serialBaud);
    f("camera", p.camera);
    f("card_reader", p.cardReader);
    f("idle_lock_minutes", p.idleLockMinutes);
    f("lock_on_card_removed", p.lockOnCardRemoved);
    f("sounds", p.sounds);
    f("backup_folder", p.backupFolder);
    f("last_backup", p.lastBackup);
}

/// Writes every member, also at its default.
struct WriteAll {
    QJsonObject object{};
    template <class T> void operator()(const char* key, const T& value) {
        object.insert(QLatin1StringView(key), fields::Codec<T>::encode(value));
    }
};

/// Reads the members that are there, each by itself: one that is damaged does not take the others with it.
struct ReadEach {
    QJsonObject object;
    QStringList damaged{};
    template <class T> void operator()(const char* key, T& value) {
        const auto member = object.constFind(QLatin1StringView(key));
        if (member == object.constEnd()) return;
        if (auto decoded = fields::Codec<T>::decode(*member))
            value = *std::move(decoded);
        else
            damaged << QLatin1StringView(key);
    }
};

QJsonObject officeOf(const Settings& settings) {
    WriteAll writer;
    describeOffice(writer, settings);
    return writer.object;
}

QJsonObject allOf(const Settings& settings) {
    WriteAll writer;
    describeOffice(writer, settings);
    describeDesk(writer, settings);
    return writer.object;
}

Result<> requireText(const Settings& settings) {
    const QJsonObject all = allOf(settings);
    for (auto member = all.begin(); member != all.end(); ++member)
        if (member->isString() && hasControlCharacters(member->toString()))
            return fail(Code::FIELD_INVALID, member.key());
    return {};
}

Result<> requireValid(const Settings& settings) {
    const auto bad = [](const char* key) { return fail(Code::FIELD_INVALID, QLatin1StringView(key)); };
    MOTCUA_CHECK(requireText(settings));
    if (!document::isEmblem(settings.emblem)) return bad("emblem");
    if (settings.serialBaud < 300 || settings.serialBaud > 4'000'000) return bad("serial_baud");
    if (settings.idleLockMinutes < 0 || settings.idleLockMinutes > 480) return bad("idle_lock_minutes");
    if (!settings.lastBackup.isEmpty() && !parseDate(settings.lastBackup)) return bad("last_backup");
    for (const PrintSetting& print : settings.prints)
        if (print.copies < 1 || print.copies > 9 || print.form.isEmpty()) return bad("prints");
    // What was written must be read again.
    ReadEach reader{allOf(settings)};
    Settings again;
    describeOffice(reader, again);
    describeDesk(reader, again);
    if (!reader.damaged.isEmpty()) return fail(Code::FIELD_INVALID, reader.damaged.front());
    return {};
}

/// One row a member; the value stands in an array, because JSON texts here begin with one of two brackets.
QByteArray rowOf(const QJsonValue& value) {
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

Result<> dropDamaged(Workplace& workplace, const QStringList& keys) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    for (const QString& key : keys)
        MOTCUA_CHECK(workplace.database().run("DELETE FROM setting WHERE key = ?", key));
    MOTCUA_CHECK(
        note(workplace, "settings.damaged", {{QStringLiteral("keys"), QJsonArray::fromStringList(keys)}}));
    return transaction.commit();
}

/// The name of the commune or province out of the office's, which letters are dated with (Decree
/// 30/2020/NĐ-CP): `UBND xã Đăk Pxi` is in Đăk Pxi.
QString placeOf(const QString& office) {
    static const QStringList kKinds{QStringLiteral("xã"),      QStringLiteral("phường"),
                                    QStringLiteral("đặc khu"), QStringLiteral("thị trấn"),
                                    QStringLiteral("tỉnh"),    QStringLiteral("thành phố")};
    qsizetype end = -1;
    for (const QString& kind : kKinds) {
        const qsizetype at = (u' ' + office).lastIndexOf(u' ' + kind + u' ', -1, Qt::CaseInsensitive);
        if (at >= 0) end = std::max(end, at + kind.size() + 1);
    }
    return end < 0 ? office : office.mid(end).trimmed();
}

} // namespace

PrintSetting Settings::printOf(const QString& form) const {
    const auto set = std::ranges::find(prints, form, &PrintSetting::form);
    if (set != prints.end()) return *set;
    // One for the citizen and one for the dossier; registers and slips that travel with it once, on a whole
    // page.
    PrintSetting byDefault;
    byDefault.form = form;
    const bool travels = form == u"form06" || form == u"form07" || form == u"hand_over";
    if (travels || form == u"form04" || form == u"form05") byDefault.paper = PaperSize::a4;
    if (travels) byDefault.copies = 1;
    return byDefault;
}

void Settings::setPrints(const std::vector<PrintSetting>& wanted) {
    const Settings untouched;
    prints.clear();
    for (const PrintSetting& each : wanted)
        if (each != untouched.printOf(each.form)) prints.push_back(each);
}

Result<StoredSettings> readSettings(store::Database& database) {
    MOTCUA_TRY(auto rows, database.prepare("SELECT key, value FROM setting"));
    ReadEach reader{{}};
    for (;;) {
        MOTCUA_TRY(const bool more, rows.step());
        if (!more) break;
        const auto value = json::parseArray(rows.blob(1));
        if (value && value->size() == 1)
            reader.object.insert(rows.text(0), value->at(0));
        else
            reader.damaged << rows.text(0);
    }
    StoredSettings stored;
    describeOffice(reader, stored.settings);
    describeDesk(reader, stored.settings);
    stored.damaged = reader.damaged;
    return stored;
}

Result<Settings> loadSettings(Workplace& workplace) {
    MOTCUA_TRY(auto stored, readSettings(workplace.database()));
    if (stored.damaged.isEmpty()) return std::move(stored.settings);
    MOTCUA_CHECK(dropDamaged(workplace, stored.damaged));
    return fail(Code::DESK_SETTINGS_DAMAGED, stored.damaged.join(QStringLiteral(", ")));
}

Result<> saveSettings(Workplace& workplace, const Settings& settings) {
    MOTCUA_CHECK(requireValid(settings));
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    if (officeOf(settings) != officeOf(stored.settings))
        MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    const QJsonObject before = allOf(stored.settings), after = allOf(settings);
    QStringList changed;
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    for (auto member = after.begin(); member != after.end(); ++member) {
        if (before.value(member.key()) == *member && !stored.damaged.contains(member.key())) continue;
        changed << member.key();
        MOTCUA_CHECK(workplace.database().run("INSERT OR REPLACE INTO setting(key, value) VALUES(?, ?)",
                                              member.key(), rowOf(*member)));
    }
    if (changed.isEmpty()) return {};
    MOTCUA_CHECK(
        note(workplace, "settings.changed", {{QStringLiteral("keys"), QJsonArray::fromStringList(changed)}}));
    return transaction.commit();
}

dossier::StationNames stationNames(Workplace& workplace, const Settings& settings) {
    const records::Station& station = workplace.station();
    dossier::StationNames names;
    names.superior = settings.superior;
    names.agency = station.officeName;
    names.oneStop = settings.oneStopUnit.isEmpty() ? station.officeName : settings.oneStopUnit;
    names.place = settings.place.isEmpty() ? placeOf(station.officeName) : settings.place;
    names.hotline = settings.hotline;
    names.officer = workplace.session().officer.fullName;
    names.training = station.training;
    return names;
}

} // namespace motcua::desk
