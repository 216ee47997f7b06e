// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ask_file.h"

#include <QFileDialog>

namespace motcua::ui {
namespace {

void ask(QFileDialog* dialog, std::function<void(const QString&)> then) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog->parentWidget(), std::move(then));
    dialog->open();
}

} // namespace

void askForFile(QWidget* parent, const QString& title, const QString& filter,
                std::function<void(const QString&)> then) {
    auto* dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    ask(dialog, std::move(then));
}

void askForFolder(QWidget* parent, const QString& title, std::function<void(const QString&)> then) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    ask(dialog, std::move(then));
}

void askForNewFile(QWidget* parent, const QString& title, const QString& proposed,
                   std::function<void(const QString&)> then) {
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(nameWithoutPath(proposed));
    ask(dialog, std::move(then));
}

QString nameWithoutPath(const QString& name) {
    const qsizetype last = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString plain = name.mid(last + 1).trimmed();
    for (QChar& sign : plain)
        if (!sign.isPrint() || QStringView(u"<>:\"|?*").contains(sign)) sign = u'_';
    while (plain.startsWith(u'.'))
        plain.remove(0, 1); // hidden, or the folder itself
    return plain.left(120);
}

} // namespace motcua::ui
