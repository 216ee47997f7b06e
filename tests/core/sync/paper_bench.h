// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/paper_lane.h"
#include "tests/core/sync/cutting_line.h"
#include "tests/core/sync/real_service_bench.h"

namespace motcua::sync {

/// What a step that adds this content says.
inline dossier::AttachmentAdded named(const QByteArray& content) {
    dossier::AttachmentAdded added;
    added.sha256 = QString::fromLatin1(crypto::toBytes(crypto::sha256(content)).toHex());
    added.size = content.size();
    added.fileName = QStringLiteral("giay-to.pdf");
    return added;
}

class PaperTest : public RealServiceTest {
protected:
    /// A counter with attachments, and a line to the real service that can be cut.
    struct PaperDesk : Desk {
        PaperDesk(PaperTest& test, int number)
            : Desk(test, number), cable(test.m_server->port()), clock(toInstant(dossier::kReceived)),
              folder(test.folder() + QStringLiteral("/papers%1").arg(number)) {
            EXPECT_TRUE(QDir().mkpath(folder));
            blobs.emplace(folder, counter.key());
            auto account = *loadAccount(counter.database());
            account->line.address = QUrl(cable.address());
            EXPECT_TRUE(saveAccount(counter.database(), *account));
            courier->forgetLine();
            openLane();
        }
        /// As a program does that is started.
        void openLane() {
            lane.emplace(counter.database(), *blobs, clock, [] { return 1.0; });
            lane->setLimits(Milliseconds{2000}, Milliseconds{5000});
        }
        void restart() {
            lane.reset();
            courier.reset();
            counter.restart();
            openLane();
            courier.emplace(counter.database(), clock);
        }

        /// Seals the content and names it in the dossier, as a desk does.
        void attach(const Uuid& dossier, const QByteArray& content) {
            EXPECT_TRUE(blobs->put(content));
            EXPECT_TRUE(counter.step(dossier, named(content)));
        }
        PaperStatus status() { return *paperStatus(counter.database()); }
        Code failure() {
            const auto done = lane->run(papers);
            return done ? Code{} : done.error().code;
        }
        /// With the waits left out.
        bool runThroughCuts(int most = 20) {
            for (int i = 0; i < most; ++i) {
                if (lane->run(papers)) return true;
                clock.set(status().nextTry.value_or(clock.now()));
            }
            return false;
        }

        CuttingLine cable;
        FixedClock clock;
        QString folder;
        std::optional<store::Blobs> blobs;
        std::optional<PaperLane> lane;
        RunReport papers;
    };

    void SetUp() override {
        RealServiceTest::SetUp();
        desk = std::make_unique<PaperDesk>(*this, 1);
    }
    void TearDown() override { desk.reset(); }
    /// Not alike anywhere, so that no piece passes for another.
    static QByteArray contentOf(qsizetype size, quint32 seed = 1) {
        QByteArray bytes(size, Qt::Uninitialized);
        for (char& each : bytes) {
            seed = seed * 1664525 + 1013904223;
            each = static_cast<char>(seed >> 24);
        }
        return bytes;
    }
    /// What the service has; nothing when it does not have all of it.
    QByteArray atTheService(const QByteArray& content) {
        return m_blobs.read({kOffice, crypto::sha256(content)}, 0, content.size()).value_or(QByteArray());
    }

    std::unique_ptr<PaperDesk> desk;
};

} // namespace motcua::sync
