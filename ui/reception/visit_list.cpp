// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/visit_list.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QListWidget>

namespace motcua::ui {

QString visitWords(const desk::Visit& visit) {
    QStringList parts;
    const QString& name = visit.applicant.citizen.name;
    parts.append(!name.isEmpty()                  ? name
                 : !visit.organisation.isEmpty()  ? visit.organisation
                 : visit.applicant.citizen.number ? visit.applicant.citizen.number->text()
                                                  : QCoreApplication::translate("VisitList", "Nobody yet"));
    for (const desk::VisitDossier& dossier : visit.dossiers)
        if (!dossier.procedureName.isEmpty()) parts.append(dossier.procedureName);
    parts.append(vietnameseTime(toLocal(visit.begun)).section(u' ', 0, 0));
    return parts.join(u" · ");
}

VisitList::VisitList(QWidget* parent) : Card(parent), m_title(textLabel()), m_list(new QListWidget) {
    setRole(m_title, "section");
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    column()->addWidget(m_title);
    column()->addWidget(m_list);
    QObject::connect(m_list, &QListWidget::itemClicked, this,
                     [this](QListWidgetItem* item) { choose(m_list->row(item)); });
    hide();
}

void VisitList::open(const QString& title, std::vector<desk::Visit> visits) {
    m_visits = std::move(visits);
    m_title->setText(m_visits.empty() ? QCoreApplication::translate("VisitList", "%1: none").arg(title)
                                      : title);
    m_list->setAccessibleName(title);
    m_list->clear();
    for (const desk::Visit& visit : m_visits)
        m_list->addItem(visitWords(visit));
    m_list->setCurrentRow(m_visits.empty() ? -1 : 0);
    show();
    m_list->setFocus();
}

void VisitList::close() {
    if (isHidden()) return;
    hide();
    m_visits.clear();
    m_list->clear();
    if (m_closed) m_closed();
}

void VisitList::choose(int row) {
    if (row < 0 || row >= static_cast<int>(m_visits.size())) return close();
    desk::Visit visit = std::move(m_visits[static_cast<std::size_t>(row)]);
    close();
    if (m_chosen) m_chosen(std::move(visit));
}

bool VisitList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentRow());
            return true;
        }
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace motcua::ui
