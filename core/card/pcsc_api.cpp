// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/pcsc_api.h"

#include <algorithm>
#include <cstring>

#include <winscard.h>

namespace motcua::card::pcsc {
namespace {

// Windows has each function that takes a name twice, for narrow and for wide texts.
#ifdef _WIN32
using NativeReader = SCARD_READERSTATEA;
const auto kListReaders = &SCardListReadersA;
const auto kGetStatusChange = &SCardGetStatusChangeA;
const auto kConnect = &SCardConnectA;
#else
using NativeReader = SCARD_READERSTATE;
const auto kListReaders = &SCardListReaders;
const auto kGetStatusChange = &SCardGetStatusChange;
const auto kConnect = &SCardConnect;
#endif

constexpr Status status(LONG code) { return static_cast<Status>(static_cast<std::uint32_t>(code)); }

static_assert(status(SCARD_S_SUCCESS) == Status::ok && status(SCARD_E_CANCELLED) == Status::cancelled &&
              status(SCARD_E_INVALID_HANDLE) == Status::invalidHandle &&
              status(SCARD_E_INSUFFICIENT_BUFFER) == Status::insufficientBuffer &&
              status(SCARD_E_UNKNOWN_READER) == Status::unknownReader &&
              status(SCARD_E_TIMEOUT) == Status::timeout &&
              status(SCARD_E_SHARING_VIOLATION) == Status::sharingViolation &&
              status(SCARD_E_NO_SMARTCARD) == Status::noCard &&
              status(SCARD_E_PROTO_MISMATCH) == Status::protocolMismatch &&
              status(SCARD_E_SYSTEM_CANCELLED) == Status::systemCancelled &&
              status(SCARD_F_COMM_ERROR) == Status::communicationError &&
              status(SCARD_E_NOT_TRANSACTED) == Status::notTransacted &&
              status(SCARD_E_READER_UNAVAILABLE) == Status::readerUnavailable &&
              status(SCARD_P_SHUTDOWN) == Status::shutdown &&
              status(SCARD_E_NO_SERVICE) == Status::noService &&
              status(SCARD_E_SERVICE_STOPPED) == Status::serviceStopped &&
              status(SCARD_E_NO_READERS_AVAILABLE) == Status::noReaders &&
              status(SCARD_E_SERVER_TOO_BUSY) == Status::serverTooBusy &&
              status(SCARD_W_UNSUPPORTED_CARD) == Status::unsupportedCard &&
              status(SCARD_W_UNRESPONSIVE_CARD) == Status::unresponsiveCard &&
              status(SCARD_W_UNPOWERED_CARD) == Status::unpoweredCard &&
              status(SCARD_W_RESET_CARD) == Status::resetCard &&
              status(SCARD_W_REMOVED_CARD) == Status::removedCard &&
              status(SCARD_W_SECURITY_VIOLATION) == Status::securityViolation &&
              status(SCARD_W_CANCELLED_BY_USER) == Status::cancelledByUser);
static_assert(SCARD_STATE_UNAWARE == state::kUnaware && SCARD_STATE_CHANGED == state::kChanged &&
              SCARD_STATE_UNKNOWN == state::kUnknown && SCARD_STATE_UNAVAILABLE == state::kUnavailable &&
              SCARD_STATE_PRESENT == state::kPresent && SCARD_STATE_EXCLUSIVE == state::kExclusive &&
              SCARD_STATE_INUSE == state::kInUse && SCARD_STATE_MUTE == state::kMute);

constexpr DWORD kProtocols = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;

SCARDCONTEXT context(std::intptr_t handle) { return static_cast<SCARDCONTEXT>(handle); }
SCARDHANDLE card(std::intptr_t handle) { return static_cast<SCARDHANDLE>(handle); }

/// Names with a zero after each and one more at the end; the length given is not to be trusted past it.
std::vector<std::string> split(const std::string& names) {
    std::vector<std::string> list;
    for (std::size_t at = 0; at < names.size() && names[at] != '\0';) {
        const std::size_t end = std::min(names.find('\0', at), names.size());
        list.push_back(names.substr(at, end - at));
        at = end + 1;
    }
    return list;
}

} // namespace

std::expected<Context, Status> Context::establish() {
    SCARDCONTEXT handle{};
    const Status done = status(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle));
    if (done != Status::ok) return std::unexpected(done);
    return Context(static_cast<std::intptr_t>(handle));
}

