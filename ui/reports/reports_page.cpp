// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ReportsText {
    Q_DECLARE_TR_FUNCTIONS(ReportsText)
};

constexpr std::array kLevels{"", "central", "province", "commune"};
constexpr int kShownFindings = 3;

} // namespace

ReportsPage::ReportsPage(Workspace& workspace)
    : m_workspace(workspace), m_head(new PageHead), m_kind(new QComboBox), m_period(new QComboBox),
      m_level(new QComboBox), m_from(new DateEdit), m_to(new DateEdit), m_unit(new QLineEdit),
      m_kindField(new Field({}, m_kind)), m_periodField(new Field({}, m_period)),
      m_fromField(new Field({}, m_from)), m_toField(new Field({}, m_to)),
      m_levelField(new Field({}, m_level)), m_unitField(new Field({}, m_unit)), m_make(new QPushButton),
      m_busy(new Busy), m_buttons(new ReportButtons(workspace, *m_busy)), m_title(textLabel()),
      m_findings(textLabel()), m_table(new ReportTable), m_content(new QWidget),
      m_empty(new EmptyState("file-text", {})), m_others(new EmptyState("file-text", {})) {
    build();
    retranslate();
    showPeriod();
    QObject::connect(m_period, &QComboBox::activated, this, [this] { showPeriod(); });
    QObject::connect(m_make, &QPushButton::clicked, this, [this] { make(); });
    QObject::connect(m_table, &QTableView::activated, this, [this] { openBehind(); });
}

void ReportsPage::build() {
    setRole(m_title, "section");
    m_title->setWordWrap(true);
    setRole(m_findings, "error");
    m_findings->setWordWrap(true);
    m_findings->hide();
    setRole(m_make, "primary");
    for (QWidget* edit : std::initializer_list<QWidget*>{m_from, m_to})
        edit->setFixedWidth(scaled(120));
    m_unit->setFixedWidth(scaled(200));
    m_table->hide();
    auto* choices = new QHBoxLayout;
    choices->setSpacing(2 * kSpacing);
    for (Field* field : {m_kindField, m_periodField, m_fromField, m_toField, m_levelField, m_unitField})
        choices->addWidget(field, 0, Qt::AlignTop);
    choices->addStretch();
    auto* line = new QHBoxLayout;
    line->setSpacing(kSpacing);
    line->addWidget(m_title, 1);
    line->addWidget(m_buttons, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addLayout(choices);
    column->addWidget(m_busy);
    column->addLayout(line);
    column->addWidget(m_findings);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    m_head->actions()->addWidget(m_make);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, 2 * kSpacing, kSpacing);
    page->setSpacing(2 * kSpacing);
    page->addWidget(m_head);
    page->addWidget(m_content, 1);
    page->addWidget(m_others, 1);
}

bool ReportsPage::maySee() const { return m_workspace.officer().roles.testFlag(officer::Role::supervisor); }

void ReportsPage::enter() {
    m_content->setVisible(maySee());
    m_make->setVisible(maySee());
    m_others->setVisible(!maySee());
    if (maySee()) m_kind->setFocus();
}

void ReportsPage::choose(desk::ReportKind kind, PeriodChoice period) {
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(period)));
    showPeriod();
}

/// A period of one's own begins with the one that stood there.
void ReportsPage::showPeriod() {
    const auto choice = static_cast<PeriodChoice>(m_period->currentData().toInt());
    const bool isOwn = choice == PeriodChoice::own;
    m_from->setReadOnly(!isOwn);
    m_to->setReadOnly(!isOwn);
    if (const auto period = periodOf(choice, dateOf(toLocal(m_workspace.clock().now())))) {
        m_from->setDate(period->from);
        m_to->setDate(period->to);
    }
}

desk::ReportRequest ReportsPage::request() const {
    desk::ReportRequest request;
    request.kind = static_cast<desk::ReportKind>(m_kind->currentData().toInt());
    request.from = m_from->fullDate().value_or(Date{});
    request.to = m_to->fullDate().value_or(Date{});
    request.level = m_level->currentData().toString();
    request.unit = m_unit->text().trimmed();
    return request;
}

void ReportsPage::make() {
    const QString wrong = ReportsText::tr("Day, month and year, as 24/11/2026");
    m_fromField->setError(m_from->fullDate() ? QString() : wrong);
    m_toField->setError(m_to->fullDate() ? QString() : wrong);
    if (!m_from->fullDate() || !m_to->fullDate()) return;
    const quint64 question = ++m_question;
    m_workspace.clearMessages();
    m_busy->setText(ReportsText::tr("Counting…"));
    m_workspace.desk().run(
        this,
        [wanted = request()](desk::Workplace& workplace) { return desk::makeReport(workplace, wanted); },
        [this, question](Result<report::Table> table) {
            if (question != m_question) return;
            m_busy->setText({});
            if (!table) return m_workspace.say(errorMessage(table.error()));
            show(*std::move(table));
        });
}

