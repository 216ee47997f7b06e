// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/dossier_output.h"
#include "app/cli/form_output.h"
#include "app/cli/options.h"
#include "app/cli/receive_options.h"
#include "core/desk/reception.h"
#include "core/dossier/action_json.h"
#include "core/records/action_log.h"
#include "core/records/queues.h"
#include "core/records/search.h"

namespace motcua::cli {
namespace {

// ---- receive

/// `--slip`, whose ending says what it will be.
Result<std::optional<OutputFile>> slipOption(Context& context, const std::optional<QString>& path) {
    if (!path) return std::optional<OutputFile>();
    if (!isPdf(*path) && !path->endsWith(u".json") && !path->endsWith(u".txt"))
        return wrongUsage(QStringLiteral("--slip FILE.pdf | FILE.txt | FILE.json"));
    MOTCUA_TRY(auto file, OutputFile::open(*path, context.dataFolder()));
    return std::optional(std::move(file));
}

Result<QByteArray> slipBytes(Context& context, const QString& path, const dossier::SlipData& slip) {
    if (isPdf(path)) return formPdf(context, document::FormKind::receipt01, slip.code);
    return path.endsWith(u".json") ? QJsonDocument(dossier::toJson(slip)).toJson()
                                   : dossier::toText(slip).toUtf8();
}

/// Empty when it was written.
QString writeSlip(Context& context, OutputFile& file, const QString& path, const dossier::SlipData& slip) {
    const auto bytes = slipBytes(context, path, slip);
    if (bytes && file.commit(*bytes)) return {};
    const QString why =
        bytes ? QString()
              : QStringLiteral(" [%1 %2]")
                    .arg(QString::fromLatin1(errorText(bytes.error().code).name), bytes.error().detail);
    return QStringLiteral(
               "Hồ sơ đã được ghi nhận nhưng không ghi được tệp phiếu%2; in lại bằng: dossier slip %1\n"
               "The dossier is recorded, but the slip's file could not be written.")
        .arg(slip.code, why);
}

Result<Answer> receive(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto request, receiveRequest(context, given));
    const auto slipPath = optionalText(given, "slip");
    // Opened before anything is recorded: a dossier that was received must not look as if it was not.
    MOTCUA_TRY(auto slipFile, slipOption(context, slipPath));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto reception, desk::receive(*workplace, request));
    const QString trouble = slipFile ? writeSlip(context, *slipFile, *slipPath, reception.slip) : QString();
    const bool slipWritten = slipFile && trouble.isEmpty();
    QJsonObject json = dossierJson(reception.dossier);
    json[QStringLiteral("slip")] = slipWritten ? QJsonValue(*slipPath) : QJsonValue();
    json[QStringLiteral("missing")] = QJsonArray::fromStringList(reception.missing);
    json[QStringLiteral("warnings")] = QJsonArray::fromStringList(request.identity.reasons);
    return Answer{.json = json, .text = dossier::toText(reception.slip), .warning = trouble};
}

// ---- look at

QJsonArray rowsJson(const std::vector<records::DossierRow>& rows) {
    QJsonArray all;
    for (const auto& row : rows)
        all.append(records::toJson(row));
    return all;
}

Answer rowsAnswer(const std::vector<records::DossierRow>& rows) {
    QStringList lines;
    for (const auto& row : rows)
        lines << QStringLiteral("%1  %2  %3  %4%5")
                     .arg(row.code, row.applicant, row.procedureName.left(60),
                          dossier::vietnameseStatus(row.status),
                          row.due ? QStringLiteral("  hẹn ") + vietnameseTime(toLocal(*row.due)) : QString());
    if (lines.isEmpty()) lines << QStringLiteral("Không có hồ sơ nào.");
    return Answer{.json = rowsJson(rows), .text = lines.join(u'\n')};
}

