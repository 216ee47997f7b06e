// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/base/log.h"
#include "core/base/process.h"
#include "core/base/version.h"

#include <QGuiApplication>
#include <cstdio>
#include <limits>

namespace motcua::cli {
namespace {

QList<QCommandLineOption> globalOptions() {
    return {valueOption("data", "DIR"),
            flagOption("json"),
            valueOption("officer", "LOGIN"),
            valueOption("password-file", "FILE"),
            valueOption("new-password-file", "FILE"),
            valueOption("at", "T"),
            flagOption("help"),
            flagOption("version")};
}

/// What the command line says before options are understood: noun and verb may stand after global options.
struct Outline {
    QStringList words;                  ///< the first two that are no option
    std::optional<QString> actingLogin; ///< `--officer` before the noun
};

Outline outlineOf(const QStringList& arguments) {
    static const QStringList kWithValue{QStringLiteral("--data"), QStringLiteral("--officer"),
                                        QStringLiteral("--at"), QStringLiteral("--password-file"),
                                        QStringLiteral("--new-password-file")};
    Outline outline;
    for (qsizetype i = 1; i < arguments.size() && outline.words.size() < 2; ++i) {
        if (kWithValue.contains(arguments[i])) {
            if (arguments[i] == u"--officer" && outline.words.isEmpty())
                outline.actingLogin = arguments.value(i + 1);
            ++i;
        } else if (!arguments[i].startsWith(u"--")) {
            outline.words << arguments[i];
        }
    }
    return outline;
}

const Command* find(const QStringList& words) {
    for (const Command& command : commands())
        if (command.noun == words.value(0) && (command.verb.isEmpty() || command.verb == words.value(1)))
            return &command;
    return nullptr;
}

QString help(const QString& noun) {
    QStringList lines{QStringLiteral("motcua-cli [--data DIR] [--json] [--officer LOGIN] NOUN VERB …")};
    for (const Command& command : commands())
        if (noun.isEmpty() || command.noun == noun) lines << QStringLiteral("  ") + command.synopsis;
    return lines.join(u'\n');
}

/// Noun and verb, and the arguments in capitals that the synopsis shows before the first option.
qsizetype maxPositional(const Command& command) {
    if (command.synopsis.contains(u"TEXT…") || command.synopsis.contains(u"FILE…"))
        return std::numeric_limits<qsizetype>::max();
    qsizetype count = 0;
    for (const QString& word : command.synopsis.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'-') || word.startsWith(u'[') || word.startsWith(u'(')) break;
        if (word.endsWith(u'…')) return std::numeric_limits<qsizetype>::max();
        ++count;
    }
    return count;
}

int run(const QStringList& arguments) {
    const bool asJson = arguments.contains(QStringLiteral("--json"));
    const Outline outline = outlineOf(arguments);
    const QStringList& words = outline.words;
    const Command* command = find(words);
    if (arguments.contains(QStringLiteral("--help"))) {
        std::puts(qUtf8Printable(help(words.value(0))));
        return 0;
    }
    if (arguments.contains(QStringLiteral("--version"))) {
        std::puts(qUtf8Printable(QStringLiteral("motcua-cli ") + version()));
        return 0;
    }
    if (words.isEmpty()) return print(Error{Code::USAGE, {}}, asJson, help({}));
    if (!command) return print(Error{Code::USAGE, words.join(u' ')}, asJson, QStringLiteral("--help"));

    QCommandLineParser given;
    given.addOptions(globalOptions());
    given.addOptions(command->options);
    if (!given.parse(arguments))
        return print(Error{Code::USAGE, given.errorText()}, asJson, command->synopsis);

    if (given.positionalArguments().size() > maxPositional(*command))
        return print(Error{Code::USAGE, given.positionalArguments().back()}, asJson, command->synopsis);
    Context context(given, outline.actingLogin);
    const auto answer = command->run(context, given);
    return answer ? print(*answer, asJson) : print(answer.error(), asJson, command->synopsis);
}

QtMessageHandler nextHandler = nullptr;

/// Qt Multimedia looks for sound, too, when it is asked for cameras, and complains (in no category that could
/// be switched off) where there is no PulseAudio, as on a server. Nobody here wants sound.
void leaveOutSound(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (!message.startsWith(u"PulseAudioService:")) nextHandler(type, context, message);
}

} // namespace
} // namespace motcua::cli

namespace {

/// Forms are set with fonts, which need the larger application, but no display.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
    const bool printsForm = std::any_of(
        argv, argv + argc, [](const char* argument) { return QByteArrayView(argument).endsWith(".pdf"); });
    if (!printsForm) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    motcua::harden();
    const auto app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("motcua-cli"));
    motcua::log::installQtMessageHandler();
    motcua::cli::nextHandler = qInstallMessageHandler(motcua::cli::leaveOutSound);
    return motcua::cli::run(QCoreApplication::arguments());
}
