// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/section.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>

namespace motcua::ui {
namespace {

/// The style's heads are bold and padded, which the width by contents does not count.
constexpr int kLeastColumn = 128;
constexpr int kRow = 32;

} // namespace

SettingsSection::SettingsSection(Workspace& workspace, QString name, const char* iconName)
    : m_workspace(workspace), m_name(std::move(name)), m_iconName(iconName), m_column(new QVBoxLayout),
      m_head(new PageHead), m_reason(textLabel()) {
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("settingsContent"));
    content->setLayout(m_column);
    m_column->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(24));
    m_column->setSpacing(scaled(16));
    m_column->addWidget(m_head);
    m_reason->setWordWrap(true);
    setRole(m_reason, "secondary");
    m_reason->hide();
    m_column->addWidget(m_reason);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    // The cards are the stops of the keyboard, not the area around them.
    setFocusPolicy(Qt::NoFocus);
}

bool SettingsSection::isAdministrator() const {
    return m_workspace.officer().roles.testFlag(officer::Role::administrator);
}

void SettingsSection::words(std::function<void()> set) {
    set();
    m_words.push_back(std::move(set));
}

Card* SettingsSection::addCard(Words title) {
    auto* card = new Card;
    card->column()->setSpacing(scaled(12));
    if (title) {
        auto* heading = textLabel();
        setRole(heading, "section");
        heading->setWordWrap(true);
        words([heading, title] { heading->setText(title()); });
        card->column()->addWidget(heading);
    }
    m_column->addWidget(card);
    return card;
}

Field* SettingsSection::addField(QBoxLayout* layout, Words label, QWidget* control, Words hint) {
    auto* field = new Field(label(), control);
    words([field, label, hint] {
        field->setLabel(label());
        if (hint) field->setHint(hint());
    });
    // Beside each other the controls stand in one line, whatever is below them.
    const bool isRow = qobject_cast<QHBoxLayout*>(layout);
    layout->addWidget(field, 0, isRow ? Qt::AlignTop : Qt::Alignment());
    return field;
}

QLabel* SettingsSection::addText(QBoxLayout* layout, Words text, const char* role) {
    auto* label = textLabel();
    label->setWordWrap(true);
    setRole(label, role);
    if (text) words([label, text] { label->setText(text()); });
    layout->addWidget(label);
    return label;
}

QPushButton* SettingsSection::addButton(QBoxLayout* layout, Words text, std::function<void()> call,
                                        const char* role) {
    auto* button = new QPushButton;
    setRole(button, role);
    words([button, text] { button->setText(text()); });
    QObject::connect(button, &QPushButton::clicked, this, [call = std::move(call)] { call(); });
    layout->addWidget(button);
    return button;
}

QPushButton* SettingsSection::addPrimary(Words text, std::function<void()> call) {
    return addButton(m_head->actions(), std::move(text), std::move(call), "primary");
}

QCheckBox* SettingsSection::addCheck(QBoxLayout* layout, Words text) {
    auto* check = new QCheckBox;
    words([check, text] { check->setText(text()); });
    layout->addWidget(check);
    return check;
}

QHBoxLayout* SettingsSection::addRow(QBoxLayout* layout) {
    auto* row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    layout->addLayout(row);
    return row;
}

void SettingsSection::onlyAdministrator(std::initializer_list<QWidget*> controls) {
    for (QWidget* control : controls)
        m_restricted.emplace_back(control);
    showPermission();
}

void SettingsSection::showPermission() {
    const bool allowed = isAdministrator();
    for (const auto& control : m_restricted)
        if (control) control->setEnabled(allowed);
    m_reason->setVisible(!allowed && !m_restricted.empty());
    m_reason->setText(
        translate("SettingsSection", "Only an administrator can change this. Ask the one of your office."));
}

void SettingsSection::focusFirst() {
    for (QWidget* each = widget()->nextInFocusChain(); each && each != widget();
         each = each->nextInFocusChain()) {
        if (!widget()->isAncestorOf(each)) continue;
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) != 0)
            return each->setFocus(Qt::OtherFocusReason);
    }
}

void SettingsSection::setHead() {
    m_head->setTitle(title());
    m_head->setSentence(sentence());
    setAccessibleName(title());
}

void SettingsSection::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        for (auto* head : findChildren<QHeaderView*>()) {
            if (head->orientation() == Qt::Horizontal)
                head->setMinimumSectionSize(scaled(kLeastColumn));
            else
                head->setDefaultSectionSize(scaled(kRow));
        }
    if (event->type() != QEvent::LanguageChange) return;
    for (const auto& set : m_words)
        set();
    setHead();
    showPermission();
}

void prepareList(QTableWidget& list, int wideColumn) {
    list.verticalHeader()->hide();
    list.setShowGrid(false);
    list.setSelectionBehavior(QAbstractItemView::SelectRows);
    list.setSelectionMode(QAbstractItemView::SingleSelection);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setTabKeyNavigation(false);
    list.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list.horizontalHeader()->setSectionResizeMode(wideColumn, QHeaderView::Stretch);
    list.horizontalHeader()->setHighlightSections(false);
    list.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list.horizontalHeader()->setMinimumSectionSize(scaled(kLeastColumn));
    list.verticalHeader()->setDefaultSectionSize(scaled(kRow));
}

QLabel* selectable(const QString& text) {
    auto* label = textLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace motcua::ui
