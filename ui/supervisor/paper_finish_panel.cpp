// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/paper_finish_panel.h"

#include "core/desk/daily_desk.h"
#include "core/dossier/fields.h"
#include "core/records/reference.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include "ui/workspace/due_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using report::DailyList;

struct PaperText {
    Q_DECLARE_TR_FUNCTIONS(PaperText)
};

/// What may have been finished on paper, the longest late first.
Result<std::vector<qint64>> openWork(desk::Workplace& workplace) {
    MOTCUA_TRY(const auto daily, desk::daily(workplace));
    std::vector<qint64> numbers;
    for (const report::DailyLine& line : daily.lines)
        if (line.isIn(DailyList::late) || line.isIn(DailyList::dueToday) || line.isIn(DailyList::inWork))
            numbers.push_back(line.no);
    return numbers;
}

} // namespace

PaperFinishPanel::PaperFinishPanel(Workspace& workspace)
    : m_workspace(workspace), m_model(workspace), m_title(textLabel()), m_sentence(textLabel()),
      m_table(new TableView(u"paperFinish"_s)), m_day(new DateEdit), m_time(new QLineEdit),
      m_reason(new QLineEdit), m_dayField(new Field({}, m_day)), m_timeField(new Field({}, m_time)),
      m_reasonField(new Field({}, m_reason)), m_go(new QPushButton),
      m_confirm(new ConfirmLogin(workspace, this)) {
    setRole(m_title, "section");
    setRole(m_sentence, "secondary");
    m_sentence->setWordWrap(true);
    m_table->setTwoLines(true);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(scaled(140));
    m_table->setWidths({190, 200, 170, 110, 160, 150, 100},
                       {DossierListModel::code, DossierListModel::received, DossierListModel::fee});
    m_day->setFixedWidth(scaled(150));
    m_time->setFixedWidth(scaled(80));
    for (Field* field : {m_dayField, m_timeField, m_reasonField})
        field->setRequired(true);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(2 * kSpacing);
    fields->addWidget(m_dayField, 0, Qt::AlignTop);
    fields->addWidget(m_timeField, 0, Qt::AlignTop);
    fields->addWidget(m_reasonField, 1, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    column->addLayout(fields);
    column->addWidget(m_confirm);
    column->addWidget(m_go, 0, Qt::AlignRight);
    QObject::connect(m_go, &QPushButton::clicked, this, [this] { go(); });
    QObject::connect(m_reason, &QLineEdit::returnPressed, this, [this] { go(); });
    retranslate();
}

void PaperFinishPanel::renew() {
    const LocalTime now = toLocal(m_workspace.clock().now());
    if (m_day->text().isEmpty()) {
        m_day->setDate(dateOf(now));
        m_time->setText(clockText(now));
    }
    m_workspace.run(this, openWork, [this](std::vector<qint64> numbers) {
        m_model.showNumbers(std::move(numbers), m_model.listing());
    });
}

void PaperFinishPanel::go() {
    const auto day = m_day->fullDate();
    const QString reason = m_reason->text().trimmed();
    m_dayField->setError(day ? QString() : PaperText::tr("Day, month and year, as 24/11/2026"));
    const QTime time = QTime::fromString(m_time->text().trimmed(), u"H:m"_s);
    m_timeField->setError(time.isValid() ? QString() : PaperText::tr("As 16:30"));
    m_reasonField->setError(!dossier::isReason(reason) ? PaperText::tr("At least ten characters.")
                                                       : QString());
    if (!day) return m_day->setFocus();
    if (!time.isValid()) return m_time->setFocus();
    if (!dossier::isReason(reason)) return m_reason->setFocus();
    const LocalTime at =
        LocalTime{*day} + std::chrono::hours{time.hour()} + std::chrono::minutes{time.minute()};
    std::vector<desk::PaperFinish> finishes;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const auto* row = m_model.row(index.row())) finishes.push_back({records::referenceOf(*row), at});
    if (finishes.empty()) return m_table->setFocus();
    m_confirm->ask(ConfirmLogin::Ask::whenNotFresh, [this, finishes, reason] {
        m_workspace.run(
            this,
            [finishes, reason](desk::Workplace& workplace) {
                return desk::finishOnPaper(workplace, finishes, reason);
            },
            [this](const std::vector<records::Dossier>& done) {
                m_reason->clear();
                m_workspace.say({Message::Kind::success,
                                 PaperText::tr("%1 dossiers closed; both times are kept.").arg(done.size()),
                                 {},
                                 {}});
                renew();
            });
    });
}

void PaperFinishPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void PaperFinishPanel::retranslate() {
    m_title->setText(PaperText::tr("Finished on paper, open in the system"));
    m_sentence->setText(PaperText::tr("Choose the dossiers, then the time they were truly finished."));
    m_table->setAccessibleName(PaperText::tr("Open dossiers"));
    m_table->setEmptyText(PaperText::tr("No dossier is open."));
    m_dayField->setLabel(PaperText::tr("Truly finished on"));
    m_timeField->setLabel(PaperText::tr("At"));
    m_reasonField->setLabel(PaperText::tr("Why it stayed open"));
    m_go->setText(PaperText::tr("Close with the true time"));
}

} // namespace motcua::ui
