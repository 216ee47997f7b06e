// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_sheet.h"

#include <QRegularExpression>

namespace motcua::ui {
namespace {

// @word: a colour; #12px and #16pt: sizes that follow the text scale; @icons: the folder of the look.
// No rule for QWidget or for whole buttons and inputs: those are ThemeStyle's, and what stands in a sheet
// costs time at each widget that is made.
constexpr char16_t kSheet[] = uR"qss(
QFrame[role="surface"] { background: @surface; border: 1px solid @line; border-radius: 6px; }
QLabel[role="title"] { font-size: #16pt; font-weight: 600; }
QLabel[role="section"] { font-size: #11.5pt; font-weight: 600; }
QLabel[role="secondary"] { color: @secondary; }
QLabel[role="number"] { font-size: #13pt; font-weight: 600; }
QLabel[role="error"] { color: @danger; }
QLabel[role="good"] { color: @good; }
QLabel[role="warning"] { color: @warning; }

QToolTip { background: @surface; color: @text; border: 1px solid @control; padding: #4px #6px; }

QMenu { background: @surface; border: 1px solid @line; padding: #4px; }
QMenu::item { padding: #7px #28px #7px #12px; border-radius: 4px; color: @text; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: #4px #8px; }
QMenu::icon { padding-left: #8px; }

QTabBar { qproperty-drawBase: 0; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { padding: #9px #14px; border: none; border-bottom: 2px solid transparent; color: @secondary; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { background: @selected; }

QScrollBar:vertical { width: #12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: #12px; background: transparent; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: #3px; margin: #3px; }
QScrollBar::handle:vertical { min-height: #28px; }
QScrollBar::handle:horizontal { min-width: #28px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="clear"] { background: transparent; }

QTextEdit, QPlainTextEdit { background: @surface; border: 1px solid @control; border-radius: 6px; padding: #4px; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: #3px; }
QTextEdit:disabled, QPlainTextEdit:disabled { background: @background; border-color: @line; }
QListView, QTreeView, QTableView { background: @surface; border: 1px solid @line; border-radius: 6px; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 1px solid @accent; }
QListView[role="sections"] { background: transparent; border: none; border-right: 1px solid @line; border-radius: 0; }
QComboBox QListView { border: 1px solid @control; border-radius: 0; padding: #2px; }
QHeaderView { background: @surface; border: none; border-top-left-radius: 6px; border-top-right-radius: 6px; }
QHeaderView::section { background: @surface; color: @secondary; border: none; border-bottom: 1px solid @line;
  padding: #8px #10px; font-weight: 600; }
QHeaderView::section:hover { color: @text; }
QHeaderView::down-arrow { image: url(:/icons/look/@mode/chevron-down.svg); width: #14px; height: #14px;
  subcontrol-position: center right; right: #4px; }
QHeaderView::up-arrow { image: url(:/icons/look/@mode/chevron-up.svg); width: #14px; height: #14px;
  subcontrol-position: center right; right: #4px; }
QTableCornerButton::section { background: @surface; border: none; }

QProgressBar { background: @line; border: none; border-radius: #2px; max-height: #4px; min-height: #4px; }
QProgressBar::chunk { background: @accent; border-radius: #2px; }
QSplitter::handle { background: @line; }
QGroupBox { border: none; margin-top: #26px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; top: #2px; }
)qss";

} // namespace

QString styleSheetOf(const Tokens& tokens, bool isDark, double scale) {
    QString sheet = QString::fromUtf16(kSheet);
    const std::pair<QLatin1StringView, QColor> colours[] = {
        {QLatin1StringView("@surface"), tokens.surface},
        {QLatin1StringView("@secondary"), tokens.secondary},
        {QLatin1StringView("@selected"), mixed(tokens.accent, tokens.surface, 0.15)},
        {QLatin1StringView("@background"), tokens.background},
        {QLatin1StringView("@line"), tokens.line},
        {QLatin1StringView("@text"), tokens.text},
        {QLatin1StringView("@faint"), mixed(tokens.text, tokens.background, 0.42)},
        {QLatin1StringView("@accent"), tokens.accent},
        {QLatin1StringView("@control"), tokens.control},
        {QLatin1StringView("@handle"), mixed(tokens.secondary, tokens.surface, 0.55)},
        {QLatin1StringView("@good"), tokens.good},
        {QLatin1StringView("@warning"), tokens.warning},
        {QLatin1StringView("@danger"), tokens.danger},
    };
    for (const auto& [name, colour] : colours)
        sheet.replace(name, colour.name());
    sheet.replace(QLatin1StringView("@mode"),
                  isDark ? QLatin1StringView("dark") : QLatin1StringView("light"));

    static const QRegularExpression kSize(QStringLiteral("#([0-9.]+)(px|pt)"));
    QString result;
    qsizetype end = 0;
    for (auto sizes = kSize.globalMatch(sheet); sizes.hasNext();) {
        const auto size = sizes.next();
        const double value = size.captured(1).toDouble() * scale;
        const bool isPixels = size.captured(2) == u"px";
        result += QStringView(sheet).mid(end, size.capturedStart() - end);
        result += isPixels ? QString::number(qRound(value)) : QString::number(value, 'f', 1);
        result += size.captured(2);
        end = size.capturedEnd();
    }
    return result += QStringView(sheet).mid(end);
}

} // namespace motcua::ui
