// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/administration.h"
#include "app/central/options.h"
#include "app/central/process.h"
#include "app/central/service.h"
#include "core/base/process.h"
#include "core/base/version.h"

#include <QCoreApplication>
#include <cstdio>

using namespace motcua;
using namespace motcua::central_app;

namespace {

/// 1 refused or failed, 2 wrong usage, as of all programs here.
int tell(const Error& error) {
    const ErrorText& text = errorText(error.code);
    std::fprintf(stderr, "%s: %s %s [%s]\n%s %s\n", text.name, text.causeEn, text.remedyEn,
                 qUtf8Printable(error.detail), text.causeVi, text.remedyVi);
    if (error.code != Code::USAGE) return 1;
    std::fprintf(stderr, "%s", qUtf8Printable(usage()));
    return 2;
}

} // namespace

int main(int argc, char** argv) {
    harden();
    prepareProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("motcua-central"));
    const auto options = parseOptions(QCoreApplication::arguments());
    if (!options) return tell(options.error());
    switch (options->action) {
    case Options::Action::help:
        std::printf("%s", qUtf8Printable(usage()));
        return 0;
    case Options::Action::version:
        std::printf("motcua-central %s\n", qUtf8Printable(QString(version())));
        return 0;
    default:
        break;
    }
    const SystemClock clock;
    if (options->action != Options::Action::serve) {
        const auto printed = administer(*options, clock);
        if (!printed) return tell(printed.error());
        std::fwrite(printed->constData(), 1, static_cast<size_t>(printed->size()), stdout);
        return 0;
    }
    const JsonLog log(clock);
    log::installQtMessageHandler();
    const auto served = serve(*options, clock, log);
    return served ? 0 : tell(served.error());
}
