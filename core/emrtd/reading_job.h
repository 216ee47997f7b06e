// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/card/job.h"
#include "core/emrtd/chip_reading.h"
#include "core/emrtd/file_reader.h"

#include <functional>
#include <set>

namespace motcua::emrtd {

struct ReadingRequest {
    AccessKeys keys;
    bool portrait = true;
};

/// Called on the thread that runs the job.
struct ReadingEvents {
    std::function<void(const ReadingProgress&)> progress;
    /// Once, when the texts are there and judged as far as they can be without the chip's own proof.
    std::function<void(const ChipReading&)> texts;
};

/// Reads one chip: opens it, reads EF.SOD, EF.COM, DG1 and DG13 and judges them, lets the chip prove that it
/// is no copy, then reads the portrait. Interrupted, it goes on at the file it stopped in when it is run
/// again, at most kMostTries times.
class ReadingJob final : public card::Job {
public:
    static constexpr int kMostTries = 5;

    ReadingJob(ReadingRequest request, TrustStore trust, const Clock& clock, ReadingEvents events = {});
    ~ReadingJob() override;

    /// Errors, which end the reading: those of openChip() that another try would not mend, CARD_CANCELLED,
    /// EMRTD_CARD_CHANGED, and the last interruption's after kMostTries.
    Result<State> run(card::Channel& channel, std::stop_token stop) override;

    /// What has been read, also of a reading that failed; its judgement covers what is there.
    const ChipReading& reading() const { return m_reading; }

private:
    class Attempt;

    Result<> doubtAccess();
    bool isListed(File file) const;
    bool listsDiffer() const;
    bool wantsPortrait() const;
    void accept(File file, QByteArray content);
    void giveUp(File file, ReasonCode reason);
    void finishTexts(const card::LinkStatistics& now);
    void conclude();
    std::chrono::milliseconds elapsed() const;

    ReadingRequest m_request;
    TrustStore m_trust;
    ReadingEvents m_events;
    const Clock& m_clock;

    ChipReading m_reading;
    FileContents m_files;
    /// Files the chip has said it will not give; not asked for again.
    std::set<File> m_withheld;
    /// By EF.COM.
    std::vector<File> m_listed;
    PartialFile m_partial;
    CardTraits m_traits;
    Findings m_findings;
    std::vector<Reason> m_notes;
    /// What has broken the session, by file and by proof; and answers under the keys of chip authentication
    /// that were not the chip's.
    std::map<File, int> m_fileTroubles;
    int m_chipAuthDoubts = 0;
    int m_chipAuthTroubles = 0;
    int m_activeAuthTroubles = 0;
    bool m_accessDoubted = false;
    bool m_chipProofDone = false;
    bool m_textsDone = false;
    std::optional<std::chrono::steady_clock::time_point> m_startedAt;
};

} // namespace motcua::emrtd
