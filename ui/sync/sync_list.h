// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/sync_work.h"
#include "ui/widgets/badge.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace motcua::ui {

/// A line of a list of the synchronisation: the dossier at the left, what is about it at the right.
struct SyncLineText {
    QString name, below;       ///< applicant; code and procedure
    QString right, rightBelow; ///< `2 bước`, `từ 09:15`
    std::optional<Shape> shape = {};
    bool operator==(const SyncLineText&) const = default;
};

/// `H29.120.6-261123-0012 · Đăng ký khai sinh`, or that it is a draft.
QString dossierText(const SyncDossier& dossier);

/// Short lists in two columns, for a TableView of two lines.
class SyncList : public QAbstractTableModel {
public:
    enum Column { dossier, about, kColumns };

    void show(std::vector<SyncLineText> lines);
    void setHeadings(const QString& left, const QString& right);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<SyncLineText> m_lines;
    QStringList m_headings{QString(), QString()};
};

} // namespace motcua::ui
