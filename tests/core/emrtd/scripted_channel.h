// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/channel.h"

#include <deque>
#include <gtest/gtest.h>

namespace motcua::tests {

/// Bytes of hexadecimal digits; blanks are passed over.
inline QByteArray hex(const char* digits) { return QByteArray::fromHex(digits); }

/// A card that follows a trace: each command has to be, byte for byte, the one that comes next.
class ScriptedChannel final : public card::Channel {
public:
    struct Exchange {
        QByteArray command;
        QByteArray answer;
    };

    ScriptedChannel() = default;
    explicit ScriptedChannel(std::deque<Exchange> script) : m_script(std::move(script)) {}
    ~ScriptedChannel() override {
        EXPECT_TRUE(m_script.empty()) << m_script.size() << " commands were not sent";
    }

    void expect(const QByteArray& command, const QByteArray& answer) {
        m_script.push_back({command, answer});
    }

    Result<QByteArray> exchange(QByteArrayView command) override {
        if (m_script.empty()) {
            ADD_FAILURE() << "beyond the script: " << command.toByteArray().toHex().toStdString();
            return fail(Code::CARD_REMOVED);
        }
        const Exchange next = std::move(m_script.front());
        m_script.pop_front();
        EXPECT_EQ(command.toByteArray().toHex(), next.command.toHex());
        return command == next.command ? Result<QByteArray>(next.answer) : fail(Code::CARD_REMOVED);
    }
    Result<> reset() override { return {}; }
    card::Protocol protocol() const override { return card::Protocol::t1; }
    QByteArray answerToReset() const override { return {}; }

private:
    std::deque<Exchange> m_script;
};

} // namespace motcua::tests
