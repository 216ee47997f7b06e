// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cardsim/randomness.h"

#include <deque>
#include <gtest/gtest.h>
#include <initializer_list>

namespace motcua::cardsim {

/// Gives what a worked example says, in hex and in order.
class ScriptedRandomness final : public Randomness {
public:
    ScriptedRandomness(std::initializer_list<const char*> hex) {
        for (const char* digits : hex)
            m_values.push_back(QByteArray::fromHex(digits));
    }
    QByteArray bytes(qsizetype count) override {
        if (m_values.empty() || m_values.front().size() != count) {
            ADD_FAILURE() << count << " random bytes were asked for against the script";
            return QByteArray(count, '\x01');
        }
        QByteArray value = m_values.front();
        m_values.pop_front();
        return value;
    }

private:
    std::deque<QByteArray> m_values;
};

} // namespace motcua::cardsim
