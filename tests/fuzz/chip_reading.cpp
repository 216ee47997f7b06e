// SPDX-License-Identifier: GPL-3.0-or-later
// A whole reading of a chip that answers what the input says, with and without a session: whatever it is, the
// reading ends, and nothing is called authentic.
#include "core/emrtd/reading_job.h"

#include <cstdlib>

namespace {

using namespace motcua;

/// Answers with pieces of the input: one octet of length (in eights), then the bytes.
class InputChannel final : public card::Channel {
public:
    explicit InputChannel(QByteArrayView input) : m_rest(input) {}

    Result<QByteArray> exchange(QByteArrayView) override {
        if (m_rest.isEmpty()) return fail(Code::CARD_REMOVED);
        const qsizetype size = std::min<qsizetype>(static_cast<quint8>(m_rest[0]) * 8 + 2, m_rest.size() - 1);
        const QByteArray answer = m_rest.sliced(1, size).toByteArray();
        m_rest = m_rest.sliced(1 + size);
        return answer;
    }
    Result<> reset() override { return {}; }
    card::Protocol protocol() const override { return card::Protocol::t1; }
    QByteArray answerToReset() const override { return {}; }

private:
    QByteArrayView m_rest;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const FixedClock clock(Instant(std::chrono::days(20'000)));
    InputChannel channel(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    emrtd::AccessKeys keys;
    keys.passwords.push_back(*emrtd::canPassword(Secret::copyOf("012345")));
    keys.passwords.push_back(emrtd::mrzPassword(Secret::copyOf("L898902C<369080619406236")));
    emrtd::ReadingJob job({.keys = std::move(keys)}, {}, clock);
    for (;;) {
        const auto state = job.run(channel, {});
        if (!state || *state == card::Job::State::done) break;
    }
    if (job.reading().judgement.verdict == emrtd::Verdict::authentic || job.reading().citizen) std::abort();
    return 0;
}
