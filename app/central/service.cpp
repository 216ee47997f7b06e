// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/service.h"

#include "app/central/key_file.h"
#include "app/central/medium_key.h"
#include "app/central/outside.h"
#include "app/central/process.h"
#include "app/central/publisher.h"
#include "app/central/request_log.h"
#include "app/central/stores.h"
#include "core/base/version.h"
#include "core/central/api.h"
#include "core/central/http_metrics.h"
#include "core/store/file.h"

#include <QDeadlineTimer>
#include <atomic>
#include <cstdlib>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace central;

/// systemd kills after ten.
constexpr auto kDrain = 8s;

} // namespace

Result<> serve(const Options& options, const Clock& clock, const JsonLog& log) {
    // one service at a time: two would not know of each other's pieces of attachments
    MOTCUA_CHECK(store::makeFolder(options.folder));
    MOTCUA_TRY(const auto lock, store::FolderLock::take(options.folder + u"/lock"_s));
    MOTCUA_TRY(const Stores stores, openStores(options, clock));
    StorePool pool(stores.open);
    std::atomic<const HttpServer*> serving = nullptr; // a request may come before start() has returned
    MOTCUA_TRY(const auto outside, Outside::open(options, pool, clock, log));
    MOTCUA_TRY(const crypto::KeyPair medium, mediumKey(options.folder));
    MOTCUA_TRY(Secret lookupKey, readOrMakeKeyFile(options.folder + u"/lookup-key"_s));
    MOTCUA_TRY(QByteArray publisher, publisherInfo(options.folder));
    Api api(pool, clock,
            {.blobs = stores.blobs.get(),
             .serverMetrics =
                 [&serving, &outside] {
                     const HttpServer* server = serving;
                     return (server ? metricsText(server->counters()) : QByteArray()) + outside->metrics();
                 },
             .population = outside->population(),
             .sealing = medium.publicKey,
             .publisher = std::move(publisher),
             .lookupKey = std::move(lookupKey)});
    MOTCUA_TRY(const auto server,
               HttpServer::start({.address = options.address,
                                  .port = options.port,
                                  .certificateFile = options.certificateFile,
                                  .keyFile = options.privateKeyFile,
                                  .isPlainAllowed = options.isPlainAllowed},
                                 {}, api, [&log](const HttpServed& one) { logRequest(log, one); }));
    serving = server.get();
    if (!options.portFile.isEmpty())
        MOTCUA_CHECK(store::writeFile(options.portFile, QByteArray::number(server->port()) + '\n'));
    log.write(log::Level::info, "started",
              {{u"version"_s, version()},
               {u"port"_s, server->port()},
               {u"tls"_s, !options.certificateFile.isEmpty()},
               {u"engine"_s, options.store.isEmpty() ? u"embedded"_s : u"postgresql"_s}});
    waitForEnding();
    log.write(log::Level::info, "ending", {{u"connections"_s, server->counters().connections}});
    const QDeadlineTimer patience(kDrain);
    outside->stop(0ms); // begins to end while the requests do
    const bool isServed = server->stop(kDrain);
    const bool isFinished = outside->stop(patience.remainingTime() * 1ms) && isServed;
    log.write(isFinished ? log::Level::info : log::Level::warning, "ended", {{u"finished"_s, isFinished}});
    // a handler or a portal that hangs cannot be ended, and need not: the store bears it like a power cut
    if (!isFinished) std::_Exit(0);
    return {};
}

} // namespace motcua::central_app
