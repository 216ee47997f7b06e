// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/undertaking.h"

#include "core/crypto/hash.h"
#include "core/desk/audit_entries.h"

#include <QFile>

static void initialise() { Q_INIT_RESOURCE(motcua_undertaking); }

namespace motcua::desk {

const char kAccountTables3[] = R"sql(
CREATE TABLE undertaking(            -- confidentiality, signed by each officer for themselves
    officer BLOB NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,            -- of the text
    at INTEGER NOT NULL,
    PRIMARY KEY(officer, version)
) WITHOUT ROWID;
CREATE TABLE lookup_review(          -- a month of an officer's look-ups, looked at by a supervisor
    officer BLOB NOT NULL,
    month TEXT NOT NULL,             -- 2026-11
    at INTEGER NOT NULL,
    reviewer BLOB NOT NULL,
    remark TEXT NOT NULL,
    lookups INTEGER NOT NULL,        -- as many as were there to be seen
    PRIMARY KEY(officer, month, at)
) WITHOUT ROWID;
)sql";

UndertakingText undertakingText() {
    static const UndertakingText kText = [] {
        initialise();
        QFile file(QStringLiteral(":/undertaking/2026-11.txt"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        const QByteArray bytes = isOpen ? file.readAll() : QByteArray();
        return UndertakingText{QStringLiteral("2026-11"), QString::fromUtf8(bytes),
                               QString::fromLatin1(crypto::toBytes(crypto::sha256(bytes)).toHex())};
    }();
    return kText;
}

Result<std::optional<Undertaking>> undertakingOf(Workplace& workplace, const Uuid& officer) {
    MOTCUA_TRY(auto row, workplace.database().prepare("SELECT version, sha256, at FROM undertaking "
                                                      "WHERE officer = ? ORDER BY at DESC LIMIT 1"));
    MOTCUA_TRY(const bool found, row.bindAll(officer).step());
    std::optional<Undertaking> undertaking;
    if (found) undertaking = Undertaking{row.text(0), row.text(1), row.instant(2)};
    return undertaking;
}

Result<> giveUndertaking(Workplace& workplace) {
    const UndertakingText text = undertakingText();
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run("INSERT OR REPLACE INTO undertaking VALUES(?, ?, ?, ?)",
                                          workplace.session().officer.id, text.version, text.sha256,
                                          workplace.clock().now()));
    MOTCUA_CHECK(note(workplace, "officer.undertook",
                      {{QStringLiteral("version"), text.version}, {QStringLiteral("sha256"), text.sha256}}));
    return transaction.commit();
}

Result<> requireUndertaking(Workplace& workplace) {
    MOTCUA_TRY(const auto given, undertakingOf(workplace, workplace.session().officer.id));
    if (!given || given->sha256 != undertakingText().sha256) return fail(Code::DESK_UNDERTAKING_MISSING);
    return {};
}

} // namespace motcua::desk
