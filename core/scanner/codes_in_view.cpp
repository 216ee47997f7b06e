// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scanner/codes_in_view.h"

#include <QPolygonF>

namespace motcua::scanner {
namespace {

QRectF boundsOf(const qr::Outline& outline) {
    return QPolygonF(QList<QPointF>(outline.begin(), outline.end())).boundingRect();
}

bool overlap(const std::optional<qr::Outline>& one, const std::optional<qr::Outline>& other) {
    return one && other && boundsOf(*one).intersects(boundsOf(*other));
}

} // namespace

CodesInView::Change CodesInView::see(const qr::PictureReading& reading, FrameTime taken) {
    Change change;
    std::erase_if(m_codes, [&](const Code& code) { return taken - code.seen >= kAbsence; });
    if (reading.payload || reading.outline) {
        m_somethingSeen = taken;
    } else if (m_somethingSeen && taken - *m_somethingSeen >= kAbsence) {
        change.isEmptied = true;
        m_somethingSeen.reset();
    }

    if (reading.payload) {
        const QString text = reading.payload->text;
        change.isNew = std::ranges::find(m_codes, text, &Code::text) == m_codes.end();
        // a place holds one code: what was read there before is gone, and a scan when it comes back
        std::erase_if(m_codes, [&](const Code& code) {
            return code.text == text || !code.place || !reading.outline ||
                   overlap(code.place, reading.outline);
        });
        m_codes.push_back({text, taken, taken, reading.outline});
        return change;
    }
    // A card that trembles is not readable in every frame, and is still the same card. A speck of the
    // background that passes for a code somewhere else must not keep it in view.
    for (Code& code : m_codes)
        if (taken - code.read < kUnreadable && overlap(code.place, reading.outline)) code.seen = taken;
    return change;
}

} // namespace motcua::scanner
