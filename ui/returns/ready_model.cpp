// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ready_model.h"

#include "core/records/reference.h"
#include "ui/dossiers/row_text.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ReadyText {
    Q_DECLARE_TR_FUNCTIONS(ReadyText)
};

} // namespace

void ReadyModel::show(std::vector<records::DossierRow> rows, LocalTime now) {
    beginResetModel();
    m_rows = std::move(rows);
    m_now = now;
    endResetModel();
}

const records::DossierRow* ReadyModel::row(int line) const {
    return line >= 0 && line < rowCount() ? &m_rows[static_cast<std::size_t>(line)] : nullptr;
}

int ReadyModel::lineOf(const QString& code) const {
    const auto found = std::ranges::find(m_rows, code, &records::referenceOf);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ReadyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int ReadyModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString ReadyModel::waitingText(const records::DossierRow& row) const {
    if (!row.finished) return ReadyText::tr("not ready");
    const auto days = (dateOf(m_now) - dateOf(toLocal(*row.finished))).count();
    return days <= 0 ? ReadyText::tr("today") : ReadyText::tr("%1 days").arg(days);
}

QVariant ReadyModel::data(const QModelIndex& index, int role) const {
    const records::DossierRow* one = row(index.row());
    if (!one) return {};
    if (index.column() == waiting) {
        if (role == Qt::DisplayRole) return waitingText(*one);
        if (role == secondLineRole)
            return one->stage == dossier::Stage::unclaimed ? ReadyText::tr("was told") : QString();
        const BadgeLook look = statusLook(one->stage, false);
        if (role == badgeShapeRole) return static_cast<int>(look.shape);
        if (role == badgeColourRole) return look.colour;
        if (role == Qt::ToolTipRole) return dossier::vietnameseStage(one->stage);
        return {};
    }
    const QString second = u"%1 · %2"_s.arg(codeText(*one), one->procedureName);
    switch (role) {
    case Qt::DisplayRole:
        return one->applicant;
    case secondLineRole:
        return second;
    case emphasisRole:
        return true;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return role == Qt::ToolTipRole ? plainToolTip(u"%1 · %2"_s.arg(one->applicant, second))
                                       : u"%1 · %2"_s.arg(one->applicant, second);
    default:
        return {};
    }
}

QVariant ReadyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == applicant ? ReadyText::tr("Person") : ReadyText::tr("Waiting");
}

void ReadyModel::retranslate() {
    headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

} // namespace motcua::ui
