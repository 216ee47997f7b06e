// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/diagnosis.h"

#include "core/base/version.h"
#include "core/desk/day_check.h"
#include "core/desk/settings_table.h"
#include "core/desk/store_care.h"

#include <QSysInfo>
#include <set>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kErrorsShown = 20;

/// Only names of the catalogue: nothing else can slip into the report with them.
QStringList knownNames(const QStringList& names) {
    static const std::set<QString> kKnown{
#define MOTCUA_ERROR(name, ...) QStringLiteral(#name),
#include "core/base/error_codes.def"
#undef MOTCUA_ERROR
    };
    QStringList known;
    for (const QString& name : names)
        if (kKnown.contains(name) && known.size() < kErrorsShown) known << name;
    return known;
}

QJsonObject program() {
    return {{u"version"_s, QString(version())},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {u"processor"_s, QSysInfo::currentCpuArchitecture()}};
}

QJsonObject station(Workplace& workplace) {
    const records::Station& known = workplace.station();
    return {{u"desk"_s, known.desk}, {u"training"_s, known.training}, {u"incarnation"_s, known.incarnation}};
}

QJsonObject storeOf(const StoreStats& stats) {
    return {{u"schema"_s, stats.schema},      {u"dossiers"_s, stats.dossiers},
            {u"actions"_s, stats.actions},    {u"audit_entries"_s, stats.auditEntries},
            {u"officers"_s, stats.officers},  {u"attachments"_s, stats.attachments},
            {u"bytes"_s, stats.bytes}};
}

QJsonObject settingsOf(const StoredSettings& stored) {
    const Settings& settings = stored.settings;
    return {{u"bank_account_set"_s, !settings.bankAccount.isEmpty()},
            {u"contacts"_s, qsizetype(settings.contacts.size())},
            {u"forms_with_a_printer"_s, qsizetype(settings.prints.size())},
            {u"serial_port_set"_s, !settings.serialPort.isEmpty()},
            {u"serial_baud"_s, settings.serialBaud},
            {u"camera_set"_s, !settings.camera.isEmpty()},
            {u"card_reader_set"_s, !settings.cardReader.isEmpty()},
            {u"idle_lock_minutes"_s, settings.idleLockMinutes},
            {u"lock_on_card_removed"_s, settings.lockOnCardRemoved},
            {u"sounds"_s, settings.sounds},
            {u"backup_folder_set"_s, !settings.backupFolder.isEmpty()},
            {u"damaged"_s, QJsonArray::fromStringList(stored.damaged)}};
}

QJsonObject dayOf(const DayCheck& check) {
    return {{u"ordinals_left"_s, check.ordinalsLeft},
            {u"backup_days"_s, check.backupDays ? QJsonValue(*check.backupDays) : QJsonValue()},
            {u"clock_plausible"_s, check.clockPlausible},
            {u"disk_free"_s, check.diskFree},
            {u"catalogue"_s, check.catalogueVersion.left(12)},
            {u"catalogue_from"_s, formatDate(check.catalogueFrom)},
            {u"holidays_covered"_s, check.holidaysCovered},
            {u"drafts"_s, check.drafts},
            {u"results_waiting"_s, check.resultsWaiting},
            {u"unclaimed"_s, check.unclaimed},
            {u"late"_s, check.late}};
}

void addLines(QStringList& lines, const QString& prefix, const QJsonValue& value) {
    if (!value.isObject()) {
        const QString text = value.isArray() ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(
                                                   QJsonDocument::Compact))
                                             : value.toVariant().toString();
        lines << prefix + u": "_s + text;
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        addLines(lines, prefix.isEmpty() ? member.key() : prefix + u'.' + member.key(), *member);
}

} // namespace

Result<QJsonObject> diagnosis(Workplace& workplace, const QStringList& lastErrors) {
    MOTCUA_TRY(const auto stats, storeStats(workplace));
    MOTCUA_TRY(const auto stored, readSettings(workplace.database()));
    MOTCUA_TRY(const auto check, checkDay(workplace));
    return QJsonObject{{u"at"_s, formatInstant(workplace.clock().now())},
                       {u"program"_s, program()},
                       {u"station"_s, station(workplace)},
                       {u"store"_s, storeOf(stats)},
                       {u"settings"_s, settingsOf(stored)},
                       {u"day"_s, dayOf(check)},
                       {u"last_errors"_s, QJsonArray::fromStringList(knownNames(lastErrors))}};
}

QString toText(const QJsonObject& diagnosis) {
    QStringList lines;
    addLines(lines, {}, diagnosis);
    return lines.join(u'\n') + u'\n';
}

} // namespace motcua::desk