Context::~Context() {
    if (m_handle) SCardReleaseContext(context(*m_handle));
}

std::expected<std::vector<std::string>, Status> Context::listReaders() const {
    // A reader may be plugged in between the question for the size and the one for the names.
    for (int tries = 0;; ++tries) {
        DWORD size = 0;
        Status done = status(kListReaders(context(*m_handle), nullptr, nullptr, &size));
        if (done == Status::noReaders) return std::vector<std::string>{};
        if (done != Status::ok) return std::unexpected(done);
        std::string names(size, '\0');
        done = status(kListReaders(context(*m_handle), nullptr, names.data(), &size));
        if (done == Status::noReaders) return std::vector<std::string>{};
        if (done == Status::ok) return split(names);
        if (done != Status::insufficientBuffer || tries == 3) return std::unexpected(done);
    }
}

Status Context::waitForChange(std::span<WatchedReader> readers, std::chrono::milliseconds timeout) const {
    std::vector<NativeReader> native(readers.size());
    for (std::size_t i = 0; i < readers.size(); ++i) {
        native[i].szReader = readers[i].name.c_str();
        native[i].dwCurrentState = readers[i].known;
    }
    const Status done = status(kGetStatusChange(context(*m_handle), static_cast<DWORD>(timeout.count()),
                                                native.data(), static_cast<DWORD>(native.size())));
    if (done != Status::ok && done != Status::timeout) return done;
    for (std::size_t i = 0; i < readers.size(); ++i) {
        readers[i].now = static_cast<std::uint32_t>(native[i].dwEventState);
        const std::size_t size = std::min<std::size_t>(native[i].cbAtr, sizeof native[i].rgbAtr);
        readers[i].answerToReset.assign(native[i].rgbAtr, native[i].rgbAtr + size);
    }
    return done;
}

void Context::cancel() const { SCardCancel(context(*m_handle)); }

std::expected<Card, Status> Card::connect(const Context& context, const std::string& reader) {
    SCARDHANDLE handle{};
    DWORD protocol = 0;
    const Status done = status(kConnect(pcsc::context(*context.m_handle), reader.c_str(), SCARD_SHARE_SHARED,
                                        kProtocols, &handle, &protocol));
    if (done != Status::ok) return std::unexpected(done);
    return Card(static_cast<std::intptr_t>(handle), static_cast<std::uint32_t>(protocol));
}

void Card::disconnect(Disposition disposition) {
    const auto handle = std::exchange(m_handle, std::nullopt);
    if (handle)
        SCardDisconnect(card(*handle),
                        disposition == Disposition::reset ? SCARD_RESET_CARD : SCARD_LEAVE_CARD);
}

Status Card::beginTransaction() const { return status(SCardBeginTransaction(card(*m_handle))); }

Status Card::reset() {
    DWORD protocol = 0;
    const Status done =
        status(SCardReconnect(card(*m_handle), SCARD_SHARE_SHARED, kProtocols, SCARD_RESET_CARD, &protocol));
    if (done == Status::ok) m_protocol = static_cast<std::uint32_t>(protocol);
    return done;
}

std::expected<std::span<const std::uint8_t>, Status> Card::transmit(std::span<const std::uint8_t> command,
                                                                    std::span<std::uint8_t> buffer) const {
    auto received = static_cast<DWORD>(buffer.size());
    const Status done =
        status(SCardTransmit(card(*m_handle), isT0() ? SCARD_PCI_T0 : SCARD_PCI_T1, command.data(),
                             static_cast<DWORD>(command.size()), nullptr, buffer.data(), &received));
    if (done != Status::ok) return std::unexpected(done);
    return buffer.first(std::min<std::size_t>(received, buffer.size()));
}

bool Card::isT0() const { return m_protocol == SCARD_PROTOCOL_T0; }

} // namespace motcua::card::pcsc
