// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/administration.h"

#include "app/central/medium_key.h"
#include "app/central/officer_command.h"
#include "app/central/publisher.h"
#include "app/central/stores.h"
#include "core/base/json.h"
#include "core/central/administration.h"
#include "core/central/medium.h"
#include "core/central/unit.h"
#include "core/crypto/sealed_package.h"
#include "core/store/file.h"

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

QByteArray lineOf(const central::Device& device) {
    return json::compact({{u"device"_s, device.id.toString()},
                          {u"office"_s, device.office},
                          {u"desk"_s, device.desk},
                          {u"name"_s, device.name},
                          {u"enrolled"_s, json::orNull(std::optional(device.enrolled))},
                          {u"seen"_s, json::orNull(std::optional(device.seen))},
                          {u"withdrawn"_s, json::orNull(device.withdrawn)}}) +
           '\n';
}

QByteArray lineOf(const central::PortalEntry& entry) {
    return json::compact({{u"dossier"_s, entry.dossier.toString()},
                          {u"version"_s, entry.version},
                          {u"sent"_s, entry.sentVersion},
                          {u"since"_s, json::orNull(std::optional(entry.since))},
                          {u"tries"_s, entry.tries},
                          {u"parked"_s, entry.isParked},
                          {u"next_try"_s, json::orNull(std::optional(entry.nextTry))},
                          {u"error"_s, json::orNull(entry.lastError)}}) +
           '\n';
}

Result<QByteArray> portal(const Options& options, central::Store& store, Instant now) {
    constexpr int kMostLines = 10'000;
    MOTCUA_TRY(auto unit, central::Unit::begin(store.session(), central::Session::Access::write));
    QByteArray lines;
    if (options.isRetrying) {
        MOTCUA_TRY(const int count, store.portalOutbox().retryParked(options.dossier, now));
        lines = QByteArray::number(count) + '\n';
    } else {
        MOTCUA_TRY(const auto entries, store.portalOutbox().waiting(kMostLines));
        for (const central::PortalEntry& entry : entries)
            lines += lineOf(entry);
    }
    MOTCUA_CHECK(unit.commit());
    return lines;
}

Result<QByteArray> verify(const Options& options, central::Store& store) {
    std::optional<central::LookupHead> known;
    if (!options.head.isEmpty()) {
        MOTCUA_TRY(known, central::parseLookupHead(options.head));
    }
    MOTCUA_TRY(const auto head, central::verifyLookups(store.lookupLog(), known));
    return json::compact({{u"count"_s, head.count}, {u"head"_s, central::headText(head)}}) + '\n';
}

Result<QByteArray> lookups(const Options& options, central::Store& store) {
    constexpr int kPage = 1000;
    MOTCUA_TRY(const auto unit, central::Unit::begin(store.session(), central::Session::Access::read));
    if (options.isVerifying) return verify(options, store);
    central::LookupFilter filter{.office = options.office};
    if (options.from) filter.from = toInstant(LocalTime(*options.from));
    if (options.to) filter.until = toInstant(LocalTime(*options.to + std::chrono::days(1)));
    QByteArray lines;
    for (qint64 after = 0;;) {
        MOTCUA_TRY(const auto rows, store.lookupLog().rows(filter, after, kPage));
        for (const central::LookupRow& row : rows)
            lines += row.body + '\n';
        if (std::ssize(rows) < kPage) return lines;
        after = rows.back().number;
    }
}

Result<QByteArray> importWork(const Options& options, central::Store& store, Instant now) {
    MOTCUA_TRY(const crypto::KeyPair key, mediumKey(options.folder));
    MOTCUA_TRY(const QByteArray work, store::readFile(options.package, crypto::kMaxPackage));
    MOTCUA_TRY(const QByteArray answer, central::answerPackage(store, key, work, now));
    MOTCUA_CHECK(store::writeFile(options.answerFile, answer));
    return QByteArray();
}

} // namespace

Result<QByteArray> administer(const Options& options, const Clock& clock) {
    if (options.action == Options::Action::publisherKey) return makePublisherKey(options);
    MOTCUA_TRY(const Stores stores, openStores(options, clock));
    MOTCUA_TRY(const auto store, stores.open());
    if (options.action == Options::Action::enrolCode) {
        MOTCUA_TRY(const QString code,
                   central::issueEnrolmentCode(*store,
                                               {.office = options.office,
                                                .officeName = options.officeName,
                                                .desk = options.desk,
                                                .life = std::chrono::hours(options.hours)},
                                               clock.now()));
        return code.toLatin1() + '\n';
    }
    if (options.action == Options::Action::withdraw) {
        MOTCUA_CHECK(central::withdrawDevice(*store, options.device, clock.now()));
        return QByteArray();
    }
    if (options.action == Options::Action::importWork) return importWork(options, *store, clock.now());
    if (options.action == Options::Action::portal) return portal(options, *store, clock.now());
    if (options.action == Options::Action::publish) return publishFile(options, *store, clock.now());
    if (options.action == Options::Action::publications) return publicationLines(*store);
    if (options.action == Options::Action::officer) return runOfficer(options, *store, clock.now());
    if (options.action == Options::Action::lookups) return lookups(options, *store);
    if (options.action == Options::Action::restored) {
        MOTCUA_CHECK(central::startNewEpoch(*store, UuidSource(clock).next().toString()));
        return QByteArray();
    }
    MOTCUA_TRY(const auto devices, central::listDevices(*store, options.office));
    QByteArray lines;
    for (const central::Device& device : devices)
        lines += lineOf(device);
    return lines;
}

} // namespace motcua::central_app
