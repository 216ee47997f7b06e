// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/today_page.h"

#include "core/desk/dossier_lists.h"
#include "core/records/reference.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using report::DailyBy;
using report::DailyLine;

struct TodayText {
    Q_DECLARE_TR_FUNCTIONS(TodayText)
};

constexpr int kListWidth = 270;
constexpr int kChartDays = 14;

/// What a line is filtered by, as it is kept.
QString valueOf(const DailyLine& line, DailyBy by) {
    switch (by) {
    case DailyBy::desk:
        return QString::number(line.desk);
    case DailyBy::officer:
        return line.officer;
    case DailyBy::field:
        return line.field;
    case DailyBy::procedure:
        return line.procedure;
    case DailyBy::unit:
        return line.unit;
    }
    return {};
}

} // namespace

TodayPage::TodayPage(Workspace& workspace)
    : m_workspace(workspace), m_model(workspace), m_by(new QComboBox), m_which(new QComboBox),
      m_lists(new DailyLists), m_charts(new DailyCharts), m_listTitle(textLabel()),
      m_apology(new QPushButton), m_reassign(new QPushButton), m_busy(new Busy),
      m_buttons(new ReportButtons(workspace, *m_busy)), m_panel(new ReassignPanel(workspace)),
      m_table(new TableView(u"supervisor"_s)) {
    build();
    m_lists->onChosen([this] { showDossiers(); });
    m_lists->onLeft([this] { m_table->setFocus(); });
    m_table->onOpen([this](const QModelIndex& index) { openLine(index); });
    m_panel->onDone([this] { renew(); });
    QObject::connect(m_apology, &QPushButton::clicked, this, [this] { apologise(); });
    QObject::connect(m_reassign, &QPushButton::clicked, this, [this] { askReassign(); });
    QObject::connect(m_by, &QComboBox::activated, this, [this] {
        m_which->clear();
        fillFilter();
        showLists();
    });
    QObject::connect(m_which, &QComboBox::activated, this, [this] { showLists(); });
    QObject::connect(&m_timer, &QTimer::timeout, this, [this] { renew(); });
    retranslate();
}

void TodayPage::build() {
    setRole(m_listTitle, "section");
    m_table->setTwoLines(true);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // the code stands under the name, and what matters here is when it is due
    m_table->setWidths({210, 230, 170, 110, 180, 190, 100},
                       {DossierListModel::code, DossierListModel::received, DossierListModel::fee});
    QObject::connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                     [this] { keysChanged(); });
    m_by->setMinimumContentsLength(12);
    m_which->setMinimumContentsLength(24);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* left = new QVBoxLayout;
    left->setSpacing(kSpacing);
    left->addWidget(m_by);
    left->addWidget(m_which);
    left->addWidget(m_lists, 1);
    auto* line = new QHBoxLayout;
    line->setSpacing(kSpacing);
    line->addWidget(m_listTitle, 1);
    line->addWidget(m_apology);
    line->addWidget(m_reassign);
    line->addWidget(m_buttons);
    auto* right = new QVBoxLayout;
    right->setSpacing(kSpacing);
    right->addWidget(m_charts);
    right->addLayout(line);
    right->addWidget(m_busy);
    right->addWidget(m_panel);
    right->addWidget(m_table, 1);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kSpacing);
    for (QWidget* one : std::initializer_list<QWidget*>{m_by, m_which, m_lists})
        one->setFixedWidth(scaled(kListWidth));
    columns->addLayout(left);
    columns->addLayout(right, 1);
}

void TodayPage::enter() {
    m_lists->setFocus();
    renew();
    m_timer.start(kRenew);
}

void TodayPage::leave() {
    m_timer.stop();
    m_panel->close();
}

void TodayPage::renew() {
    // behind the lock screen, or after the log-out, nobody looks
    if (m_isRenewing || !m_workspace.isOpen() || !isVisible()) return;
    m_isRenewing = true;
    m_workspace.desk().run(
        this,
        [](desk::Workplace& workplace) -> Result<Look> {
            Look look;
            MOTCUA_TRY(look.all, desk::daily(workplace));
            MOTCUA_TRY(look.shares, report::onTimeShares(workplace.database(), look.all.day, kChartDays));
            MOTCUA_TRY(look.waits, desk::waitByHour(workplace));
            MOTCUA_TRY(const auto officers, officer::Accounts(workplace.database()).list());
            for (const officer::Officer& officer : officers)
                look.names.insert(officer.id.toString(), officer.fullName);
            return look;
        },
        [this](Result<Look> look) {
            m_isRenewing = false;
            if (!look) return m_workspace.say(errorMessage(look.error()));
            take(*std::move(look));
        });
}

void TodayPage::take(Look look) {
    m_all = std::move(look.all);
    m_names = std::move(look.names);
    m_charts->show(m_all, look.shares, look.waits);
    fillFilter();
    showLists();
}

