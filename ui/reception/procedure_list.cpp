// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/procedure_list.h"

#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <set>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<ProcedureRow>;
constexpr int kMostRecent = 5;

Result<> append(desk::Workplace& workplace, const std::vector<catalogue::SearchHit>& hits, Rows& rows,
                const std::set<QString>& favourites, std::set<QString>* shown = nullptr) {
    const Date today = dateOf(toLocal(workplace.clock().now()));
    for (const catalogue::SearchHit& hit : hits) {
        if (shown && !shown->insert(hit.code).second) continue;
        MOTCUA_TRY(auto procedure, workplace.procedure(hit.code, today));
        procedure.components.clear();
        procedure.channels.clear();
        rows.push_back({.procedure = std::move(procedure), .favourite = favourites.contains(hit.code)});
    }
    return {};
}

Result<std::set<QString>> favouriteCodes(desk::Workplace& workplace) {
    MOTCUA_TRY(const auto shelf, desk::procedureShelf(workplace));
    std::set<QString> codes;
    for (const catalogue::SearchHit& hit : shelf.favourites)
        codes.insert(hit.code);
    return codes;
}

ProcedureRow heading(ProcedureRow::Heading which, const QString& field = {}) {
    return {.kind = ProcedureRow::Kind::heading, .heading = which, .field = field, .procedure = {}};
}

QString headingText(const ProcedureRow& row) {
    switch (row.heading) {
    case ProcedureRow::Heading::favourites:
        return Tr::translate("ProcedureList", "Favourites");
    case ProcedureRow::Heading::recent:
        return Tr::translate("ProcedureList", "Received lately");
    case ProcedureRow::Heading::frequent:
        return Tr::translate("ProcedureList", "Received most");
    case ProcedureRow::Heading::fields:
        return Tr::translate("ProcedureList", "By field");
    case ProcedureRow::Heading::essential:
        return Tr::translate("ProcedureList", "Essential services");
    case ProcedureRow::Heading::found:
        break;
    }
    return row.field;
}

/// Two lines at most, the second elided.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int line = QFontMetrics(option.font).height();
        const bool procedure = kindOf(index) == ProcedureRow::Kind::procedure;
        return {scaled(200), procedure ? 2 * line + 2 * kSpacing + 2 : line + 2 * kSpacing};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        const QRect box = option.rect;
        const ProcedureRow& row = static_cast<const ProcedureModel*>(index.model())->row(index.row());
        switch (row.kind) {
        case ProcedureRow::Kind::heading:
            paintHeading(painter, option, headingText(row));
            break;
        case ProcedureRow::Kind::field:
            paintBack(painter, option);
            icon("chevron-right", Tint::secondary)
                .paint(painter, QRect(box.left() + kSpacing, box.top(), scaled(16), box.height()));
            painter->setPen(tokens().text);
            painter->drawText(box.adjusted(kSpacing + scaled(24), 0, -kSpacing, 0), Qt::AlignVCenter,
                              u"%1 (%2)"_s.arg(row.field).arg(row.count));
            break;
        case ProcedureRow::Kind::procedure:
            paintProcedure(painter, option, row);
            break;
        }
        painter->restore();
    }

private:
    static ProcedureRow::Kind kindOf(const QModelIndex& index) {
        return static_cast<const ProcedureModel*>(index.model())->row(index.row()).kind;
    }

    static void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QString& text) {
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(tokens().secondary);
        painter->drawText(option.rect.adjusted(kSpacing, 0, -kSpacing, -kSpacing / 2),
                          Qt::AlignBottom | Qt::AlignLeft, text);
    }

    static void paintBack(QPainter* painter, const QStyleOptionViewItem& option) {
        if (option.state & (QStyle::State_Selected | QStyle::State_HasFocus)) {
            QColor wash = tokens().accent;
            wash.setAlphaF(0.14F);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(wash);
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), kRadius, kRadius);
            painter->setBrush(tokens().accent);
            painter->drawRoundedRect(QRect(option.rect.left(), option.rect.top() + kSpacing, 3,
                                           option.rect.height() - 2 * kSpacing),
                                     1.5, 1.5);
        }
    }

    static void paintProcedure(QPainter* painter, const QStyleOptionViewItem& option,
                               const ProcedureRow& row) {
        paintBack(painter, option);
        const bool disabled = !row.procedure.disabled.isEmpty();
        QRect box = option.rect.adjusted(2 * kSpacing, kSpacing, -kSpacing, -kSpacing);
        const QFontMetrics metrics(option.font);
        const QString glance =
            disabled ? Tr::translate("ProcedureList", "not received any more") : glanceText(row.procedure);
        const int glanceWidth = std::min(metrics.horizontalAdvance(glance) + kSpacing, box.width() * 3 / 5);
        if (row.favourite) {
            icon("star", Tint::warning)
                .paint(painter, QRect(box.right() - scaled(16), box.top(), scaled(16), metrics.height()));
        }
        painter->setPen(disabled ? tokens().secondary : tokens().text);
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        const int nameWidth = box.width() - (row.favourite ? scaled(22) : 0);
        painter->drawText(QRect(box.left(), box.top(), nameWidth, metrics.height()),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(strong).elidedText(row.procedure.name, Qt::ElideRight, nameWidth));
        painter->setFont(option.font);
        painter->setPen(tokens().secondary);
        const QRect second(box.left(), box.bottom() - metrics.height() + 1, box.width(), metrics.height());
        const int originWidth = second.width() - glanceWidth - 2 * kSpacing;
        painter->drawText(QRect(second.left(), second.top(), originWidth, second.height()),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(disabled ? row.procedure.disabled : originText(row.procedure),
                                             Qt::ElideRight, originWidth));
        painter->setPen(disabled ? tokens().warning : tokens().text);
        painter->drawText(second, Qt::AlignVCenter | Qt::AlignRight,
                          metrics.elidedText(glance, Qt::ElideRight, glanceWidth));
    }
};

} // namespace

