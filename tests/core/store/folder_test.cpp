// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folder.h"

#include "core/store/swap.h"
#include "tests/core/store/store_test.h"

#include <QDir>
#include <QFileInfo>
#include <optional>
#include <sqlcipher/sqlite3.h>

namespace motcua::store {
namespace {

class FolderTest : public StoreTest {
protected:
    QString data() const { return path("data"); }
    /// The four files, each with `content`.
    static void fill(const QString& folder, QByteArrayView content) {
        ASSERT_TRUE(makeFolder(folder + QStringLiteral("/blobs")));
        for (const char* name : {"motcua.db", "keys.json", "audit.head", "blobs/b"})
            ASSERT_TRUE(writeFile(folder + u'/' + QLatin1StringView(name), content));
    }
    static bool allAre(const QString& folder, QByteArrayView content) {
        for (const char* name : {"motcua.db", "keys.json", "audit.head", "blobs/b"})
            if (readFile(folder + u'/' + QLatin1StringView(name), 100).value_or(QByteArray("?")) != content)
                return false;
        return true;
    }
    static QStringList everythingIn(const QString& folder) {
        return QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    }
    void makeData(QByteArrayView content) {
        Folder folder = *Folder::create(data());
        fill(data(), content);
        ASSERT_TRUE(folder.finishCreation());
    }
};

TEST_F(FolderTest, create_newFolder_onlyOwnerMayEnter) {
    Folder folder = *Folder::create(data());
    EXPECT_EQ(QFile::permissions(data()) &
                  (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
              QFile::Permissions());
    EXPECT_EQ(QFile::permissions(folder.blobsPath()) & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
    EXPECT_EQ(QFile::permissions(folder.file(names::kLock)) & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
}

TEST_F(FolderTest, create_existingStoreOrDocuments_untouched) {
    makeData("x");
    EXPECT_EQ(Folder::create(data()).error().code, Code::STORE_EXISTS);
    EXPECT_TRUE(allAre(data(), "x"));
    ASSERT_TRUE(makeFolder(path("documents")));
    ASSERT_TRUE(writeFile(path("documents/letter"), "x"));
    EXPECT_EQ(Folder::create(path("documents")).error().code, Code::STORE_EXISTS);
    EXPECT_EQ(QDir(path("documents")).entryList(QDir::Files), QStringList{QStringLiteral("letter")});
}

TEST_F(FolderTest, create_interrupted_doesNotOpenAndStartsOver) {
    {
        Folder folder = *Folder::create(data());
        fill(data(), "half");
    }
    EXPECT_EQ(Folder::open(data()).error().code, Code::STORE_MISSING);
    Folder again = *Folder::create(data());
    EXPECT_FALSE(QFileInfo::exists(again.databasePath()));
}

TEST_F(FolderTest, create_foreignFilesBesideTheMark_untouched) {
    {
        Folder folder = *Folder::create(data());
        fill(data(), "half");
    }
    for (const char* foreign : {"letter.odt", ".hidden", "motcua.db.old", "before-restore-x", "film.part"}) {
        const QString file = data() + u'/' + QLatin1StringView(foreign);
        ASSERT_TRUE(writeFile(file, "x"));
        const QStringList before = everythingIn(data());
        EXPECT_EQ(Folder::create(data()).error().code, Code::STORE_EXISTS) << foreign;
        EXPECT_EQ(everythingIn(data()), before) << foreign;
        EXPECT_TRUE(allAre(data(), "half")) << foreign;
        ASSERT_TRUE(removeFile(file));
    }
    ASSERT_TRUE(QFile::link(path("nowhere"), data() + QStringLiteral("/link")));
    EXPECT_EQ(Folder::create(data()).error().code, Code::STORE_EXISTS);
    ASSERT_TRUE(removeFile(data() + QStringLiteral("/link")));
    EXPECT_TRUE(Folder::create(data()));
}

TEST_F(FolderTest, create_fileCalledLikeTheMark_untouched) {
    QByteArray changed;
    {
        Folder folder = *Folder::create(path("other"));
        changed = *readFile(folder.file(names::kUnfinished), 1000);
    }
    changed.back() = '!';
    for (const char* name : {"unfinished", "unfinished.part"})
        for (const QByteArray& content : {QByteArray("my list"), changed, changed + QByteArray(1000, 'x')}) {
            ASSERT_TRUE(removeTree(data()));
            ASSERT_TRUE(makeFolder(data()));
            const QString file = data() + u'/' + QLatin1StringView(name);
            ASSERT_TRUE(writeFile(file, content));
            EXPECT_EQ(Folder::create(data()).error().code, Code::STORE_EXISTS)
                << name << content.toStdString();
            EXPECT_EQ(everythingIn(data()), QStringList{QLatin1StringView(name)});
            EXPECT_EQ(*readFile(file, 2000), content);
        }
    ASSERT_TRUE(removeTree(data()));
    ASSERT_TRUE(makeFolder(data() + QStringLiteral("/unfinished")));
    EXPECT_EQ(Folder::create(data()).error().code, Code::STORE_EXISTS) << "a folder of that name";
    ASSERT_TRUE(removeTree(data()));
    fill(data(), "x");
    ASSERT_TRUE(writeFile(data() + QStringLiteral("/unfinished"), {}));
    EXPECT_EQ(Folder::create(data()).error().code, Code::STORE_EXISTS) << "an empty one";
    EXPECT_TRUE(allAre(data(), "x"));
}

/// Power is lost at every call in turn; what is left must never stand in the way of the next try.
TEST_F(FolderTest, create_powerLostAtAnyCall_startsOver) {
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 100);
        ASSERT_TRUE(removeTree(data()));
        bool reached = false;
        {
            FailAt fault(call, SQLITE_IOERR, FailAt::Kind::everySince);
            auto folder = Folder::create(data());
            reached = fault.wasReached();
            EXPECT_EQ(bool(folder), !reached) << call;
        }
        EXPECT_TRUE(Folder::create(data())) << call;
        if (!reached) break;
    }
}

/// Two creations at once: the first one ends at each of the second one's calls in turn.
TEST_F(FolderTest, create_whileAnotherEnds_neverClearsTheFinishedStore) {
    class EndsAt final : public FaultPoint {
    public:
        EndsAt(int call, std::optional<Folder>& folder) : m_left(call), m_folder(folder) {
            setFaultPoint(this);
        }
        ~EndsAt() override { setFaultPoint(nullptr); }
        int onCall(Call) override {
            if (--m_left == 0) {
                EXPECT_TRUE(m_folder->finishCreation());
                m_folder.reset();
            }
            return 0;
        }

    private:
        int m_left;
        std::optional<Folder>& m_folder;
    };
    bool sawEnd = false;
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 100);
        ASSERT_TRUE(removeTree(data()));
        std::optional<Folder> first(*Folder::create(data()));
        fill(data(), "first");
        {
            const EndsAt point(call, first);
            const auto second = Folder::create(data());
            ASSERT_FALSE(second) << call;
            EXPECT_EQ(second.error().code, first ? Code::STORE_BUSY : Code::STORE_EXISTS) << call;
        }
        EXPECT_TRUE(allAre(data(), "first")) << call;
        if (first) break;
        sawEnd = true;
    }
    EXPECT_TRUE(sawEnd);
}

TEST_F(FolderTest, open_secondTime_busyUntilTheFirstGoes) {
    makeData("x");
    {
        auto first = Folder::open(data());
        ASSERT_TRUE(first);
        EXPECT_EQ(Folder::open(data()).error().code, Code::STORE_BUSY);
    }
    EXPECT_TRUE(Folder::open(data()));
    EXPECT_EQ(Folder::open(path("none")).error().code, Code::STORE_MISSING);
}

TEST_F(FolderTest, open_partsOfACrash_removed) {
    makeData("x");
    ASSERT_TRUE(writeFile(data() + QStringLiteral("/blobs/00.part"), "x"));
    ASSERT_TRUE(writeFile(data() + QStringLiteral("/keys.json.part"), "x"));
    ASSERT_TRUE(Folder::open(data()));
    EXPECT_EQ(QDir(data() + QStringLiteral("/blobs")).entryList(QDir::Files),
              QStringList{QStringLiteral("b")});
    EXPECT_FALSE(QFileInfo::exists(data() + QStringLiteral("/keys.json.part")));
}

TEST_F(FolderTest, swap_committed_replacesAllAndKeepsOldWhereAsked) {
    makeData("old");
    Folder folder = *Folder::open(data());
    ASSERT_TRUE(writeFile(folder.file(QLatin1StringView("motcua.db-wal")), "old log"));
    Swap swap = *Swap::prepare(data());
    fill(data() + QStringLiteral("/incoming"), "new");
    ASSERT_TRUE(swap.commit(QStringLiteral("kept")));
    EXPECT_TRUE(allAre(data(), "new"));
    EXPECT_TRUE(allAre(data() + QStringLiteral("/kept"), "old"));
    EXPECT_FALSE(QFileInfo::exists(folder.file(QLatin1StringView("motcua.db-wal"))));
    EXPECT_TRUE(QFileInfo::exists(data() + QStringLiteral("/kept/motcua.db-wal")));
}

TEST_F(FolderTest, swap_notCommitted_leavesNothing) {
    makeData("old");
    {
        Swap swap = *Swap::prepare(data());
        ASSERT_TRUE(writeFile(swap.incoming(names::kKeys), "new"));
        EXPECT_EQ(swap.commit().error().code, Code::STORE_FAILED) << "three of the four are not there";
    }
    EXPECT_TRUE(allAre(data(), "old"));
    EXPECT_FALSE(QFileInfo::exists(data() + QStringLiteral("/incoming")));
}

TEST_F(FolderTest, swap_ontoKeptFiles_refusedBeforeAnythingIsMoved) {
    makeData("old");
    fill(data() + QStringLiteral("/kept"), "kept");
    {
        Swap swap = *Swap::prepare(data());
        fill(data() + QStringLiteral("/incoming"), "new");
        EXPECT_EQ(swap.commit(QStringLiteral("kept")).error().code, Code::STORE_FAILED);
    }
    EXPECT_TRUE(Folder::open(data()));
    EXPECT_TRUE(allAre(data(), "old"));
    EXPECT_TRUE(allAre(data() + QStringLiteral("/kept"), "kept"));
}

/// Power is lost at every call in turn, then the folder is opened again, and power is lost in that too.
TEST_F(FolderTest, swap_powerLostAtAnyCall_oldOrNewWhole) {
    bool sawOld = false, sawNew = false;
    for (int call = 1;; ++call) {
        ASSERT_LT(call, 100);
        ASSERT_TRUE(removeTree(data()));
        makeData("old");
        bool reached = false;
        {
            Swap swap = *Swap::prepare(data());
            fill(data() + QStringLiteral("/incoming"), "new");
            FailAt fault(call, SQLITE_IOERR, FailAt::Kind::everySince);
            const auto done = swap.commit();
            reached = fault.wasReached();
            EXPECT_EQ(bool(done), !reached) << call;
            {
                const Swap dying = std::move(swap);
            }
        }
        if (!reached) break;
        for (int again = 1; again < 100; ++again) {
            FailAt fault(again, SQLITE_IOERR, FailAt::Kind::everySince);
            if (Folder::open(data())) break;
        }
        ASSERT_TRUE(Folder::open(data())) << call;
        const bool isOld = allAre(data(), "old"), isNew = allAre(data(), "new");
        EXPECT_TRUE(isOld || isNew) << call;
        EXPECT_FALSE(QFileInfo::exists(data() + QStringLiteral("/incoming"))) << call;
        EXPECT_FALSE(QFileInfo::exists(data() + QStringLiteral("/outgoing"))) << call;
        sawOld |= isOld;
        sawNew |= isNew;
    }
    EXPECT_TRUE(sawOld && sawNew);
}

} // namespace
} // namespace motcua::store
