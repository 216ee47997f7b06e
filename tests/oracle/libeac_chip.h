// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/apdu.h"
#include "core/card/channel.h"
#include "core/emrtd/security_infos.h"

#include <eac/pace.h>
#include <memory>

namespace motcua::tests {

/// A buffer of libeac's.
struct BufferDeleter {
    void operator()(BUF_MEM* buffer) const;
};
using Buffer = std::unique_ptr<BUF_MEM, BufferDeleter>;
Buffer bufferOf(QByteArrayView bytes);
QByteArray bytesOf(const BUF_MEM* buffer);

/// A chip whose cryptography is libeac's: PACE with generic mapping or chip authentication, then secure
/// messaging. Only what is around it - data objects and status words - is ours.
class LibeacChip final : public card::Channel {
public:
    static std::unique_ptr<LibeacChip> forPace(const emrtd::PaceInfo& info, const QByteArray& password,
                                               bool isCan);
    /// `protocol`: the object identifier, dotted. The key pair as raw numbers and points.
    static std::unique_ptr<LibeacChip> forChipAuthentication(const QByteArray& oid, int parameterId,
                                                             const QByteArray& privateKey,
                                                             const QByteArray& publicKey);

    Result<QByteArray> exchange(QByteArrayView command) override;
    Result<> reset() override { return {}; }
    card::Protocol protocol() const override { return card::Protocol::t1; }
    QByteArray answerToReset() const override { return {}; }

    /// What the chip saw of the last protected command, opened by libeac.
    const QByteArray& received() const { return m_received; }

private:
    LibeacChip();
    card::ResponseApdu answer(const card::CommandApdu& command);
    card::ResponseApdu paceStep(QByteArrayView objects);
    card::ResponseApdu authenticate(QByteArrayView token);
    card::ResponseApdu agree(QByteArrayView publicKey);
    card::ResponseApdu protectedAnswer(const card::CommandApdu& command);
    QByteArray padded(QByteArrayView bytes) const;
    Buffer counterAnd(QByteArrayView bytes) const;

    std::unique_ptr<EAC_CTX, void (*)(EAC_CTX*)> m_context;
    std::unique_ptr<PACE_SEC, void (*)(PACE_SEC*)> m_password;
    bool m_isPace = false;
    int m_step = 0;
    QByteArray m_terminalKey;
    QByteArray m_received;
};

} // namespace motcua::tests