Result<Rows> shelfRows(desk::Workplace& workplace) {
    MOTCUA_TRY(const auto shelf, desk::procedureShelf(workplace));
    std::set<QString> favourites, shown;
    for (const catalogue::SearchHit& hit : shelf.favourites)
        favourites.insert(hit.code);
    Rows rows;
    const auto section = [&](ProcedureRow::Heading which,
                             std::vector<catalogue::SearchHit> hits) -> Result<> {
        const auto before = rows.size();
        rows.push_back(heading(which));
        if (which != ProcedureRow::Heading::favourites && hits.size() > kMostRecent) hits.resize(kMostRecent);
        MOTCUA_CHECK(append(workplace, hits, rows, favourites, &shown));
        if (rows.size() == before + 1) rows.pop_back();
        return {};
    };
    MOTCUA_CHECK(section(ProcedureRow::Heading::favourites, shelf.favourites));
    MOTCUA_CHECK(section(ProcedureRow::Heading::recent, shelf.recent));
    MOTCUA_CHECK(section(ProcedureRow::Heading::frequent, shelf.frequent));
    if (rows.empty()) {
        MOTCUA_TRY(const auto essential, desk::searchProcedures(workplace, {}));
        MOTCUA_CHECK(section(ProcedureRow::Heading::essential, essential));
    }
    if (!shelf.fields.empty()) rows.push_back(heading(ProcedureRow::Heading::fields));
    for (const auto& field : shelf.fields)
        rows.push_back({.kind = ProcedureRow::Kind::field,
                        .field = field.name,
                        .fieldCode = field.code,
                        .count = field.count,
                        .procedure = {}});
    return rows;
}

Result<Rows> foundRows(desk::Workplace& workplace, const QString& typed) {
    MOTCUA_TRY(const auto hits, desk::searchProcedures(workplace, typed));
    MOTCUA_TRY(const auto favourites, favouriteCodes(workplace));
    Rows rows;
    MOTCUA_CHECK(append(workplace, hits, rows, favourites));
    return rows;
}

Result<Rows> fieldRows(desk::Workplace& workplace, const QString& fieldCode, const QString& name) {
    MOTCUA_TRY(const auto hits, desk::searchProcedures(workplace, {}, fieldCode));
    MOTCUA_TRY(const auto favourites, favouriteCodes(workplace));
    Rows rows{heading(ProcedureRow::Heading::found, name)};
    MOTCUA_CHECK(append(workplace, hits, rows, favourites));
    return rows;
}

QString originText(const catalogue::Procedure& procedure) {
    QStringList parts{procedure.code, procedure.field};
    QStringList levels;
    for (const catalogue::Level level : procedure.levels)
        levels << levelText(level);
    parts << levels.join(u", "_s);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString glanceText(const catalogue::Procedure& procedure) {
    QStringList parts{procedure.limit ? limitText(procedure.limit)
                                      : Tr::translate("ProcedureList", "no time limit"),
                      feeText(procedure)};
    return parts.join(u" · "_s);
}

void ProcedureModel::setRows(Rows rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ProcedureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProcedureModel::data(const QModelIndex& index, int role) const {
    const ProcedureRow& line = row(index.row());
    if (role == Qt::ToolTipRole && line.kind == ProcedureRow::Kind::procedure)
        return line.procedure.disabled.isEmpty() ? line.procedure.name
                                                 : line.procedure.name + u'\n' + line.procedure.disabled;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (line.kind) {
    case ProcedureRow::Kind::heading:
        return headingText(line);
    case ProcedureRow::Kind::field:
        return u"%1 (%2)"_s.arg(line.field).arg(line.count);
    case ProcedureRow::Kind::procedure:
        break;
    }
    if (role == Qt::DisplayRole) return line.procedure.name;
    const QString state =
        line.procedure.disabled.isEmpty() ? glanceText(line.procedure) : line.procedure.disabled;
    return QStringList{line.procedure.name, originText(line.procedure), state}.join(u", "_s);
}

Qt::ItemFlags ProcedureModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    const ProcedureRow& line = row(index.row());
    if (line.kind == ProcedureRow::Kind::heading) return Qt::NoItemFlags;
    if (line.kind == ProcedureRow::Kind::procedure && !line.procedure.disabled.isEmpty())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

int ProcedureModel::firstChoice() const {
    for (int place = 0; place < rowCount(); ++place)
        if (flags(index(place)) & Qt::ItemIsSelectable) return place;
    return -1;
}

void ProcedureModel::retranslate() {
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

ProcedureList::ProcedureList(QWidget* parent) : QListView(parent) {
    setModel(&m_model);
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(false);
}

void ProcedureList::chooseFirst() {
    const int first = m_model.firstChoice();
    scrollToTop();
    setCurrentIndex(first < 0 ? QModelIndex() : m_model.index(first));
}

/// Enter takes the row, and means nothing more to the page behind.
void ProcedureList::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QListView::keyPressEvent(event);
    event->accept();
    if (currentIndex().isValid()) Q_EMIT activated(currentIndex());
}

void ProcedureList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace motcua::ui
