// SPDX-License-Identifier: GPL-3.0-or-later
// What an enrolled counter may send to any route of the service, `POST /v1/leases` on a line before the body,
// headers of uploads as if they were its query: whatever it is, the service answers and is not to blame
// (500), and what is refused has a name.
#include "core/base/json.h"
#include "core/central/administration.h"
#include "core/central/api.h"
#include "core/central/file_blobs.h"
#include "core/central/simulated_population.h"
#include "core/central/sqlite_session.h"
#include "core/central/sqlite_store.h"
#include "core/crypto/signing_key.h"

#include <QTemporaryDir>
#include <cstdlib>

using namespace motcua;
using namespace motcua::central;
using namespace Qt::StringLiterals;

namespace {

const QString kOffice = u"H34.05"_s, kEpoch = u"e3"_s; // as the seeds name them
const QString kDevice = u"0195d3c4-2222-7abc-8def-000000000001"_s;

template <class T> T must(Result<T> result) {
    if (!result) std::abort();
    return *std::move(result);
}

/// A service with one counter, for the whole run: what was taken once is there for the next input.
class Service {
public:
    Service() {
        auto database = must(store::Database::open(path(), m_key, store::OpenMode::create));
        if (!SqliteSession::prepare(database, kEpoch)) std::abort();
        auto store = must(m_pool.acquire());
        const QString code =
            must(issueEnrolmentCode(*store, {kOffice, u"UBND xã Thử Nghiệm"_s, 1}, m_clock.now()));
        const auto key = must(crypto::SigningKey::generate());
        const auto base64 = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); };
        const HttpResponse granted =
            post("/v1/enrol",
                 json::compact({{"code"_L1, code},
                                {"device"_L1, kDevice},
                                {"key"_L1, base64(key.publicInfo())},
                                {"proof"_L1, base64(must(key.sign((code + u'\n' + kDevice).toUtf8())))},
                                {"name"_L1, u"Quầy thử"_s}}));
        m_token = must(json::parseObject(granted.body))["token"_L1].toString().toLatin1();
    }

    HttpResponse post(const QByteArray& path, const QByteArray& body) {
        HttpRequest request;
        request.method = "POST";
        request.path = path;
        request.body = body;
        return m_api.answer(request);
    }
    HttpResponse answer(QByteArrayView line, QByteArrayView body) {
        HttpRequest request;
        const qsizetype space = line.indexOf(' '), mark = line.indexOf('?');
        const qsizetype end = mark < 0 ? line.size() : mark;
        if (space < 0 || space > end) return {};
        request.method = line.first(space).toByteArray();
        request.path = line.sliced(space + 1, end - space - 1).toByteArray();
        const auto query = mark < 0 ? QList<QByteArray>() : line.sliced(mark + 1).toByteArray().split('&');
        for (const QByteArray& each : query)
            if (const qsizetype equals = each.indexOf('='); equals > 0) {
                request.query.insert(each.first(equals), each.sliced(equals + 1));
                request.headers.insert(each.first(equals), each.sliced(equals + 1));
            }
        request.headers.insert("authorization", "Bearer " + m_token);
        request.headers.insert("tus-resumable", "1.0.0");
        if (const auto sink = m_api.sink(request)) return sink->finish(sink->wantsBody() && sink->take(body));
        request.body = body.toByteArray();
        return m_api.answer(request);
    }

private:
    QString path() const { return m_dir.filePath(u"central.db"_s); }

    QTemporaryDir m_dir;
    const Secret m_key = Secret::random(32);
    // at 11:00 of the second of November 2026
    FixedClock m_clock{Instant{std::chrono::milliseconds{1'793'600'000'000}}};
    SimulatedPopulation m_population{m_clock};
    StorePool m_pool{sqliteStores(path(), m_key)};
    FileBlobs m_blobs{m_dir.path(), m_key};
    Api m_api{m_pool, m_clock, {.blobs = &m_blobs, .population = &m_population}};
    QByteArray m_token;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static auto* const service = new Service;
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    if (end < 0 || input.size() > 16'000) return 0;
    const HttpResponse response = service->answer(input.first(end), input.sliced(end + 1));
    if (response.status == 500) std::abort();
    if (response.status >= 400) {
        const auto refusal = json::parseObject(response.body);
        if (!refusal || (*refusal)["error"_L1].toString().isEmpty()) std::abort();
    }
    return 0;
}
