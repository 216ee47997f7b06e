// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/residence/lookup.h"

#include <QString>

namespace motcua::residence {

/// Answers out of the JSON of a look-up made elsewhere (`residence lookup`, another desk), or of data an
/// officer has noted down: how a counter works before it has a line, and how the other ways of Decree
/// 104/2022 art. 14 are recorded.
class FileGateway final : public LookupGateway {
public:
    /// The clock must outlive the gateway.
    FileGateway(QString path, const Clock& clock) : m_path(std::move(path)), m_clock(clock) {}

    /// A file without a citizen is "not found". The person in it must be the one asked for: another number,
    /// or without one another name or birth, is refused. Errors: FILE_UNREADABLE, JSON_INVALID,
    /// FIELD_INVALID, RESIDENCE_PERSON.
    Result<LookupAnswer> lookUp(const LookupRequest& request) override;

private:
    QString m_path;
    const Clock& m_clock;
};

/// Whether a record can be that of the person asked for, by what both tell: the number, or the name and
/// birth.
bool isSamePerson(const citizen::Citizen& asked, const citizen::Citizen& told);

} // namespace motcua::residence
