// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/dossier_page.h"

#include "core/base/json.h"
#include "core/dossier/json_fields.h"
#include "core/wire/lines.h"
#include "core/wire/operation.h"

namespace motcua::wire {

void describe(auto& f, dossier::fields::Is<DossierPage> auto& page) {
    f.need("time", page.time);
    f.need("epoch", page.epoch);
    f("s", page.stream);
    f("cursor", page.cursor);
    f("after", page.after);
    f("more", page.more);
    f("rest", page.rest);
}

namespace {

using namespace Qt::StringLiterals;

struct Piece {
    Uuid dossier;
    int version = 0, from = 0;
    std::vector<QJsonObject> operations;
};

void describe(auto& f, dossier::fields::Is<Piece> auto& piece) {
    f.need("d", piece.dossier);
    f.need("v", piece.version);
    f("from", piece.from);
    f.need("doc", piece.operations);
}

/// Adds a piece to the dossier it is of. Errors: FIELD_INVALID.
Result<> take(DossierPage& page, Piece piece) {
    const bool isFirst = page.dossiers.empty() || page.dossiers.back().dossier != piece.dossier;
    if (isFirst) page.dossiers.push_back({piece.dossier, {}});
    std::vector<dossier::Action>& operations = page.dossiers.back().operations;
    const auto together = std::ssize(operations) + std::ssize(piece.operations);
    if (std::ssize(operations) != piece.from || piece.operations.empty() || together > piece.version)
        return fail(Code::FIELD_INVALID, u"from"_s);
    for (QJsonObject& object : piece.operations) {
        object.insert("d"_L1, piece.dossier.toString());
        MOTCUA_TRY(dossier::Action action, operationOf(object));
        operations.push_back(std::move(action));
    }
    return {};
}

} // namespace

QByteArray encode(const WholeDossier& whole) {
    QByteArray lines;
    Piece piece{whole.dossier, static_cast<int>(whole.operations.size()), 0, {}};
    qsizetype size = 0;
    const auto flush = [&] {
        appendLine(lines, dossier::fields::write(piece));
        piece.from += static_cast<int>(piece.operations.size());
        piece.operations.clear();
        size = 0;
    };
    for (const dossier::Action& action : whole.operations) {
        QJsonObject object = operationJson(action);
        object.remove("d"_L1);
        const qsizetype more = json::compact(object).size();
        const bool isFull = size + more > kMaxPiece || std::ssize(piece.operations) == kMaxPieceOperations;
        if (isFull && !piece.operations.empty()) flush();
        size += more;
        piece.operations.push_back(std::move(object));
    }
    if (!piece.operations.empty()) flush();
    return lines;
}

QByteArray encode(const DossierPage& page) {
    QByteArray body;
    appendLine(body, dossier::fields::write(page));
    for (const WholeDossier& each : page.dossiers)
        body += encode(each);
    return body;
}

Result<DossierPage> decodePage(QByteArrayView body) {
    LineReader lines(body);
    MOTCUA_TRY(const QJsonObject head, lines.next());
    auto page = dossier::fields::read<DossierPage>(head);
    if (!page) return lines.invalid(page.error().detail);
    if (page->epoch.isEmpty() || page->cursor < 0) return lines.invalid(u"epoch"_s);
    for (int missing = 0; missing > 0 || !lines.atEnd();) {
        if (lines.atEnd()) return lines.invalid(u"cut off"_s);
        MOTCUA_TRY(const QJsonObject line, lines.next());
        auto piece = dossier::fields::read<Piece>(line);
        if (!piece) return lines.invalid(piece.error().detail);
        if (missing > 0 && piece->dossier != page->dossiers.back().dossier) return lines.invalid(u"d"_s);
        const int version = piece->version;
        if (missing > 0 && version != std::ssize(page->dossiers.back().operations) + missing)
            return lines.invalid(u"v"_s);
        const auto taken = take(*page, *std::move(piece));
        if (!taken) return lines.invalid(taken.error().detail);
        missing = version - static_cast<int>(page->dossiers.back().operations.size());
    }
    return *std::move(page);
}

} // namespace motcua::wire
