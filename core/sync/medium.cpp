// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/medium.h"

#include "core/base/json.h"
#include "core/crypto/sealed_package.h"
#include "core/crypto/sealing.h"
#include "core/crypto/signing_key.h"
#include "core/store/file.h"
#include "core/sync/account.h"
#include "core/sync/engine.h"
#include "core/wire/gzip.h"
#include "core/wire/lines.h"

#include <algorithm>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;
using crypto::PackageHead;

constexpr qint64 kBatch = 4 * 1024 * 1024; ///< of a request, before packing
constexpr qint64 kMost = 24 * 1024 * 1024; ///< of all requests packed: the answer repeats them
constexpr qsizetype kMostRequests = 1000;
constexpr QByteArrayView kAnswerLabel("motcua medium answer ");

Result<Account> enrolled(store::Database& database) {
    MOTCUA_TRY(auto account, loadAccount(database));
    if (!account) return fail(Code::SYNC_NOT_ENROLLED);
    if (account->sealing.isEmpty()) return fail(Code::SYNC_PACKAGE_FOREIGN, u"sealing"_s);
    return *std::move(account);
}

Secret answerKey(const Account& account, const Uuid& package) {
    return crypto::deriveKey(account.key, kAnswerLabel.toByteArray() + package.toBlob());
}

/// The requests that carry everything unsent, packed.
Result<std::vector<QByteArray>> requests(store::Database& database, MediumReport& report) {
    MOTCUA_TRY(const auto station, records::loadStation(database));
    MOTCUA_TRY(const SyncState state, loadState(database));
    std::vector<QByteArray> parts;
    qint64 bytes = 0, from = 0;
    for (;;) {
        MOTCUA_TRY(const auto request, nextRequest(database, station, state, kBatch, from));
        if (request.operations.empty() && !parts.empty()) break;
        report.more = bytes > kMost || std::ssize(parts) == kMostRequests;
        if (report.more) break;
        parts.push_back(wire::gzip(wire::encode(request)));
        bytes += parts.back().size();
        report.operations += std::ssize(request.operations);
        if (request.operations.empty()) break; // it asks what is new
        from = request.operations.back().sequence + 1;
    }
    return parts;
}

Code refusalNamed(const QString& name) {
    static constexpr std::array kKnown{Code::CENTRAL_EPOCH,  Code::CENTRAL_INCARNATION,
                                       Code::CENTRAL_GAP,    Code::CENTRAL_OPERATION_CHANGED,
                                       Code::CENTRAL_DEVICE, Code::CENTRAL_OFFICE};
    const auto at = std::ranges::find_if(
        kKnown, [&](Code code) { return name == QLatin1StringView(errorText(code).name); });
    return at == kKnown.end() ? Code::SYNC_ANSWER : *at;
}

/// What the answer says of how far things are counts only where the line has not come further meanwhile.
Result<> makeCurrent(const wire::SyncRequest& request, wire::SyncAnswer& answer, const SyncState& state) {
    const bool isRecovering = state.recovery != Recovery::none && request.cursors != state.cursors;
    if (isRecovering || request.epoch != state.epoch) {
        // first contact by medium: the epoch was told by the answer before
        const bool isFirst = request.epoch.isEmpty() && answer.epoch == state.epoch;
        if (!isFirst || isRecovering) return fail(Code::SYNC_PACKAGE, u"older"_s);
    }
    for (auto at = answer.cursors.begin(); at != answer.cursors.end(); ++at) {
        const qint64 known = state.cursors.value(at.key());
        const bool isBehind = known < request.cursors.value(at.key());
        at.value() = isBehind ? known : std::max(known, at.value());
    }
    return {};
}

Result<wire::SyncRequest> requestIn(const QByteArray& part) {
    const auto plain = wire::gunzip(part, wire::kMaxBody);
    if (!plain) return fail(Code::SYNC_PACKAGE);
    auto request = wire::decodeRequest(*plain);
    if (!request) return fail(Code::SYNC_PACKAGE);
    return request;
}

