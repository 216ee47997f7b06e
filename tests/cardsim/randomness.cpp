// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/randomness.h"

#include <sodium.h>

namespace motcua::cardsim {
namespace {

class SystemRandomness final : public Randomness {
public:
    QByteArray bytes(qsizetype count) override {
        QByteArray bytes(count, Qt::Uninitialized);
        randombytes_buf(bytes.data(), static_cast<size_t>(count));
        return bytes;
    }
};

} // namespace

Randomness& Randomness::system() {
    static SystemRandomness randomness;
    return randomness;
}

} // namespace motcua::cardsim
