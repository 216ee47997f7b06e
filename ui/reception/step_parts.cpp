// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/step_parts.h"

#include "core/catalogue/fees.h"
#include "ui/reception/accept_actions.h"
#include "ui/widgets/language.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

ColumnStep::ColumnStep(VisitModel& model, std::function<void()> leave)
    : StepView(model), m_leave(std::move(leave)), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * kSpacing);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
}

void ColumnStep::showEvent(QShowEvent* event) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    StepView::showEvent(event);
}

void ColumnStep::hideEvent(QHideEvent* event) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // a long step must not make the others long
    StepView::hideEvent(event);
}

KeyHint ColumnStep::acceptKey() {
    return {Qt::Key_F6, Tr::translate("Reception", "accept and print"), [this] {
                if (finish()) acceptAndPrint(model());
            }};
}

void ColumnStep::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // a key that is held down must not run through the steps
    if (enter && !event->isAutoRepeat() && !(event->modifiers() & ~Qt::KeypadModifier)) return leave();
    StepView::keyPressEvent(event);
}

void ColumnStep::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    StepView::changeEvent(event);
}

QLabel* wrapped(const char* role, QWidget* parent) {
    auto* label = textLabel({}, parent);
    label->setWordWrap(true);
    if (role) setRole(label, role);
    return label;
}

QPushButton* callButton(const char* role, const char* iconName, QWidget* parent, std::function<void()> call) {
    auto* button = new QPushButton(parent);
    setRole(button, role);
    if (iconName)
        button->setIcon(icon(iconName, qstrcmp(role, "primary") == 0 ? Tint::onAccent : Tint::text));
    button->setAutoDefault(true);
    QObject::connect(button, &QPushButton::clicked, button, std::move(call));
    return button;
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be what has just been pressed
        }
        if (QLayout* inner = item->layout()) clearLayout(inner);
        delete item;
    }
}

QString limitText(const std::optional<calendar::TimeLimit>& limit) {
    if (!limit) return {};
    if (language() == Language::vietnamese) return calendar::vietnameseUnit(limit->value, limit->unit);
    const auto count = [&](const QString& one, const QString& many) {
        return (limit->value == 1 ? one : many).arg(limit->value);
    };
    switch (limit->unit) {
    case calendar::Unit::hour:
        return count(u"%1 working hour"_s, u"%1 working hours"_s);
    case calendar::Unit::clockHour:
        return count(u"%1 hour"_s, u"%1 hours"_s);
    case calendar::Unit::halfWorkingDay:
        return count(u"%1 half working day"_s, u"%1 half working days"_s);
    case calendar::Unit::workingDay:
        return count(u"%1 working day"_s, u"%1 working days"_s);
    case calendar::Unit::calendarDay:
        return count(u"%1 day"_s, u"%1 days"_s);
    case calendar::Unit::month:
        return count(u"%1 month"_s, u"%1 months"_s);
    case calendar::Unit::sameDay:
        break;
    }
    return u"same day"_s;
}

QString levelText(catalogue::Level level) {
    switch (level) {
    case catalogue::Level::central:
        return Tr::translate("Reception", "Central");
    case catalogue::Level::province:
        return Tr::translate("Reception", "Province");
    case catalogue::Level::commune:
        return Tr::translate("Reception", "Commune");
    case catalogue::Level::other:
        break;
    }
    return Tr::translate("Reception", "Other agency");
}

QString dateTimeText(LocalTime time) {
    const Date day = dateOf(time);
    static constexpr std::array kDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                      "Thursday", "Friday", "Saturday"};
    const QString weekday =
        language() == Language::vietnamese
            ? vietnameseWeekday(day)
            : QString::fromLatin1(kDays[std::chrono::weekday{std::chrono::local_days(day)}.c_encoding()]);
    return weekday + u' ' + vietnameseDate(day) + u", "_s + vietnameseTime(time).left(5);
}

QString distanceText(VisitModel& model, LocalTime due) {
    if (!model.workingDays()) return {};
    return dueDistance(due, toLocal(model.workspace().clock().now()), *model.workingDays());
}

QString feeText(const catalogue::Procedure& procedure) {
    if (procedure.feeRule == catalogue::FeeRule::provinceCouncil && !procedure.feeVnd)
        return Tr::translate("Reception", "fee by the province");
    if (procedure.feeFormula)
        return procedure.feeFormula->kind == catalogue::FeeFormula::Kind::perPage
                   ? Tr::translate("Reception", "fee by pages")
                   : Tr::translate("Reception", "fee by number");
    if (procedure.feeVnd == 0 && procedure.feeVariants.empty()) return Tr::translate("Reception", "no fee");
    if (procedure.feeVnd) return catalogue::vietnameseVnd(*procedure.feeVnd);
    if (!procedure.feeVariants.empty()) return Tr::translate("Reception", "fee by case");
    return Tr::translate("Reception", "fee by the province");
}

} // namespace motcua::ui
