// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/usual_pattern.h"

#include "core/emrtd/chip_proof.h"
#include "core/emrtd/files.h"
#include "core/emrtd/pace.h"
#include "core/tlv/file_size.h"

namespace motcua::bench {
namespace {

constexpr int kHeader = 4, kPiece = 223;

Result<QByteArray> readAt(emrtd::Session& session, qsizetype offset, qsizetype size) {
    return session.command({.ins = 0xB0,
                            .p1 = static_cast<quint8>(offset >> 8),
                            .p2 = static_cast<quint8>(offset),
                            .expected = static_cast<int>(size)},
                           QLatin1StringView("READ BINARY"));
}

Result<QByteArray> readFile(emrtd::Session& session, emrtd::File file) {
    const quint16 id = emrtd::fileInfo(file).id;
    QByteArray name;
    name.append(static_cast<char>(id >> 8)).append(static_cast<char>(id));
    MOTCUA_CHECK(
        session.command({.ins = 0xA4, .p1 = 0x02, .p2 = 0x0C, .data = name}, QLatin1StringView("SELECT")));
    MOTCUA_TRY(QByteArray content, readAt(session, 0, kHeader));
    MOTCUA_TRY(const qsizetype size, tlv::fileSize(content));
    while (content.size() < size) {
        MOTCUA_TRY(const QByteArray piece,
                   readAt(session, content.size(), std::min<qsizetype>(kPiece, size - content.size())));
        content += piece;
    }
    return content;
}

Result<> readCard(emrtd::Session& session, const emrtd::AccessPassword& password) {
    using emrtd::File;
    MOTCUA_TRY(const QByteArray access, readFile(session, File::cardAccess));
    MOTCUA_TRY(const auto infos, emrtd::parseSecurityInfos(access, emrtd::fileName(File::cardAccess)));
    MOTCUA_TRY(auto opened, emrtd::runPace(session, *emrtd::choosePace(infos), password));
    session.start(std::move(opened.keys));
    MOTCUA_CHECK(
        session.command({.ins = 0xA4, .p1 = 0x04, .p2 = 0x0C, .data = QByteArray::fromHex("A0000002471001")},
                        QLatin1StringView("SELECT")));
    for (const File file : {File::com, File::sod, File::dg1, File::dg13, File::dg15})
        MOTCUA_CHECK(readFile(session, file));
    MOTCUA_TRY(const QByteArray dg14, readFile(session, File::dg14));
    MOTCUA_TRY(const auto chip, emrtd::parseDg14(dg14));
    MOTCUA_CHECK(emrtd::runChipAuthentication(session, *emrtd::chooseChipAuthentication(chip)));
    MOTCUA_CHECK(readFile(session, File::dg2));
    return {};
}

} // namespace

Result<card::Job::State> UsualPattern::run(card::Channel& channel, std::stop_token stop) {
    const auto started = std::chrono::steady_clock::now();
    card::ApduLink link(channel, std::move(stop));
    emrtd::Session session(link);
    MOTCUA_CHECK(readCard(session, m_password));
    m_duration = std::chrono::steady_clock::now() - started;
    m_apdus = link.statistics().apdus;
    return State::done;
}

} // namespace motcua::bench
