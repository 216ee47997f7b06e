// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/card_output.h"
#include "app/cli/card_source.h"
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/card/reader_state.h"
#include "core/desk/reads.h"
#include "core/emrtd/reading_job.h"
#include "core/emrtd/reading_json.h"
#include "core/qr/payload.h"

#include <QFileInfo>

namespace motcua::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWaitByDefault = 30, kLongestWait = 3600;

Result<Answer> readers(Context&, const QCommandLineParser&) {
    MOTCUA_TRY(const std::vector<card::ReaderState> found, card::listReaders());
    QJsonArray list;
    for (const card::ReaderState& reader : found)
        list.append(QJsonObject{
            {"name"_L1, reader.name},
            {"present"_L1, reader.present},
            {"atr"_L1, json::orNull(QString::fromLatin1(reader.answerToReset.toHex().toUpper()))}});
    return Answer{.json = list};
}

// ---- what opens the chip

/// A code whose letters were lost still opens the chip, which then tells the name: access number and dates
/// are ASCII digits.
Result<emrtd::AccessKeys> keysOfQr(Context& context, const QString& text, QString& warning) {
    MOTCUA_TRY(const QByteArray bytes, textOrStandardInput(text));
    const Date today = dateOf(toLocal(context.clock().now()));
    const auto card = qr::parseCardPayload(bytes, today);
    if (card) {
        const citizen::Citizen& holder = card->citizen;
        return emrtd::accessKeys(*holder.number, holder.birthDate, holder.issueDate, std::nullopt, false);
    }
    const auto left = qr::classify(bytes, today).partial;
    if (!left) return std::unexpected(card.error());
    addWarning(warning,
               u"Mã QR bị lỗi chữ: chỉ dùng số và ngày trong mã để mở chip, không dùng họ tên.\n"
               u"The QR code arrived with damaged letters: only its number and dates open the chip."_s);
    return emrtd::accessKeys(left->number, left->birthDate, left->issueDate, std::nullopt, false);
}

Result<emrtd::AccessKeys> keysOfCan(QString digits) {
    QByteArray bytes = digits.toLatin1();
    MOTCUA_TRY(emrtd::AccessPassword password, emrtd::canPassword(Secret::take(bytes)));
    emrtd::AccessKeys keys;
    keys.passwords.push_back(std::move(password));
    return keys;
}

/// `--expiry none` is a card without end of validity.
Result<emrtd::AccessKeys> keysOfNumber(const QCommandLineParser& given) {
    MOTCUA_TRY(const QString text, requiredText(given, "number"));
    MOTCUA_TRY(const auto number, citizen::CitizenNumber::parse(text));
    MOTCUA_TRY(const QString birthText, requiredText(given, "birth"));
    const auto birth = citizen::PartialDate::parse(birthText);
    if (!birth) return wrongUsage(QStringLiteral("--birth YYYY[-MM[-DD]]"));
    const bool noExpiry = optionalText(given, "expiry") == u"none";
    std::optional<Date> expiry;
    if (!noExpiry) {
        MOTCUA_TRY(expiry, optionalDate(given, "expiry"));
    }
    return emrtd::accessKeys(number, *birth, std::nullopt, expiry, noExpiry);
}

Result<emrtd::AccessKeys> keysOf(Context& context, const QCommandLineParser& given, QString& warning) {
    const auto qr = optionalText(given, "qr"), can = optionalText(given, "can"),
               number = optionalText(given, "number");
    if (qr.has_value() + can.has_value() + number.has_value() != 1)
        return wrongUsage(QStringLiteral("--qr | --can | --number --birth --expiry"));
    if (qr) return keysOfQr(context, *qr, warning);
    return can ? keysOfCan(*can) : keysOfNumber(given);
}

/// What comes with the program, and what the office has put into `--trust` or its data folder.
Result<emrtd::TrustStore> trustOf(Context& context, const QCommandLineParser& given, QString& warning) {
    QStringList problems;
    emrtd::TrustStore trust = emrtd::TrustStore::shipped();
    const auto folder = optionalText(given, "trust");
    if (folder && !QFileInfo(*folder).isDir()) return fail(Code::FILE_UNREADABLE, *folder);
    trust.add(
        emrtd::TrustStore::load(folder.value_or(context.dataFolder() + QStringLiteral("/trust")), &problems));
    if (!problems.isEmpty())
        addWarning(warning,
                   u"Bỏ qua tệp không đọc được trong thư mục tin cậy: %1"_s.arg(problems.join(u", ")));
    return trust;
}

// ---- reading

/// One line on the terminal, over the last one.
void showLine(const QString& text) {
    std::fprintf(stderr, "\r%s\x1b[K", qUtf8Printable(text));
    std::fflush(stderr);
}

void showProgress(const emrtd::ReadingProgress& progress) {
    static const QString kSteps[] = {u"Mở chip"_s, u"Đọc thông tin"_s, u"Kiểm tra chip"_s, u"Đọc ảnh"_s};
    QString line = kSteps[static_cast<int>(progress.step)];
    if (progress.step == emrtd::Step::portrait && progress.total > 0)
        line += u" %1 %"_s.arg(progress.done * 100 / progress.total);
    showLine(line);
}

