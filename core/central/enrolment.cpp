// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/enrolment.h"

#include "core/central/credentials.h"
#include "core/crypto/p256_proof.h"

#include <algorithm>

namespace motcua::central {
namespace {

using namespace std::chrono_literals;

constexpr auto kTokenLife = 12h;
constexpr auto kSeenEvery = 15min;
constexpr std::ptrdiff_t kMostSuccessors = 8;

std::unexpected<Error> noToken() { return fail(Code::CENTRAL_TOKEN); }

/// Adds a refresh token of the next generation to those that stay.
Result<Grant> grant(Store& store, const Device& device, std::vector<RefreshToken> stay, qint64 generation,
                    Instant now) {
    Directory& directory = store.directory();
    Grant grant{makeToken(), now + kTokenLife, makeToken(), device, {}, {}};
    // answers that were lost leave successors nobody knows; the oldest of many go
    const auto isSuccessor = [&](const RefreshToken& each) { return each.generation == generation; };
    while (std::ranges::count_if(stay, isSuccessor) >= kMostSuccessors)
        stay.erase(std::ranges::find_if(stay, isSuccessor));
    stay.push_back({hashOf(grant.refresh), device.id, generation, now});
    MOTCUA_CHECK(directory.removeExpired(now));
    MOTCUA_CHECK(directory.put(AccessToken{hashOf(grant.token), device.id, grant.expires}));
    MOTCUA_CHECK(directory.replaceRefreshTokens(device.id, stay));
    MOTCUA_CHECK(directory.put(device));
    MOTCUA_TRY(auto name, directory.officeName(device.office));
    grant.officeName = std::move(name).value_or(QString());
    MOTCUA_TRY(grant.epoch, store.session().epoch());
    return grant;
}

/// No other counter may have the desk: its number stands in provisional codes.
Result<> checkDesk(Directory& directory, const Device& device) {
    MOTCUA_TRY(const auto others, directory.devices(device.office));
    const bool isTaken = std::ranges::any_of(others, [&](const Device& each) {
        return each.id != device.id && each.desk == device.desk && !each.withdrawn;
    });
    if (isTaken) return fail(Code::CENTRAL_DEVICE, QStringLiteral("desk"));
    return {};
}

} // namespace

Result<Grant> enrol(Store& store, const Enrolment& enrolment, Instant now) {
    Directory& directory = store.directory();
    const auto isProven = crypto::provesP256(enrolment.key, enrolment.signedText, enrolment.proof);
    if (!isProven || !*isProven) return fail(Code::CENTRAL_REQUEST, QStringLiteral("proof"));
    MOTCUA_TRY(const crypto::Digest hash, enrolmentCodeHash(enrolment.code));
    MOTCUA_TRY(auto code, directory.enrolmentCode(hash));
    if (!code || code->expires <= now || code->usedBy.value_or(enrolment.device) != enrolment.device)
        return fail(Code::CENTRAL_ENROLMENT_CODE);
    MOTCUA_TRY(const auto before, directory.device(enrolment.device));
    // whoever has a code must not be able to take another counter's place in its office's streams
    if (before && before->key != enrolment.key) return fail(Code::CENTRAL_DEVICE, QStringLiteral("key"));
    // a code that was used does not bring back a counter that was withdrawn since
    if (before && before->withdrawn && code->usedBy) return fail(Code::CENTRAL_ENROLMENT_CODE);
    const Device device{enrolment.device, code->office, code->desk, enrolment.name,
                        enrolment.key,    now,          now,        {}};
    MOTCUA_CHECK(checkDesk(directory, device));
    code->usedBy = device.id;
    MOTCUA_CHECK(directory.put(*code));
    MOTCUA_CHECK(directory.removeAccessTokens(device.id));
    return grant(store, device, {}, 1, now);
}

Result<Grant> refresh(Store& store, const Refresh& request, Instant now) {
    Directory& directory = store.directory();
    MOTCUA_TRY(auto device, directory.device(request.device));
    if (!device || device->withdrawn || !isToken(request.token)) return noToken();
    const auto isProven = crypto::provesP256(device->key, request.signedText, request.proof);
    if (!isProven || !*isProven) return noToken();
    MOTCUA_TRY(auto tokens, directory.refreshTokens(device->id));
    const auto used = std::ranges::find(tokens, hashOf(request.token), &RefreshToken::hash);
    // a store that was put back cannot know what was granted since: the key alone speaks, once
    if (tokens.empty()) {
        device->seen = now;
        return grant(store, *device, {}, 1, now);
    }
    if (used == tokens.end()) return noToken();
    // it has arrived, so what came before it, and what was made beside it, is not needed any more
    const RefreshToken arrived = *used;
    std::erase_if(tokens, [&](const RefreshToken& each) {
        return each.generation <= arrived.generation && each.hash != arrived.hash;
    });
    device->seen = now;
    return grant(store, *device, std::move(tokens), arrived.generation + 1, now);
}

Result<Device> deviceOf(Store& store, QByteArrayView token, Instant now) {
    Directory& directory = store.directory();
    if (!isToken(token)) return noToken();
    MOTCUA_TRY(const auto known, directory.accessToken(hashOf(token)));
    if (!known || known->expires <= now) return noToken();
    MOTCUA_TRY(auto device, directory.device(known->device));
    if (!device || device->withdrawn) return noToken();
    if (now - device->seen >= kSeenEvery) {
        device->seen = now;
        MOTCUA_CHECK(directory.put(*device));
    }
    return *std::move(device);
}

Result<> withdraw(Store& store, const Uuid& id, Instant now) {
    Directory& directory = store.directory();
    MOTCUA_TRY(auto device, directory.device(id));
    if (!device) return fail(Code::CENTRAL_DEVICE);
    if (!device->withdrawn) device->withdrawn = now;
    MOTCUA_CHECK(directory.put(*device));
    MOTCUA_CHECK(directory.removeAccessTokens(id));
    return directory.replaceRefreshTokens(id, {});
}

} // namespace motcua::central
