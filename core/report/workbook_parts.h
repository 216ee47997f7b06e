// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>

struct zip;

namespace motcua::report {

/// The parts of a workbook, which is a ZIP archive of XML files: bounded, whatever the archive says of their
/// sizes.
class WorkbookParts {
public:
    /// `bytes` must outlive this. Errors: REPORT_FIGURES.
    static Result<WorkbookParts> open(const QByteArray& bytes);

    /// Nothing when there is no such part. Errors: REPORT_FIGURES with the part's name.
    Result<std::optional<QByteArray>> read(const QString& name);

private:
    struct Close {
        void operator()(zip* archive) const;
    };
    explicit WorkbookParts(zip* archive) : m_archive(archive) {}
    std::unique_ptr<zip, Close> m_archive;
    qint64 m_left = 64 * 1024 * 1024; ///< bytes that may still be unpacked
};

} // namespace motcua::report
