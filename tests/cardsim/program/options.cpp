// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/program/options.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace motcua::cardsim {
namespace {

using Parsed = std::expected<ServeOptions, UsageProblem>;

std::unexpected<UsageProblem> problem(const QString& vi, const QString& en) {
    return std::unexpected(UsageProblem{vi, en});
}

QString joined(const std::vector<QString>& names) {
    return QStringList(names.begin(), names.end()).join(QStringLiteral(", "));
}

std::expected<Person, UsageProblem> personNamed(const QString& name) {
    if (name == u"a") return samplePerson(Sample::a);
    if (name == u"b") return samplePerson(Sample::b);
    if (name == u"c") return samplePerson(Sample::c);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return problem(QStringLiteral("Không đọc được tệp %1.").arg(name),
                       QStringLiteral("The file %1 cannot be read.").arg(name));
    Result<Person> person = personFromJson(file.readAll());
    if (!person)
        return problem(QStringLiteral("Tệp %1 không đúng: %2").arg(name, person.error().detail),
                       QStringLiteral("The file %1 is not valid: %2").arg(name, person.error().detail));
    return *std::move(person);
}

/// What one option with a value sets; nothing, or what is wrong.
std::optional<UsageProblem> take(ServeOptions& options, const QString& name, const QString& value) {
    if (name == u"--port") {
        bool ok = false;
        options.port = value.toUShort(&ok);
        if (ok && options.port > 0) return std::nullopt;
        return UsageProblem{QStringLiteral("Cổng không đúng: %1").arg(value),
                            QStringLiteral("Not a port: %1").arg(value)};
    }
    if (name == u"--profile") {
        Result<Profile> profile = profileNamed(value);
        if (profile) {
            options.profile = *std::move(profile);
            return std::nullopt;
        }
        return UsageProblem{
            QStringLiteral("Không có loại thẻ %1. Có: %2").arg(value, joined(profileNames())),
            QStringLiteral("There is no profile %1. There are: %2").arg(value, joined(profileNames()))};
    }
    if (name == u"--fault") {
        const Result<NamedFault> fault = faultNamed(value);
        if (!fault)
            return UsageProblem{
                QStringLiteral("Không có lỗi %1. Có: %2").arg(value, joined(faultNames())),
                QStringLiteral("There is no fault %1. There are: %2").arg(value, joined(faultNames()))};
        if (fault->fault) options.faults.push_back(*fault->fault);
        options.flaws.merge(fault->flaws);
        return std::nullopt;
    }
    if (name == u"--person") {
        auto person = personNamed(value);
        if (!person) return person.error();
        options.person = *std::move(person);
        return std::nullopt;
    }
    options.trustFolder = value;
    return std::nullopt;
}

} // namespace

Parsed parseServeOptions(const QStringList& arguments) {
    static const QStringList kWithValue{QStringLiteral("--port"), QStringLiteral("--profile"),
                                        QStringLiteral("--fault"), QStringLiteral("--person"),
                                        QStringLiteral("--trust-out")};
    ServeOptions options;
    options.profile = profileNamed(u"cccd-2021").value();
    options.person = samplePerson(Sample::a);
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& name = arguments[i];
        if (name == u"--help")
            options.help = true;
        else if (name == u"--list")
            options.list = true;
        else if (name == u"--verbose")
            options.verbose = true;
        else if (!kWithValue.contains(name))
            return problem(QStringLiteral("Không có tùy chọn %1.").arg(name),
                           QStringLiteral("There is no option %1.").arg(name));
        else if (++i == arguments.size())
            return problem(QStringLiteral("Tùy chọn %1 cần một giá trị.").arg(name),
                           QStringLiteral("The option %1 needs a value.").arg(name));
        else if (auto wrong = take(options, name, arguments[i]))
            return std::unexpected(*std::move(wrong));
    }
    if (options.port == 0 && !options.help && !options.list)
        return problem(QStringLiteral("Thiếu --port: cổng của đầu đọc ảo."),
                       QStringLiteral("--port is missing: the port of the virtual reader."));
    return options;
}

QString serveUsage() {
    return QStringLiteral(
        "motcua-cardsim --port N [--profile P] [--person a|b|c|FILE.json] [--fault NAME[@INDEX]]…\n"
        "               [--trust-out DIR] [--verbose] [--list] [--help]\n"
        "Đặt một thẻ mô phỏng (người không có thật) lên đầu đọc ảo của vpcd ở cổng N.\n"
        "Lays a simulated card (of nobody) on the virtual reader of vpcd at port N.");
}

QString serveList() {
    return QStringLiteral("profiles: %1\nfaults: %2\npersons: a, b, c")
        .arg(joined(profileNames()), joined(faultNames()));
}

QString traceLine(int number, QByteArrayView command, const std::optional<QByteArray>& answer) {
    const QString header = QString::fromLatin1(
        command.first(std::min<qsizetype>(4, command.size())).toByteArray().toHex().toUpper());
    const QString sent = QStringLiteral("%1 %2 %3 bytes → ").arg(number).arg(header).arg(command.size());
    if (!answer) return sent + QStringLiteral("removed");
    const QString status = QString::fromLatin1(answer->last(std::min<qsizetype>(2, answer->size())).toHex());
    return sent + QStringLiteral("%1 %2 bytes").arg(status.toUpper()).arg(answer->size());
}

bool writeTrust(const QString& folder, const CardImage& image) {
    const auto write = [&](const QString& name, const QByteArray& content) {
        QSaveFile file(QDir(folder).filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    };
    return QDir().mkpath(folder) &&
           write(QStringLiteral("motcua-training-csca.cer"), image.cscaCertificate) &&
           write(QStringLiteral("motcua-training-csca.crl"), image.revocationList);
}

} // namespace motcua::cardsim
