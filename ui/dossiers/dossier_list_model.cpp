// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossier_list_model.h"

#include "core/records/reference.h"
#include "core/records/search.h"
#include "ui/dossiers/row_text.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct DossierListText {
    Q_DECLARE_TR_FUNCTIONS(DossierListText)
};

using records::DossierRow;
using records::ListOrder;

constexpr std::size_t kMostWindows = 60; ///< some 6 MB of rows
constexpr std::size_t kMostWanted = 3;   ///< what was scrolled past meanwhile is not fetched any more

constexpr std::array kOrders{ListOrder::applicant, ListOrder::procedure, ListOrder::code, ListOrder::received,
                             ListOrder::due,       ListOrder::status,    ListOrder::fee};
static_assert(kOrders.size() == DossierListModel::kColumns);

/// Less by the list's order; equal ones stay as the search gave them, the newest first.
bool isBefore(const DossierRow& a, const DossierRow& b, ListOrder order) {
    switch (order) {
    case ListOrder::applicant:
        return records::nameOrder(a.applicant) < records::nameOrder(b.applicant);
    case ListOrder::procedure:
        return a.procedureName < b.procedureName;
    case ListOrder::code:
        return a.code < b.code;
    case ListOrder::received:
        return a.received < b.received;
    case ListOrder::due:
        return a.due.value_or(Instant::max()) < b.due.value_or(Instant::max());
    case ListOrder::status:
        return a.status < b.status;
    case ListOrder::fee:
        return a.feeVnd < b.feeVnd;
    case ListOrder::usual:
        break;
    }
    return false;
}

void sortRows(std::vector<DossierRow>& rows, const records::Listing& listing) {
    std::ranges::stable_sort(rows, [&listing](const DossierRow& a, const DossierRow& b) {
        return listing.descending ? isBefore(b, a, listing.order) : isBefore(a, b, listing.order);
    });
}

} // namespace

DossierListModel::DossierListModel(Workspace& workspace) : m_workspace(workspace) { retranslate(); }

void DossierListModel::showList(const records::Listing& listing, std::function<void()> then) {
    m_typed.clear();
    m_given.reset();
    m_listing = listing;
    ask(std::move(then));
}

void DossierListModel::showFound(const QString& typed, const records::Listing& listing,
                                 std::function<void()> then) {
    m_typed = typed;
    m_given.reset();
    m_listing = listing;
    ask(std::move(then));
}

void DossierListModel::showNumbers(std::vector<qint64> numbers, const records::Listing& listing,
                                   std::function<void()> then) {
    m_typed.clear();
    m_given = std::move(numbers);
    m_listing = listing;
    ask(std::move(then));
}

void DossierListModel::refresh(std::function<void()> then) { ask(std::move(then)); }

void DossierListModel::ask(std::function<void()> then) {
    const quint64 question = ++m_question;
    m_workspace.run(
        this,
        [listing = m_listing, typed = m_typed, given = m_given](desk::Workplace& workplace) -> Result<Found> {
            Found found;
            MOTCUA_TRY(const auto desk, workplace.calendar());
            found.days = desk.days;
            store::Database& database = workplace.database();
            if (!typed.isEmpty()) {
                MOTCUA_TRY(found.rows, records::searchDossiers(database, typed, kMostFound));
                sortRows(found.rows, listing);
                for (const DossierRow& row : found.rows)
                    found.numbers.push_back(row.no);
                return found;
            }
            if (given && listing.order != ListOrder::usual) {
                MOTCUA_TRY(found.rows, records::rowsByNumber(database, *given));
                sortRows(found.rows, listing);
                for (const DossierRow& row : found.rows)
                    found.numbers.push_back(row.no);
                return found;
            }
            if (given) {
                found.numbers = *given;
            } else {
                MOTCUA_TRY(found.numbers, records::listNumbers(database, listing, workplace.clock().now()));
            }
            const auto first =
                std::span(found.numbers).first(std::min<std::size_t>(kWindow, found.numbers.size()));
            MOTCUA_TRY(found.rows, records::rowsByNumber(database, first));
            return found;
        },
        [this, question, then = std::move(then)](Found found) {
            if (question != m_question) return;
            take(std::move(found));
            if (then) then();
        });
}

void DossierListModel::take(Found found) {
    beginResetModel();
    m_days = std::move(found.days);
    m_numbers = std::move(found.numbers);
    m_windows.clear();
    m_wanted.clear();
    m_underWay = -1;
    for (std::size_t at = 0; at < found.rows.size(); ++at)
        m_windows[static_cast<int>(at) / kWindow].push_back(std::move(found.rows[at]));
    endResetModel();
}

const DossierRow* DossierListModel::row(int line) const {
    if (line < 0 || line >= rowCount()) return nullptr;
    const auto window = m_windows.find(line / kWindow);
    if (window == m_windows.end()) {
        fetch(line / kWindow);
        return nullptr;
    }
    const auto at = static_cast<std::size_t>(line % kWindow);
    return at < window->second.size() ? &window->second[at] : nullptr;
}

