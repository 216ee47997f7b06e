// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/central/options.h"

#include <QCommandLineParser>

namespace motcua::central_app {
namespace {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> knownOptions() {
    const auto value = [](const char* name) {
        return QCommandLineOption(QString::fromLatin1(name), QString(), u"VALUE"_s);
    };
    const auto flag = [](const char* name) { return QCommandLineOption(QString::fromLatin1(name)); };
    return {value("data"),        value("key-file"), value("store"),     value("listen"),
            value("certificate"), value("key"),      value("port-file"), value("registry"),
            flag("allow-plain"),  flag("help"),      flag("version")};
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

Result<> check(const Options& options) {
    if (options.folder.isEmpty()) return wrong(u"--data DIR"_s);
    if (!options.store.isEmpty() && !options.store.startsWith(u"postgresql://"_s) &&
        !options.store.startsWith(u"postgres://"_s))
        return wrong(u"--store postgresql://…"_s);
    if (options.certificateFile.isEmpty() != options.privateKeyFile.isEmpty())
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
    if (!given.positionalArguments().isEmpty()) return wrong(given.positionalArguments().constFirst());
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
    MOTCUA_CHECK(check(options));
    return options;
}

QString usage() {
    return u"motcua-central --data DIR [--key-file FILE] [--store postgresql://…] [--listen ADDRESS:PORT]\n"
           "               [--certificate FILE --key FILE | --allow-plain] [--port-file FILE]\n"
           "               [--registry none|simulated]\n"
           "motcua-central --help | --version\n"_s;
}

} // namespace motcua::central_app
