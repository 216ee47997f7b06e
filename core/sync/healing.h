// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/comparison.h"
#include "core/sync/first_reading.h"
#include "core/sync/http_line.h"

namespace motcua::sync {

/// What a comparison has come to. Internal to Healing.
struct Comparing {
    bool isAsked = false;                        ///< by a person
    bool isSecond = false;                       ///< after mending
    int moved = 0;                               ///< times that others were quicker
    std::map<size_t, std::vector<Uuid>> buckets; ///< still to be listed, with the dossiers here
    qint64 mended = 0;
};

/// What a counter asks beside the one round trip: the snapshot, whole dossiers with a hole, the daily
/// comparison. One question at a time, so that pushing and reading go on between them. Internal to the
/// courier.
class Healing {
public:
    struct Question {
        QString path, query;
        QByteArray body; ///< empty: GET
    };
    using Ask = std::function<HttpAnswer(const Question&)>;

    Healing(store::Database& database, const Clock& clock);

    /// Whether the next question goes before reading on: the snapshot instead of the stream.
    Result<bool> comesFirst() const;
    /// In the middle of something that needs no round trip before it goes on.
    bool isUnderWay() const { return m_isUnderWay; }
    /// The next question, if there is any. True: there is more to do at once. Errors: those of the line,
    /// what the service refuses, SYNC_ANSWER, STORE_….
    Result<bool> step(const Ask& ask, RunReport& report);
    /// Compares now, whatever the day; a refusal is then an error, too.
    void compareNow();
    /// What was under way begins anew.
    void stop();
    void setFewSteps(qint64 steps) { m_fewSteps = steps; }

private:
    Result<bool> fetchSnapshot(const Ask& ask, const FirstReading& reading, RunReport& report);
    Result<bool> withoutSnapshot(const HttpFailure& failure);
    Result<bool> fetchWanted(const Ask& ask, const std::vector<Uuid>& wanted, RunReport& report);
    Result<bool> compare(const Ask& ask);
    Result<bool> askSums(const Ask& ask);
    Result<bool> listBucket(const Ask& ask);
    Result<bool> isSameMoment(const wire::DigestHead& head);
    Result<> finish(qint64 different);
    Result<> postpone(std::chrono::minutes by);
    Result<QString> stream();

    store::Database& m_database;
    const Clock& m_clock;
    std::optional<Comparing> m_comparing;
    Uuid m_wantedAfter;
    bool m_isUnderWay = false;
    bool m_wasRefused = false; ///< the last question, by the service itself
    qint64 m_fewSteps = kFewSteps;
    qint64 m_page; ///< bytes to ask of the snapshot: as many as the line brings in a few seconds
};

} // namespace motcua::sync
