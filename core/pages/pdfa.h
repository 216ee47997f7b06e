// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/pages/page_code.h"

#include <span>

namespace motcua::pages {

/// What the file says of itself (XMP and the document information, the same in both).
struct PdfFacts {
    QString title;
    Instant made{};
    bool operator==(const PdfFacts&) const = default;
};

/// The pages as one PDF laid out by the rules of PDF/A-2b (ISO 19005-2): own XMP metadata, sRGB output
/// intent, nothing encrypted, nothing from outside. No validator for it was at hand: what is checked is that
/// independent readers take it. Errors: QR_PICTURE_UNREADABLE (no page).
Result<QByteArray> pdfOf(std::span<const CodedPage> pages, const PdfFacts& facts);

} // namespace motcua::pages