Result<records::Page> pageOf(const QCommandLineParser& given) {
    records::Page page;
    MOTCUA_TRY(const auto limit, optionalNumber(given, "limit", 1, 100'000));
    MOTCUA_TRY(const auto offset, optionalNumber(given, "offset", 0, 100'000'000));
    return records::Page{limit.value_or(page.limit), offset.value_or(page.offset)};
}

Result<Answer> search(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, argument(given, 0, "TEXT"));
    MOTCUA_TRY(const auto limit, optionalNumber(given, "limit", 1, 100'000));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto rows, records::searchDossiers(workplace->database(), text, limit.value_or(50)));
    return rowsAnswer(rows);
}

Result<std::vector<records::DossierRow>> listed(store::Database& database, const QCommandLineParser& given,
                                                Instant now, records::Page page) {
    const auto queue = optionalText(given, "queue"), status = optionalText(given, "status");
    if (queue && status) return wrongUsage(QStringLiteral("--queue | --status"));
    if (queue) {
        const auto parsed = records::parseQueue(*queue);
        if (!parsed) return wrongUsage(QStringLiteral("--queue"));
        return records::queuePage(database, *parsed, now, page);
    }
    if (!status) return records::latestPage(database, page);
    const auto parsed = dossier::parseName<dossier::Status>(*status);
    if (!parsed) return wrongUsage(QStringLiteral("--status"));
    return records::statusPage(database, *parsed, page);
}

Result<Answer> list(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto page, pageOf(given));
    MOTCUA_TRY(const auto at, context.at());
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto rows,
               listed(workplace->database(), given, at.value_or(context.clock().now()), page));
    return rowsAnswer(rows);
}

Result<records::Dossier> loaded(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, argument(given, 0, "CODE"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    return records::loadDossier(workplace->database(), code);
}

Result<Answer> show(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto dossier, loaded(context, given));
    return Answer{.json = dossierJson(dossier)};
}

Result<Answer> actions(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto dossier, loaded(context, given));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto stored, records::loadActions(workplace->database(), dossier.state.id));
    QJsonArray all;
    for (const auto& item : stored)
        all.append(dossier::toJson(item.action));
    return Answer{.json = all};
}

Result<Answer> slip(Context& context, const QCommandLineParser& given) {
    const auto path = optionalText(given, "slip");
    MOTCUA_TRY(auto file, slipOption(context, path));
    MOTCUA_TRY(const auto dossier, loaded(context, given));
    MOTCUA_TRY(auto* workplace, context.workplace());
    MOTCUA_TRY(const auto data, desk::slipFor(*workplace, dossier.state));
    if (file) {
        MOTCUA_TRY(const QByteArray bytes, slipBytes(context, *path, data));
        if (!file->commit(bytes)) return fail(Code::FILE_UNWRITABLE);
    }
    return Answer{.json = dossier::toJson(data), .text = dossier::toText(data)};
}

} // namespace

std::vector<Command> dossierCommands() {
    const QString noun = QStringLiteral("dossier");
    const QList<QCommandLineOption> listing{valueOption("limit"), valueOption("offset"), valueOption("queue"),
                                            valueOption("status")};
    return {
        {noun, QStringLiteral("receive"),
         QStringLiteral(
             "dossier receive --procedure CODE [--case C] (--qr TEXT | --card FILE | --citizen "
             "FILE) (--all-components | "
             "--component N[:original=A,copy=B,electronic=C]…) [--limit N --unit U --reason TEXT] "
             "[--channel direct|online|postal] [--phone N] [--return counter|post|electronic] "
             "[--fee paid|unpaid] "
             "[--pages N --copies N] [--units N] [--confirm-law LAW]… [--exempt REASON] [--fee-case TEXT] "
             "[--competent AGENCY] [--slip FILE.pdf|FILE.txt|FILE.json] [--at T [--reason TEXT]]"),
         receiveOptions(), receive},
        {noun,
         QStringLiteral("search"),
         QStringLiteral("dossier search TEXT [--limit N]"),
         {valueOption("limit")},
         search},
        {noun, QStringLiteral("list"),
         QStringLiteral("dossier list [--queue NAME] [--status S] [--limit N] [--offset N]"), listing, list},
        {noun, QStringLiteral("show"), QStringLiteral("dossier show CODE"), {}, show},
        {noun, QStringLiteral("actions"), QStringLiteral("dossier actions CODE"), {}, actions},
        {noun,
         QStringLiteral("slip"),
         QStringLiteral("dossier slip CODE [--slip FILE.pdf|FILE.txt|FILE.json]"),
         {valueOption("slip")},
         slip},
    };
}

} // namespace motcua::cli
