// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/dossier_row.h"

#include <QAbstractTableModel>

namespace motcua::ui {

/// Dossiers whose result, or whose papers, wait for their people: who, and for how long.
class ReadyModel : public QAbstractTableModel {
public:
    enum Column { applicant, waiting, kColumns };

    void show(std::vector<records::DossierRow> rows, LocalTime now);
    const records::DossierRow* row(int line) const;
    int lineOf(const QString& code) const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString waitingText(const records::DossierRow& row) const;
    std::vector<records::DossierRow> m_rows;
    LocalTime m_now{};
};

} // namespace motcua::ui
