// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/chip_line.h"

#include "ui/reception/step_parts.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QProgressBar>

namespace motcua::ui {
namespace {

constexpr int kCanDigits = 6, kCanWidth = 120;

} // namespace

ChipLine::ChipLine(Identification& identification, QWidget* parent)
    : Card(parent), m_identification(identification), m_text(wrapped()), m_bar(new QProgressBar),
      m_keys(new QWidget), m_can(new QLineEdit), m_expiry(new DateEdit), m_canField(new Field({}, m_can)),
      m_expiryField(new Field({}, m_expiry)) {
    m_can->setMaxLength(kCanDigits);
    m_can->setInputMethodHints(Qt::ImhDigitsOnly);
    m_can->setMinimumWidth(scaled(kCanWidth));
    m_can->installEventFilter(this);
    m_expiry->installEventFilter(this);
    m_read = callButton("plain", "id-card", this, [this] { read(); });
    m_again = callButton("plain", "refresh-cw", this, [this] { m_identification.readAgain(); });
    m_cancel = callButton("quiet", nullptr, this, [this] { m_identification.cancel(); });
    m_bar->setTextVisible(false);
    auto* keys = new QHBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->addWidget(m_canField);
    keys->addWidget(m_expiryField);
    keys->addWidget(m_read, 0, Qt::AlignBottom);
    keys->addStretch();
    auto* row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_again);
    row->addWidget(m_cancel);
    column()->addLayout(row);
    column()->addWidget(m_bar);
    column()->addWidget(m_keys);
    refresh();
}

QString ChipLine::words() const {
    switch (m_identification.state()) {
    case Identification::State::idle:
    case Identification::State::done:
        return {};
    case Identification::State::keysWanted:
        if (m_identification.isPassport())
            return QCoreApplication::translate(
                "ChipLine",
                "A passport lies on the reader. Type its number and the date of birth below, and here "
                "the day it expires.");
        return QCoreApplication::translate(
            "ChipLine",
            "A card lies on the reader. Scan its QR code, or type the last 6 digits of its number.");
    case Identification::State::waiting:
        return QCoreApplication::translate("ChipLine", "Lay the card on the reader to have its chip read.");
    case Identification::State::opening:
        return QCoreApplication::translate("ChipLine", "Opening the chip - leave the card there …");
    case Identification::State::reading:
        return QCoreApplication::translate("ChipLine", "Reading the chip - leave the card there …");
    case Identification::State::proving:
        return QCoreApplication::translate("ChipLine", "Checking whether the chip is real …");
    case Identification::State::portrait:
        return QCoreApplication::translate("ChipLine", "Reading the portrait …");
    case Identification::State::lifted:
        return QCoreApplication::translate(
            "ChipLine", "The card was lifted. Lay it back: the reading goes on where it stopped.");
    case Identification::State::failed:
        break;
    }
    const auto& error = m_identification.error();
    if (!error) return {};
    if (error->code == Code::EMRTD_ACCESS_DENIED)
        return QCoreApplication::translate(
            "ChipLine", "This chip does not open with this number: another person's card lies on the reader, "
                        "or the number is mistyped.");
    return messageOf(error->code);
}

void ChipLine::refresh() {
    const QString text = words();
    setVisible(!text.isEmpty());
    const bool failed = m_identification.state() == Identification::State::failed;
    m_text->setText(text);
    setRole(m_text, failed ? "error" : "");
    m_keys->setVisible(wantsKeys());
    m_again->setVisible(failed && !wantsKeys());
    m_cancel->setVisible(m_identification.isReading() &&
                         m_identification.state() != Identification::State::waiting);
    const bool passport = m_identification.isPassport();
    m_canField->setVisible(!passport);
    m_expiryField->setVisible(passport);
    m_expiryField->setLabel(QCoreApplication::translate("ChipLine", "Passport expires on"));
    m_canField->setLabel(QCoreApplication::translate("ChipLine", "Last 6 digits"));
    m_read->setText(QCoreApplication::translate("ChipLine", "&Read the chip"));
    m_again->setText(QCoreApplication::translate("ChipLine", "Try a&gain"));
    m_cancel->setText(QCoreApplication::translate("ChipLine", "Without the c&hip"));
    const bool counts = m_identification.state() == Identification::State::portrait;
    const bool waits = m_identification.state() == Identification::State::waiting ||
                       m_identification.state() == Identification::State::lifted;
    m_bar->setVisible(m_identification.isReading() && !waits);
    m_bar->setAccessibleName(text);
    m_bar->setRange(0, counts ? 100 : 0);
    if (counts) m_bar->setValue(std::max(m_identification.percent(), 0));
    if (!wantsKeys() && !m_can->text().isEmpty()) m_can->clear();
}

void ChipLine::focusKeys() {
    if (m_identification.isPassport())
        m_expiry->setFocus();
    else
        m_can->setFocus();
}

void ChipLine::read() {
    if (m_identification.isPassport()) {
        const bool begun =
            m_identification.readPassport(m_expiry->date().value_or(citizen::PartialDate{})).has_value();
        m_expiryField->setError(
            begun ? QString()
                  : QCoreApplication::translate(
                        "ChipLine", "Number, whole date of birth and whole date of expiry are needed"));
        if (!begun) m_expiry->setFocus();
        return;
    }
    const auto started = m_identification.readWithCan(m_can->text());
    m_canField->setError(started ? QString()
                                 : QCoreApplication::translate("ChipLine", "Six digits are needed"));
    if (!started) m_can->setFocus();
}

bool ChipLine::eventFilter(QObject* watched, QEvent* event) {
    if ((watched == m_can || watched == m_expiry) && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            read();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void ChipLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    Card::changeEvent(event);
}

} // namespace motcua::ui
