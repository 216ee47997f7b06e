// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panels.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

constexpr int kPadding = 2 * kSpacing;
constexpr int kPicture = 48;
constexpr int kBusyAfter = 300; // ms; what is over sooner needs no sign

} // namespace

Card::Card(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this)) {
    setRole(this, "surface");
    m_column->setSpacing(kSpacing);
    m_column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
}

EmptyState::EmptyState(const char* iconName, const QString& text, QWidget* parent)
    : QWidget(parent), m_iconName(iconName), m_column(new QVBoxLayout(this)) {
    m_picture.setAlignment(Qt::AlignCenter);
    m_text.setAlignment(Qt::AlignCenter);
    m_text.setWordWrap(true);
    m_text.setTextFormat(Qt::PlainText);
    setRole(&m_text, "secondary");
    m_column->setSpacing(kPadding);
    m_column->addStretch();
    m_column->addWidget(&m_picture);
    m_column->addWidget(&m_text);
    m_column->addStretch();
    setText(text);
    showPicture();
}

void EmptyState::setText(const QString& text) { m_text.setText(text); }

QPushButton* EmptyState::addButton(const QString& text, std::function<void()> call) {
    auto* button = new QPushButton(text, this);
    QObject::connect(button, &QPushButton::clicked, this, [call = std::move(call)] {
        if (call) call();
    });
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::showPicture() {
    const int side = scaled(kPicture);
    m_picture.setPixmap(
        icon(m_iconName.constData(), Tint::secondary).pixmap(QSize(side, side), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) showPicture();
    QWidget::changeEvent(event);
}

Folded::Folded(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), m_button(new QToolButton(this)), m_content(content) {
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->installEventFilter(this);
    setRole(m_button, "fold");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing / 2);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(content);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    QObject::connect(m_button, &QToolButton::toggled, this, [this](bool open) {
        m_content->setVisible(open);
        m_button->setIcon(icon(open ? "chevron-down" : "chevron-right", Tint::secondary));
    });
    setTitle(title);
    content->setVisible(false);
    m_button->setIcon(icon("chevron-right", Tint::secondary));
}

void Folded::setTitle(const QString& title) { m_button->setText(title); }
void Folded::setOpen(bool open) { m_button->setChecked(open); }
bool Folded::isOpen() const { return m_button->isChecked(); }

bool Folded::eventFilter(QObject* object, QEvent* event) {
    if (object == m_button && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Right:
            setOpen(true);
            return true;
        case Qt::Key_Left:
            setOpen(false);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            setOpen(!isOpen());
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

Busy::Busy(QWidget* parent) : QWidget(parent), m_bar(new QProgressBar(this)), m_delay(new QTimer(this)) {
    m_text.setTextFormat(Qt::PlainText);
    m_text.setWordWrap(true);
    setRole(&m_text, "secondary");
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing / 2);
    column->addWidget(&m_text);
    column->addWidget(m_bar);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kBusyAfter);
    QObject::connect(m_delay, &QTimer::timeout, this, [this] { setVisible(true); });
    setVisible(false);
}

void Busy::setText(const QString& text) {
    m_text.setText(text);
    m_bar->setAccessibleName(text);
    if (text.isEmpty()) {
        m_delay->stop();
        m_bar->setRange(0, 0);
        setVisible(false);
    } else if (isHidden() && !m_delay->isActive()) {
        m_delay->start();
    }
}

void Busy::setProgress(qint64 done, qint64 total) {
    // In thousandths: sizes of files are more than an int holds.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) m_bar->setValue(static_cast<int>(std::clamp<qint64>(done * 1000 / total, 0, 1000)));
}

FactList::FactList(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(kPadding);
    m_form->setVerticalSpacing(kSpacing);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void FactList::clear() {
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
}

void FactList::add(const QString& label, const QString& value, const char* role) {
    if (value.isEmpty()) return;
    auto* name = textLabel(label, this);
    name->setTextFormat(Qt::PlainText);
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside the first line of a long value
    setRole(name, "secondary");
    auto* text = textLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(label + QStringLiteral(": ") + value);
    if (role) setRole(text, role);
    m_form->addRow(name, text);
}

PageHead::PageHead(QWidget* parent) : QWidget(parent), m_actions(new QHBoxLayout) {
    setRole(&m_title, "title");
    setRole(&m_sentence, "secondary");
    for (QLabel* label : {&m_title, &m_sentence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_sentence.hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(&m_title);
    words->addWidget(&m_sentence);
    m_actions->setSpacing(kSpacing);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPadding);
    row->addLayout(words, 1);
    row->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void PageHead::setTitle(const QString& title) { m_title.setText(title); }

void PageHead::setSentence(const QString& sentence) {
    m_sentence.setText(sentence);
    m_sentence.setVisible(!sentence.isEmpty());
}

} // namespace motcua::ui
