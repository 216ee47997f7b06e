// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/scan_routing.h"

#include "core/desk/fee_note.h"
#include "core/desk/settings_table.h"

#include <QRegularExpression>
#include <QUrl>

namespace motcua::desk {
namespace {

/// Codes in slips' addresses and texts are short; nothing longer is searched.
constexpr qsizetype kLongestText = 2000;
/// A portal's own reference, which need not have the form of a code.
constexpr qsizetype kLongestReference = 50;

/// The distinct dossier codes that stand in a text by themselves: the whole of it, a part of an address, a
/// word.
QStringList codesIn(const QString& text) {
    static const QRegularExpression kBetween(QStringLiteral("[\\s/?&=#;,:|]+"));
    QStringList codes;
    if (text.size() > kLongestText) return codes;
    for (const QString& word : QUrl::fromPercentEncoding(text.toUtf8()).split(kBetween, Qt::SkipEmptyParts))
        if (const auto code = dossier::DossierCode::parseAny(word); code && !codes.contains(code->text()))
            codes << code->text();
    return codes;
}

/// Null for a dossier that is not there.
Result<std::optional<records::Dossier>> find(store::Database* records, const QString& code) {
    if (!records) return std::nullopt;
    auto dossier = records::loadDossier(*records, code);
    if (dossier) return *std::move(dossier);
    if (dossier.error().code == Code::RECORDS_DOSSIER_UNKNOWN) return std::nullopt;
    return std::unexpected(std::move(dossier).error());
}

QString presentCode(const dossier::State& state, const QString& scanned) {
    return state.code ? state.code->text() : scanned;
}

Result<ScanTarget> routeText(const QString& text, store::Database* records) {
    const QStringList codes = codesIn(text);
    if (codes.size() > 1) return fail(Code::DESK_SCAN_UNKNOWN);
    const bool isReference = codes.isEmpty() && !text.isEmpty() && text.size() <= kLongestReference;
    if (codes.isEmpty() && !isReference) return fail(Code::DESK_SCAN_UNKNOWN);
    const QString code = isReference ? text.toUpper() : codes.front();
    MOTCUA_TRY(const auto dossier, find(records, code));
    if (dossier) return DossierTarget{presentCode(dossier->state, code), true};
    if (isReference) return fail(Code::DESK_SCAN_UNKNOWN);
    return DossierTarget{code, false};
}

Result<ScanTarget> routePayment(const QString& text, store::Database* records) {
    auto request = qr::parseVietQr(text);
    if (!request || !records) return fail(Code::DESK_SCAN_PAYMENT);
    // of another receiver: the note may name our dossier, the money does not come here
    MOTCUA_TRY(const auto stored, readSettings(*records));
    const Settings& ours = stored.settings;
    if (!ours.bankAccount.isEmpty() &&
        (request->account != ours.bankAccount || (!ours.bankBin.isEmpty() && request->bankBin != ours.bankBin)))
        return fail(Code::DESK_SCAN_PAYMENT);
    MOTCUA_TRY(const auto dossiers, dossiersOfNote(*records, request->note));
    if (dossiers.size() != 1) return fail(Code::DESK_SCAN_PAYMENT);
    return PaymentTarget{*std::move(request), presentCode(dossiers.front().state, {})};
}

} // namespace

bool needsRecords(qr::PayloadKind kind) {
    return kind == qr::PayloadKind::payment || kind == qr::PayloadKind::other;
}

Result<ScanTarget> route(const qr::Payload& payload, store::Database* records) {
    switch (payload.kind) {
    case qr::PayloadKind::card:
        return *payload.card;
    case qr::PayloadKind::damagedCard:
        if (payload.partial) return *payload.partial;
        return fail(Code::QR_DAMAGED);
    case qr::PayloadKind::healthInsurance:
        return fail(Code::QR_HEALTH_INSURANCE);
    case qr::PayloadKind::vneid:
        return fail(Code::QR_VNEID);
    case qr::PayloadKind::payment:
        return routePayment(payload.text, records);
    case qr::PayloadKind::damagedPayment:
        return fail(Code::QR_PAYMENT_CHECKSUM);
    case qr::PayloadKind::other:
        break;
    }
    return routeText(payload.text, records);
}

} // namespace motcua::desk
