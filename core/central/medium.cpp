// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/medium.h"

#include "core/base/json.h"
#include "core/central/sync_service.h"
#include "core/central/unit.h"
#include "core/crypto/p256_proof.h"
#include "core/crypto/sealed_package.h"
#include "core/wire/gzip.h"
#include "core/wire/lines.h"

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using crypto::PackageHead;

constexpr qsizetype kMostAnswer = 24 * 1024 * 1024; ///< of all answers packed; the rest comes next time
constexpr int kTries = 5;

struct Work {
    PackageHead head;
    std::vector<QByteArray> requests; ///< packed
    Secret answerKey;
};

Result<Device> senderOf(Store& store, const Uuid& id) {
    MOTCUA_TRY(Unit unit, Unit::begin(store.session(), Session::Access::read));
    MOTCUA_TRY(auto device, store.directory().device(id));
    if (!device || device->withdrawn) return fail(Code::CENTRAL_DEVICE, id.toString());
    return *std::move(device);
}

Result<Work> openWork(const crypto::KeyPair& service, QByteArrayView file, PackageHead head,
                      const Device& sender) {
    const auto key = crypto::openAs(service, head.sealedKey);
    if (!key || key->view().size() != 32) return fail(Code::SYNC_PACKAGE);
    auto parts = crypto::openPackage(file, *key);
    if (!parts || parts->size() < 2) return fail(Code::SYNC_PACKAGE);
    const QByteArray signature = parts->back();
    parts->pop_back();
    const auto isProven = crypto::provesP256(sender.key, crypto::signedText(head, *parts), signature);
    if (!isProven || !*isProven) return fail(Code::SYNC_PACKAGE, u"signature"_s);
    QByteArray answerKey = std::move(parts->back());
    parts->pop_back();
    if (answerKey.size() != 32) return fail(Code::SYNC_PACKAGE);
    return Work{std::move(head), *std::move(parts), Secret::take(answerKey)};
}

Result<wire::SyncAnswer> judge(Store& store, const Caller& caller, const wire::SyncRequest& request,
                               Instant now) {
    for (int tries = 1;; ++tries) {
        auto answer = synchronise(store.session(), caller, request, now);
        if (answer || answer.error().code != Code::STORE_BUSY || tries == kTries) return answer;
    }
}

/// Unlike the line, a medium carries each operation once: what follows one that waits is in a later part.
void keepWaiting(const wire::SyncRequest& request, const wire::SyncAnswer& answer, std::set<Uuid>& dossiers) {
    for (size_t at = 0; at < request.operations.size() && at < answer.verdicts.size(); ++at)
        if (answer.verdicts[at].kind == wire::VerdictKind::waiting)
            dossiers.insert(request.operations[at].dossier);
}

/// What refuses the counter's request as a whole is told; what fails here is not the counter's affair.
bool isOfTheRequest(Code code) {
    return code == Code::CENTRAL_EPOCH || code == Code::CENTRAL_INCARNATION || code == Code::CENTRAL_GAP ||
           code == Code::CENTRAL_OPERATION_CHANGED || code == Code::CENTRAL_DEVICE ||
           code == Code::CENTRAL_OFFICE;
}

QByteArray refusalOf(const Error& error) {
    return json::compact(
        {{"error"_L1, QLatin1StringView(errorText(error.code).name)}, {"detail"_L1, error.detail}});
}

} // namespace

Result<QByteArray> answerPackage(Store& store, const crypto::KeyPair& service, QByteArrayView file,
                                 Instant now) {
    auto head = crypto::readPackageHead(file);
    if (!head) return fail(Code::SYNC_PACKAGE);
    if (head->kind != PackageHead::Kind::work || head->service != crypto::serviceMark(service.publicKey))
        return fail(Code::SYNC_PACKAGE_FOREIGN);
    MOTCUA_TRY(const Device sender, senderOf(store, head->device));
    MOTCUA_TRY(Work work, openWork(service, file, *std::move(head), sender));
    std::vector<QByteArray> parts;
    qsizetype bytes = 0;
    Caller caller{sender.id, sender.office};
    wire::Cursors cursors; // that the answer before has come to: nothing is told twice
    for (size_t at = 0; at < work.requests.size() && bytes < kMostAnswer; ++at) {
        const auto plain = wire::gunzip(work.requests[at], wire::kMaxBody);
        auto request = plain ? wire::decodeRequest(*plain) : std::unexpected(plain.error());
        if (!request) return fail(Code::SYNC_PACKAGE, request.error().detail);
        if (at > 0) request->cursors = cursors;
        const auto answer = judge(store, caller, *request, now);
        if (!answer && !isOfTheRequest(answer.error().code)) return std::unexpected(answer.error());
        parts.push_back(wire::gzip(wire::encode(*request)));
        parts.push_back(wire::gzip(answer ? encode(*answer) : refusalOf(answer.error())));
        bytes += parts.back().size();
        if (!answer) break;
        for (auto cursor = answer->cursors.begin(); cursor != answer->cursors.end(); ++cursor)
            request->cursors.insert(cursor.key(), cursor.value());
        cursors = request->cursors;
        keepWaiting(*request, *answer, caller.waiting);
    }
    work.head.kind = PackageHead::Kind::answer;
    work.head.sealedKey.clear();
    return crypto::sealPackage(work.head, work.answerKey, parts);
}

} // namespace motcua::central
