// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emrtd/files.h"
#include "core/emrtd/session.h"

#include <functional>
#include <optional>

namespace motcua::emrtd {

/// What is known of how this card and this reader behave; found out once and kept over interruptions.
struct CardTraits {
    enum class Known { unknown, works, refused };
    /// Extended lengths.
    Known extended = Known::unknown;
    /// READ BINARY with a short file identifier.
    Known shortId = Known::unknown;
    /// The chip refuses to read past the end of a file: look at its length first.
    bool lengthFirst = false;
    /// The chip has once refused the PACE suite it announced.
    bool paceRefused = false;
};

/// A file on its way, kept so that an interrupted reading goes on where it stopped.
struct PartialFile {
    File file = File::com;
    QByteArray bytes;
    /// Of the whole file; 0 as long as the first bytes are not there.
    qsizetype total = 0;
};

using ByteProgress = std::function<void(const PartialFile&)>;

/// Reads transparent files by READ BINARY in as few exchanges as the card allows: the first one already asks
/// for all it can get, and finds the length in what comes.
class FileReader {
public:
    /// The plain length whose sealed answer fits a short one under every cipher (facts/card.md §1.5).
    static constexpr int kShortRead = 0xDF;
    /// An extended read: large enough to read a whole text file, small enough for every reader's buffer.
    static constexpr int kExtendedRead = 4096;

    FileReader(Session& session, CardTraits& traits) : m_session(session), m_traits(traits) {}

    /// The first bytes of `file`. Where `partial` already holds some of it, they must be the same. Errors:
    /// EMRTD_FILE_MISSING; EMRTD_FILE_REFUSED; EMRTD_STATUS; EMRTD_FILE_INVALID when the content does not
    /// begin with the file's tag or is larger than any such file; EMRTD_CARD_CHANGED; those of the session.
    Result<> begin(File file, PartialFile& partial);
    /// The rest of what begin() began.
    Result<> finish(PartialFile& partial, const ByteProgress& progress = {});
    /// Both; the whole file without padding.
    Result<QByteArray> read(File file, PartialFile& partial, const ByteProgress& progress = {});

private:
    Result<card::ResponseApdu> transmit(const card::CommandApdu& command);
    Result<card::ResponseApdu> orInShort(card::CommandApdu command, Result<card::ResponseApdu> answer);
    Result<card::ResponseApdu> readAt(qsizetype offset, qsizetype wanted);
    Result<card::ResponseApdu> readByShortId(File file, int wanted);
    Result<card::ResponseApdu> selectAndRead(File file, int wanted);
    Result<card::ResponseApdu> readFirst(File file, int wanted);
    int mostInShort() const;
    int mostAtOnce() const;
    bool useExtended() const;

    Session& m_session;
    CardTraits& m_traits;
};

} // namespace motcua::emrtd
