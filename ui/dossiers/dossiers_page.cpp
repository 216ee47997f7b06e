// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossiers_page.h"

#include "core/records/reference.h"
#include "ui/dossiers/dossier_view.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct DossiersText {
    Q_DECLARE_TR_FUNCTIONS(DossiersText)
};

const QString kQueueKey = u"dossiers/queue"_s, kOrderKey = u"dossiers/order"_s,
              kDescendingKey = u"dossiers/descending"_s;

/// The list and its order, as they were left.
records::Listing rememberedListing() {
    const QSettings settings;
    records::Listing listing;
    if (auto queue = records::parseQueue(settings.value(kQueueKey).toString())) listing.queue = *queue;
    const int order = settings.value(kOrderKey, 0).toInt();
    if (order > 0 && order <= static_cast<int>(records::ListOrder::fee))
        listing.order = static_cast<records::ListOrder>(order);
    listing.descending = settings.value(kDescendingKey, false).toBool();
    return listing;
}

} // namespace

DossiersPage::DossiersPage(Workspace& workspace)
    : m_workspace(workspace), m_model(workspace), m_stack(new QStackedWidget), m_head(new PageHead),
      m_search(new SearchEdit), m_queues(new QueueList(workspace)), m_table(new TableView(u"dossiers"_s)),
      m_sum(textLabel()), m_dossier(new DossierView(workspace)) {
    build();
    m_queues->setQueue(rememberedListing().queue);
    m_queues->onChosen([this](std::optional<records::Queue> queue) { showQueue(queue); });
    m_queues->onLeft([this] { m_table->setFocus(); });
    m_search->onSearch([this](const QString& typed) { showTyped(typed); });
    m_search->setList(m_table);
    m_table->onOpen([this](const QModelIndex& index) { openLine(index); });
    m_model.onSorted([this](records::ListOrder, bool) { remember(); });
    QObject::connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { listChanged(); });
    m_dossier->onChanged([this] {
        m_queues->count();
        refreshList();
    });
    m_dossier->onKeysChanged([this] { keysChanged(); });
    m_dossier->onClosed([this] { showList(); });
    m_recount.setInterval(30s);
    QObject::connect(&m_recount, &QTimer::timeout, this, [this] {
        if (isVisible() && m_workspace.isOpen()) m_queues->count();
    });
    m_recount.start();
    retranslate();
}

DossiersPage::~DossiersPage() = default;

void DossiersPage::build() {
    buildTable();
    m_search->setMinimumWidth(scaled(320));
    m_head->actions()->addWidget(m_search);
    setRole(m_sum, "secondary");
    auto* list = new QVBoxLayout;
    list->setSpacing(kSpacing);
    list->addWidget(m_table, 1);
    list->addWidget(m_sum);
    m_queues->setFixedWidth(scaled(200));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * kSpacing);
    columns->addWidget(m_queues);
    columns->addLayout(list, 1);
    auto* listPage = new QWidget;
    auto* page = new QVBoxLayout(listPage);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, 2 * kSpacing, kSpacing);
    page->setSpacing(2 * kSpacing);
    page->addWidget(m_head);
    page->addLayout(columns, 1);
    m_stack->addWidget(listPage);
    m_stack->addWidget(m_dossier);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    QWidget::setTabOrder(m_search, m_queues);
    QWidget::setTabOrder(m_queues, m_table);
}

void DossiersPage::buildTable() {
    m_table->setTwoLines(true);
    m_table->setModel(&m_model);
    QHeaderView* head = m_table->horizontalHeader();
    // the code stands below the name; its column can be shown and sorted by
    m_table->setWidths({172, 180, 160, 100, 130, 197, 112}, {DossierListModel::code});
    head->setSortIndicatorClearable(true); // a third press: the list's own order
    head->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
}

