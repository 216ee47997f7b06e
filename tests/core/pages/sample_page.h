// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace motcua::pages {

/// A fictitious A4 page as a scanner gives it: lines of Vietnamese text in black, some grain, and what more
/// is asked for.
struct SamplePage {
    double dpi = 200;
    double skew = 0; ///< degrees the lines rise to the right
    bool text = true;
    bool stamp = false;        ///< red
    bool picture = false;      ///< a grey photograph
    int lid = 0;               ///< millimetres of dark around the page
    bool shineThrough = false; ///< the back's text, faint
};
QImage samplePage(const SamplePage& wanted);

} // namespace motcua::pages