/// The values there are today; the one chosen stays, also when nothing has it any more.
void TodayPage::fillFilter() {
    const auto by = static_cast<DailyBy>(m_by->currentData().toInt());
    const QString kept = m_which->currentData().toString();
    const QString keptText = m_which->currentText();
    std::vector<std::pair<QString, QString>> values;
    for (const DailyLine& line : m_all.lines) {
        const QString value = valueOf(line, by);
        if (value.isEmpty()) continue;
        QString text = value;
        if (by == DailyBy::desk) text = TodayText::tr("Desk %1").arg(value);
        if (by == DailyBy::officer) text = m_names.value(value, value);
        if (by == DailyBy::procedure) text = value + u' ' + line.procedureName;
        values.emplace_back(text, value);
    }
    if (!kept.isEmpty()) values.emplace_back(keptText, kept);
    std::ranges::sort(values, [](const auto& a, const auto& b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    values.erase(std::unique(values.begin(), values.end()), values.end());
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    m_which->addItem(TodayText::tr("All"), QString());
    for (const auto& [text, value] : values)
        m_which->addItem(text, value);
    m_which->setCurrentIndex(std::max(0, m_which->findData(kept)));
}

report::Daily TodayPage::narrowed() const {
    const QString wanted = m_which->currentData().toString();
    if (wanted.isEmpty()) return m_all;
    const auto by = static_cast<DailyBy>(m_by->currentData().toInt());
    report::Daily daily = m_all;
    std::erase_if(daily.lines, [&](const DailyLine& line) { return valueOf(line, by) != wanted; });
    return daily;
}

void TodayPage::showLists() {
    m_lists->show(narrowed());
    showDossiers();
}

void TodayPage::showDossiers() {
    const report::DailyList list = m_lists->chosen();
    std::vector<qint64> numbers;
    for (const DailyLine& line : narrowed().lines)
        if (line.isIn(list)) numbers.push_back(line.no);
    m_listTitle->setText(u"%1: %2"_s.arg(DailyLists::nameOf(list), locale().toString(std::ssize(numbers))));
    m_table->setEmptyText(DailyLists::emptyText(list));
    m_apology->setVisible(list == report::DailyList::apology);
    if (numbers.empty())
        m_buttons->set({}, {});
    else
        m_buttons->set(u"list-"_s + report::dailyListName(list), [list, numbers](desk::Workplace& workplace) {
            return desk::dailyListTable(workplace, list, numbers);
        });
    if (numbers == m_shown) return; // the reader's place in the list stays
    m_shown = numbers;
    m_model.showNumbers(std::move(numbers), m_model.listing());
    keysChanged();
}

void TodayPage::openLine(const QModelIndex& index) {
    if (const auto* row = m_model.row(index.row())) m_workspace.openDossier(records::referenceOf(*row));
}

QStringList TodayPage::chosenCodes() const {
    QStringList codes;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const auto* row = m_model.row(index.row())) codes << records::referenceOf(*row);
    return codes;
}

/// Form 04 is prepared where the new date is promised: at the dossier's own extension.
void TodayPage::apologise() {
    const QStringList codes = chosenCodes();
    if (!codes.isEmpty()) m_workspace.openStep(codes.front(), dossier::ActionType::extended);
}

void TodayPage::askReassign() {
    const QStringList codes = chosenCodes();
    if (codes.isEmpty()) return;
    QStringList units;
    for (const DailyLine& line : m_all.lines)
        if (!line.unit.isEmpty()) units << line.unit;
    units.removeDuplicates();
    m_panel->ask(codes, units, m_names.values());
}

QString TodayPage::title() const { return TodayText::tr("Today"); }

std::vector<KeyHint> TodayPage::keys() {
    const bool isChosen = m_table->selectionModel()->hasSelection();
    return {{QKeySequence(Qt::Key_Return), TodayText::tr("open the dossier"),
             [this] { openLine(m_table->currentIndex()); }, m_table->currentIndex().isValid(), false},
            {QKeySequence(Qt::CTRL | Qt::Key_U), TodayText::tr("hand over to others"),
             [this] { askReassign(); }, isChosen},
            {QKeySequence(Qt::Key_F6), TodayText::tr("apologise, form 04"), [this] { apologise(); },
             isChosen && m_lists->chosen() == report::DailyList::apology,
             m_lists->chosen() == report::DailyList::apology},
            {QKeySequence(Qt::CTRL | Qt::Key_E), TodayText::tr("save as Excel"),
             [this] { m_buttons->ask("xlsx"); }, m_buttons->isSet()},
            {QKeySequence(Qt::CTRL | Qt::Key_P), TodayText::tr("print"), [this] { m_buttons->print(); },
             m_buttons->isSet()},
            {QKeySequence(Qt::Key_F5), TodayText::tr("renew"), [this] { renew(); }, true, false}};
}

bool TodayPage::back() { return m_panel->close(); }

void TodayPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
        fillFilter();
        showDossiers();
    }
    Page::changeEvent(event);
}

void TodayPage::retranslate() {
    m_apology->setText(TodayText::tr("Apologise (form 04)"));
    m_reassign->setText(TodayText::tr("Hand over…"));
    m_table->setAccessibleName(TodayText::tr("Dossiers of the list"));
    m_by->setAccessibleName(TodayText::tr("Filter by"));
    m_which->setAccessibleName(TodayText::tr("Only"));
    const QStringList groups{TodayText::tr("By desk"), TodayText::tr("By officer"), TodayText::tr("By field"),
                             TodayText::tr("By procedure"), TodayText::tr("By unit")};
    const QSignalBlocker quiet(m_by);
    const int kept = std::max(0, m_by->currentIndex());
    m_by->clear();
    for (int by = 0; by < groups.size(); ++by)
        m_by->addItem(groups[by], by);
    m_by->setCurrentIndex(kept);
}

} // namespace motcua::ui
