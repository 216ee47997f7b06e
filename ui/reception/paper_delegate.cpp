// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/paper_delegate.h"

#include "ui/reception/checklist_table.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLines = 2; // of a name that is not in work

int markWidth() { return scaled(20) + kSpacing; }

bool isInWork(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->currentIndex().isValid() && view->currentIndex().row() == index.row();
}

const ChecklistModel& modelOf(const QModelIndex& index) {
    return *static_cast<const ChecklistModel*>(index.model());
}

/// Broken into lines of that width; the last of `most` is elided.
QStringList linesOf(const QString& text, const QFont& font, int width, int most) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    const QFontMetrics metrics(font);
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            lines << metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

void paintMark(QPainter* painter, const QRectF& box, ChecklistModel::State state) {
    switch (state) {
    case ChecklistModel::State::complete:
        return paintBadge(*painter, box, {Shape::circle, tokens().good, u"✔"_s});
    case ChecklistModel::State::reused:
    case ChecklistModel::State::seen:
        return paintBadge(*painter, box, {Shape::square, tokens().accent, u"✔"_s});
    case ChecklistModel::State::notNeeded:
        painter->setPen(QPen(tokens().secondary, 2));
        painter->drawLine(QPointF(box.left() + 3, box.center().y()),
                          QPointF(box.right() - 3, box.center().y()));
        return;
    case ChecklistModel::State::missing:
        painter->setPen(QPen(tokens().secondary, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5));
    }
}

void paintBack(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (isInWork(option, index)) {
        QColor wash = tokens().accent;
        wash.setAlphaF(0.10F);
        painter->fillRect(option.rect, wash);
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(QPen(tokens().accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4);
    }
    painter->setPen(tokens().line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

QSize PaperDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& row = modelOf(index).row(index.row());
    const int line = QFontMetrics(option.font).height();
    if (row.isHeading) return {scaled(100), line + 2 * kSpacing};
    if (index.column() != ChecklistModel::paper) return {scaled(40), line + 2 * kSpacing};
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const int width = (view ? view->columnWidth(index.column()) : scaled(300)) - markWidth() - 2 * kSpacing;
    const int most = isInWork(option, index) ? 100 : kLines;
    const auto name = linesOf(row.component.name, option.font, width, most);
    const auto note = linesOf(modelOf(index).note(row), option.font, width, kLines);
    return {scaled(200), static_cast<int>(name.size() + note.size()) * line + 2 * kSpacing};
}

void PaperDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto& row = modelOf(index).row(index.row());
    QRect box = option.rect.adjusted(kSpacing, kSpacing, -kSpacing, -kSpacing);
    if (row.isHeading) {
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        painter->setFont(strong);
        painter->setPen(tokens().secondary);
        painter->drawText(
            box, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, box.width()));
        painter->restore();
        return;
    }
    paintBack(painter, option, index);
    painter->setFont(option.font);
    const bool quiet = row.state == ChecklistModel::State::notNeeded;
    if (index.column() != ChecklistModel::paper) {
        const QString text = index.data().toString();
        painter->setPen(quiet || text == u"–" ? tokens().secondary : tokens().text);
        painter->drawText(option.rect, Qt::AlignCenter, text);
        painter->restore();
        return;
    }
    const int line = QFontMetrics(option.font).height();
    const double size = std::min(scaled(18), line);
    paintMark(painter, QRectF(box.left(), box.top() + (line - size) / 2.0, size, size), row.state);
    box.setLeft(box.left() + markWidth());
    int top = box.top();
    const auto write = [&](const QStringList& lines, const QColor& colour) {
        painter->setPen(colour);
        for (const QString& text : lines) {
            painter->drawText(QRect(box.left(), top, box.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                              text);
            top += line;
        }
    };
    const int most = isInWork(option, index) ? 100 : kLines;
    write(linesOf(row.component.name, option.font, box.width(), most),
          quiet ? tokens().secondary : tokens().text);
    write(linesOf(modelOf(index).note(row), option.font, box.width(), kLines),
          row.held && row.state == ChecklistModel::State::missing ? tokens().accent : tokens().secondary);
    painter->restore();
}

} // namespace motcua::ui
