// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/postgres.h"

#include <algorithm>
#include <array>
#include <libpq-fe.h>

namespace motcua::central::postgres {
namespace {

struct Meaning {
    const char* state; ///< SQLSTATE, or its class
    Code code;
};

/// The first that fits (PostgreSQL 15, appendix A).
constexpr std::array kMeanings{
    Meaning{"08", Code::CENTRAL_STORE_UNREACHABLE},
    Meaning{"57P", Code::CENTRAL_STORE_UNREACHABLE},   // the server ends, or begins
    Meaning{"25006", Code::CENTRAL_STORE_UNREACHABLE}, // a standby: the primary is elsewhere now
    Meaning{"25P03", Code::CENTRAL_STORE_UNREACHABLE}, // idle too long within a transaction
    Meaning{"40", Code::STORE_BUSY},                   // serialization failure, deadlock
    Meaning{"55P03", Code::STORE_BUSY},                // lock timeout
    Meaning{"57014", Code::STORE_BUSY},                // statement timeout
    Meaning{"53200", Code::STORE_BUSY},                // no memory, no room for locks
    Meaning{"53300", Code::STORE_BUSY},                // too many connections
    Meaning{"23", Code::STORE_CONSTRAINT},
    Meaning{"53100", Code::STORE_DISK_FULL},
    Meaning{"58030", Code::STORE_IO},
    Meaning{"XX001", Code::STORE_DAMAGED},
    Meaning{"XX002", Code::STORE_DAMAGED},
};

Code meaning(QByteArrayView state) {
    for (const Meaning& each : kMeanings)
        if (state.startsWith(QByteArrayView(each.state))) return each.code;
    return Code::STORE_FAILED;
}

/// A setting of the server's or of its database could answer commits before they are on the disk. One that
/// waits for more than the own disk (remote_apply) stays.
constexpr const char* kWaitForDisk =
    "SELECT set_config('synchronous_commit', 'on', false) "
    "WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')";

/// Notices may quote values; they are of no use here.
void ignoreNotice(void*, const pg_result*) {}

} // namespace

void Connection::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

Result<Connection> Connection::open(const Secret& address) {
    // libpq wants an end to it; the copy is wiped when it goes
    Secret ended(address.size() + 1);
    std::ranges::copy(address.view(), reinterpret_cast<char*>(ended.data()));
    // what comes later wins, so that the address may set its own
    const std::array keywords{"connect_timeout", "tcp_user_timeout",          "keepalives_idle", "options",
                              "dbname",          "fallback_application_name", "client_encoding", ""};
    const std::array values{"10",
                            "30000",
                            "30",
                            "-c lock_timeout=10s -c statement_timeout=60s "
                            "-c idle_in_transaction_session_timeout=60s",
                            reinterpret_cast<const char*>(ended.data()),
                            "motcua-central",
                            "UTF8",
                            ""};
    std::array<const char*, keywords.size()> ends{};
    std::ranges::copy(keywords, ends.begin());
    ends.back() = nullptr;
    Handle handle(PQconnectdbParams(ends.data(), values.data(), 1));
    if (!handle || PQstatus(handle.get()) != CONNECTION_OK)
        return fail(Code::CENTRAL_STORE_UNREACHABLE, QStringLiteral("connect"));
    PQsetNoticeReceiver(handle.get(), ignoreNotice, nullptr);
    Connection connection(std::move(handle));
    MOTCUA_CHECK(connection.run(kWaitForDisk));
    return connection;
}

bool Connection::isLost() const { return m_isLost || PQstatus(m_handle.get()) != CONNECTION_OK; }

std::unexpected<Error> Connection::failed(const pg_result* result) {
    const auto field = [&](int which) {
        return QString::fromLatin1(result ? PQresultErrorField(result, which) : nullptr);
    };
    const QString state = field(PG_DIAG_SQLSTATE), table = field(PG_DIAG_TABLE_NAME);
    const Code code = isLost() ? Code::CENTRAL_STORE_UNREACHABLE : meaning(state.toLatin1());
    if (code == Code::CENTRAL_STORE_UNREACHABLE) m_isLost = true;
    return fail(code, table.isEmpty() ? state : state + u' ' + table);
}

Result<Rows> Connection::run(const char* sql, Parameters parameters) {
    const Statement one{sql, std::move(parameters)};
    MOTCUA_TRY(auto all, runAll(std::span(&one, 1)));
    return std::move(all.front());
}

Result<std::vector<Rows>> Connection::runAll(std::span<const Statement> statements) {
    bool isSent = !isLost() && PQenterPipelineMode(m_handle.get()) == 1;
    for (const auto& [sql, parameters] : statements) {
        std::vector<const char*> values;
        std::vector<int> lengths;
        for (const std::optional<QByteArray>& value : parameters.values()) {
            values.push_back(value ? value->constData() : nullptr);
            lengths.push_back(value ? static_cast<int>(value->size()) : 0);
        }
        const std::vector<int> formats(values.size(), 1);
        isSent =
            isSent && PQsendQueryParams(m_handle.get(), sql, parameters.count(), parameters.types().data(),
                                        values.data(), lengths.data(), formats.data(), 1) == 1;
    }
    // half a request must not be answered as if it were whole
    if (!isSent || PQpipelineSync(m_handle.get()) != 1) {
        m_isLost = true;
        return failed(nullptr);
    }
    std::vector<Rows> all;
    Result<> outcome;
    // of each statement a result and a null; then the end of the pipeline. A lost connection gives nulls.
    for (int nulls = 0; nulls < 2;) {
        pg_result* const result = PQgetResult(m_handle.get());
        nulls = result ? 0 : nulls + 1;
        if (!result) continue;
        Rows rows(result);
        const ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_PIPELINE_SYNC) break;
        if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
            all.push_back(std::move(rows));
        else if (status != PGRES_PIPELINE_ABORTED && outcome)
            outcome = failed(result);
    }
    if (PQexitPipelineMode(m_handle.get()) != 1) m_isLost = true;
    if (!outcome) return std::unexpected(std::move(outcome).error());
    if (all.size() != statements.size()) return failed(nullptr);
    return all;
}

Result<> Connection::runScript(const char* sql) {
    pg_result* const result = PQexec(m_handle.get(), sql);
    const Rows rows(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        return failed(result);
    return {};
}

} // namespace motcua::central::postgres
