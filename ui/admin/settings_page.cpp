// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/settings_page.h"

#include "ui/admin/sections.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QListWidget>
#include <QStackedWidget>

namespace motcua::ui {
namespace {

/// The chosen row is tinted, not filled: its icon keeps a colour that shows on it.
QIcon rowIcon(const char* name) {
    const QSize size(scaled(20), scaled(20));
    QIcon both;
    both.addPixmap(icon(name).pixmap(size), QIcon::Normal);
    both.addPixmap(icon(name, Tint::accent).pixmap(size), QIcon::Selected);
    return both;
}

constexpr int kRoomForNames = 820;

} // namespace

SettingsPage::SettingsPage(Workspace& workspace)
    : m_workspace(workspace), m_list(new QListWidget), m_stack(new QStackedWidget) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    setRole(m_list, "sections");
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(QSize(scaled(20), scaled(20)));

    add(makeOfficeSection(workspace));
    add(makePrintSection(workspace));
    add(makeScannerSection(workspace));
    add(makeReaderSection(workspace));
    add(makeOfficerSection(workspace));
    add(makeTrustSection(workspace));
    add(makeCatalogueSection(workspace));
    add(makeLookSection(workspace));
    add(makeBackupSection(workspace));
    add(makeStoreSection(workspace));
    add(makeDiagnosisSection(workspace));
    add(makeAboutSection(workspace));
    QObject::connect(m_list, &QListWidget::currentRowChanged, this,
                     [this](int chosen) { showSection(chosen); });
    // Right, or Enter, goes from the list into the section; Esc comes back.
    QObject::connect(m_list, &QListWidget::itemActivated, this,
                     [this] { m_sections[static_cast<size_t>(m_list->currentRow())]->focusFirst(); });
    retranslate();
    m_list->setCurrentRow(0);
}

void SettingsPage::add(std::unique_ptr<SettingsSection> section) {
    new QListWidgetItem(m_list);
    m_sections.push_back(section.get());
    m_stack->addWidget(section.release());
}

void SettingsPage::showSection(int row) {
    if (row < 0) return;
    if (auto* before = dynamic_cast<SettingsSection*>(m_stack->currentWidget());
        before && m_stack->currentIndex() != row)
        before->leave();
    m_stack->setCurrentIndex(row);
    if (m_workspace.isOpen()) m_sections[static_cast<size_t>(row)]->enter();
    keysChanged();
}

QString SettingsPage::title() const { return translate("SettingsPage", "Settings"); }

std::vector<KeyHint> SettingsPage::keys() {
    std::vector<KeyHint> hints;
    if (QPushButton* primary = m_sections[static_cast<size_t>(m_stack->currentIndex())]->primary()) {
        QString name = primary->text();
        name.remove(u'&');
        hints.push_back({QKeySequence(Qt::Key_F6), name, [primary] { primary->click(); }});
    }
    const auto step = [this](int by) {
        const int rows = m_list->count();
        m_list->setCurrentRow((m_list->currentRow() + by + rows) % rows);
    };
    hints.push_back({QKeySequence(Qt::CTRL | Qt::Key_PageDown), translate("SettingsPage", "Next section"),
                     [step] { step(1); }});
    hints.push_back({QKeySequence(Qt::CTRL | Qt::Key_PageUp), translate("SettingsPage", "Previous section"),
                     [step] { step(-1); }});
    hints.push_back(
        {QKeySequence(Qt::Key_Escape), translate("SettingsPage", "Back to the list"), [this] { back(); }});
    return hints;
}

void SettingsPage::enter() {
    for (SettingsSection* section : m_sections)
        section->showPermission();
    showSection(m_list->currentRow());
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::leave() { m_sections[static_cast<size_t>(m_stack->currentIndex())]->leave(); }

bool SettingsPage::back() {
    if (m_list->hasFocus()) return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

bool SettingsPage::takeScan(const desk::ScanTarget& target) {
    return m_sections[static_cast<size_t>(m_stack->currentIndex())]->takeScan(target);
}

void SettingsPage::cardPresent(const QString& reader) {
    m_sections[static_cast<size_t>(m_stack->currentIndex())]->cardPresent(reader);
}

void SettingsPage::openSection(const QString& name) {
    const qsizetype row = sections().indexOf(name);
    if (row >= 0) m_list->setCurrentRow(static_cast<int>(row));
}

QString SettingsPage::section() const {
    return m_sections[static_cast<size_t>(m_stack->currentIndex())]->name();
}

QStringList SettingsPage::sections() const {
    QStringList names;
    for (const SettingsSection* section : m_sections)
        names << section->name();
    return names;
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (m_isNarrow != (width() < scaled(kRoomForNames))) retranslate();
}

void SettingsPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        retranslate();
}

void SettingsPage::retranslate() {
    if (m_sections.empty() || m_sections.size() != static_cast<size_t>(m_list->count())) return;
    m_list->setAccessibleName(translate("SettingsPage", "Sections of the settings"));
    const QFontMetrics metrics(m_list->font());
    int widest = 0;
    // Large letters on a small screen: the pictures alone, with their names as tool tips.
    const bool isNarrow = width() < scaled(kRoomForNames);
    m_isNarrow = isNarrow;
    for (int row = 0; row < m_list->count(); ++row) {
        const SettingsSection* section = m_sections[static_cast<size_t>(row)];
        m_list->item(row)->setText(isNarrow ? QString() : section->title());
        m_list->item(row)->setToolTip(isNarrow ? section->title() : QString());
        m_list->item(row)->setData(Qt::AccessibleTextRole, section->title());
        m_list->item(row)->setIcon(rowIcon(section->iconName()));
        m_list->item(row)->setSizeHint(QSize(0, scaled(36)));
        widest = std::max(widest, metrics.horizontalAdvance(section->title()));
    }
    m_list->setIconSize(QSize(scaled(20), scaled(20)));
    m_list->setFixedWidth(isNarrow ? scaled(56) : std::clamp(widest + scaled(56), scaled(176), scaled(280)));
    for (SettingsSection* section : m_sections)
        section->setHead();
    keysChanged();
}

} // namespace motcua::ui
