// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "ui/widgets/ask_file.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ReportsText {
    Q_DECLARE_TR_FUNCTIONS(ReportsText)
};

constexpr std::array kLevels{"", "central", "province", "commune"};
constexpr int kHeadMargin = 44;    ///< padding of the sheet and room for the mark of sorting
constexpr double kCharacter = 8.5; ///< pixels a character of a column's width
constexpr int kShownFindings = 3;

desk::ReportFormat formatOf(const QString& path) {
    if (path.endsWith(u".csv", Qt::CaseInsensitive)) return desk::ReportFormat::csv;
    return path.endsWith(u".xlsx", Qt::CaseInsensitive) ? desk::ReportFormat::xlsx : desk::ReportFormat::pdf;
}

Result<> writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return fail(Code::FILE_UNWRITABLE);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // a register names people
    if (file.write(bytes) != bytes.size() || !file.commit()) return fail(Code::FILE_UNWRITABLE);
    return {};
}

} // namespace

ReportsPage::ReportsPage(Workspace& workspace)
    : m_workspace(workspace), m_head(new PageHead), m_kind(new QComboBox), m_period(new QComboBox),
      m_level(new QComboBox), m_from(new DateEdit), m_to(new DateEdit), m_unit(new QLineEdit),
      m_kindField(new Field({}, m_kind)), m_periodField(new Field({}, m_period)),
      m_fromField(new Field({}, m_from)), m_toField(new Field({}, m_to)),
      m_levelField(new Field({}, m_level)), m_unitField(new Field({}, m_unit)), m_make(new QPushButton),
      m_csv(new QPushButton), m_xlsx(new QPushButton), m_pdf(new QPushButton), m_title(textLabel()),
      m_findings(textLabel()), m_busy(new Busy), m_table(new QTableView), m_content(new QWidget),
      m_empty(new EmptyState("file-text", {})), m_others(new EmptyState("file-text", {})) {
    build();
    retranslate();
    showPeriod();
    QObject::connect(m_period, &QComboBox::activated, this, [this] { showPeriod(); });
    QObject::connect(m_make, &QPushButton::clicked, this, [this] { make(); });
    QObject::connect(m_csv, &QPushButton::clicked, this, [this] { askExport("csv"); });
    QObject::connect(m_xlsx, &QPushButton::clicked, this, [this] { askExport("xlsx"); });
    QObject::connect(m_pdf, &QPushButton::clicked, this, [this] { askExport("pdf"); });
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
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->hide();
    auto* choices = new QHBoxLayout;
    choices->setSpacing(2 * kSpacing);
    for (Field* field : {m_kindField, m_periodField, m_fromField, m_toField, m_levelField, m_unitField})
        choices->addWidget(field, 0, Qt::AlignTop);
    choices->addStretch();
    auto* line = new QHBoxLayout;
    line->setSpacing(kSpacing);
    line->addWidget(m_title, 1);
    for (QPushButton* button : {m_csv, m_xlsx, m_pdf})
        line->addWidget(button, 0, Qt::AlignBottom);
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
    m_model.show(std::move(table));
    m_hasReport = true;
    const auto& columns = m_model.table().layout.columns;
    QFont headFont = m_table->horizontalHeader()->font();
    headFont.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(headFont);
    for (size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const QString heading = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted = scaled(static_cast<int>(columns[i].width * kCharacter) + 16);
        m_table->setColumnWidth(column,
                                std::max(wanted, metrics.size(0, heading).width() + scaled(kHeadMargin)));
    }
    m_table->show();
    m_empty->hide();
    showFindings();
    retranslate();
    m_table->setFocus();
    m_table->setCurrentIndex(m_model.index(0, 0));
    keysChanged();
}

void ReportsPage::showFindings() {
    QStringList lines;
    const auto& findings = m_model.findings();
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

void ReportsPage::askExport(const char* ending) {
    if (!m_hasReport) return;
    const QString name =
        u"%1-%2.%3"_s.arg(m_model.table().layout.form, formatDate(dateOf(toLocal(m_workspace.clock().now()))),
                          QLatin1StringView(ending));
    askForNewFile(this, ReportsText::tr("Save the report"), name,
                  [this](const QString& path) { exportTo(path); });
}

void ReportsPage::exportTo(const QString& path) {
    m_busy->setText(ReportsText::tr("Writing…"));
    m_workspace.desk().run(
        this,
        [table = m_model.table(), path](desk::Workplace& workplace) -> Result<> {
            MOTCUA_TRY(const QByteArray bytes, desk::exportReport(workplace, table, formatOf(path)));
            return writeFile(path, bytes);
        },
        [this, path](const Result<>& written) {
            m_busy->setText({});
            if (!written) return m_workspace.say(errorMessage(written.error()));
            m_workspace.say({Message::Kind::success, ReportsText::tr("Saved: %1").arg(path), {}, {}});
        });
}

QString ReportsPage::title() const { return ReportsText::tr("Reports"); }

std::vector<KeyHint> ReportsPage::keys() {
    if (!maySee()) return {};
    return {{QKeySequence(Qt::Key_F6), ReportsText::tr("count"), [this] { make(); }},
            {QKeySequence(Qt::CTRL | Qt::Key_E), ReportsText::tr("save as Excel"),
             [this] { askExport("xlsx"); }, m_hasReport},
            {QKeySequence(Qt::CTRL | Qt::Key_P), ReportsText::tr("save as PDF"), [this] { askExport("pdf"); },
             m_hasReport},
            {QKeySequence(Qt::Key_F12), ReportsText::tr("supervision"),
             [this] { m_workspace.openPage(PageName::supervisor); }}};
}

void ReportsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_hasReport) {
            m_model.show(m_model.table());
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
    m_csv->setText(ReportsText::tr("CSV"));
    m_xlsx->setText(ReportsText::tr("Excel"));
    m_pdf->setText(ReportsText::tr("PDF"));
    for (QPushButton* button : {m_csv, m_xlsx, m_pdf})
        button->setEnabled(m_hasReport);
    m_title->setText(m_hasReport ? m_model.table().layout.title + u" - "_s + m_model.table().period
                                 : QString());
    m_table->setAccessibleName(ReportsText::tr("Figures of the report"));
    m_empty->setText(ReportsText::tr("Choose a report and a period, then press F6."));
    m_others->setText(
        ReportsText::tr("Reports are for supervisors. Your own lists are under Dossiers (F10)."));
}

} // namespace motcua::ui
