// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emrtd/reading_job.h"

#include "core/base/log.h"
#include "core/emrtd/chip_holder.h"
#include "core/emrtd/chip_opening.h"
#include "core/emrtd/com.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace motcua::emrtd {
namespace {

/// What another try with a fresh session may mend: the card or its line, not its data.
bool isPassing(const Error& error) {
    switch (error.code) {
    case Code::CARD_REMOVED:
    case Code::CARD_RESET:
    case Code::CARD_MUTE:
    case Code::CARD_READER_GONE:
    case Code::CARD_NO_SERVICE:
    case Code::CARD_TRANSMIT_FAILED:
    case Code::CARD_ANSWER_INVALID:
    case Code::EMRTD_STATUS:
    case Code::EMRTD_PROTOCOL_INVALID:
    case Code::EMRTD_MAC_INVALID:
    case Code::EMRTD_SM_NAKED_STATUS:
    case Code::EMRTD_SESSION_LOST:
    case Code::EMRTD_ANSWER_INVALID:
        return true;
    default:
        return false;
    }
}

/// A file that is not there, not for us, or malformed says something of the card, and the reading goes on.
std::optional<ReasonCode> bearable(const Error& error) {
    switch (error.code) {
    case Code::EMRTD_FILE_MISSING:
        return ReasonCode::fileUnreadable;
    case Code::EMRTD_FILE_REFUSED:
        return ReasonCode::fileRefused;
    case Code::EMRTD_FILE_INVALID:
        return ReasonCode::fileMalformed;
    default:
        return std::nullopt;
    }
}

constexpr int kChallengeSize = 8;
/// Once may be the line's fault, twice is the chip's.
constexpr int kMostTroubles = 2;

} // namespace

/// One connection's worth of reading. What it brings goes to the job, which outlives it.
class ReadingJob::Attempt {
public:
    Attempt(ReadingJob& job, card::Channel& channel, std::stop_token stop)
        : m_job(job), m_link(channel, std::move(stop)), m_session(m_link), m_reader(m_session, job.m_traits) {
    }

    Result<> run();
    const card::LinkStatistics& statistics() const { return m_link.statistics(); }

private:
    Result<> want(File file);
    Result<> wantIfListed(File file) { return m_job.isListed(file) ? want(file) : Result<>(); }
    Result<> checkSameCard();
    Result<> readTexts();
    Result<> proveChip();
    Result<bool> authenticateChip(const SecurityInfos& dg14);
    Result<> confirmChip(ChipAuthenticationProof proof);
    Result<> authenticateActively();
    static bool tooMuch(const Error& error, int& troubles);
    void report(Step step, const PartialFile& partial = {});

    ReadingJob& m_job;
    card::ApduLink m_link;
    Session m_session;
    FileReader m_reader;
    Step m_step = Step::opening;
};

void ReadingJob::Attempt::report(Step step, const PartialFile& partial) {
    m_step = step;
    if (m_job.m_events.progress)
        m_job.m_events.progress({.step = step, .done = partial.bytes.size(), .total = partial.total});
}

/// Reads `file` unless it is there already. Its troubles become notes.
Result<> ReadingJob::Attempt::want(File file) {
    if (m_job.m_files.contains(file) || m_job.m_withheld.contains(file)) return {};
    auto content =
        m_reader.read(file, m_job.m_partial, [this](const PartialFile& partial) { report(m_step, partial); });
    if (content) {
        m_job.accept(file, *std::move(content));
        return {};
    }
    const auto reason = bearable(content.error());
    if (reason) {
        m_job.giveUp(file, *reason);
        return {};
    }
    // A file that breaks every session must not cost the others.
    if (tooMuch(content.error(), m_job.m_fileTroubles[file])) m_job.giveUp(file, ReasonCode::fileUnreadable);
    return std::unexpected(content.error());
}

/// After an interruption the card may be another one, which the same password opens: EF.SOD is like no other
/// card's.
Result<> ReadingJob::Attempt::checkSameCard() {
    const auto sod = m_job.m_files.find(File::sod);
    if (sod == m_job.m_files.end()) return {};
    PartialFile known{.file = File::sod, .bytes = sod->second};
    return m_reader.begin(File::sod, known);
}

Result<> ReadingJob::Attempt::readTexts() {
    report(Step::texts);
    for (const File file : {File::sod, File::com})
        MOTCUA_CHECK(want(file));
    for (const File file : {File::dg1, File::dg13})
        MOTCUA_CHECK(wantIfListed(file));
    m_job.finishTexts(m_link.statistics());
    return {};
}

