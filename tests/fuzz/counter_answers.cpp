// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the service, or who has taken its place, answers beside the round trip: the first letter of the
// first line says to which question. It is refused by name, or taken; the store stays whole.
#include "core/base/json.h"
#include "core/desk/schema.h"
#include "core/desk/ticket_rows.h"
#include "core/records/station.h"
#include "core/store/migrations.h"
#include "core/sync/codes.h"
#include "core/sync/enrol.h"
#include "core/sync/officer_list.h"
#include "core/sync/publications.h"
#include "core/wire/digest_answer.h"

#include <QTemporaryDir>
#include <cstdint>
#include <cstdlib>

using namespace motcua;
using namespace motcua::sync;
using namespace Qt::StringLiterals;

namespace {

template <class T> T must(Result<T> result) {
    if (!result) std::abort();
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// One counter for the whole run.
class Counter {
public:
    Counter() {
        m_database =
            must(store::Database::open(m_dir.filePath(u"motcua.db"_s), m_key, store::OpenMode::create));
        must(store::migrate(*m_database, desk::migrations()));
        m_station.officeCode = u"H34.05"_s;
        m_station.officeName = u"UBND xã Thử Nghiệm"_s;
        m_station.device = *Uuid::parse(u"0195d3c4-2222-7abc-8def-000000000001"_s);
        must(records::saveStation(*m_database, m_station));
    }
    void take(char question, const QByteArray& answer) {
        switch (question) {
        case 'o':
            return check(takeOfficerList(*m_database, HttpReply{200, answer, 0, 0, {}, {}}, m_now));
        case 'p':
            return check(fetchPublished(
                *m_database, account(),
                [&](const QString&) -> HttpAnswer { return HttpReply{200, answer, 0, 0, {}, {}}; }, m_now));
        case 'l':
            return check(takeLeases(*m_database, m_station, {u"H34.05"_s, {}, 10, {}}, answer));
        case 'e':
            return check(finishEnrolment(*m_database, account(), answer));
        case 't':
            if (const auto told = json::parseObject(answer))
                if (const auto ticket = desk::ticketFromJson(u"A1-001"_s, *told))
                    if (desk::ticketFromJson(u"A1-001"_s, desk::toJson(*ticket)) != ticket) std::abort();
            return;
        case 'd':
            (void)wire::decodeSums(answer);
            (void)wire::decodeListing(answer, 7);
        }
    }

private:
    Account account() const {
        Account account;
        account.line.address = QUrl(u"https://dongbo.example.vn"_s);
        account.device = m_station.device;
        account.publisher = QByteArray(91, 'k');
        return account;
    }
    /// Of the answer, never of the store.
    template <class T> static void check(const Result<T>& result) {
        const auto isStores = [](Code code) {
            return QByteArrayView(errorText(code).name).startsWith("STORE_");
        };
        if (!result && isStores(result.error().code)) std::abort();
    }

    QTemporaryDir m_dir;
    const Secret m_key = Secret::random(32);
    const Instant m_now{std::chrono::milliseconds{1'795'000'000'000}};
    std::optional<store::Database> m_database;
    records::Station m_station;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static Counter counter;
    const QByteArrayView input(data, static_cast<qsizetype>(size));
    const qsizetype end = input.indexOf('\n');
    if (end < 1) return 0;
    counter.take(input[0], input.sliced(end + 1).toByteArray());
    return 0;
}
