// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edits.h"
#include "ui/widgets/typed_date.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QRegularExpression>

namespace motcua::ui {
namespace {

constexpr qsizetype kMostDigits = 15; // more than any fee, and no overflow

QString digitsOf(const QString& text) {
    QString digits;
    for (const QChar letter : text)
        if (letter >= u'0' && letter <= u'9') digits += letter;
    return digits;
}

QString grouped(QString digits) {
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, u'.');
    return digits;
}

/// The card's own writing of what a person typed: `15/1/1996` becomes `15/01/1996`.
QString cardText(const QString& typed) {
    static const QRegularExpression kParts(
        QStringLiteral(R"(^(?:(\d{1,2})[\s/.,-]+)?(\d{1,2})[\s/.,-]+(\d{4})$)"));
    static const QRegularExpression kIso(QStringLiteral(R"(^(\d{4})-(\d{1,2})-(\d{1,2})$)"));
    const auto two = [](const QString& number) { return number.rightJustified(2, u'0'); };
    if (const auto parts = kParts.match(typed); parts.hasMatch()) {
        const QString monthYear = two(parts.captured(2)) + u'/' + parts.captured(3);
        return parts.captured(1).isEmpty() ? monthYear : two(parts.captured(1)) + u'/' + monthYear;
    }
    if (const auto iso = kIso.match(typed); iso.hasMatch())
        return two(iso.captured(3)) + u'/' + two(iso.captured(2)) + u'/' + iso.captured(1);
    // Without separators: month and year.
    if (typed.size() == 6 && digitsOf(typed) == typed) return typed.left(2) + u'/' + typed.mid(2);
    return typed;
}

} // namespace

Secret takePassword(QLineEdit& edit) {
    QString text = edit.text();
    edit.clear();
    QByteArray bytes = text.toUtf8();
    text.fill(u'\0');
    return Secret::take(bytes);
}

DateEdit::DateEdit(QWidget* parent) : QLineEdit(parent) {
    setMaxLength(24);
    setInputMethodHints(Qt::ImhPreferNumbers);
    QObject::connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const auto typed = date()) setDate(*typed);
    });
    QObject::connect(this, &QLineEdit::textEdited, this, [this] {
        if (property("unclear").toBool()) setProperty("unclear", false), update();
    });
    retranslate();
}

std::optional<citizen::PartialDate> DateEdit::date() const { return typedDate(text()); }

std::optional<citizen::PartialDate> typedDate(const QString& text) {
    const QString typed = text.simplified();
    if (typed.isEmpty()) return citizen::PartialDate{};
    const auto parsed = citizen::PartialDate::parseCardText(cardText(typed));
    if (!parsed || !parsed->isKnown()) return std::nullopt;
    return *parsed;
}

std::optional<Date> DateEdit::fullDate() const {
    const auto typed = date();
    return typed && typed->isFull() ? typed->toDate() : std::nullopt;
}

void DateEdit::setDate(const citizen::PartialDate& date) {
    const QString shown = date.isKnown() ? date.toVietnamese() : QString();
    if (text() != shown) setText(shown);
    setProperty("unclear", false);
    update();
}

void DateEdit::setDate(std::optional<Date> date) {
    setDate(date ? citizen::PartialDate::from(*date) : citizen::PartialDate{});
}

void DateEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    setProperty("unclear", !date());
    update();
}

void DateEdit::retranslate() {
    setPlaceholderText(QCoreApplication::translate("DateEdit", "day/month/year"));
}

void DateEdit::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QLineEdit::changeEvent(event);
}

MoneyEdit::MoneyEdit(QWidget* parent) : QLineEdit(parent) {
    setAlignment(Qt::AlignRight);
    setInputMethodHints(Qt::ImhDigitsOnly);
    // Not while an input method composes: textEdited comes when it is done.
    QObject::connect(this, &QLineEdit::textEdited, this, [this] { group(); });
    makeRoom();
}

std::optional<qint64> MoneyEdit::amount() const {
    const QString digits = digitsOf(text());
    if (digits.isEmpty()) return std::nullopt;
    return digits.toLongLong();
}

void MoneyEdit::setAmount(std::optional<qint64> amount) {
    const QString shown = amount ? grouped(QString::number(std::max<qint64>(0, *amount))) : QString();
    if (text() != shown) setText(shown);
}

void MoneyEdit::group() {
    const qsizetype digitsBehind = digitsOf(text().mid(cursorPosition())).size();
    const QString shown = grouped(digitsOf(text()).left(kMostDigits));
    if (text() == shown) return;
    setText(shown);
    qsizetype place = shown.size();
    for (qsizetype behind = digitsBehind; place > 0 && behind > 0;)
        if (shown[--place].isDigit()) --behind;
    setCursorPosition(static_cast<int>(place));
}

void MoneyEdit::makeRoom() {
    setTextMargins(0, 0, fontMetrics().horizontalAdvance(QStringLiteral(" đ")) + 2, 0);
}

void MoneyEdit::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) makeRoom();
    QLineEdit::changeEvent(event);
}

void MoneyEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setPen(isEnabled() ? tokens().secondary : palette().color(QPalette::Disabled, QPalette::Text));
    painter.drawText(rect().adjusted(0, 0, -scaled(10), 0), Qt::AlignVCenter | Qt::AlignRight,
                     QStringLiteral("đ"));
}

} // namespace motcua::ui
