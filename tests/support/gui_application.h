// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>

namespace motcua::tests {

/// The one application of a test program: QGuiApplication, or with widgets QApplication.
template <class Application = QGuiApplication> Application& application() {
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    // Never destroyed: at the end of the process, Qt's own statics go before it.
    static Application& application = *new Application(count, arguments);
    return application;
}

} // namespace motcua::tests
