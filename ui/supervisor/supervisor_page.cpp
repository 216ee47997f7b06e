// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/supervisor_page.h"

#include "core/records/reference.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include "ui/workspace/due_text.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using report::DailyBy;
using report::DailyLine;

struct SupervisorText {
    Q_DECLARE_TR_FUNCTIONS(SupervisorText)
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

SupervisorPage::SupervisorPage(Workspace& workspace)
    : m_workspace(workspace), m_model(workspace), m_head(new PageHead), m_by(new QComboBox),
      m_which(new QComboBox), m_lists(new DailyLists), m_charts(new DailyCharts), m_listTitle(textLabel()),
      m_table(new TableView(u"supervisor"_s)), m_content(new QWidget), m_others(new EmptyState("eye", {})) {
    build();
    m_lists->onChosen([this] { showDossiers(); });
    m_lists->onLeft([this] { m_table->setFocus(); });
    m_table->onOpen([this](const QModelIndex& index) { openLine(index); });
    QObject::connect(m_by, &QComboBox::activated, this, [this] {
        m_which->clear();
        fillFilter();
        showLists();
    });
    QObject::connect(m_which, &QComboBox::activated, this, [this] { showLists(); });
    QObject::connect(&m_timer, &QTimer::timeout, this, [this] { renew(); });
    retranslate();
}

void SupervisorPage::build() {
    setRole(m_listTitle, "section");
    m_table->setTwoLines(true);
    m_table->setModel(&m_model);
    // the code stands under the name, and what matters here is when it is due
    m_table->setWidths({210, 230, 170, 110, 180, 190, 100},
                       {DossierListModel::code, DossierListModel::received, DossierListModel::fee});
    m_lists->setFixedWidth(scaled(kListWidth));
    m_by->setMinimumContentsLength(12);
    m_which->setMinimumContentsLength(24);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_head->actions()->addWidget(m_by);
    m_head->actions()->addWidget(m_which);
    auto* right = new QVBoxLayout;
    right->setSpacing(kSpacing);
    right->addWidget(m_charts);
    right->addWidget(m_listTitle);
    right->addWidget(m_table, 1);
    auto* columns = new QHBoxLayout(m_content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kSpacing);
    columns->addWidget(m_lists);
    columns->addLayout(right, 1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, 2 * kSpacing, kSpacing);
    page->setSpacing(2 * kSpacing);
    page->addWidget(m_head);
    page->addWidget(m_content, 1);
    page->addWidget(m_others, 1);
}

bool SupervisorPage::maySee() const {
    return m_workspace.officer().roles.testFlag(officer::Role::supervisor);
}

void SupervisorPage::enter() {
    m_content->setVisible(maySee());
    m_others->setVisible(!maySee());
    m_by->setVisible(maySee());
    m_which->setVisible(maySee());
    if (!maySee()) return;
    m_lists->setFocus();
    renew();
    m_timer.start(kRenew);
}

void SupervisorPage::leave() { m_timer.stop(); }

void SupervisorPage::renew() {
    // behind the lock screen, or after the log-out, nobody looks
    if (m_isRenewing || !m_workspace.isOpen() || !isVisible()) return;
    m_isRenewing = true;
    m_workspace.desk().run(
        this,
        [](desk::Workplace& workplace) -> Result<Look> {
            Look look;
            MOTCUA_TRY(look.all, desk::daily(workplace));
            MOTCUA_TRY(look.shares, report::onTimeShares(workplace.database(), look.all.day, kChartDays));
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

void SupervisorPage::take(Look look) {
    m_all = std::move(look.all);
    m_names = std::move(look.names);
    m_charts->show(m_all, look.shares);
    fillFilter();
    showLists();
    retranslate();
}

/// The values there are today; the one chosen stays, also when nothing has it any more.
void SupervisorPage::fillFilter() {
    const auto by = static_cast<DailyBy>(m_by->currentData().toInt());
    const QString kept = m_which->currentData().toString();
    const QString keptText = m_which->currentText();
    std::vector<std::pair<QString, QString>> values;
    for (const DailyLine& line : m_all.lines) {
        const QString value = valueOf(line, by);
        if (value.isEmpty()) continue;
        QString text = value;
        if (by == DailyBy::desk) text = SupervisorText::tr("Desk %1").arg(value);
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
    m_which->addItem(SupervisorText::tr("All"), QString());
    for (const auto& [text, value] : values)
        m_which->addItem(text, value);
    m_which->setCurrentIndex(std::max(0, m_which->findData(kept)));
}

report::Daily SupervisorPage::narrowed() const {
    const QString wanted = m_which->currentData().toString();
    if (wanted.isEmpty()) return m_all;
    const auto by = static_cast<DailyBy>(m_by->currentData().toInt());
    report::Daily daily = m_all;
    std::erase_if(daily.lines, [&](const DailyLine& line) { return valueOf(line, by) != wanted; });
    return daily;
}

void SupervisorPage::showLists() {
    m_lists->show(narrowed());
    showDossiers();
}

void SupervisorPage::showDossiers() {
    const report::DailyList list = m_lists->chosen();
    std::vector<qint64> numbers;
    for (const DailyLine& line : narrowed().lines)
        if (line.isIn(list)) numbers.push_back(line.no);
    m_listTitle->setText(u"%1: %2"_s.arg(DailyLists::nameOf(list), locale().toString(std::ssize(numbers))));
    m_table->setEmptyText(DailyLists::emptyText(list));
    if (numbers == m_shown) return; // the reader's place in the list stays
    m_shown = numbers;
    m_model.showNumbers(std::move(numbers), m_model.listing());
    keysChanged();
}

void SupervisorPage::openLine(const QModelIndex& index) {
    if (const auto* row = m_model.row(index.row())) m_workspace.openDossier(records::referenceOf(*row));
}

QString SupervisorPage::title() const { return SupervisorText::tr("Supervision"); }

std::vector<KeyHint> SupervisorPage::keys() {
    if (!maySee()) return {};
    return {{QKeySequence(Qt::Key_Return), SupervisorText::tr("open the dossier"),
             [this] { openLine(m_table->currentIndex()); }, m_table->currentIndex().isValid(), false},
            {QKeySequence(Qt::Key_F5), SupervisorText::tr("renew"), [this] { renew(); }},
            {QKeySequence(Qt::Key_F11), SupervisorText::tr("reports"),
             [this] { m_workspace.openPage(PageName::reports); }}};
}

void SupervisorPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
        fillFilter();
        showDossiers();
    }
    Page::changeEvent(event);
}

void SupervisorPage::retranslate() {
    m_head->setTitle(title());
    m_head->setSentence(m_all.day.now == Instant{} ? QString()
                                                   : SupervisorText::tr("As of %1, renewed every 5 seconds.")
                                                         .arg(clockText(toLocal(m_all.day.now))));
    m_others->setText(
        SupervisorText::tr("This page is for supervisors. Your own lists are under Dossiers (F10)."));
    m_table->setAccessibleName(SupervisorText::tr("Dossiers of the list"));
    m_by->setAccessibleName(SupervisorText::tr("Filter by"));
    m_which->setAccessibleName(SupervisorText::tr("Only"));
    const QStringList groups{SupervisorText::tr("By desk"), SupervisorText::tr("By officer"),
                             SupervisorText::tr("By field"), SupervisorText::tr("By procedure"),
                             SupervisorText::tr("By unit")};
    const QSignalBlocker quiet(m_by);
    const int kept = std::max(0, m_by->currentIndex());
    m_by->clear();
    for (int by = 0; by < groups.size(); ++by)
        m_by->addItem(groups[by], by);
    m_by->setCurrentIndex(kept);
}

} // namespace motcua::ui
