// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace motcua::tests {

/// The one application of this test program, in the style the program has.
inline QApplication& application() {
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static QApplication application(count, arguments);
    static const bool styled = QApplication::setStyle(QStringLiteral("fusion")) != nullptr;
    Q_UNUSED(styled);
    return application;
}

} // namespace motcua::tests
