// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/log.h"
#include "tests/core/store/store_test.h"

namespace motcua::audit {

/// A database with an audit log and its head file.
class AuditTest : public store::StoreTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_db.execute(kTables1));
        ASSERT_TRUE(HeadFile::create(headPath(), m_key));
    }
    QString headPath() const { return path("audit.head"); }
    std::unique_ptr<HeadFile> openHead() { return std::move(*HeadFile::open(headPath(), m_key)); }
    Entry entry(int n) {
        return {0,
                m_clock.now() + std::chrono::seconds(n),
                m_officer,
                QStringLiteral("dossier.received"),
                n % 2 ? std::optional<Uuid>(m_ids.next()) : std::nullopt,
                QByteArray("{\"n\":") + QByteArray::number(n) + '}'};
    }
    /// `count` entries, `each` in a transaction.
    void write(Log& log, int count, int each = 1) {
        for (int i = 0; i < count;) {
            store::Transaction transaction = *store::Transaction::begin(m_db);
            for (int k = 0; k < each && i < count; ++k, ++i)
                ASSERT_TRUE(log.append(entry(i)));
            ASSERT_TRUE(transaction.commit());
        }
    }
    void write(int count, int each = 1) {
        const auto head = openHead();
        const auto log = std::move(*Log::open(m_db, *head));
        write(*log, count, each);
    }

    FixedClock m_clock{*parseInstant(u"2026-11-23T09:00:00+07:00")};
    UuidSource m_ids{m_clock};
    Uuid m_officer = m_ids.next();
    store::Database m_db = openNew();
};

} // namespace motcua::audit
