// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook_parts.h"

#include <zip.h>

namespace motcua::report {
namespace {

constexpr qint64 kPiece = 64 * 1024;

std::unexpected<Error> bad(const QString& part) { return fail(Code::REPORT_FIGURES, part); }

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void WorkbookParts::Close::operator()(zip* archive) const { zip_discard(archive); }

Result<WorkbookParts> WorkbookParts::open(const QByteArray& bytes) {
    zip_source_t* source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    if (!source) return bad(QStringLiteral("zip"));
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!archive) {
        zip_source_free(source);
        return bad(QStringLiteral("zip"));
    }
    return WorkbookParts(archive);
}

Result<std::optional<QByteArray>> WorkbookParts::read(const QString& name) {
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), 0);
    if (index < 0) return std::nullopt;
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (!file) return bad(name);
    QByteArray content;
    QByteArray piece(kPiece, Qt::Uninitialized);
    while (true) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), static_cast<zip_uint64_t>(piece.size()));
        if (got < 0) return bad(name);
        if (got == 0) return content;
        m_left -= got;
        if (m_left < 0) return bad(name);
        content.append(piece.constData(), got);
    }
}

} // namespace motcua::report
