// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/retention_page.h"

#include "core/report/filling.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using desk::RetentionKind;
using report::CellKind;

struct RetentionText {
    Q_DECLARE_TR_FUNCTIONS(RetentionText)
};

constexpr double kMegabyte = 1024.0 * 1024.0;

QString kindText(RetentionKind kind) {
    switch (kind) {
    case RetentionKind::visits:
        return RetentionText::tr("Visits at the counter");
    case RetentionKind::tickets:
        return RetentionText::tr("Names in the waiting line");
    case RetentionKind::privacyRequests:
        return RetentionText::tr("Requests about personal data");
    case RetentionKind::papers:
        return RetentionText::tr("Scanned papers");
    }
    return {};
}

QString periodText(const desk::RetentionRule& rule) {
    if (rule.forever) return RetentionText::tr("for ever");
    QStringList parts;
    if (rule.years > 0) parts << RetentionText::tr("%1 years").arg(rule.years);
    if (rule.months > 0) parts << RetentionText::tr("%1 months").arg(rule.months);
    if (rule.days > 0 || parts.isEmpty()) parts << RetentionText::tr("%1 days").arg(rule.days);
    return parts.join(u' ');
}

report::Table tableOf(const std::vector<desk::RetentionLine>& lines) {
    report::Table table;
    table.layout.form = u"retention"_s;
    table.layout.columns = {
        {u"name"_s, RetentionText::tr("What"), {}, CellKind::text, 26},
        {u"period"_s, RetentionText::tr("Kept for"), {}, CellKind::text, 12},
        {u"due"_s, RetentionText::tr("Over their time"), {}, CellKind::count, 14},
        {u"papers"_s, RetentionText::tr("Papers"), {}, CellKind::count, 10},
        {u"size"_s, RetentionText::tr("MB"), {}, CellKind::percent, 8},
        {u"waiting"_s, RetentionText::tr("Waits for sending"), {}, CellKind::count, 14},
        {u"basis"_s, RetentionText::tr("Basis"), {}, CellKind::text, 70},
    };
    for (const desk::RetentionLine& line : lines) {
        report::Row& row = report::addRow(table, kindText(line.rule.kind));
        const auto set = [&](QStringView key, report::Cell cell) {
            report::setCell(row, table.layout, key, std::move(cell));
        };
        set(u"period", periodText(line.rule));
        set(u"basis", line.rule.basis);
        if (line.rule.forever) continue;
        set(u"due", line.due);
        if (line.rule.kind != RetentionKind::papers) continue;
        set(u"papers", line.papers);
        set(u"size", static_cast<double>(line.bytes) / kMegabyte);
        set(u"waiting", line.waiting);
    }
    return table;
}

} // namespace

RetentionPage::RetentionPage(Workspace& workspace)
    : m_workspace(workspace), m_sentence(textLabel()), m_busy(new Busy), m_table(new ReportTable),
      m_run(new QPushButton), m_confirm(new ConfirmLogin(workspace, this)) {
    m_sentence->setWordWrap(true);
    setRole(m_sentence, "secondary");
    setRole(m_run, "danger");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_sentence);
    column->addWidget(m_busy);
    column->addWidget(m_table, 1);
    column->addWidget(m_confirm);
    column->addWidget(m_run, 0, Qt::AlignRight);
    QObject::connect(m_run, &QPushButton::clicked, this, [this] { run(); });
    retranslate();
}

void RetentionPage::enter() {
    m_table->setFocus();
    dryRun();
}

void RetentionPage::leave() { m_confirm->cancel(); }

void RetentionPage::dryRun() {
    m_busy->setText(RetentionText::tr("Looking what is over its time…"));
    m_workspace.desk().run(
        this, [](desk::Workplace& workplace) { return desk::retentionDryRun(workplace); },
        [this](const Result<std::vector<desk::RetentionLine>>& lines) {
            m_busy->setText({});
            if (!lines) return m_workspace.say(errorMessage(lines.error()));
            take(*lines);
        });
}

void RetentionPage::take(const std::vector<desk::RetentionLine>& lines) {
    m_lines = lines;
    m_table->show(tableOf(m_lines));
    m_run->setEnabled(due() > 0);
    keysChanged();
}

qint64 RetentionPage::due() const {
    qint64 sum = 0;
    for (const desk::RetentionLine& line : m_lines)
        sum += line.due;
    return sum;
}

/// What is destroyed comes back from no backup of this program's own will: the password is always asked.
void RetentionPage::run() {
    if (due() == 0) return;
    m_confirm->ask(ConfirmLogin::Ask::always, [this] {
        m_busy->setText(RetentionText::tr("Destroying what is over its time…"));
        m_workspace.desk().run(
            this, [](desk::Workplace& workplace) { return desk::runRetention(workplace); },
            [this](const Result<std::vector<desk::RetentionLine>>& done) {
                m_busy->setText({});
                if (!done) return m_workspace.say(errorMessage(done.error()));
                m_workspace.say({Message::Kind::success,
                                 RetentionText::tr("Done. What was destroyed stands in the audit log."),
                                 {},
                                 {}});
                dryRun();
            });
    });
}

QString RetentionPage::title() const { return RetentionText::tr("Retention"); }

std::vector<KeyHint> RetentionPage::keys() {
    return {{QKeySequence(Qt::Key_F5), RetentionText::tr("look again"), [this] { dryRun(); }}};
}

void RetentionPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_table->show(tableOf(m_lines));
    }
    Page::changeEvent(event);
}

void RetentionPage::retranslate() {
    m_sentence->setText(RetentionText::tr(
        "This is only a look: nothing is destroyed yet. The record of what was done, and the audit log, are "
        "kept for ever; what no rule names is kept."));
    m_table->setAccessibleName(RetentionText::tr("Rules of retention"));
    m_run->setText(RetentionText::tr("Destroy what is over its time…"));
    m_run->setEnabled(due() > 0);
}

} // namespace motcua::ui
