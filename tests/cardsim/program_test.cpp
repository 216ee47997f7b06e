// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardsim/program/options.h"
#include "tests/cardsim/support/test_cards.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua::cardsim {
namespace {

QStringList words(const char* text) { return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts); }

TEST(Options, of_a_bare_port_are_the_card_of_2021_and_person_a) {
    const auto options = parseServeOptions(words("--port 20000"));
    ASSERT_TRUE(options);
    EXPECT_EQ(options->port, 20000);
    EXPECT_EQ(options->profile.name, u"cccd-2021");
    EXPECT_EQ(options->person.citizen.number->text(), u"001096012345");
    EXPECT_TRUE(options->faults.empty());
    EXPECT_EQ(options->flaws, Flaws{});
    EXPECT_FALSE(options->verbose);
}

TEST(Options, all_of_them_are_taken) {
    const auto options = parseServeOptions(
        words("--port 1 --profile t0 --person b --fault removal@3 --fault cloned-chip --fault altered-dg@2 "
              "--fault no-aa --fault altered-dg@13 --fault one-byte --trust-out out --verbose"));
    ASSERT_TRUE(options);
    EXPECT_EQ(options->profile.name, u"t0");
    EXPECT_EQ(options->person.citizen.name, u"Trần Thị Bé Năm");
    EXPECT_EQ(options->faults, (std::vector{Fault{FaultKind::removal, 3}, Fault{FaultKind::oneByte, 0}}));
    EXPECT_TRUE(options->flaws.clonedChip && options->flaws.noActiveAuthentication);
    EXPECT_EQ(options->flaws.alteredDataGroups, (std::set{2, 13}));
    EXPECT_EQ(options->trustFolder, u"out");
    EXPECT_TRUE(options->verbose);
    EXPECT_EQ(parseServeOptions(words("--port 1 --person c"))->person.citizen.name, u"Đỗ Đức Dương");
    EXPECT_EQ(parseServeOptions(words("--port 1 --person a"))->person.citizen.name, u"Nguyễn Văn An");
}

TEST(Options, help_and_list_need_no_port) {
    EXPECT_TRUE(parseServeOptions(words("--help"))->help);
    EXPECT_TRUE(parseServeOptions(words("--list"))->list);
    EXPECT_TRUE(serveUsage().contains(u"--trust-out"));
    for (const auto& names : {profileNames(), faultNames()})
        for (const QString& name : names)
            EXPECT_TRUE(serveList().contains(name));
}

TEST(Options, that_are_wrong_are_said_in_both_languages) {
    const std::pair<const char*, const char*> cases[] = {
        {"", "--port is missing: the port of the virtual reader."},
        {"--port", "The option --port needs a value."},
        {"--port 0", "Not a port: 0"},
        {"--port 65536", "Not a port: 65536"},
        {"--prot 1", "There is no option --prot."},
        {"--profile x", "There is no profile x. There are: cccd-2021, cancuoc-2024, "},
        {"--fault x", "There is no fault x. There are: removal, reset, "},
        {"--person nowhere.json", "The file nowhere.json cannot be read."},
    };
    for (const auto& [line, message] : cases) {
        const auto options = parseServeOptions(words(line));
        ASSERT_FALSE(options) << line;
        EXPECT_TRUE(options.error().en.startsWith(QLatin1StringView(message)))
            << options.error().en.toStdString();
        EXPECT_NE(options.error().vi, options.error().en);
        EXPECT_FALSE(options.error().vi.isEmpty());
    }
}

TEST(Options, person_comes_from_a_file) {
    const QTemporaryDir folder;
    const auto write = [&](const QByteArray& content) {
        QFile file(folder.filePath(QStringLiteral("p.json")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        return parseServeOptions(
            {QStringLiteral("--port"), QStringLiteral("1"), QStringLiteral("--person"), file.fileName()});
    };
    const auto good = write(R"({"number":"079301000017","name":"Lê Văn Thử","birth_date":"2001"})");
    ASSERT_TRUE(good);
    EXPECT_EQ(good->person.citizen.name, u"Lê Văn Thử");
    EXPECT_TRUE(write(R"({"name":"Lê Văn Thử"})").error().en.endsWith(u"is not valid: number"));
}

TEST(Program, trace_says_headers_and_sizes_only) {
    const QByteArray secret = QByteArray::fromHex("0CB081000D9701048E08ED6705417E96BA5500");
    EXPECT_EQ(traceLine(7, secret, QByteArray::fromHex("01020304059000")),
              u"7 0CB08100 19 bytes → 9000 7 bytes");
    EXPECT_EQ(traceLine(0, "\x01", QByteArray("\x02")), u"0 01 1 bytes → 02 1 bytes");
    EXPECT_EQ(traceLine(0, secret, std::nullopt), u"0 0CB08100 19 bytes → removed");
}

TEST(Program, trust_is_written_where_it_is_wanted) {
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("a/b"));
    const CardImage image = cardImage("cccd-2021");
    ASSERT_TRUE(writeTrust(out, image));
    QFile certificate(out + QStringLiteral("/motcua-training-csca.cer"));
    ASSERT_TRUE(certificate.open(QIODevice::ReadOnly));
    EXPECT_EQ(certificate.readAll(), image.cscaCertificate);
    QFile list(out + QStringLiteral("/motcua-training-csca.crl"));
    ASSERT_TRUE(list.open(QIODevice::ReadOnly));
    EXPECT_EQ(list.readAll(), image.revocationList);
    EXPECT_FALSE(writeTrust(certificate.fileName(), image));
}

} // namespace
} // namespace motcua::cardsim