void ReportsPage::show(report::Table table) {
    m_table->show(std::move(table));
    m_hasReport = true;
    m_buttons->set(model().table().layout.form,
                   [table = model().table()](desk::Workplace&) { return Result<report::Table>(table); });
    m_table->show();
    m_empty->hide();
    showFindings();
    retranslate();
    m_table->setFocus();
    m_table->setCurrentIndex(model().index(0, 0));
    keysChanged();
}

/// The dossiers behind the indicator of Decision 766 that is chosen; back to the indicators by F6.
void ReportsPage::openBehind() {
    const QString metric = hasBehind() ? m_table->chosen(u"metric") : QString();
    if (metric.isEmpty()) return;
    const quint64 question = ++m_question;
    m_workspace.desk().run(
        this,
        [wanted = request(), metric](desk::Workplace& workplace) {
            return desk::indicatorTable(workplace, wanted, metric);
        },
        [this, question](Result<report::Table> table) {
            if (question != m_question) return;
            if (!table) return m_workspace.say(errorMessage(table.error()));
            show(*std::move(table));
        });
}

bool ReportsPage::hasBehind() const { return m_hasReport && model().table().layout.form == u"766"; }

void ReportsPage::showFindings() {
    QStringList lines;
    const auto& findings = model().findings();
    const bool isVietnamese = QLocale().language() == QLocale::Vietnamese;
    for (size_t i = 0; i < findings.size() && i < kShownFindings; ++i)
        lines << ReportsText::tr("Row %1: %2")
                     .arg(findings[i].row + 1)
                     .arg(isVietnamese ? findings[i].text : findings[i].textEn);
    if (findings.size() > kShownFindings)
        lines
            << ReportsText::tr("… and %1 more; the cells are marked.").arg(findings.size() - kShownFindings);
    m_findings->setText(lines.join(u'\n'));
    m_findings->setVisible(!lines.isEmpty());
}

QString ReportsPage::title() const { return ReportsText::tr("Reports"); }

std::vector<KeyHint> ReportsPage::keys() {
    if (!maySee()) return {};
    return {{QKeySequence(Qt::Key_F6), ReportsText::tr("count"), [this] { make(); }},
            {QKeySequence(Qt::CTRL | Qt::Key_E), ReportsText::tr("save as Excel"),
             [this] { m_buttons->ask("xlsx"); }, m_hasReport},
            {QKeySequence(Qt::CTRL | Qt::Key_P), ReportsText::tr("print"), [this] { m_buttons->print(); },
             m_hasReport},
            {QKeySequence(Qt::Key_Return), ReportsText::tr("dossiers behind it"), [this] { openBehind(); },
             hasBehind(), hasBehind()},
            {QKeySequence(Qt::Key_F12), ReportsText::tr("supervision"),
             [this] { m_workspace.openPage(PageName::supervisor); }}};
}

void ReportsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_hasReport) {
            m_table->show(model().table());
            showFindings();
        }
    }
    Page::changeEvent(event);
}

void ReportsPage::retranslate() {
    const auto fill = [](QComboBox* box, int count, const auto& textOf, const auto& dataOf) {
        const QSignalBlocker quiet(box);
        const int kept = std::max(0, box->currentIndex());
        box->clear();
        for (int i = 0; i < count; ++i)
            box->addItem(textOf(i), dataOf(i));
        box->setCurrentIndex(kept);
    };
    m_head->setTitle(title());
    m_head->setSentence(ReportsText::tr("Counted from the record; every table is checked to add up."));
    fill(
        m_kind, static_cast<int>(desk::kReportKinds.size()),
        [](int i) { return reportTitle(desk::kReportKinds[static_cast<size_t>(i)]); },
        [](int i) { return static_cast<int>(desk::kReportKinds[static_cast<size_t>(i)]); });
    fill(
        m_period, kPeriodChoices, [](int i) { return periodName(static_cast<PeriodChoice>(i)); },
        [](int i) { return i; });
    const QStringList levels{ReportsText::tr("All levels"), ReportsText::tr("Ministry"),
                             ReportsText::tr("Province"), ReportsText::tr("Commune")};
    fill(
        m_level, static_cast<int>(kLevels.size()), [&](int i) { return levels[i]; },
        [](int i) { return QString::fromLatin1(kLevels[static_cast<size_t>(i)]); });
    m_kindField->setLabel(ReportsText::tr("Report"));
    m_periodField->setLabel(ReportsText::tr("Period"));
    m_fromField->setLabel(ReportsText::tr("From"));
    m_toField->setLabel(ReportsText::tr("To"));
    m_levelField->setLabel(ReportsText::tr("Level"));
    m_unitField->setLabel(ReportsText::tr("Unit or agency code"));
    m_make->setText(ReportsText::tr("Count (F6)"));
    m_title->setText(m_hasReport ? model().table().layout.title + u" - "_s + model().table().period
                                 : QString());
    m_table->setAccessibleName(ReportsText::tr("Figures of the report"));
    m_empty->setText(ReportsText::tr("Choose a report and a period, then press F6."));
    m_others->setText(
        ReportsText::tr("Reports are for supervisors. Your own lists are under Dossiers (F10)."));
}

} // namespace motcua::ui
