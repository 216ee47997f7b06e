// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/options.h"

#include <QCommandLineParser>
#include <algorithm>
#include <array>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> knownOptions() {
    const auto value = [](const char* name) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), u"VALUE"_s);
    };
    const auto flag = [](const char* name) { return QCommandLineOption(QString::fromLatin1(name)); };
    QList<QCommandLineOption> all;
    for (const char* name :
         {"data",   "key-file",    "store", "listen", "certificate", "key",    "port-file",  "registry",
          "office", "office-name", "desk",  "hours",  "device",      "answer", "connectors", "dossier",
          "from",   "to",          "head",  "code",   "name",        "role",   "out"})
        all << value(name);
    for (const char* name : {"allow-plain", "retry", "verify", "help", "version"})
        all << flag(name);
    return all;
}

std::unexpected<Error> wrong(const QString& what) { return fail(Code::USAGE, what); }

/// `127.0.0.1:8470`, `[::1]:8470`, `:8470` for the address that is preset.
Result<> readListening(const QString& text, Options& options) {
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    if (colon < 0 || !isNumber || port > 65535) return wrong(u"--listen ADDRESS:PORT"_s);
    options.port = static_cast<quint16>(port);
    QString address = text.first(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.sliced(1, address.size() - 2);
    else if (address.contains(u':'))
        return wrong(u"--listen [ADDRESS]:PORT"_s);
    if (!address.isEmpty()) options.address = address;
    return {};
}

Result<int> readNumber(const QCommandLineParser& given, const QString& name, int preset, int least,
                       int most) {
    if (!given.isSet(name)) return preset;
    bool isNumber = false;
    const int number = given.value(name).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return wrong(u"--%1 %2-%3"_s.arg(name).arg(least).arg(most));
    return number;
}

Result<> readPortalWords(const QCommandLineParser& given, Options& options) {
    options.isRetrying = given.isSet(u"retry"_s);
    if (!given.isSet(u"dossier"_s)) return {};
    const auto dossier = Uuid::parse(given.value(u"dossier"_s));
    if (!dossier || !options.isRetrying) return wrong(u"portal --retry --dossier ID"_s);
    options.dossier = *dossier;
    return {};
}

Result<> readDays(const QCommandLineParser& given, Options& options) {
    for (const auto& [name, day] : {std::pair(u"from"_s, &options.from), std::pair(u"to"_s, &options.to)}) {
        if (!given.isSet(name)) continue;
        const auto read = parseDate(given.value(name));
        if (!read) return wrong(u"--%1 YYYY-MM-DD"_s.arg(name));
        *day = *read;
    }
    return {};
}

Result<> readLookupWords(const QCommandLineParser& given, Options& options) {
    options.isVerifying = given.isSet(u"verify"_s);
    options.head = given.value(u"head"_s);
    if (!options.head.isEmpty() && !options.isVerifying) return wrong(u"lookups --verify --head HEAD"_s);
    return readDays(given, options);
}

Result<> readOfficerWords(const QCommandLineParser& given, const QString& word, Options& options) {
    using enum Options::OfficerWord;
    const QString usage = u"officer list|add|close|reopen|history"_s;
    const std::array words{std::pair(u"list"_s, list), std::pair(u"add"_s, add), std::pair(u"close"_s, close),
                           std::pair(u"reopen"_s, reopen), std::pair(u"history"_s, history)};
    const auto* found = std::ranges::find(words, word, &std::pair<QString, Options::OfficerWord>::first);
    if (found == words.end()) return wrong(usage);
    options.action = Options::Action::officer;
    options.officerWord = found->second;
    options.office = given.value(u"office"_s);
    options.officerCode = given.value(u"code"_s);
    options.officerName = given.value(u"name"_s);
    options.roles = given.value(u"role"_s);
    const bool changes = options.officerWord != list && options.officerWord != history;
    if (changes && (options.office.isEmpty() || options.officerCode.isEmpty()))
        return wrong(u"officer %1 --office CODE --code LOGIN"_s.arg(word));
    return readDays(given, options);
}

Result<> readAction(const QCommandLineParser& given, Options& options) {
    using enum Options::Action;
    const QStringList words = given.positionalArguments();
    if (words.isEmpty()) return {};
    if (words[0] == u"import"_s) {
        options.action = importWork;
        options.answerFile = given.value(u"answer"_s);
        if (words.size() != 2 || options.answerFile.isEmpty()) return wrong(u"import FILE --answer FILE"_s);
        options.package = words[1];
        return {};
    }
    if (words[0] == u"publish"_s) {
        options.action = publish;
        options.publisherFile = given.value(u"key"_s);
        if (words.size() != 2 || options.publisherFile.isEmpty()) return wrong(u"publish FILE --key FILE"_s);
        options.file = words[1];
        return {};
    }
    if (words[0] == u"officer"_s && words.size() == 2) return readOfficerWords(given, words[1], options);
    if (words.size() > 1) return wrong(words[1]);
    if (words[0] == u"enrol-code"_s)
        options.action = enrolCode;
    else if (words[0] == u"devices"_s)
        options.action = devices;
    else if (words[0] == u"withdraw"_s)
        options.action = withdraw;
    else if (words[0] == u"restored"_s)
        options.action = restored;
    else if (words[0] == u"portal"_s)
        options.action = portal;
    else if (words[0] == u"lookups"_s)
        options.action = lookups;
    else if (words[0] == u"publications"_s)
        options.action = publications;
    else if (words[0] == u"publisher-key"_s)
        options.action = publisherKey;
    else
        return wrong(words[0]);
    options.office = given.value(u"office"_s);
    options.officeName = given.value(u"office-name"_s);
    MOTCUA_TRY(options.desk, readNumber(given, u"desk"_s, 0, 1, 99));
    MOTCUA_TRY(options.hours, readNumber(given, u"hours"_s, 24, 1, 24 * 31));
    if (options.action == enrolCode && (options.office.isEmpty() || options.desk == 0))
        return wrong(u"enrol-code --office CODE --desk N"_s);
    if (options.action == publisherKey) {
        options.publisherFile = given.value(u"out"_s);
        return options.publisherFile.isEmpty() ? wrong(u"publisher-key --out FILE"_s) : Result<>();
    }
    if (options.action == portal) return readPortalWords(given, options);
    if (options.action == lookups) return readLookupWords(given, options);
    if (options.action != withdraw) return {};
    const auto device = Uuid::parse(given.value(u"device"_s));
    if (!device) return wrong(u"withdraw --device ID"_s);
    options.device = *device;
    return {};
}

Result<> check(const Options& options) {
    if (options.folder.isEmpty()) return wrong(u"--data DIR"_s);
    if (!options.store.isEmpty() && !options.store.startsWith(u"postgresql://"_s) &&
        !options.store.startsWith(u"postgres://"_s))
        return wrong(u"--store postgresql://…"_s);
    if (options.action == Options::Action::serve &&
        options.certificateFile.isEmpty() != options.privateKeyFile.isEmpty())
        return wrong(u"--certificate FILE --key FILE"_s);
    return {};
}

} // namespace

