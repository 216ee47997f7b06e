// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/work_calendar.h"
#include "core/records/listing.h"
#include "ui/workspace/workspace.h"

#include <QAbstractTableModel>
#include <unordered_map>

namespace motcua::ui {

/// A list of dossiers of any length: it knows the numbers of all, keeps the rows that were in view and has
/// others fetched on the desk's thread; until they are there their lines stand empty.
class DossierListModel : public QAbstractTableModel {
public:
    enum Column { applicant, procedure, code, received, due, status, fee, kColumns };
    static constexpr int kWindow = 100; ///< rows fetched at once

    explicit DossierListModel(Workspace& workspace);

    /// All asked for anew; `then` when the list stands there. An answer to an older question is dropped.
    void showList(const records::Listing& listing, std::function<void()> then = {});
    /// What searchDossiers finds, at most `kMostFound`, in that listing's order (its queue does not matter).
    void showFound(const QString& typed, const records::Listing& listing, std::function<void()> then = {});
    static constexpr int kMostFound = 500;
    /// These dossiers, by their numbers, in this order or that of `listing` (its queue does not matter).
    void showNumbers(std::vector<qint64> numbers, const records::Listing& listing,
                     std::function<void()> then = {});
    /// The same list again, as it stands now.
    void refresh(std::function<void()> then = {});

    /// Of a line; null while it is being fetched (and then it is asked for).
    const records::DossierRow* row(int line) const;
    /// The line of a dossier whose row is there; -1 when none.
    int lineOf(const QString& dossier) const;
    const records::Listing& listing() const { return m_listing; }
    /// The column the list is ordered by; -1: its own order.
    int sortColumn() const;
    /// Called by the view's heading; column -1 is the list's own order.
    void sort(int column, Qt::SortOrder order) override;
    void onSorted(std::function<void(records::ListOrder, bool descending)> call) {
        m_sorted = std::move(call);
    }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// After a change of language.
    void retranslate();

private:
    using Windows = std::unordered_map<int, std::vector<records::DossierRow>>;
    /// What the desk's thread found: all numbers, and the rows that are there without asking again.
    struct Found {
        std::vector<qint64> numbers;
        std::vector<records::DossierRow> rows;
        calendar::WorkCalendar days;
    };
    void ask(std::function<void()> then);
    void take(Found found);
    void fetch(int window) const;
    void fetchNext() const;
    void forgetFarFrom(int window) const;
    QString firstLine(const records::DossierRow& row, int column) const;
    QString secondLine(const records::DossierRow& row, int column) const;
    LocalTime now() const { return toLocal(m_workspace.clock().now()); }

    Workspace& m_workspace;
    std::function<void(records::ListOrder, bool)> m_sorted;
    records::Listing m_listing;
    QString m_typed; ///< empty: the listing
    std::optional<std::vector<qint64>> m_given;
    calendar::WorkCalendar m_days;
    std::vector<qint64> m_numbers;
    quint64 m_question = 0;
    QStringList m_headings;
    // filled while views ask
    mutable Windows m_windows;
    mutable std::vector<int> m_wanted; ///< the last one is fetched next
    mutable int m_underWay = -1;
};

} // namespace motcua::ui
