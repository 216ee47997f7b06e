// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/base/json.h"
#include "core/desk/paper_link.h"
#include "core/sync/paper_queue.h"

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;

/// `--again` tries those once more that could not be sent.
Result<Answer> papers(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(auto* workplace, context.workplace());
    if (given.isSet(u"again"_s)) MOTCUA_CHECK(desk::tryPapersAgain(*workplace));
    MOTCUA_CHECK(sync::gatherNow(workplace->database()));
    MOTCUA_TRY(const auto items, sync::openPapers(workplace->database()));
    QJsonArray all;
    for (const sync::PaperItem& item : items)
        all.append(QJsonObject{{u"action"_s, item.action.toString()},
                               {u"dossier"_s, json::orNull(item.dossierCode)},
                               {u"file"_s, item.fileName},
                               {u"title"_s, item.title},
                               {u"sha256"_s, QString::fromLatin1(crypto::toBytes(item.paper.sha256).toHex())},
                               {u"size"_s, item.paper.size},
                               {u"received"_s, item.paper.received},
                               {u"parked"_s, item.isParked},
                               {u"reason"_s, json::orNull(item.reason)},
                               {u"heard"_s, json::orNull(item.heard)}});
    return Answer{.json = all};
}

Result<Answer> fetch(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString code, requiredText(given, "dossier"));
    MOTCUA_TRY(auto* workplace, context.workplace());
    sync::RunReport report;
    MOTCUA_TRY(const qint64 fetched, desk::fetchPapers(*workplace, code, report));
    return Answer{.json = QJsonObject{{u"fetched"_s, fetched},
                                      {u"bytes_received"_s, report.bytesReceived},
                                      {u"requests"_s, report.requests}}};
}

} // namespace

std::vector<Command> paperCommands() {
    const QString noun = u"sync"_s;
    return {{noun, u"papers"_s, u"sync papers [--again]"_s, {flagOption("again")}, papers},
            {noun, u"fetch"_s, u"sync fetch --dossier CODE"_s, {valueOption("dossier")}, fetch}};
}

} // namespace motcua::cli
