// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/session.h"

#include <utility>

namespace motcua::central {

/// A transaction of a Session: everything or nothing. Rolled back when it goes out of scope uncommitted.
class Unit {
public:
    /// Errors: those of Session::begin.
    static Result<Unit> begin(Session& session, Session::Access access) {
        MOTCUA_CHECK(session.begin(access));
        return Unit(session);
    }
    Unit(Unit&& other) noexcept : m_session(std::exchange(other.m_session, nullptr)) {}
    Unit& operator=(Unit&&) = delete;
    ~Unit() {
        if (m_session) m_session->rollback();
    }
    /// Errors: those of Session::commit.
    Result<> commit() { return std::exchange(m_session, nullptr)->commit(); }

private:
    explicit Unit(Session& session) : m_session(&session) {}
    Session* m_session;
};

} // namespace motcua::central
