// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/transfer_code.h"

#include "core/catalogue/fees.h"
#include "core/qr/symbol_picture.h"
#include "core/qr/symbol_writer.h"
#include "core/qr/vietqr.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace motcua::ui {

TransferCode::TransferCode(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Result<> TransferCode::setTransfer(const desk::Settings& office, qint64 amount, const QString& note) {
    clear();
    qr::PaymentRequest request;
    request.bankBin = office.bankBin;
    request.account = office.bankAccount;
    request.amountVnd = amount;
    request.note = note;
    MOTCUA_TRY(const QString text, qr::toText(request));
    MOTCUA_TRY(m_symbol, qr::writeQr(text.toUtf8(), qr::ErrorCorrection::medium));
    setAccessibleName(Tr::translate("TransferCode", "VietQR code for %1 to account %2")
                          .arg(catalogue::vietnameseVnd(amount), office.bankAccount));
    update();
    return {};
}

void TransferCode::clear() {
    m_symbol = {};
    update();
}

QSize TransferCode::sizeHint() const { return {scaled(224), scaled(224)}; }

void TransferCode::paintEvent(QPaintEvent*) {
    if (m_symbol.width() == 0) return;
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    // whole pixels a module: an edge that is blurred costs distance
    const int modules = m_symbol.width() + 2 * qr::kQuietZone;
    const double ratio = devicePixelRatioF();
    const int pixels = std::max(1, static_cast<int>(std::min(width(), height()) * ratio) / modules);
    const double module = pixels / ratio;
    painter.translate((width() - module * modules) / 2, (height() - module * modules) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (int y = 0; y < m_symbol.height(); ++y)
        for (int x = 0; x < m_symbol.width(); ++x)
            if (m_symbol.isDark(x, y))
                painter.drawRect(
                    QRectF((x + qr::kQuietZone) * module, (y + qr::kQuietZone) * module, module, module));
}

} // namespace motcua::ui
