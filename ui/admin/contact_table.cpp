// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/contact_table.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

enum Column { nameColumn, phoneColumn, agencyColumn, noteColumn, columns };

} // namespace

ContactTable::ContactTable(QWidget* parent) : QTableWidget(0, columns, parent) {
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(scaled(32));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(scaled(128));
    QObject::connect(this, &QTableWidget::itemChanged, this, [this] {
        if (m_edited) m_edited();
    });
    retranslate();
}

void ContactTable::append(const desk::AgencyContact& contact) {
    const int row = rowCount();
    insertRow(row);
    setItem(row, nameColumn, new QTableWidgetItem(contact.name));
    setItem(row, phoneColumn, new QTableWidgetItem(contact.phone));
    setItem(row, agencyColumn, new QTableWidgetItem(contact.agency));
    setItem(row, noteColumn, new QTableWidgetItem(contact.note));
}

void ContactTable::setContacts(const std::vector<desk::AgencyContact>& contacts) {
    const QSignalBlocker quiet(this);
    setRowCount(0);
    for (const desk::AgencyContact& contact : contacts)
        append(contact);
    updateGeometry();
}

std::vector<desk::AgencyContact> ContactTable::contacts() const {
    std::vector<desk::AgencyContact> all;
    for (int row = 0; row < rowCount(); ++row) {
        const auto at = [this, row](Column column) {
            const QTableWidgetItem* cell = item(row, column);
            return cell ? cell->text().simplified() : QString();
        };
        const desk::AgencyContact contact{at(agencyColumn), at(nameColumn), at(phoneColumn), at(noteColumn)};
        if (!contact.name.isEmpty() || !contact.phone.isEmpty()) all.push_back(contact);
    }
    return all;
}

void ContactTable::addContact() {
    {
        const QSignalBlocker quiet(this);
        append({});
    }
    updateGeometry();
    setCurrentCell(rowCount() - 1, nameColumn);
    setFocus(Qt::OtherFocusReason);
    editItem(currentItem());
}

void ContactTable::removeCurrent() {
    if (currentRow() < 0) return;
    removeRow(currentRow());
    updateGeometry();
    if (m_edited) m_edited();
}

void ContactTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && state() != EditingState && currentItem())
        return currentItem()->setText(QString());
    QTableWidget::keyPressEvent(event);
}

QSize ContactTable::sizeHint() const {
    const int rows = std::clamp(rowCount(), 2, 8);
    const int row = rowCount() > 0 ? rowHeight(0) : verticalHeader()->defaultSectionSize();
    return {scaled(480), horizontalHeader()->sizeHint().height() + rows * row + 2 * frameWidth()};
}

void ContactTable::retranslate() {
    setHorizontalHeaderLabels({QCoreApplication::translate("ContactTable", "Agency"),
                               QCoreApplication::translate("ContactTable", "Telephone"),
                               QCoreApplication::translate("ContactTable", "Code"),
                               QCoreApplication::translate("ContactTable", "Note")});
    setAccessibleName(QCoreApplication::translate("ContactTable", "Competent agencies"));
}

void ContactTable::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::FontChange) updateGeometry();
}

} // namespace motcua::ui
