// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/fault.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::store {

/// In memory where the system has such a place: the sweeps wait for the disk thousands of times.
inline QString temporaryFolderTemplate() {
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
           QStringLiteral("/motcua-test-XXXXXX");
}

/// A temporary folder with a key, and databases in it.
class StoreTest : public testing::Test {
protected:
    QString path(const char* name = "motcua.db") const { return m_folder.filePath(QLatin1StringView(name)); }
    Database openNew(const char* name = "motcua.db") {
        auto database = Database::open(path(name), m_key, OpenMode::create);
        if (!database) {
            ADD_FAILURE() << database.error().detail.toStdString();
            std::abort();
        }
        return std::move(*database);
    }
    Result<Database> reopen(OpenMode mode = OpenMode::existing) {
        return Database::open(path(), m_key, mode);
    }

    QTemporaryDir m_folder{temporaryFolderTemplate()};
    Secret m_key = Secret::random(32);
};

/// Fails the i-th call (from 1) once, or that one and all after it: the second is what a crash leaves behind.
class FailAt final : public FaultPoint {
public:
    enum class Kind { once, everySince };
    FailAt(int call, int resultCode, Kind kind = Kind::once) : m_at(call), m_code(resultCode), m_kind(kind) {
        setFaultPoint(this);
    }
    ~FailAt() override { setFaultPoint(nullptr); }
    FailAt(const FailAt&) = delete;
    FailAt& operator=(const FailAt&) = delete;
    int onCall(Call) override {
        ++m_seen;
        return m_seen == m_at || (m_seen > m_at && m_kind == Kind::everySince) ? m_code : 0;
    }
    bool wasReached() const { return m_seen >= m_at; }

private:
    int m_at;
    int m_code;
    Kind m_kind;
    int m_seen = 0;
};

} // namespace motcua::store
