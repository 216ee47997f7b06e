// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/enrol.h"

#include "core/base/json.h"
#include "core/crypto/signing_key.h"
#include "core/records/code_lease.h"
#include "core/sync/state.h"

#include <QFile>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kPinBytes = 32, kSealingBytes = 32, kMaxToken = 512, kMaxPublisher = 256,
                    kMaxAuthority = 64 * 1024;
constexpr auto kTryKey = "trying"_L1; ///< the key of an enrolment whose answer has not come

Result<QByteArray> pinFrom(const QString& text) {
    QString digits = text;
    digits.remove(u':').remove(u' ');
    if (digits.isEmpty()) return QByteArray();
    const QByteArray pin = QByteArray::fromHex(digits.toLatin1());
    if (pin.size() != kPinBytes || digits.size() != 2 * kPinBytes) return fail(Code::FIELD_INVALID, u"pin"_s);
    return pin;
}

Result<QByteArray> authorityFrom(const QString& path) {
    if (path.isEmpty()) return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Code::FILE_UNREADABLE, path);
    return file.read(kMaxAuthority);
}

Result<crypto::SigningKey> keyToTry(store::Database& database) {
    MOTCUA_TRY(QByteArray kept, stateValue(database, kTryKey));
    if (!kept.isEmpty())
        if (auto key = crypto::SigningKey::fromDer(Secret::take(kept))) return key;
    MOTCUA_TRY(auto key, crypto::SigningKey::generate());
    MOTCUA_CHECK(keepStateValue(database, kTryKey, key.der().view()));
    return key;
}

QString base64(QByteArrayView bytes) { return QString::fromLatin1(bytes.toByteArray().toBase64()); }

Result<Secret> tokenOf(const QJsonObject& answer, QLatin1StringView name) {
    QByteArray token = answer[name].toString().toLatin1();
    const bool isSound = !token.isEmpty() && token.size() <= kMaxToken &&
                         std::ranges::all_of(token, [](char c) { return c > ' ' && c < 127; });
    if (!isSound) return fail(Code::SYNC_ANSWER, name);
    return Secret::take(token);
}

Result<QJsonObject> grantOf(const QByteArray& answer, Account& account) {
    const auto grant = json::parseObject(answer);
    if (!grant) return fail(Code::SYNC_ANSWER, u"enrolment"_s);
    MOTCUA_TRY(account.token, tokenOf(*grant, "token"_L1));
    MOTCUA_TRY(account.refresh, tokenOf(*grant, "refresh"_L1));
    account.expires = Instant{std::chrono::milliseconds{(*grant)["expires"_L1].toInteger()}};
    // an older service tells none; what was told before stays good
    const QByteArray sealing = QByteArray::fromBase64((*grant)["sealing"_L1].toString().toLatin1());
    if (sealing.size() == kSealingBytes) account.sealing = sealing;
    // the first one is kept: who has taken the service over must not publish in another's name
    const QByteArray publisher = QByteArray::fromBase64((*grant)["publisher"_L1].toString().toLatin1());
    if (account.publisher.isEmpty() && publisher.size() <= kMaxPublisher) account.publisher = publisher;
    return *grant;
}

} // namespace

Result<EnrolmentTry> beginEnrolment(store::Database& database, const EnrolmentRequest& request) {
    EnrolmentTry one;
    MOTCUA_TRY(one.account.line.address, parseAddress(request.address));
    MOTCUA_TRY(one.account.line.pin, pinFrom(request.pin));
    MOTCUA_TRY(one.account.line.authority, authorityFrom(request.authority));
    MOTCUA_TRY(one.account.line.proxy, parseProxy(request.proxy));
    MOTCUA_TRY(const auto station, records::loadStation(database));
    MOTCUA_TRY(const auto key, keyToTry(database));
    one.account.device = station.device;
    one.account.key = key.der().clone();
    const QString code = request.code.trimmed(), device = station.device.toString();
    MOTCUA_TRY(const QByteArray proof, key.sign((code + u'\n' + device).toUtf8()));
    const QString name = request.name.trimmed().isEmpty()
                             ? u"%1 · %2"_s.arg(station.officeName).arg(station.desk)
                             : request.name.trimmed();
    one.body = json::compact({{"code"_L1, code},
                              {"device"_L1, device},
                              {"key"_L1, base64(key.publicInfo())},
                              {"proof"_L1, base64(proof)},
                              {"name"_L1, name}});
    return one;
}

Result<Enrolled> finishEnrolment(store::Database& database, Account account, const QByteArray& answer) {
    MOTCUA_TRY(const QJsonObject grant, grantOf(answer, account));
    account.office = grant["office"_L1].toString();
    account.officeName = grant["office_name"_L1].toString();
    account.desk = grant["desk"_L1].toInt();
    MOTCUA_TRY(auto station, records::loadStation(database));
    if (account.office != station.officeCode) return fail(Code::CENTRAL_OFFICE, account.office);
    if (account.desk < 1 || account.desk > 99) return fail(Code::SYNC_ANSWER, u"desk"_s);
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_CHECK(saveAccount(database, account));
    MOTCUA_CHECK(keepStateValue(database, kTryKey, {}));
    // the epoch stays as it was: another service refuses it, and is then sent everything
    MOTCUA_TRY(SyncState state, loadState(database));
    state.failures = 0;
    state.nextTry.reset();
    state.lastError.reset();
    MOTCUA_CHECK(saveState(database, state));
    MOTCUA_CHECK(records::beginLeases(database));
    if (station.desk != account.desk) {
        station.desk = account.desk;
        MOTCUA_CHECK(records::saveStation(database, station));
    }
    MOTCUA_CHECK(transaction.commit());
    return Enrolled{account.office, account.officeName, account.desk,
                    QString::fromLatin1(account.line.pin.toHex())};
}

Result<QByteArray> refreshBody(const Account& account) {
    MOTCUA_TRY(const auto key, crypto::SigningKey::fromDer(account.key.clone()));
    const QString device = account.device.toString();
    const QByteArray refresh = account.refresh.view().toByteArray();
    MOTCUA_TRY(const QByteArray proof, key.sign("refresh\n" + refresh + '\n' + device.toUtf8()));
    return json::compact(
        {{"device"_L1, device}, {"refresh"_L1, QString::fromLatin1(refresh)}, {"proof"_L1, base64(proof)}});
}

Result<> takeTokens(store::Database& database, Account& account, const QByteArray& answer) {
    const Secret used = account.refresh.clone();
    MOTCUA_CHECK(grantOf(answer, account));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(database));
    MOTCUA_TRY(auto stored, loadAccount(database));
    if (!stored) return fail(Code::SYNC_NOT_ENROLLED);
    if (!stored->refresh.equals(used)) { // the other lane was quicker, or the counter was enrolled anew
        account = *std::move(stored);
        return {};
    }
    MOTCUA_CHECK(saveAccount(database, account));
    return transaction.commit();
}

Result<Enrolled> enrol(store::Database& database, const EnrolmentRequest& request,
                       const std::function<void(HttpLine*)>& running) {
    MOTCUA_TRY(EnrolmentTry one, beginEnrolment(database, request));
    HttpLine line(one.account.line);
    if (running) running(&line);
    const HttpAnswer answer = line.post({.path = u"/v1/enrol"_s, .body = one.body});
    if (running) running(nullptr);
    if (!answer) return std::unexpected(answer.error().error);
    if (one.account.line.pin.isEmpty()) one.account.line.pin = line.pin();
    return finishEnrolment(database, std::move(one.account), answer->body);
}

} // namespace motcua::sync
