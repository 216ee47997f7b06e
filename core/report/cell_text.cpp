// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cell_text.h"

#include <QLocale>

namespace motcua::report {
namespace {

const QLocale& vietnamese() {
    static const QLocale kLocale(QLocale::Vietnamese, QLocale::Vietnam);
    return kLocale;
}

struct Plain {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const Text& text) const { return text.toString(); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const { return QString::number(number, 'f', 2); }
    QString operator()(Date date) const { return formatDate(date); }
    QString operator()(LocalTime time) const { return formatLocal(time); }
};

struct Shown {
    CellKind kind;
    QString operator()(std::monostate) const { return QStringLiteral("–"); }
    QString operator()(const Text& text) const { return text.toString(); }
    QString operator()(qint64 number) const { return vietnamese().toString(number); }
    QString operator()(double number) const {
        return vietnamese().toString(number, 'f', kind == CellKind::points ? 1 : 2);
    }
    QString operator()(Date date) const { return vietnameseDate(date); }
    QString operator()(LocalTime time) const {
        const std::chrono::hh_mm_ss clock{timeOfDay(time)};
        return QStringLiteral("%1 %2:%3")
            .arg(vietnameseDate(dateOf(time)))
            .arg(clock.hours().count(), 2, 10, QLatin1Char('0'))
            .arg(clock.minutes().count(), 2, 10, QLatin1Char('0'));
    }
};

struct Json {
    QJsonValue operator()(std::monostate) const { return {}; }
    QJsonValue operator()(const Text& text) const { return text.toString(); }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return number; }
    QJsonValue operator()(Date date) const { return formatDate(date); }
    QJsonValue operator()(LocalTime time) const { return formatLocal(time); }
};

} // namespace

QString plainText(const Cell& cell) { return std::visit(Plain{}, cell); }
QString shownText(const Cell& cell, CellKind kind) { return std::visit(Shown{kind}, cell); }
QJsonValue jsonValue(const Cell& cell) { return std::visit(Json{}, cell); }

} // namespace motcua::report
