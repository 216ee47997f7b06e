// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/visit_list.h"

#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QListWidget>
#include <QPushButton>

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

VisitList::VisitList(QWidget* parent)
    : Card(parent), m_title(wrapped("section", this)), m_empty(wrapped(nullptr, this)),
      m_hint(wrapped("secondary", this)), m_list(new QListWidget),
      m_others(callButton("quiet", nullptr, this, [this] {
          if (m_othersAsked) m_othersAsked();
      })) {
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_empty, m_list, m_hint})
        column()->addWidget(each);
    column()->addWidget(m_others, 0, Qt::AlignLeft);
    QObject::connect(m_list, &QListWidget::itemClicked, this,
                     [this](QListWidgetItem* item) { choose(m_list->row(item)); });
    hide();
}

void VisitList::open(Contents contents) {
    m_contents = std::move(contents);
    const bool none = m_contents.visits.empty();
    m_title->setText(m_contents.title);
    m_empty->setText(m_contents.empty);
    m_empty->setVisible(none);
    m_hint->setText(
        m_contents.canDelete
            ? QCoreApplication::translate("VisitList", "Enter opens, Delete throws away, Esc closes")
            : QCoreApplication::translate("VisitList", "Enter opens, Esc closes"));
    m_hint->setVisible(!none);
    m_others->setText(QCoreApplication::translate("VisitList", "Those of &colleagues at this station …"));
    m_others->setVisible(m_contents.canAskForOthers);
    m_list->setAccessibleName(m_contents.title);
    m_list->setVisible(!none);
    m_list->clear();
    for (const auto& [visit, officer] : m_contents.visits)
        m_list->addItem(officer.isEmpty() ? visitWords(visit)
                                          : QStringLiteral("%1: %2").arg(officer, visitWords(visit)));
    m_list->setCurrentRow(none ? -1 : 0);
    fit();
    show();
    if (!none)
        m_list->setFocus();
    else if (m_contents.canAskForOthers)
        m_others->setFocus();
}

/// No higher than its rows; more than some are scrolled, the form below stays in sight.
void VisitList::fit() {
    constexpr int kMostRows = 6;
    int height = 2 * m_list->frameWidth() + kSpacing;
    for (int row = 0; row < std::min(m_list->count(), kMostRows); ++row)
        height += std::max(m_list->sizeHintForRow(row), m_list->fontMetrics().lineSpacing());
    m_list->setMaximumHeight(height);
    m_list->setMinimumHeight(std::min(height, scaled(80)));
}

void VisitList::close() {
    if (isHidden()) return;
    hide();
    m_contents = {};
    m_list->clear();
    if (m_closed) m_closed();
}

void VisitList::choose(int row) {
    if (row < 0 || row >= static_cast<int>(m_contents.visits.size())) return close();
    desk::Visit visit = std::move(m_contents.visits[static_cast<std::size_t>(row)].visit);
    close();
    if (m_chosen) m_chosen(std::move(visit));
}

void VisitList::throwAway(int row) {
    if (!m_contents.canDelete || row < 0 || row >= static_cast<int>(m_contents.visits.size())) return;
    desk::Visit visit = std::move(m_contents.visits[static_cast<std::size_t>(row)].visit);
    m_contents.visits.erase(m_contents.visits.begin() + row);
    open(std::exchange(m_contents, {}));
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    if (m_deleted) m_deleted(std::move(visit));
}

bool VisitList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_list->currentRow());
            return true;
        }
        if (key == Qt::Key_Delete) {
            throwAway(m_list->currentRow());
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