/// The sign in the heading; the model has that order already.
void DossiersPage::showOrder() {
    m_table->horizontalHeader()->setSortIndicator(
        m_model.sortColumn(), m_model.listing().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void DossiersPage::showQueue(std::optional<records::Queue> queue) {
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    records::Listing listing = m_model.listing();
    listing.queue = queue;
    m_model.showList(listing);
    remember();
}

void DossiersPage::showTyped(const QString& typed) {
    if (typed.trimmed().isEmpty())
        m_model.showList(m_model.listing());
    else
        m_model.showFound(typed.trimmed(), m_model.listing());
}

void DossiersPage::listChanged() {
    const int lines = m_model.rowCount();
    const QString typed = m_search->text().trimmed();
    if (typed.isEmpty()) {
        m_table->setEmptyText(QueueList::emptyText(m_queues->queue()));
        m_sum->setText(
            DossiersText::tr("%1: %2 dossiers").arg(m_queues->chosenName(), QLocale().toString(lines)));
    } else {
        m_table->setEmptyText(
            DossiersText::tr("Nothing found for “%1”. Type a name without marks, or the last digits of a "
                             "number, telephone or code.")
                .arg(typed));
        m_sum->setText(
            lines < DossierListModel::kMostFound
                ? DossiersText::tr("Found: %1").arg(lines)
                : DossiersText::tr("The newest %1 of those found; type more to narrow it").arg(lines));
    }
    if (lines > 0 && !m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_model.index(0, 0));
}

void DossiersPage::refreshList() {
    const int scroll = m_table->verticalScrollBar()->value();
    const int line = m_table->currentIndex().row();
    m_model.refresh([this, scroll, line] {
        const int found = m_model.lineOf(m_lastOpened);
        const int place = found >= 0 ? found : std::min(line, m_model.rowCount() - 1);
        if (place >= 0) m_table->setCurrentIndex(m_model.index(place, 0));
        m_table->verticalScrollBar()->setValue(scroll);
    });
}

void DossiersPage::openLine(const QModelIndex& index) {
    if (const records::DossierRow* row = m_model.row(index.row())) openDossier(records::referenceOf(*row));
}

void DossiersPage::openDossier(const QString& code, std::optional<dossier::ActionType> step) {
    m_workspace.clearMessages(); // of the dossier before
    m_lastOpened = code;
    m_dossier->open(code, [this, step] {
        m_stack->setCurrentWidget(m_dossier);
        if (!step || !m_dossier->openStep(*step)) m_dossier->focusFirst();
        keysChanged();
    });
}

QString DossiersPage::openCode() const {
    return m_stack->currentWidget() == m_dossier ? m_dossier->reference() : QString();
}

void DossiersPage::showList() {
    m_workspace.clearMessages();
    m_stack->setCurrentIndex(0);
    m_table->setFocus();
    keysChanged();
}

void DossiersPage::openQueues() {
    m_stack->setCurrentIndex(0);
    m_queues->setFocus();
    keysChanged();
}

void DossiersPage::openSearch() {
    m_stack->setCurrentIndex(0);
    m_search->setFocus();
    m_search->selectAll();
    keysChanged();
}

QString DossiersPage::title() const { return DossiersText::tr("Dossiers"); }

std::vector<KeyHint> DossiersPage::keys() {
    if (m_stack->currentWidget() == m_dossier) {
        auto keys = m_dossier->keys();
        keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_G), DossiersText::tr("saved lists"),
                        [this] { openQueues(); }, true, false});
        return keys;
    }
    return {{QKeySequence(Qt::CTRL | Qt::Key_F), DossiersText::tr("search"), [this] { openSearch(); }},
            {QKeySequence(Qt::CTRL | Qt::Key_G), DossiersText::tr("saved lists"), [this] { openQueues(); }},
            {QKeySequence(Qt::Key_F5), DossiersText::tr("refresh"), [this] {
                 m_queues->count();
                 refreshList();
             }}};
}

void DossiersPage::enter() {
    m_queues->count();
    if (m_stack->currentWidget() == m_dossier) return m_dossier->enter();
    if (m_model.rowCount() > 0 || !m_search->text().isEmpty())
        refreshList();
    else {
        m_model.showList(rememberedListing());
        showOrder();
    }
    m_search->setFocus();
}

bool DossiersPage::back() {
    if (m_stack->currentWidget() == m_dossier) {
        if (!m_dossier->back()) showList();
        return true;
    }
    if (m_search->text().isEmpty()) return false;
    m_search->clear();
    showQueue(m_queues->queue());
    m_search->setFocus();
    return true;
}

bool DossiersPage::takeScan(const desk::ScanTarget& target) {
    if (const auto* dossier = std::get_if<desk::DossierTarget>(&target); dossier && dossier->isKnown) {
        openDossier(dossier->code);
        return true;
    }
    if (const auto* payment = std::get_if<desk::PaymentTarget>(&target)) {
        openDossier(payment->dossierCode);
        return true;
    }
    return false;
}

bool DossiersPage::takeStep(const QString& code, dossier::ActionType step) {
    openDossier(code, step);
    return true;
}

void DossiersPage::remember() const {
    QSettings settings;
    const records::Listing& listing = m_model.listing();
    settings.setValue(kQueueKey, listing.queue ? QString(records::queueName(*listing.queue)) : QString());
    settings.setValue(kOrderKey, static_cast<int>(listing.order));
    settings.setValue(kDescendingKey, listing.descending);
}

void DossiersPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange) {
        m_queues->setFixedWidth(scaled(200));
        m_search->setMinimumWidth(scaled(320));
    }
    Page::changeEvent(event);
}

void DossiersPage::retranslate() {
    m_head->setTitle(title());
    m_search->setPlaceholderText(DossiersText::tr("Name, number, telephone or code"));
    m_search->setAccessibleName(DossiersText::tr("Search dossiers"));
    m_table->setAccessibleName(DossiersText::tr("Dossiers"));
    m_model.retranslate();
    listChanged();
}

} // namespace motcua::ui