Result<Options> parseOptions(const QStringList& arguments) {
    QCommandLineParser given;
    given.addOptions(knownOptions());
    if (!given.parse(arguments)) return wrong(given.errorText());
    Options options;
    if (given.isSet(u"help"_s)) {
        options.action = Options::Action::help;
        return options;
    }
    if (given.isSet(u"version"_s)) {
        options.action = Options::Action::version;
        return options;
    }
    MOTCUA_CHECK(readAction(given, options));
    options.folder = given.value(u"data"_s);
    options.keyFile = given.value(u"key-file"_s);
    options.store = given.value(u"store"_s);
    options.certificateFile = given.value(u"certificate"_s);
    options.privateKeyFile = given.value(u"key"_s);
    options.isPlainAllowed = given.isSet(u"allow-plain"_s);
    options.portFile = given.value(u"port-file"_s);
    if (given.isSet(u"listen"_s)) MOTCUA_CHECK(readListening(given.value(u"listen"_s), options));
    if (given.isSet(u"registry"_s)) {
        const QString name = given.value(u"registry"_s);
        if (name != u"none"_s && name != u"simulated"_s) return wrong(u"--registry none|simulated"_s);
        options.registry = name == u"simulated"_s ? Options::Registry::simulated : Options::Registry::none;
    }
    options.connectors = given.value(u"connectors"_s);
    MOTCUA_CHECK(check(options));
    return options;
}

QString usage() {
    return u"motcua-central --data DIR [--key-file FILE] [--store postgresql://…] [--listen ADDRESS:PORT]\n"
           "               [--certificate FILE --key FILE | --allow-plain] [--port-file FILE]\n"
           "               [--registry none|simulated] [--connectors FILE]\n"
           "motcua-central enrol-code --data DIR --office CODE [--office-name NAME] --desk N [--hours N]\n"
           "motcua-central devices --data DIR [--office CODE]\n"
           "motcua-central withdraw --data DIR --device ID\n"
           "motcua-central import FILE --answer FILE --data DIR\n"
           "motcua-central restored --data DIR\n"
           "motcua-central portal --data DIR [--retry [--dossier ID]]\n"
           "motcua-central lookups --data DIR [--office CODE] [--from DAY] [--to DAY]\n"
           "motcua-central lookups --data DIR --verify [--head HEAD]\n"
           "motcua-central officer add --data DIR --office CODE --code LOGIN [--name NAME] [--role ROLES]\n"
           "               [--from DAY]\n"
           "motcua-central officer close --data DIR --office CODE --code LOGIN [--to DAY]\n"
           "motcua-central officer reopen --data DIR --office CODE --code LOGIN\n"
           "motcua-central officer list|history --data DIR [--office CODE]\n"
           "motcua-central publisher-key --data DIR --out FILE\n"
           "motcua-central publish FILE --key FILE --data DIR\n"
           "motcua-central publications --data DIR\n"
           "motcua-central --help | --version\n"_s;
}

} // namespace motcua::central_app
