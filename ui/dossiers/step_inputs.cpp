// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/step_inputs.h"

#include "ui/widgets/ask_file.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDate>

namespace motcua::ui {
namespace {

using Kind = StepField::Kind;

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

StepInput lineInput(QLineEdit* edit, const StepField& field) {
    edit->setText(field.value.toString());
    return {edit, edit, [edit] { return edit->text(); }};
}

StepInput moneyInput(const StepField& field) {
    auto* edit = new MoneyEdit;
    if (field.value.isValid()) edit->setAmount(field.value.toLongLong());
    edit->setMaximumWidth(scaled(200));
    return {edit, edit, [edit] {
                const auto amount = edit->amount();
                return amount ? QVariant(*amount) : QVariant();
            }};
}

StepInput dateInput(const StepField& field) {
    auto* edit = new DateEdit;
    if (const QDate day = field.value.toDate(); day.isValid())
        edit->setDate(
            makeDate(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())));
    edit->setMaximumWidth(scaled(200));
    return {edit, edit, [edit] {
                const auto day = edit->fullDate();
                return day ? QVariant(QDate::fromString(formatDate(*day), Qt::ISODate)) : QVariant();
            }};
}

StepInput comboInput(const StepField& field, bool isEditable) {
    auto* box = new QComboBox;
    box->setEditable(isEditable);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->addItems(field.choices);
    if (!isEditable) {
        box->setCurrentIndex(field.value.toInt());
        return {box, box, [box] { return box->currentIndex(); }};
    }
    box->setCurrentText(field.value.toString());
    return {box, box, [box] { return box->currentText(); }};
}

StepInput listInput(const StepField& field) {
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing / 2);
    auto* text = new ShortText(4);
    text->setPlainText(field.value.toString());
    text->setAccessibleName(field.label);
    column->addWidget(text);
    if (!field.choices.isEmpty()) {
        auto* box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        box->addItem(StepText::tr("Add from the papers of the procedure…"));
        box->addItems(field.choices);
        box->setAccessibleName(box->itemText(0));
        QObject::connect(box, &QComboBox::activated, text, [box, text](int at) {
            if (at > 0) text->appendPlainText(box->itemText(at));
            box->setCurrentIndex(0);
        });
        column->addWidget(box);
    }
    all->setFocusProxy(text);
    return {all, text, [text] { return text->toPlainText(); }};
}

StepInput fileInput(const StepField& field) {
    auto* all = new QWidget;
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    auto* edit = new QLineEdit;
    edit->setAccessibleName(field.label);
    auto* browse = new QPushButton(StepText::tr("&Browse…"));
    browse->setAccessibleName(StepText::tr("Browse for a file"));
    QObject::connect(browse, &QPushButton::clicked, edit, [edit, all] {
        askForFile(all, StepText::tr("Choose a file"), {}, [edit = QPointer(edit)](const QString& path) {
            if (edit) edit->setText(path);
        });
    });
    row->addWidget(edit, 1);
    row->addWidget(browse);
    all->setFocusProxy(edit);
    return {all, edit, [edit] { return edit->text(); }};
}

StepInput make(const StepField& field) {
    switch (field.kind) {
    case Kind::line:
        return lineInput(new QLineEdit, field);
    case Kind::text: {
        auto* text = new ShortText;
        text->setPlainText(field.value.toString());
        return {text, text, [text] { return text->toPlainText(); }};
    }
    case Kind::list:
        return listInput(field);
    case Kind::pick:
        return comboInput(field, true);
    case Kind::choice:
        return comboInput(field, false);
    case Kind::date:
        return dateInput(field);
    case Kind::money:
        return moneyInput(field);
    case Kind::file:
        return fileInput(field);
    }
    return {};
}

} // namespace

ShortText::ShortText(int lines, QWidget* parent) : QPlainTextEdit(parent), m_lines(lines) {
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ShortText::sizeHint() const {
    const int margin = static_cast<int>(2 * document()->documentMargin()) + 2 * frameWidth() + scaled(12);
    return {scaled(240), m_lines * fontMetrics().lineSpacing() + margin};
}

StepInput makeInput(const StepField& field, QObject* receiver, std::function<void()> changed,
                    std::function<void()> enter) {
    StepInput input = make(field);
    if (auto* edit = qobject_cast<QLineEdit*>(input.focus)) {
        QObject::connect(edit, &QLineEdit::textChanged, receiver, changed);
        QObject::connect(edit, &QLineEdit::returnPressed, receiver, enter);
    } else if (auto* box = qobject_cast<QComboBox*>(input.focus)) {
        QObject::connect(box, &QComboBox::currentIndexChanged, receiver, changed);
        if (box->isEditable()) {
            QObject::connect(box, &QComboBox::editTextChanged, receiver, changed);
            QObject::connect(box->lineEdit(), &QLineEdit::returnPressed, receiver, enter);
        }
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(input.focus))
        QObject::connect(text, &QPlainTextEdit::textChanged, receiver, changed);
    return input;
}

} // namespace motcua::ui
