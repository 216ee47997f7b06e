// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/settings.h"
#include "core/qr/symbol_matrix.h"

#include <QWidget>

namespace motcua::ui {

/// A VietQR code large enough for a telephone held before the screen: black on white in light and dark.
class TransferCode : public QWidget {
public:
    explicit TransferCode(QWidget* parent = nullptr);
    /// Errors: QR_PAYMENT_… as qr::toText; then nothing is shown.
    Result<> setTransfer(const desk::Settings& office, qint64 amount, const QString& note);
    void clear();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qr::SymbolMatrix m_symbol;
};

} // namespace motcua::ui
