// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/fee_note.h"

#include "core/qr/vietqr.h"
#include "core/records/search.h"

#include <QRegularExpression>
#include <algorithm>

namespace motcua::desk {
namespace {

/// Banks' statements give at most 210 characters (SWIFT MT 940 field 86 has six lines of 65).
constexpr qsizetype kLongestNote = 400;
/// Five groups of three, eight digits of date, seven of ordinal.
constexpr qsizetype kLongestSqueezed = 30;
/// Banks part words at signs, and there is none inside an ordinal.
constexpr qsizetype kShortestOrdinal = 4;
/// More dossiers than can share the end of a code.
constexpr int kCandidates = 20;

bool isCodeCharacter(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

QString squeezed(QStringView text) {
    QString result;
    for (const QChar c : text)
        if (isCodeCharacter(c)) result += c.toUpper();
    return result;
}

bool looksLikeCode(const QString& text) {
    static const QRegularExpression kShape(
        QStringLiteral("^[A-Z0-9]{1,15}?(?:20)?[0-9]{6}(?:T[0-9]{6}|[0-9]{4,7})$"));
    return kShape.match(text).hasMatch();
}

bool hasCode(const dossier::State& state, const QString& code) {
    const QStringList codes = records::codesOf(state);
    return std::any_of(codes.begin(), codes.end(), [&](const QString& own) { return squeezed(own) == code; });
}

} // namespace

Result<QString> feeNote(const dossier::DossierCode& code) {
    QStringList words = code.text().split(u'-');
    for (QString& word : words)
        word = squeezed(word);
    QString note = words.join(u' ');
    if (note.size() > qr::kLongestPaymentNote) note = words.join(QString());
    if (note.size() > qr::kLongestPaymentNote) return fail(Code::DESK_FEE_NOTE_TOO_LONG);
    return note;
}

QStringList squeezedCodesIn(QStringView note) {
    static const QRegularExpression kBetweenWords(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList codes;
    if (note.size() > kLongestNote) return codes;
    const QStringList words = note.toString().split(kBetweenWords, Qt::SkipEmptyParts);
    for (qsizetype first = 0; first < words.size(); ++first) {
        QString run;
        for (qsizetype next = first; next < words.size() && run.size() <= kLongestSqueezed; ++next) {
            if (!std::all_of(words[next].begin(), words[next].end(), isCodeCharacter)) break;
            run += words[next].toUpper();
            if (words[next].size() >= kShortestOrdinal && run.size() <= kLongestSqueezed &&
                looksLikeCode(run) && !codes.contains(run))
                codes << run;
        }
    }
    return codes;
}

Result<std::vector<records::Dossier>> dossiersOfNote(store::Database& database, QStringView note) {
    std::vector<records::Dossier> dossiers;
    for (const QString& code : squeezedCodesIn(note)) {
        // the index knows numbers without their signs, by their ends
        MOTCUA_TRY(const auto rows, records::searchDossiers(database, code, kCandidates));
        for (const records::DossierRow& row : rows) {
            if (std::any_of(dossiers.begin(), dossiers.end(), [&](const auto& d) { return d.no == row.no; }))
                continue;
            MOTCUA_TRY(records::Dossier dossier, records::loadDossier(database, row.id));
            if (hasCode(dossier.state, code)) dossiers.push_back(std::move(dossier));
        }
    }
    return dossiers;
}

} // namespace motcua::desk
