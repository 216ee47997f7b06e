// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossier_history.h"

#include "ui/dossiers/action_text.h"
#include "ui/dossiers/row_text.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

} // namespace

DossierHistory::DossierHistory() {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DossierHistory::show(const DossierFacts& facts, LocalTime now) {
    m_shown.clear();
    m_entries.clear();
    for (auto event = facts.events.rbegin(); event != facts.events.rend(); ++event) {
        const ActionType type = typeOf(event->action.payload);
        Entry entry{vietnameseActionType(type), shortTime(toLocal(event->action.at), now), event->officer,
                    actionLines(event->action.payload, now).join(u'\n'),
                    mergeClass(type, event->action.baseVersion) == MergeClass::transition ||
                        type == ActionType::received || type == ActionType::ruleOverridden};
        m_entries << u"%1, %2, %3. %4"_s.arg(entry.what, entry.when, entry.who, entry.lines);
        m_shown.push_back(std::move(entry));
    }
    setAccessibleName(HistoryText::tr("Time line"));
    setAccessibleDescription(m_entries.join(u"\n"_s));
    updateGeometry();
    update();
}

QSize DossierHistory::sizeHint() const {
    return {scaled(400), heightForWidth(std::max(width(), scaled(400)))};
}
int DossierHistory::heightForWidth(int width) const { return static_cast<int>(layOut(width, nullptr)) + 1; }
void DossierHistory::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    layOut(width(), &painter);
}

/// Draws, or only measures: a rail with a dot for each action, its name and time in one line, what was
/// written below.
double DossierHistory::layOut(double width, QPainter* painter) const {
    const Tokens& colours = tokens();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF strong(bold), plain(font());
    const double rail = scaled(20), gap = scaled(12), room = std::max(width - rail, 80.0);
    double y = 0;
    for (std::size_t at = 0; at < m_shown.size(); ++at) {
        const Entry& entry = m_shown[at];
        const QString when = entry.who.isEmpty() ? entry.when : u"%1 · %2"_s.arg(entry.when, entry.who);
        const bool isOneLine =
            strong.horizontalAdvance(entry.what) + gap + plain.horizontalAdvance(when) <= room;
        const QRectF what = strong.boundingRect(QRectF(rail, y, room, 1e5), Qt::TextWordWrap, entry.what);
        const QRectF time(rail, isOneLine ? y : what.bottom(), room, plain.height());
        QRectF text(rail, time.bottom(), room, 0);
        if (!entry.lines.isEmpty())
            text =
                plain.boundingRect(QRectF(rail, time.bottom() + 2, room, 1e5), Qt::TextWordWrap, entry.lines);
        const double bottom = std::max({what.bottom(), time.bottom(), text.bottom()});
        if (painter) {
            const QPointF dot(scaled(5) + 1, y + strong.height() / 2);
            if (at + 1 < m_shown.size()) {
                painter->setPen(QPen(colours.line, 1.5));
                painter->drawLine(dot + QPointF(0, scaled(9)),
                                  QPointF(dot.x(), bottom + gap + strong.height() / 2 - scaled(9)));
            }
            painter->setPen(QPen(entry.isWeighty ? colours.accent : colours.secondary, 1.5));
            painter->setBrush(entry.isWeighty ? QBrush(colours.accent) : QBrush(Qt::NoBrush));
            painter->drawEllipse(dot, scaled(4), scaled(4));
            painter->setFont(bold);
            painter->setPen(colours.text);
            painter->drawText(QRectF(rail, y, room, what.height() + 1), Qt::TextWordWrap, entry.what);
            painter->setFont(font());
            painter->setPen(colours.secondary);
            painter->drawText(time, isOneLine ? Qt::AlignRight : Qt::AlignLeft, when);
            painter->setPen(colours.text);
            if (!entry.lines.isEmpty())
                painter->drawText(QRectF(rail, time.bottom() + 2, room, text.height() + 1), Qt::TextWordWrap,
                                  entry.lines);
        }
        y = bottom + gap;
    }
    return m_shown.empty() ? plain.height() : y - gap;
}

} // namespace motcua::ui
