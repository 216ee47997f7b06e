// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/settings.h"

#include <QTableWidget>

namespace motcua::ui {

/// The agencies people are passed on to, typed in place. Tab leaves the table; arrows go from cell to cell.
class ContactTable : public QTableWidget {
public:
    explicit ContactTable(QWidget* parent = nullptr);

    void setContacts(const std::vector<desk::AgencyContact>& contacts);
    /// Without rows that have neither name nor phone.
    std::vector<desk::AgencyContact> contacts() const;
    void addContact();
    void removeCurrent();
    void onEdited(std::function<void()> call) { m_edited = std::move(call); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void append(const desk::AgencyContact& contact);
    std::function<void()> m_edited;
};

} // namespace motcua::ui
