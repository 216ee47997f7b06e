// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ask_file.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/theme.h"
#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QScrollArea>

class QCheckBox;
class QTableWidget;

namespace motcua::ui {

using Words = std::function<QString()>; ///< asked again when the language changes

/// A text of the source, in the program's language whenever it is asked for.
class Text {
public:
    Text(const char* context, const char* source) : m_context(context), m_source(source) {}
    QString operator()() const { return QCoreApplication::translate(m_context, m_source); }
    operator QString() const { return (*this)(); }
    template <class... Values> QString arg(const Values&... values) const { return (*this)().arg(values...); }

private:
    const char* m_context;
    const char* m_source;
};
/// Named so that lupdate finds the texts.
inline Text translate(const char* context, const char* source) { return {context, source}; }

/// One section of the settings: a head, and cards below each other that scroll when they must.
class SettingsSection : public QScrollArea {
public:
    SettingsSection(Workspace& workspace, QString name, const char* iconName);

    const QString& name() const { return m_name; }
    const char* iconName() const { return m_iconName; }
    virtual QString title() const = 0;
    virtual QString sentence() const { return {}; }

    /// It comes to the front: read anew what may have changed.
    virtual void enter() {}
    virtual void leave() {}
    /// The section's primary action, which F6 does as well; null: none.
    virtual QPushButton* primary() const { return nullptr; }
    virtual bool takeScan(const desk::ScanTarget& /*target*/) { return false; }
    virtual void cardPresent(const QString& /*reader*/) {}
    /// Where the keyboard begins.
    void focusFirst();

protected:
    Workspace& workspace() { return m_workspace; }
    const Workspace& workspace() const { return m_workspace; }
    bool isAdministrator() const;

    /// A text that follows the language: runs now and at each change.
    void words(std::function<void()> set);
    Card* addCard(Words title);
    Field* addField(QBoxLayout* layout, Words label, QWidget* control, Words hint = {});
    QLabel* addText(QBoxLayout* layout, Words text, const char* role = "secondary");
    QPushButton* addButton(QBoxLayout* layout, Words text, std::function<void()> call,
                           const char* role = "plain");
    /// The one thing to do here, in the head.
    QPushButton* addPrimary(Words text, std::function<void()> call);
    QCheckBox* addCheck(QBoxLayout* layout, Words text);
    /// A row from left to right that ends in free room.
    static QHBoxLayout* addRow(QBoxLayout* layout);
    void addStretch() { m_column->addStretch(1); }

    /// What only an administrator may do: shown, but disabled, with the reason in the head.
    void onlyAdministrator(std::initializer_list<QWidget*> controls);
    /// Sets what onlyAdministrator() named by who works here now; called by enter() of the page.
    void showPermission();

    void changeEvent(QEvent* event) override;
    friend class SettingsPage;

private:
    void setHead();

    Workspace& m_workspace;
    QString m_name;
    const char* m_iconName;
    QVBoxLayout* m_column;
    PageHead* m_head;
    QLabel* m_reason;
    std::vector<std::function<void()>> m_words;
    std::vector<QPointer<QWidget>> m_restricted;
};

/// A short list to choose a row from: nothing is typed in it, and Tab leaves it.
void prepareList(QTableWidget& list, int wideColumn);

/// A line with a name and a value to look at, that can be copied.
QLabel* selectable(const QString& text);

} // namespace motcua::ui
