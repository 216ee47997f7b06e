// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/faults.h"

#include <algorithm>
#include <array>
#include <thread>

namespace motcua::cardsim {
namespace {

struct Happening {
    const char* name;
    FaultKind kind;
};
constexpr std::array kHappenings{
    Happening{"removal", FaultKind::removal},    Happening{"reset", FaultKind::reset},
    Happening{"wrong-mac", FaultKind::wrongMac}, Happening{"truncated", FaultKind::truncated},
    Happening{"one-byte", FaultKind::oneByte},   Happening{"naked-6700", FaultKind::naked6700},
    Happening{"delay", FaultKind::delay},
};

struct Flaw {
    const char* name;
    bool Flaws::* member;
};
constexpr std::array kFlaws{
    Flaw{"forged-signer", &Flaws::forgedSigner},   Flaw{"self-made-csca", &Flaws::selfMadeAuthority},
    Flaw{"cloned-chip", &Flaws::clonedChip},       Flaw{"cardaccess-altered", &Flaws::alteredCardAccess},
    Flaw{"expired-signer", &Flaws::expiredSigner}, Flaw{"revoked", &Flaws::revokedSigner},
    Flaw{"no-aa", &Flaws::noActiveAuthentication},
};
constexpr QLatin1StringView kAltered("altered-dg");

std::optional<int> numberIn(QStringView text, int most) {
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 0 || number > most) return std::nullopt;
    return number;
}

/// `INDEX`, and for a delay `INDEX:MILLISECONDS`.
std::optional<Fault> happening(FaultKind kind, QStringView where) {
    constexpr int kMostIndex = 1'000'000, kMostDelay = 600'000;
    Fault fault{.kind = kind};
    if (kind == FaultKind::delay && where.contains(u':')) {
        const qsizetype colon = where.indexOf(u':');
        const auto delay = numberIn(where.sliced(colon + 1), kMostDelay);
        if (!delay) return std::nullopt;
        fault.delay = std::chrono::milliseconds(*delay);
        where.truncate(colon);
    }
    if (where.isNull()) return fault;
    const auto index = numberIn(where, kMostIndex);
    if (!index) return std::nullopt;
    fault.index = *index;
    return fault;
}

} // namespace

FaultyCard::FaultyCard(PoweredCard& card, std::optional<Fault> fault, Sleep sleep)
    : m_card(card), m_fault(fault), m_sleep(std::move(sleep)) {
    if (!m_sleep) m_sleep = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); };
}

std::optional<QByteArray> FaultyCard::exchange(QByteArrayView command) {
    const int index = m_next++;
    return m_fault && m_fault->index == index ? spoil(command) : m_card.exchange(command);
}

std::optional<QByteArray> FaultyCard::spoil(QByteArrayView command) {
    constexpr qsizetype kStatus = 2;
    if (m_fault->kind == FaultKind::removal) return std::nullopt;
    if (m_fault->kind == FaultKind::naked6700) return QByteArray::fromHex("6700");
    if (m_fault->kind == FaultKind::reset) m_card.restart();
    if (m_fault->kind == FaultKind::delay) m_sleep(m_fault->delay);

    std::optional<QByteArray> answer = m_card.exchange(command);
    if (!answer) return answer;
    const qsizetype size = answer->size();
    switch (m_fault->kind) {
    case FaultKind::wrongMac:
        if (size > kStatus) answer->data()[size - kStatus - 1] ^= 0x01;
        break;
    case FaultKind::truncated:
        answer->truncate(std::max(kStatus, size / 2));
        break;
    case FaultKind::oneByte:
        answer->truncate(1);
        break;
    default:
        break;
    }
    return answer;
}

Result<NamedFault> faultNamed(QStringView text) {
    const auto invalid = [&] { return fail(Code::FIELD_INVALID, text.toString()); };
    const qsizetype at = text.indexOf(u'@');
    const QStringView name = at < 0 ? text : text.first(at);
    const QStringView where = at < 0 ? QStringView() : text.sliced(at + 1);
    for (const Happening& known : kHappenings) {
        if (name != QLatin1StringView(known.name)) continue;
        const auto fault = happening(known.kind, where);
        if (!fault) return invalid();
        return NamedFault{.fault = fault, .flaws = {}};
    }
    NamedFault named;
    if (name == kAltered) {
        const auto number = at < 0 ? std::optional(1) : numberIn(where, 16);
        if (!number || *number < 1) return invalid();
        named.flaws.alteredDataGroups.insert(*number);
        return named;
    }
    for (const Flaw& flaw : kFlaws) {
        if (name != QLatin1StringView(flaw.name) || at >= 0) continue;
        named.flaws.*flaw.member = true;
        return named;
    }
    return invalid();
}

std::vector<QString> faultNames() {
    std::vector<QString> names;
    for (const Happening& known : kHappenings)
        names.emplace_back(QLatin1StringView(known.name));
    names.emplace_back(kAltered);
    for (const Flaw& flaw : kFlaws)
        names.emplace_back(QLatin1StringView(flaw.name));
    return names;
}

} // namespace motcua::cardsim