/// The chip proves that it holds the private key of DG14; without one, of DG15.
Result<> ReadingJob::Attempt::proveChip() {
    report(Step::chipProof);
    MOTCUA_CHECK(wantIfListed(File::dg14));
    MOTCUA_CHECK(m_job.doubtAccess());
    if (m_job.m_chipProofDone) return wantIfListed(File::dg15);
    SecurityInfos dg14;
    if (const auto file = m_job.m_files.find(File::dg14); file != m_job.m_files.end())
        dg14 = parseDg14(file->second).value_or(SecurityInfos{});
    bool proved = m_job.m_findings.chipAuth == Check::ok; // by PACE with chip authentication mapping
    if (!proved) {
        MOTCUA_TRY(proved, authenticateChip(dg14));
    }
    MOTCUA_CHECK(wantIfListed(File::dg15));
    if (!proved) MOTCUA_CHECK(authenticateActively());
    m_job.m_chipProofDone = true;
    return {};
}

/// A proof must not cost the reading (facts/card.md §3.2): a way that breaks the session twice is given up,
/// unless it was the card that went.
bool ReadingJob::Attempt::tooMuch(const Error& error, int& troubles) {
    const bool left = error.code == Code::CARD_REMOVED || error.code == Code::CARD_READER_GONE ||
                      error.code == Code::CARD_NO_SERVICE || error.code == Code::CARD_CANCELLED;
    return !left && ++troubles >= kMostTroubles;
}

/// False where the chip has no key for it, or refuses.
Result<bool> ReadingJob::Attempt::authenticateChip(const SecurityInfos& dg14) {
    const auto choice = chooseChipAuthentication(dg14);
    if (!choice || m_job.m_chipAuthTroubles >= kMostTroubles) return false;
    auto proof = runChipAuthentication(m_session, *choice);
    if (!proof && !isPassing(proof.error())) return false;
    if (!proof && proof.error().code == Code::EMRTD_STATUS) return false;
    if (!proof) {
        tooMuch(proof.error(), m_job.m_chipAuthTroubles);
        return std::unexpected(proof.error());
    }
    MOTCUA_CHECK(confirmChip(*std::move(proof)));
    return true;
}

/// The first answer under the new keys is the proof. It is DG15, which is wanted next, or EF.COM once more:
/// the exchange is kept as evidence, so it must tell nothing of the holder.
Result<> ReadingJob::Attempt::confirmChip(ChipAuthenticationProof proof) {
    const bool next = m_job.isListed(File::dg15) && !m_job.m_files.contains(File::dg15);
    PartialFile partial;
    const Result<> confirmed = m_reader.begin(next ? File::dg15 : File::com, partial);
    proof.confirmingCommand = m_session.firstCommand();
    proof.confirmingAnswer = m_session.firstAnswer();
    const bool answered = confirmed || bearable(confirmed.error());
    const bool doubtful = !answered && (confirmed.error().code == Code::EMRTD_MAC_INVALID ||
                                        confirmed.error().code == Code::EMRTD_SM_NAKED_STATUS);
    if (answered || (doubtful && ++m_job.m_chipAuthDoubts >= kMostTroubles)) {
        m_job.m_reading.evidence.chipAuthentication = std::move(proof);
        m_job.m_chipProofDone = true;
    } else if (!doubtful) {
        tooMuch(confirmed.error(), m_job.m_chipAuthTroubles);
    }
    if (!answered) return confirmed;
    if (!next || !confirmed) return {}; // troubles of the file itself are met again when it is read
    MOTCUA_CHECK(m_reader.finish(partial));
    m_job.accept(File::dg15, partial.bytes.first(partial.total));
    return {};
}

Result<> ReadingJob::Attempt::authenticateActively() {
    const auto file = m_job.m_files.find(File::dg15);
    if (file == m_job.m_files.end()) return {};
    const auto key = parseDg15(file->second);
    if (!key) return {};
    const Secret challenge = Secret::random(kChallengeSize);
    const bool extended = m_job.m_traits.extended == CardTraits::Known::works;
    auto proof = runActiveAuthentication(m_session, challenge.view(), (key->bits() + 7) / 8, extended);
    if (proof) {
        m_job.m_reading.evidence.activeAuthentication = *std::move(proof);
        return {};
    }
    if (proof.error().code == Code::EMRTD_STATUS) return {};
    // The signature is the one answer that is long although the file reads are short.
    if (extended) m_job.m_traits.extended = CardTraits::Known::refused;
    if (tooMuch(proof.error(), m_job.m_activeAuthTroubles)) m_job.m_chipProofDone = true;
    return std::unexpected(proof.error());
}

Result<> ReadingJob::Attempt::run() {
    report(Step::opening);
    MOTCUA_CHECK(openChip(m_session, m_job.m_traits, m_job.m_request.keys, m_job.m_reading.evidence));
    m_job.m_reading.access = m_job.m_reading.evidence.access;
    MOTCUA_CHECK(checkSameCard());
    MOTCUA_CHECK(readTexts());
    MOTCUA_CHECK(proveChip());
    for (const File file : {File::dg11, File::dg12})
        MOTCUA_CHECK(wantIfListed(file));
    if (!m_job.wantsPortrait()) return {};
    report(Step::portrait);
    return want(File::dg2);
}