int DossierListModel::lineOf(const QString& dossier) const {
    for (const auto& [window, rows] : m_windows)
        for (std::size_t at = 0; at < rows.size(); ++at)
            if (records::referenceOf(rows[at]) == dossier) return window * kWindow + static_cast<int>(at);
    return -1;
}

void DossierListModel::fetch(int window) const {
    if (window == m_underWay) return;
    std::erase(m_wanted, window);
    m_wanted.push_back(window);
    if (m_wanted.size() > kMostWanted) m_wanted.erase(m_wanted.begin());
    if (m_underWay < 0) fetchNext();
}

void DossierListModel::fetchNext() const {
    if (m_wanted.empty()) return;
    const int window = m_underWay = m_wanted.back();
    m_wanted.pop_back();
    const auto all = std::span(m_numbers);
    const auto from = static_cast<std::size_t>(window) * kWindow;
    const auto part = all.subspan(from, std::min<std::size_t>(kWindow, all.size() - from));
    // views ask through const functions; what they see changes when the answer is there
    auto* self = const_cast<DossierListModel*>(this);
    m_workspace.run(
        self,
        [numbers = std::vector<qint64>(part.begin(), part.end())](desk::Workplace& workplace) {
            return records::rowsByNumber(workplace.database(), numbers);
        },
        [self, window, question = m_question](std::vector<DossierRow> rows) {
            if (question != self->m_question || window != self->m_underWay) return;
            self->m_underWay = -1;
            self->m_windows[window] = std::move(rows);
            self->forgetFarFrom(window);
            const int last = std::min((window + 1) * kWindow, self->rowCount()) - 1;
            self->dataChanged(self->index(window * kWindow, 0), self->index(last, kColumns - 1));
            self->fetchNext();
        });
}

void DossierListModel::forgetFarFrom(int window) const {
    while (m_windows.size() > kMostWindows)
        m_windows.erase(std::ranges::max_element(
            m_windows, {}, [window](const auto& one) { return std::abs(one.first - window); }));
}

void DossierListModel::sort(int column, Qt::SortOrder order) {
    if (column >= kColumns) return;
    const ListOrder wanted = column < 0 ? ListOrder::usual : kOrders[static_cast<std::size_t>(column)];
    const bool descending = order == Qt::DescendingOrder;
    if (wanted == m_listing.order && descending == m_listing.descending) return;
    m_listing.order = wanted;
    m_listing.descending = descending;
    if (m_sorted) m_sorted(wanted, descending);
    ask({});
}

int DossierListModel::sortColumn() const {
    const auto found = std::ranges::find(kOrders, m_listing.order);
    return found == kOrders.end() ? -1 : static_cast<int>(found - kOrders.begin());
}

int DossierListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int DossierListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString DossierListModel::firstLine(const DossierRow& row, int column) const {
    switch (column) {
    case applicant:
        return row.applicant;
    case procedure:
        return row.procedureName;
    case code:
        return codeText(row);
    case received:
        return row.received ? shortTime(toLocal(*row.received), now()).section(u' ', 0, 0) : QString();
    case due:
        return dueParts(row, now(), m_days).day;
    case status:
        return statusText(row, now());
    case fee:
        return feeAmount(row);
    default:
        return {};
    }
}

QString DossierListModel::secondLine(const DossierRow& row, int column) const {
    switch (column) {
    case applicant:
        return codeText(row);
    case procedure:
        return row.field;
    case received:
        return row.received ? clockText(toLocal(*row.received)) : QString();
    case due:
        return dueParts(row, now(), m_days).distance;
    case fee:
        return feeState(row);
    default:
        return {};
    }
}

QVariant DossierListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && column == fee)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    const DossierRow* one = row(index.row());
    if (!one)
        return role == Qt::DisplayRole && column == applicant ? QVariant(QStringLiteral("…")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return firstLine(*one, column);
    case secondLineRole:
        return secondLine(*one, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString second = secondLine(*one, column);
        const QString both = second.isEmpty() ? firstLine(*one, column)
                                              : firstLine(*one, column) + QStringLiteral(" · ") + second;
        return role == Qt::ToolTipRole ? plainToolTip(both) : both;
    }
    case emphasisRole:
        return column == applicant;
    case badgeShapeRole:
    case badgeColourRole: {
        if (column != status) return {};
        const BadgeLook look = statusLook(one->stage, isLate(*one, now()));
        return role == badgeShapeRole ? QVariant(static_cast<int>(look.shape)) : QVariant(look.colour);
    }
    default:
        return {};
    }
}

QVariant DossierListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole && section == fee)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return m_headings.value(section);
}

void DossierListModel::retranslate() {
    m_headings = {DossierListText::tr("Applicant"), DossierListText::tr("Procedure"),
                  DossierListText::tr("Code"),      DossierListText::tr("Received"),
                  DossierListText::tr("Due"),       DossierListText::tr("Status"),
                  DossierListText::tr("Fee")};
    headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

} // namespace motcua::ui
