// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/service.h"

#include "app/central/embedded_store.h"
#include "app/central/process.h"
#include "app/central/request_log.h"
#include "core/base/json.h"
#include "core/base/version.h"
#include "core/store/file.h"

#include <cstdlib>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace central;

/// systemd kills after ten.
constexpr auto kDrain = 8s;

/// Until there is more to ask for.
class HealthOnly final : public HttpHandler {
public:
    std::unique_ptr<BodySink> sink(const HttpRequest&) override { return nullptr; }
    HttpResponse answer(const HttpRequest& request) override {
        const bool isHealth = request.path == "/health";
        const QJsonObject body = isHealth ? QJsonObject{{u"status"_s, u"ok"_s}, {u"version"_s, version()}}
                                          : QJsonObject{{u"error"_s, u"CENTRAL_ADDRESS"_s}};
        return {.status = isHealth ? 200 : 404,
                .contentType = "application/json",
                .body = json::compact(body),
                .headers = {}};
    }
};

} // namespace

Result<> serve(const Options& options, const Clock& clock, const JsonLog& log) {
    // one service at a time: two would not know of each other's pieces of attachments
    MOTCUA_CHECK(store::makeFolder(options.folder));
    MOTCUA_TRY(const auto lock, store::FolderLock::take(options.folder + u"/lock"_s));
    if (!options.store.isEmpty()) return fail(Code::CENTRAL_STORE_UNREACHABLE, u"--store"_s);
    MOTCUA_TRY(const auto place, openEmbeddedStore(options.folder, options.keyFile, clock));
    HealthOnly handler;
    MOTCUA_TRY(const auto server,
               HttpServer::start({.address = options.address,
                                  .port = options.port,
                                  .certificateFile = options.certificateFile,
                                  .keyFile = options.privateKeyFile,
                                  .isPlainAllowed = options.isPlainAllowed},
                                 {}, handler, [&log](const HttpServed& one) { logRequest(log, one); }));
    if (!options.portFile.isEmpty())
        MOTCUA_CHECK(store::writeFile(options.portFile, QByteArray::number(server->port()) + '\n'));
    log.write(log::Level::info, "started",
              {{u"version"_s, version()},
               {u"port"_s, server->port()},
               {u"tls"_s, !options.certificateFile.isEmpty()},
               {u"engine"_s, options.store.isEmpty() ? u"embedded"_s : u"postgresql"_s}});
    waitForEnding();
    log.write(log::Level::info, "ending", {{u"connections"_s, server->counters().connections}});
    const bool isFinished = server->stop(kDrain);
    log.write(isFinished ? log::Level::info : log::Level::warning, "ended", {{u"finished"_s, isFinished}});
    // a handler that hangs cannot be ended, and need not: the store bears it like a power cut
    if (!isFinished) std::_Exit(0);
    return {};
}

} // namespace motcua::central_app