ReadingJob::ReadingJob(ReadingRequest request, TrustStore trust, const Clock& clock, ReadingEvents events)
    : m_request(std::move(request)), m_trust(std::move(trust)), m_events(std::move(events)), m_clock(clock) {}

ReadingJob::~ReadingJob() = default;

/// EF.CardAccess is read without protection: what differs from DG14 once may be the line's fault.
Result<> ReadingJob::doubtAccess() {
    examineChip(m_reading.evidence, m_trust, m_findings);
    if (!m_findings.accessInfoAltered || std::exchange(m_accessDoubted, true)) return {};
    return fail(Code::EMRTD_PROTOCOL_INVALID, QString(fileName(File::cardAccess)));
}

void ReadingJob::giveUp(File file, ReasonCode reason) {
    m_withheld.insert(file);
    if (const int number = dataGroupNumber(file)) m_reading.evidence.missing.insert(number);
    m_notes.push_back({reason, QString(fileName(file))});
}

bool ReadingJob::isListed(File file) const {
    const auto& object = m_findings.signedObject;
    // Without any list, what every card of this kind has is worth a look.
    if (!object && m_listed.empty()) return file == File::dg1 || file == File::dg13 || file == File::dg2;
    if (object && object->object.hashes.contains(dataGroupNumber(file))) return true;
    return std::ranges::find(m_listed, file) != m_listed.end();
}

bool ReadingJob::wantsPortrait() const { return m_request.portrait && isListed(File::dg2); }

bool ReadingJob::listsDiffer() const {
    if (!m_findings.signedObject || m_listed.empty()) return false;
    std::set<int> listed;
    for (const File file : m_listed)
        listed.insert(dataGroupNumber(file));
    const auto signedNumbers = std::views::keys(m_findings.signedObject->object.hashes);
    return !std::ranges::equal(listed, signedNumbers);
}

void ReadingJob::accept(File file, QByteArray content) {
    Evidence& evidence = m_reading.evidence;
    if (file == File::sod || file == File::dg14 || file == File::dg15) evidence.files[file] = content;
    if (file == File::sod) examineSod(evidence, m_trust, m_findings);
    if (const int number = dataGroupNumber(file)) {
        const auto algorithm = m_findings.signedObject ? m_findings.signedObject->object.digest
                                                       : crypto::DigestAlgorithm::sha256;
        evidence.digests[number] = crypto::digest(algorithm, content);
    }
    if (file == File::com)
        if (const auto com = parseCom(content)) m_listed = com->dataGroups;
    if (!readContent(file, content, m_reading)) giveUp(file, ReasonCode::fileMalformed);
    m_files[file] = std::move(content);
}

void ReadingJob::finishTexts(const card::LinkStatistics& now) {
    if (m_textsDone) return;
    m_textsDone = true;
    m_reading.untilText = elapsed();
    m_reading.apdusUntilText = m_reading.statistics.apdus + now.apdus;
    conclude();
    if (m_events.texts) m_events.texts(m_reading);
}

std::chrono::milliseconds ReadingJob::elapsed() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                                 *m_startedAt);
}

void ReadingJob::conclude() {
    m_reading.judgement = judge(m_reading.evidence, m_findings);
    auto& reasons = m_reading.judgement.reasons;
    reasons.insert(reasons.end(), m_notes.begin(), m_notes.end());
    if (listsDiffer()) reasons.push_back({ReasonCode::listsDiffer, {}});
    std::ranges::copy(remarksOn(m_reading, m_reading.evidence.readAt), std::back_inserter(reasons));
}

Result<card::Job::State> ReadingJob::run(card::Channel& channel, std::stop_token stop) {
    if (!m_startedAt) {
        m_startedAt = std::chrono::steady_clock::now();
        m_reading.evidence.readAt = m_clock.now();
    }
    ++m_reading.tries;
    Attempt attempt(*this, channel, std::move(stop));
    const Result<> outcome = attempt.run();

    auto& total = m_reading.statistics;
    const auto& used = attempt.statistics();
    total.apdus += used.apdus;
    total.bytesSent += used.bytesSent;
    total.bytesReceived += used.bytesReceived;
    examineChip(m_reading.evidence, m_trust, m_findings);
    conclude();
    m_reading.duration = elapsed();

    if (outcome) return State::done;
    if (outcome.error().code == Code::EMRTD_ACCESS_DENIED && m_reading.access != Access::none)
        return fail(Code::EMRTD_CARD_CHANGED);
    log::info("chip reading interrupted", {{"code", outcome.error().code}, {"try", m_reading.tries}});
    if (isPassing(outcome.error()) && m_reading.tries < kMostTries) return State::again;
    return std::unexpected(outcome.error());
}

} // namespace motcua::emrtd
