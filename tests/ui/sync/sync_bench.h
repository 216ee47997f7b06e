// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/dossiers/counter_desk.h"
#include "ui/sync/sync_page.h"

namespace motcua::ui {

/// A line that says what a test wants, and keeps what it was asked.
class TestLine final : public SyncLine {
public:
    void start(const QString& path, Secret key) override {
        startedOn = path;
        keySize = key.size();
        isRunning = true;
    }
    void stop() override { isRunning = false; }
    void wake() override { ++wakes; }
    void tryNow() override { ++tries; }
    void enrol(QObject*, const sync::EnrolmentRequest& request,
               std::function<void(Result<sync::Enrolled>)> then) override {
        asked = request;
        answer = std::move(then);
    }
    void set(const sync::SyncStatus& status) { tell(status); }

    QString startedOn;
    std::size_t keySize = 0;
    bool isRunning = false;
    int wakes = 0, tries = 0;
    std::optional<sync::EnrolmentRequest> asked;
    std::function<void(Result<sync::Enrolled>)> answer;
};

inline Instant moment(int hour, int minute = 0) { return toInstant(tests::at(2026, 11, 23, hour, minute)); }

/// Connected, nothing waits, last answered at 08:58.
inline sync::SyncStatus allSent() {
    sync::SyncStatus status;
    status.enrolled = true;
    status.address = QStringLiteral("https://dongbo.example.vn");
    status.lastContact = moment(8, 58);
    status.nextTry = moment(9, 1);
    return status;
}
inline sync::SyncStatus offLine(qint64 waiting = 3) {
    sync::SyncStatus status = allSent();
    status.waiting = waiting;
    status.oldestWaiting = moment(8, 20);
    status.lastContact = moment(8, 5);
    status.nextTry = moment(9, 4);
    status.lastError = Error{Code::SYNC_UNREACHABLE, {}};
    return status;
}
inline SyncDossier dossierOf(const QString& name, int number) {
    const QString code = QStringLiteral("H29.120.6-261123-%1").arg(number, 4, 10, QLatin1Char('0'));
    return {code, name, code, QStringLiteral("Thủ tục đăng ký khai sinh")};
}
inline SyncStep stepOf(dossier::Payload payload, Instant at, const QString& officer) {
    static const SystemClock clock;
    static UuidSource ids(clock);
    SyncStep step;
    step.action.id = ids.next();
    step.action.at = at;
    step.action.payload = std::move(payload);
    step.officer = officer;
    return step;
}
inline SyncTask difference() {
    return {SyncTask::Kind::difference,
            dossierOf(QStringLiteral("Nguyễn Văn An"), 12),
            stepOf(forwarded(), moment(8, 20), QStringLiteral("Lê Thị Lan")),
            {stepOf(resultReady(), moment(8, 12), QStringLiteral("Trần Văn Bình"))},
            {Code::DOSSIER_VERSION_STALE, {}}};
}
inline SyncTask refused() {
    return {SyncTask::Kind::refused,
            dossierOf(QStringLiteral("Trần Thị Bưởi"), 7),
            stepOf(forwarded(), moment(8, 25), QStringLiteral("Lê Thị Lan")),
            {},
            {Code::CENTRAL_RIGHTS, {}}};
}

/// The page on a real station, its lists as a test wants them.
class SyncBench : public testing::Test {
protected:
    SyncBench() { desk.workspace.setSync(line); }

    std::unique_ptr<SyncPage> make() {
        return std::make_unique<SyncPage>(
            desk.workspace, SyncWorkSource{[this](desk::Workplace&) -> Result<SyncWork> { return work; },
                                           [this](desk::Workplace&, const Uuid& step, SyncDecision decision) {
                                               decided.emplace_back(step, decision);
                                               if (outcome)
                                                   std::erase_if(work.tasks, [&](const auto& task) {
                                                       return task.mine.action.id == step;
                                                   });
                                               return outcome;
                                           },
                                           {[this](desk::Workplace&, const QString& path) {
                                                carriedTo = path;
                                                return carried;
                                            },
                                            [this](desk::Workplace&, const QString& path) {
                                                takenFrom = path;
                                                return taken;
                                            }}});
    }
    void open() {
        if (!desk.workspace.isOpen()) {
            ASSERT_TRUE(desk.open());
        }
        page = make();
        page->resize(1166, 690);
        ASSERT_TRUE(tests::activate(*page));
        page->enter();
    }
    void runKey(const QKeySequence& key) {
        for (const KeyHint& hint : page->keys())
            if (hint.key == key && hint.enabled) return hint.run();
        ADD_FAILURE() << "no such key: " << qPrintable(key.toString());
    }
    bool isShown(const QString& text) {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
    bool hasTasks(int number) {
        return tests::serveUntil([this, number] {
            return find<TableView>(*page) && page->chosen() && work.tasks.size() == std::size_t(number);
        });
    }

    TestLine line;
    SyncWork work;
    Result<> outcome;
    Result<sync::MediumReport> carried;
    Result<sync::RunReport> taken;
    QString carriedTo, takenFrom;
    std::vector<std::pair<Uuid, SyncDecision>> decided;
    CounterDesk desk;
    std::unique_ptr<SyncPage> page;
};

} // namespace motcua::ui
