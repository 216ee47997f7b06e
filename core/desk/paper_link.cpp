// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/paper_link.h"

#include "core/desk/audit_entries.h"
#include "core/desk/dossier_key.h"
#include "core/desk/reads.h"
#include "core/dossier/action_json.h"
#include "core/records/disposals.h"
#include "core/sync/paper_lane.h"

namespace motcua::desk {

using namespace Qt::StringLiterals;

Result<> sendPapers(Workplace& workplace, sync::RunReport& report) {
    return sync::PaperLane(workplace.database(), workplace.blobs(), workplace.clock()).carry(report);
}

Result<qint64> fetchPapers(Workplace& workplace, const QString& code, sync::RunReport& report) {
    MOTCUA_TRY(const auto dossier, dossierOf(workplace, code));
    MOTCUA_CHECK(noteViewed(workplace, {dossier.state.id}));
    sync::PaperLane lane(workplace.database(), workplace.blobs(), workplace.clock());
    qint64 fetched = 0;
    for (const dossier::Attachment& attachment : dossier.state.attachments) {
        const auto paper = sync::paperOf(attachment.file);
        if (!paper || workplace.blobs().contains(paper->sha256)) continue;
        MOTCUA_TRY(const auto disposal,
                   records::disposalOf(workplace.database(), dossier.state.id, paper->sha256));
        if (disposal) continue;
        MOTCUA_CHECK(lane.fetch(paper->sha256, paper->size, report));
        ++fetched;
    }
    return fetched;
}

Result<qint64> tryPapersAgain(Workplace& workplace) {
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_TRY(const qint64 papers, sync::tryPapersAgain(workplace.database()));
    if (papers > 0) MOTCUA_CHECK(note(workplace, "sync.papers_again", {{u"papers"_s, papers}}));
    MOTCUA_CHECK(transaction.commit());
    return papers;
}

} // namespace motcua::desk
