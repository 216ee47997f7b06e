// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/options.h"

#include <QStandardPaths>

namespace motcua::counter {
namespace {

constexpr double kLeastPercent = 100, kMostPercent = 200;

/// The same as motcua-cli's; training has one of its own.
QString defaultFolder(bool training) {
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/motcua");
    if (training) return folder + QStringLiteral("-training");
    const QString given = qEnvironmentVariable("MOTCUA_DATA");
    return given.isEmpty() ? folder : given;
}

Result<> take(Options& options, const QString& name, const QString& value) {
    const auto wrong = [&] { return fail(Code::USAGE, name); };
    if (value.isEmpty()) return wrong();
    if (name == u"--data") {
        options.folder = value;
    } else if (name == u"--screenshot-tour") {
        options.tourFolder = value;
    } else if (name == u"--language") {
        if (value != u"vi" && value != u"en") return wrong();
        options.language = value == u"en" ? ui::Language::english : ui::Language::vietnamese;
    } else if (name == u"--look") {
        if (value != u"light" && value != u"dark" && value != u"system") return wrong();
        options.look = value == u"light"  ? ui::Look::light
                       : value == u"dark" ? ui::Look::dark
                                          : ui::Look::system;
    } else if (name == u"--text-size") {
        bool isNumber = false;
        const double percent = value.toDouble(&isNumber);
        if (!isNumber || percent < kLeastPercent || percent > kMostPercent) return wrong();
        options.textSize = percent / 100;
    } else {
        return wrong();
    }
    return {};
}

} // namespace

void Options::applyTo(ui::Preferences& preferences) const {
    if (language) preferences.language = *language;
    if (look) preferences.look = *look;
    if (textSize) preferences.textSize = *textSize;
}

Result<Options> parseOptions(const QStringList& arguments) {
    Options options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString name = arguments[i].section(u'=', 0, 0);
        if (name == u"--training") {
            options.training = true;
        } else if (name == u"--timing") {
            options.timing = true;
        } else {
            const bool joined = arguments[i].contains(u'=');
            MOTCUA_CHECK(
                take(options, name, joined ? arguments[i].section(u'=', 1) : arguments.value(i + 1)));
            if (!joined) ++i;
        }
    }
    if (options.folder.isEmpty()) options.folder = defaultFolder(options.training);
    return options;
}

QString usage() {
    return QStringLiteral("motcua [--data DIR] [--training] [--language vi|en] [--look light|dark|system]\n"
                          "       [--text-size 100…200] [--screenshot-tour DIR] [--version] [--help]\n");
}

} // namespace motcua::counter
