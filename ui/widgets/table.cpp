// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "ui/widgets/table_row.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QTimer>
#include <QToolTip>

namespace motcua::ui {
namespace {

constexpr int kRow = 40;
constexpr int kTwoLines = 54;
constexpr int kKeepAfter = 500; // ms: a column is dragged in many small steps

} // namespace

TableView::TableView(const QString& name, QWidget* parent)
    : QTableView(parent), m_keep(new QTimer(this)), m_scale(textScale()), m_name(name) {
    setItemDelegate(new TableRow(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab goes on to the next control
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setSortingEnabled(false); // until there is a model that can
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* head = horizontalHeader();
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setHighlightSections(false);
    head->setSectionsMovable(true);
    head->setStretchLastSection(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setFocusPolicy(Qt::NoFocus);
    setRowHeight();

    m_keep->setSingleShot(true);
    m_keep->setInterval(kKeepAfter);
    QObject::connect(m_keep, &QTimer::timeout, this, [this] { keepColumns(); });
    const auto keepSoon = [this] {
        if (!m_isRestoring) m_keep->start();
    };
    QObject::connect(head, &QHeaderView::sectionResized, this, keepSoon);
    QObject::connect(head, &QHeaderView::sectionMoved, this, keepSoon);
    QObject::connect(head, &QHeaderView::sortIndicatorChanged, this, keepSoon);
    QObject::connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](const QPoint& place) {
        offerColumns(head->viewport()->mapToGlobal(place));
    });
    QObject::connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_open) m_open(index);
    });
}

void TableView::setTwoLines(bool twoLines) {
    m_twoLines = twoLines;
    setRowHeight();
}

void TableView::setRowHeight() {
    const int height = scaled(m_twoLines ? kTwoLines : kRow);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::setEmptyText(const QString& text) {
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void TableView::setModel(QAbstractItemModel* model) {
    m_isRestoring = true;
    QTableView::setModel(model);
    restoreColumns();
}

/// Widths of one text size are too narrow for the next.
QString TableView::settingsKey() const {
    const int percent = qRound(textScale() * 100);
    const QString size = percent == 100 ? QString() : u'@' + QString::number(percent);
    return QStringLiteral("tables/") + m_name + size;
}

void TableView::setWidths(const std::vector<int>& widths, const std::vector<int>& hidden) {
    m_widths = widths;
    m_hidden = hidden;
    restoreColumns();
}

/// No head is cut, also where widths were kept by an older version; else, what nobody has changed yet is as
/// it was designed, in this text size.
void TableView::layOutColumns(bool kept) {
    QFont strong = font();
    strong.setBold(true);
    const QFontMetrics metrics(strong);
    for (int column = 0; column < static_cast<int>(m_widths.size()); ++column) {
        const QString head = model()->headerData(column, Qt::Horizontal).toString();
        const int least = metrics.horizontalAdvance(head) + 2 * scaled(10) + scaled(20);
        const int wanted = kept ? columnWidth(column) : scaled(m_widths[static_cast<std::size_t>(column)]);
        if (!kept || !isColumnHidden(column))
            horizontalHeader()->resizeSection(column, std::max(least, wanted));
    }
    if (kept) return;
    for (const int column : m_hidden)
        setColumnHidden(column, true);
}

void TableView::restoreColumns() {
    if (!model()) return;
    const QSettings settings;
    const QString key = settingsKey();
    // Of an older version with other columns: nothing of it fits.
    const bool fits = settings.value(key + QStringLiteral("/count")).toInt() == model()->columnCount();
    m_isRestoring = true;
    if (fits) horizontalHeader()->restoreState(settings.value(key + QStringLiteral("/state")).toByteArray());
    layOutColumns(fits);
    m_isRestoring = false;
    horizontalHeader()->setStretchLastSection(true);
}

void TableView::keepColumns() const {
    if (m_name.isEmpty() || !model()) return;
    QSettings settings;
    const QString key = settingsKey();
    settings.setValue(key + QStringLiteral("/count"), model()->columnCount());
    settings.setValue(key + QStringLiteral("/state"), horizontalHeader()->saveState());
}

void TableView::offerColumns(const QPoint& place) {
    if (!model()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 1; column < model()->columnCount(); ++column) { // the first is what a row is called
        auto* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        QObject::connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            m_keep->start();
        });
    }
    menu->popup(place);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid() && m_open) {
            m_open(currentIndex());
            return event->accept();
        }
        break;
    case Qt::Key_Menu:
        return offerColumns(horizontalHeader()->mapToGlobal(QPoint(0, horizontalHeader()->height())));
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || !model() || model()->rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setPen(tokens().secondary);
    painter.drawText(viewport()->rect().adjusted(kSpacing, kSpacing, -kSpacing, -kSpacing),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void TableView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setRowHeight();
        if (std::exchange(m_scale, textScale()) != textScale()) restoreColumns();
    }
    QTableView::changeEvent(event);
}

bool TableView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        if (index.isValid() && TableRow::isElided(option, index)) {
            QString text = index.data(Qt::DisplayRole).toString();
            if (const QString second = index.data(secondLineRole).toString(); !second.isEmpty())
                text += u'\n' + second;
            QToolTip::showText(help->globalPos(), text, viewport(), option.rect);
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

} // namespace motcua::ui
