// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/context.h"
#include "app/cli/options.h"
#include "core/desk/fee_note.h"
#include "core/qr/picture_file.h"
#include "core/qr/receipt_code.h"
#include "core/qr/symbol_picture.h"
#include "core/qr/symbols.h"
#include "core/qr/vietqr.h"

#include <QRegularExpression>

namespace motcua::cli {
namespace {

constexpr int kPixelsPerModule = 8;

/// Reads the drawn symbol as any scanner would: a receipt or a payment code that says something else, or
/// nothing, must never come onto paper.
bool readsAs(qr::GreyView picture, const QByteArray& text) {
    // The first does not find the corners of the largest symbols at two pixels a module.
    for (const qr::SymbolSearch& search : {qr::SymbolSearch{}, qr::SymbolSearch{.pure = true}})
        for (const qr::Symbol& symbol : qr::findSymbols(picture, search))
            if (symbol.bytes == text) return true;
    return false;
}

/// The picture file of a symbol, still to be written: checked before anything else is.
class SymbolFile {
public:
    /// The n-th argument: a path that ends in .png or .svg; `--module PX`.
    static Result<SymbolFile> open(Context& context, const QCommandLineParser& given, int n) {
        SymbolFile symbol;
        MOTCUA_TRY(symbol.m_path, argument(given, n, "FILE.png | FILE.svg"));
        symbol.m_isSvg = symbol.m_path.endsWith(u".svg", Qt::CaseInsensitive);
        if (!symbol.m_isSvg && !symbol.m_path.endsWith(u".png", Qt::CaseInsensitive))
            return wrongUsage(QStringLiteral("FILE.png | FILE.svg"));
        MOTCUA_TRY(const auto pixels, optionalNumber(given, "module", 1, 64));
        symbol.m_pixels = pixels.value_or(kPixelsPerModule);
        MOTCUA_TRY(symbol.m_file, OutputFile::open(symbol.m_path, context.dataFolder()));
        return symbol;
    }

    /// Errors: QR_PICTURE_UNREADABLE, FILE_UNWRITABLE; then no file is there.
    Result<Answer> write(const qr::SymbolMatrix& symbol, const QByteArray& text) {
        const QByteArray bytes = m_isSvg ? qr::toSvg(symbol, m_pixels) : qr::toPng(symbol, m_pixels);
        // Of an SVG the modules are read, which it draws one by one.
        MOTCUA_TRY(const qr::GreyPicture picture, m_isSvg ? qr::toPicture(symbol, kPixelsPerModule)
                                                          : qr::loadPicture(QByteArrayView(bytes)));
        if (!readsAs(picture.view(), text)) return fail(Code::QR_PICTURE_UNREADABLE, m_path);
        if (!m_file->commit(bytes)) return fail(Code::FILE_UNWRITABLE, m_path);
        return Answer{.json = QJsonObject{{QStringLiteral("file"), m_path},
                                          {QStringLiteral("text"), QString::fromUtf8(text)},
                                          {QStringLiteral("modules"), symbol.width()}}};
    }

private:
    QString m_path;
    bool m_isSvg = false;
    int m_pixels = kPixelsPerModule;
    std::optional<OutputFile> m_file;
};

Result<qr::ErrorCorrection> levelOption(const QCommandLineParser& given) {
    const QString level = optionalText(given, "level").value_or(QStringLiteral("M"));
    if (level == u"L") return qr::ErrorCorrection::low;
    if (level == u"M") return qr::ErrorCorrection::medium;
    if (level == u"Q") return qr::ErrorCorrection::quartile;
    if (level == u"H") return qr::ErrorCorrection::high;
    return wrongUsage(QStringLiteral("--level L|M|Q|H"));
}

Result<Answer> writeText(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString option, requiredText(given, "text"));
    MOTCUA_TRY(const QByteArray text, textOrStandardInput(option));
    MOTCUA_TRY(const qr::ErrorCorrection level, levelOption(given));
    MOTCUA_TRY(SymbolFile file, SymbolFile::open(context, given, 0));
    MOTCUA_TRY(const qr::SymbolMatrix symbol, qr::writeQr(text, level));
    return file.write(symbol, text);
}

Result<Answer> writeReceipt(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const QString typed, argument(given, 0, "CODE"));
    MOTCUA_TRY(const auto code, dossier::DossierCode::parseAny(typed));
    MOTCUA_TRY(SymbolFile file, SymbolFile::open(context, given, 1));
    MOTCUA_TRY(const qr::SymbolMatrix symbol, qr::receiptQr(code.text()));
    return file.write(symbol, code.text().toUtf8());
}

/// A whole number that no amount can be is for the core to refuse; anything else is wrong usage.
Result<std::optional<qint64>> amountOption(const QCommandLineParser& given) {
    const auto text = optionalText(given, "amount");
    if (!text) return std::nullopt;
    static const QRegularExpression kWhole(QStringLiteral("^-?[0-9]+$"));
    if (!kWhole.match(*text).hasMatch()) return wrongUsage(QStringLiteral("--amount VND"));
    return text->toLongLong(); // 0 where it overflows
}

Result<qr::PaymentRequest> paymentRequest(const QCommandLineParser& given) {
    qr::PaymentRequest request;
    MOTCUA_TRY(request.bankBin, requiredText(given, "bank"));
    MOTCUA_TRY(request.account, requiredText(given, "account"));
    MOTCUA_TRY(request.amountVnd, amountOption(given));
    if (const auto typed = optionalText(given, "dossier")) {
        MOTCUA_TRY(const auto code, dossier::DossierCode::parseAny(*typed));
        MOTCUA_TRY(request.note, desk::feeNote(code));
    }
    return request;
}

Result<Answer> writePayment(Context& context, const QCommandLineParser& given) {
    MOTCUA_TRY(const auto request, paymentRequest(given));
    MOTCUA_TRY(const QString text, qr::toText(request));
    MOTCUA_TRY(SymbolFile file, SymbolFile::open(context, given, 0));
    MOTCUA_TRY(const qr::SymbolMatrix symbol, qr::writeQr(text.toUtf8(), qr::ErrorCorrection::medium));
    return file.write(symbol, text.toUtf8());
}

} // namespace

std::vector<Command> qrWriteCommands() {
    const QString noun = QStringLiteral("qr");
    return {
        {noun,
         QStringLiteral("write"),
         QStringLiteral("qr write FILE.png --text TEXT [--level L|M|Q|H] [--module PX]   "
                        "(or FILE.svg; TEXT -: standard input)"),
         {valueOption("text"), valueOption("level"), valueOption("module")},
         writeText},
        {noun,
         QStringLiteral("receipt"),
         QStringLiteral("qr receipt CODE FILE.png [--module PX]   (or FILE.svg)"),
         {valueOption("module")},
         writeReceipt},
        {noun,
         QStringLiteral("payment"),
         QStringLiteral(
             "qr payment FILE.png --bank BIN --account N [--amount VND] [--dossier CODE] [--module PX]"
             "   (or FILE.svg)"),
         {valueOption("bank"), valueOption("account"), valueOption("amount"), valueOption("dossier"),
          valueOption("module")},
         writePayment},
    };
}

} // namespace motcua::cli
