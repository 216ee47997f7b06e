// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook somebody typed: refused, or lines within the bounds. The archive's own checksums would keep a
// mutation from the XML, so the input is also packed as the sheet of a sound workbook.
#include "core/report/xlsx_reader.h"

#include <cstdint>
#include <cstdlib>
#include <zip.h>

using namespace motcua;

namespace {

constexpr char kWorkbook[] =
    "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
    "<sheet r:id='a'/></sheets></workbook>";
constexpr char kRelations[] = "<Relationships><Relationship Id='a' Target='s.xml'/></Relationships>";
constexpr char kTexts[] = "<sst><si><t>TT</t></si><si><r><t>T\xe1\xbb\x95ng</t></r></si></sst>";
constexpr char kStyles[] =
    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='10'/></cellXfs></styleSheet>";

void add(zip_t* archive, const char* name, QByteArrayView content) {
    zip_source_t* source =
        zip_source_buffer(archive, content.data(), static_cast<zip_uint64_t>(content.size()), 0);
    const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) std::abort();
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
}

QByteArray packed(QByteArrayView sheet) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    if (!archive) std::abort();
    add(archive, "xl/workbook.xml", QByteArrayView(kWorkbook, sizeof kWorkbook - 1));
    add(archive, "xl/_rels/workbook.xml.rels", QByteArrayView(kRelations, sizeof kRelations - 1));
    add(archive, "xl/sharedStrings.xml", QByteArrayView(kTexts, sizeof kTexts - 1));
    add(archive, "xl/styles.xml", QByteArrayView(kStyles, sizeof kStyles - 1));
    add(archive, "xl/s.xml", sheet);
    if (zip_close(archive) != 0) std::abort();
    QByteArray bytes;
    zip_source_open(target);
    char piece[4096];
    for (zip_int64_t got = 0; (got = zip_source_read(target, piece, sizeof piece)) > 0;)
        bytes.append(piece, got);
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

void read(const QByteArray& bytes) {
    const auto lines = report::readWorkbook(bytes);
    if (!lines) return;
    for (const QStringList& line : *lines)
        if (line.size() > 200) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    read(bytes.toByteArray());
    read(packed(bytes));
    return 0;
}