void showPhase(card::JobPhase phase) {
    if (phase == card::JobPhase::waitingForCard) showLine(u"Đặt thẻ lên đầu đọc và giữ yên"_s);
    if (phase == card::JobPhase::waitingForReturn) showLine(u"Đặt lại đúng thẻ đó lên đầu đọc"_s);
}

Result<Answer> read(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto wait, optionalNumber(given, "wait", 0, kLongestWait));
    Answer answer;
    emrtd::ReadingRequest request;
    MOTCUA_TRY(request.keys, keysOf(context, given, answer.warning));
    const auto portraitPath = optionalText(given, "portrait"), evidencePath = optionalText(given, "evidence");
    request.portrait = !given.isSet(QStringLiteral("no-portrait"));
    if (!request.portrait && portraitPath) return wrongUsage(QStringLiteral("--no-portrait | --portrait"));
    std::optional<OutputFile> portraitFile, evidenceFile;
    if (portraitPath) {
        MOTCUA_TRY(portraitFile, OutputFile::open(*portraitPath, context.dataFolder()));
    }
    if (evidencePath) {
        MOTCUA_TRY(evidenceFile, OutputFile::open(*evidencePath, context.dataFolder()));
    }
    MOTCUA_TRY(emrtd::TrustStore trust, trustOf(context, given, answer.warning));
    MOTCUA_TRY(CardSource source, CardSource::open(optionalText(given, "reader").value_or(QString()),
                                                   std::chrono::seconds(wait.value_or(kWaitByDefault))));
    trust.add(source.trust());

    const bool shows = isTerminal();
    emrtd::ReadingEvents events;
    card::JobRunner::PhaseChanged phaseChanged;
    if (shows) {
        events.progress = showProgress;
        phaseChanged = showPhase;
    }
    emrtd::ReadingJob job(std::move(request), std::move(trust), context.clock(), std::move(events));
    const Result<> done = source.run(job, phaseChanged);
    if (shows) showLine({});
    if (!done) return std::unexpected(done.error());

    const emrtd::ChipReading& reading = job.reading();
    if (portraitFile && reading.portrait) {
        // where there is a log, no portrait leaves a card without its entry
        if (context.hasDataFolder()) {
            MOTCUA_TRY(auto* workplace, context.workplace());
            MOTCUA_CHECK(desk::notePortrait(*workplace, "file"));
        }
        if (!portraitFile->commit(reading.portrait->bytes)) return fail(Code::FILE_UNWRITABLE, *portraitPath);
    }
    if (evidenceFile && !evidenceFile->commit(json::compact(emrtd::toJson(reading.evidence))))
        return fail(Code::FILE_UNWRITABLE, *evidencePath);
    QJsonObject object = emrtd::toJson(reading);
    if (source.isSimulated()) object["simulated"_L1] = true;
    answer.json = object;
    answer.text = cardText(reading, source.isSimulated());
    return answer;
}

/// The verdict anew from the evidence a reading has left, with the certificates of today.
Result<Answer> judge(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString path, argument(given, 0, "FILE"));
    MOTCUA_TRY(const QByteArray text, readFile(path, 1024 * 1024));
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    MOTCUA_TRY(const emrtd::Evidence evidence, emrtd::evidenceFromJson(object));
    Answer answer;
    MOTCUA_TRY(const emrtd::TrustStore trust, trustOf(context, given, answer.warning));
    const emrtd::Judgement judgement = emrtd::judgeAgain(evidence, trust);
    answer.json = emrtd::toJson(judgement);
    answer.text = judgementText(judgement);
    return answer;
}

} // namespace

std::vector<Command> cardCommands() {
    const QString card = QStringLiteral("card");
    return {{card, QStringLiteral("readers"), QStringLiteral("card readers"), {}, readers},
            {card,
             QStringLiteral("read"),
             QStringLiteral(
                 "card read [--reader NAME | --reader simulated[:PROFILE]] [--qr TEXT|- | --can N | "
                 "--number N --birth D --expiry D|none] [--no-portrait] [--portrait FILE] [--trust DIR] "
                 "[--wait SECONDS] [--evidence FILE]"),
             {valueOption("reader", "NAME"), valueOption("qr", "TEXT"), valueOption("can", "N"),
              valueOption("number", "N"), valueOption("birth", "D"), valueOption("expiry", "D"),
              flagOption("no-portrait"), valueOption("portrait", "FILE"), valueOption("trust", "DIR"),
              valueOption("wait", "SECONDS"), valueOption("evidence", "FILE")},
             read},
            {card,
             QStringLiteral("judge"),
             QStringLiteral("card judge EVIDENCE-FILE [--trust DIR]"),
             {valueOption("trust", "DIR")},
             judge}};
}

} // namespace motcua::cli
