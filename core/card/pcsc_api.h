// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

/// PC/SC as pcsc-lite and Windows' WinSCard offer it, with their differences and nothing else. Only its .cpp
/// knows winscard.h, and neither knows Qt, so that it compiles for Windows by itself.
namespace motcua::card::pcsc {

/// Return codes, the lower 32 bits (a LONG is of 64 bits here and of 32 on Windows). Others do occur.
enum class Status : std::uint32_t {
    ok = 0,
    cancelled = 0x80100002,
    invalidHandle = 0x80100003,
    insufficientBuffer = 0x80100008,
    unknownReader = 0x80100009,
    timeout = 0x8010000A,
    sharingViolation = 0x8010000B,
    noCard = 0x8010000C,
    protocolMismatch = 0x8010000F,
    systemCancelled = 0x80100012,
    communicationError = 0x80100013,
    notTransacted = 0x80100016,
    readerUnavailable = 0x80100017,
    shutdown = 0x80100018,
    noService = 0x8010001D,
    serviceStopped = 0x8010001E,
    noReaders = 0x8010002E,
    serverTooBusy = 0x80100031,
    unsupportedCard = 0x80100065,
    unresponsiveCard = 0x80100066,
    unpoweredCard = 0x80100067,
    resetCard = 0x80100068,
    removedCard = 0x80100069,
    securityViolation = 0x8010006A,
    cancelledByUser = 0x8010006E,
};

/// Bits of a reader's state.
namespace state {
inline constexpr std::uint32_t kUnaware = 0, kChanged = 0x02, kUnknown = 0x04, kUnavailable = 0x08,
                               kPresent = 0x20, kExclusive = 0x80, kInUse = 0x100, kMute = 0x200;
}

/// One line of Context::waitForChange().
struct WatchedReader {
    std::string name;
    /// What the caller knows: `now` of the last call, the counter in its upper half included.
    std::uint32_t known = state::kUnaware;
    std::uint32_t now = state::kUnaware;
    std::vector<std::uint8_t> answerToReset = {};
};

/// The name that stands for "a reader came or went" in waitForChange().
inline constexpr const char* kPlugAndPlay = R"(\\?PnP?\Notification)";

/// The longest command and answer: header, Lc and Le in three bytes, 65,536 bytes of data, status word
/// (MAX_BUFFER_SIZE_EXTENDED of pcsc-lite).
inline constexpr std::size_t kLongestMessage = 4 + 3 + 65536 + 3 + 2;

/// A connection to the service. One thread at a time, cancel() excepted.
class Context {
public:
    static std::expected<Context, Status> establish();
    Context(Context&& other) noexcept : m_handle(std::exchange(other.m_handle, std::nullopt)) {}
    Context& operator=(Context&&) = delete;
    ~Context();

    std::expected<std::vector<std::string>, Status> listReaders() const;
    /// Returns when a reader is no longer as known, or with `timeout`; fills `now` and `answerToReset`.
    Status waitForChange(std::span<WatchedReader> readers, std::chrono::milliseconds timeout) const;
    /// Ends a waitForChange() that is under way - one that is about to begin is not.
    void cancel() const;

private:
    friend class Card;
    explicit Context(std::intptr_t handle) : m_handle(handle) {}
    std::optional<std::intptr_t> m_handle;
};

enum class Disposition { leave, reset };

/// A connection to a card, in shared mode. Must not outlive its context.
class Card {
public:
    /// With T=0 or T=1, as the card and the reader agree.
    static std::expected<Card, Status> connect(const Context& context, const std::string& reader);
    Card(Card&& other) noexcept
        : m_handle(std::exchange(other.m_handle, std::nullopt)), m_protocol(other.m_protocol) {}
    Card& operator=(Card&&) = delete;
    ~Card() { disconnect(Disposition::leave); }

    /// Ends a transaction, too. Nothing when disconnected already.
    void disconnect(Disposition disposition);
    /// Waits, without bound, for other programs to end theirs.
    Status beginTransaction() const;
    /// Resets the card and connects again; the protocol may be another one then.
    Status reset();
    /// The answer is the front of `buffer`. Success with an empty answer is a card that vanished.
    std::expected<std::span<const std::uint8_t>, Status> transmit(std::span<const std::uint8_t> command,
                                                                  std::span<std::uint8_t> buffer) const;
    bool isT0() const;

private:
    Card(std::intptr_t handle, std::uint32_t protocol) : m_handle(handle), m_protocol(protocol) {}
    std::optional<std::intptr_t> m_handle;
    std::uint32_t m_protocol;
};

} // namespace motcua::card::pcsc
