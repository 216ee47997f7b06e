// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::store {

/// The calls of this layer that can fail because of the world outside.
enum class Call { open, prepare, step, backup, fileOpen, fileWrite, fileFlush, fileRename, fileRemove };

/// Where a test makes the i-th call fail, or stop the program's progress for good ("power lost here").
/// Rolling back, resetting and closing are never asked about: the engine does not fail in them.
class FaultPoint {
public:
    virtual ~FaultPoint() = default;
    /// 0: go on. Otherwise the call is not made and answers this SQLite result code (SQLITE_FULL,
    /// SQLITE_IOERR, …).
    virtual int onCall(Call call) = 0;
};

/// Process-wide and null outside of tests. The point must outlive its use. Returns the one set before.
FaultPoint* setFaultPoint(FaultPoint* point);

/// What the fault point answers for this call; 0 when there is none.
int faultOf(Call call);

} // namespace motcua::store