Result<> takeOne(store::Database& database, const wire::SyncRequest& request, const QByteArray& told,
                 Instant now, RunReport& report) {
    MOTCUA_TRY(const SyncState state, loadState(database));
    if (const auto refusal = json::parseObject(told); refusal && refusal->contains("error"_L1)) {
        const Error error{refusalNamed((*refusal)["error"_L1].toString()),
                          (*refusal)["detail"_L1].toString()};
        if (request.epoch != state.epoch) return fail(Code::SYNC_PACKAGE, u"older"_s);
        MOTCUA_TRY(const bool isSetRight, takeRefusal(database, request, error, now));
        if (!isSetRight) return std::unexpected(error);
        return {};
    }
    auto answer = wire::decodeAnswer(told);
    if (!answer) return fail(Code::SYNC_PACKAGE);
    MOTCUA_CHECK(makeCurrent(request, *answer, state));
    // the file has lain for days: the clock cannot be measured by it, and contact was when it was made
    const std::chrono::milliseconds offset{state.clockOffsetMs};
    const Instant made = std::min(answer->time - offset, now);
    const Instant contact = state.lastContact ? std::max(*state.lastContact, made) : made;
    answer->time = contact + offset;
    MOTCUA_TRY(const Taken taken, takeAnswer(database, request, *answer, contact));
    report.addOperations(taken.counts);
    return {};
}

} // namespace

Result<MediumReport> exportWork(store::Database& database, const Clock& clock, const QString& path) {
    MOTCUA_TRY(const Account account, enrolled(database));
    MediumReport report;
    report.package = UuidSource(clock).next();
    MOTCUA_TRY(auto parts, requests(database, report));
    const Secret key = Secret::random(32), reply = answerKey(account, report.package);
    MOTCUA_TRY(const QByteArray sealedKey, crypto::sealFor(account.sealing, key.view()));
    const PackageHead head{.kind = PackageHead::Kind::work,
                           .device = account.device,
                           .id = report.package,
                           .service = crypto::serviceMark(account.sealing),
                           .sealedKey = sealedKey};
    parts.push_back(reply.view().toByteArray());
    MOTCUA_TRY(const auto signer, crypto::SigningKey::fromDer(account.key.clone()));
    MOTCUA_TRY(const QByteArray signature, signer.sign(crypto::signedText(head, parts)));
    parts.push_back(signature);
    const QByteArray file = crypto::sealPackage(head, key, parts);
    report.bytes = file.size();
    MOTCUA_CHECK(store::writeFile(path, file));
    return report;
}

Result<RunReport> importAnswer(store::Database& database, const Clock& clock, const QString& path) {
    MOTCUA_TRY(const Account account, enrolled(database));
    MOTCUA_TRY(const QByteArray file, store::readFile(path, crypto::kMaxPackage));
    const auto head = crypto::readPackageHead(file);
    if (!head) return fail(Code::SYNC_PACKAGE);
    if (head->kind != PackageHead::Kind::answer || head->device != account.device ||
        head->service != crypto::serviceMark(account.sealing))
        return fail(Code::SYNC_PACKAGE_FOREIGN);
    const auto parts = crypto::openPackage(file, answerKey(account, head->id));
    if (!parts || parts->size() % 2 != 0) return fail(Code::SYNC_PACKAGE);
    RunReport report;
    for (size_t at = 0; at < parts->size(); at += 2) {
        MOTCUA_TRY(const auto request, requestIn((*parts)[at]));
        const auto told = wire::gunzip((*parts)[at + 1], wire::kMaxBody);
        if (!told || request.device != account.device) return fail(Code::SYNC_PACKAGE);
        MOTCUA_CHECK(takeOne(database, request, *told, clock.now(), report));
    }
    return report;
}

} // namespace motcua::sync
