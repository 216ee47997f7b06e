// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/returns_page.h"

#include "core/desk/dossier_steps.h"
#include "core/records/queues.h"
#include "core/records/reference.h"
#include "core/records/search.h"
#include "ui/dossiers/row_text.h"
#include "ui/returns/done_card.h"
#include "ui/returns/return_form.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using records::DossierRow;
using Rows = std::vector<DossierRow>;

struct ReturnsText {
    Q_DECLARE_TR_FUNCTIONS(ReturnsText)
};

constexpr int kMost = 500; ///< lines; what waits longer than these is found by typing

/// Something is to be given to the applicant: the result, or papers and fees after a refusal or a stop.
bool isReturnable(const DossierRow& row) {
    using dossier::Stage;
    return row.stage == Stage::resultReady || row.stage == Stage::unclaimed || row.stage == Stage::closed;
}

/// What can be handed over first, then by waiting time.
void order(Rows& rows) {
    std::ranges::stable_sort(rows, [](const DossierRow& a, const DossierRow& b) {
        if (isReturnable(a) != isReturnable(b)) return isReturnable(a);
        return a.finished.value_or(Instant::max()) < b.finished.value_or(Instant::max());
    });
}

} // namespace

ReturnsPage::ReturnsPage(Workspace& workspace)
    : m_workspace(workspace), m_head(new PageHead), m_search(new SearchEdit), m_listTitle(textLabel()),
      m_table(new TableView(u"returns"_s)), m_empty(new EmptyState("hand-coins", {})),
      m_form(new ReturnForm(workspace)), m_done(new DoneCard(workspace)) {
    build();
    m_search->onSearch([this](const QString& typed) { search(typed); });
    m_search->setList(m_table);
    m_table->onOpen([this](const QModelIndex& index) { openLine(index); });
    m_form->onHandedOver([this](const DossierFacts& facts) {
        m_workspace.play(Sound::goodScan);
        m_done->show(facts);
        listWaiting();
        keysChanged();
    });
    m_form->onListChanged([this] { listWaiting(); });
    m_done->onDone([this] { startNext(); });
    retranslate();
}

ReturnsPage::~ReturnsPage() = default;

void ReturnsPage::build() {
    setRole(m_listTitle, "section");
    m_listTitle->setWordWrap(true);
    m_table->setTwoLines(true);
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(ReadyModel::applicant, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ReadyModel::waiting, QHeaderView::ResizeToContents);
    auto* list = new QVBoxLayout;
    list->setSpacing(kSpacing);
    list->addWidget(m_search);
    list->addWidget(m_listTitle);
    list->addWidget(m_table, 1);
    auto* content = new QWidget;
    auto* right = new QVBoxLayout(content);
    right->setContentsMargins(0, 0, kSpacing, kSpacing);
    right->addWidget(m_empty);
    right->addWidget(m_form);
    right->addWidget(m_done);
    right->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * kSpacing);
    columns->addLayout(list, 2);
    columns->addWidget(scroll, 3);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, kSpacing, kSpacing);
    page->setSpacing(2 * kSpacing);
    page->addWidget(m_head);
    page->addLayout(columns, 1);
}

void ReturnsPage::find(Find find, bool openTheOnly) {
    const quint64 question = ++m_question;
    m_workspace.run(this, std::move(find), [this, question, openTheOnly](Rows rows) {
        if (question != m_question) return;
        order(rows);
        const bool isOnly = openTheOnly && !rows.empty() && isReturnable(rows.front()) &&
                            (rows.size() == 1 || !isReturnable(rows[1]));
        const QString first = rows.empty() ? QString() : records::referenceOf(rows.front());
        m_model.show(std::move(rows), toLocal(m_workspace.clock().now()));
        if (m_model.rowCount() > 0) m_table->setCurrentIndex(m_model.index(0, 0));
        retranslate();
        if (isOnly)
            openReturn(first);
        else if (openTheOnly)
            m_table->setFocus();
    });
}

void ReturnsPage::listWaiting() {
    m_person.clear();
    find(
        [](desk::Workplace& workplace) -> Result<Rows> {
            return records::queuePage(workplace.database(), records::Queue::ready, workplace.clock().now(),
                                      {kMost, 0});
        },
        false);
}

void ReturnsPage::search(const QString& typed) {
    m_person.clear();
    if (typed.trimmed().isEmpty()) return listWaiting();
    find(
        [typed](desk::Workplace& workplace) {
            return records::searchDossiers(workplace.database(), typed, kMost);
        },
        false);
}

void ReturnsPage::takePerson(const citizen::Citizen& person) {
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_person = person.name;
    const QString number = person.number ? person.number->text() : QString();
    find(
        [number](desk::Workplace& workplace) -> Result<Rows> {
            MOTCUA_TRY(auto rows, records::dossiersOf(workplace.database(), number, kMost));
            std::erase_if(rows, [](const DossierRow& row) { return !isReturnable(row); });
            return rows;
        },
        true);
}

void ReturnsPage::openLine(const QModelIndex& index) {
    if (const DossierRow* row = m_model.row(index.row())) openReturn(records::referenceOf(*row));
}

void ReturnsPage::openReturn(const QString& code, bool slipShown) {
    m_workspace.clearMessages(); // of the dossier before
    m_workspace.run(
        this, [code](desk::Workplace& workplace) { return viewFacts(workplace, code); },
        [this, slipShown](DossierFacts facts) {
            if (!isReturnable(facts.row)) {
                m_workspace.say({Message::Kind::warning,
                                 ReturnsText::tr("%1 has nothing to hand over now: %2.")
                                     .arg(codeText(facts.row), dossier::vietnameseStage(facts.row.stage)),
                                 ReturnsText::tr("Open the dossier"),
                                 [this, code = facts.reference()] { m_workspace.openDossier(code); }});
                return;
            }
            m_done->hide();
            m_empty->hide();
            m_form->open(std::move(facts), slipShown);
            keysChanged();
        });
}

/// The person was called: the result has waited, and it is recorded that they know.
void ReturnsPage::tell() {
    const DossierRow* row = m_model.row(m_table->currentIndex().row());
    const QString code = openCode().isEmpty() ? (row ? records::referenceOf(*row) : QString()) : openCode();
    if (code.isEmpty()) return;
    // Vietnamese in both languages: it is a record
    const dossier::Unclaimed told{.notifiedBy = u"điện thoại"_s};
    m_workspace.run(
        this, [code, told](desk::Workplace& workplace) { return desk::perform(workplace, code, told); },
        [this, code](const records::Dossier&) {
            m_workspace.say(
                {Message::Kind::success, ReturnsText::tr("%1: the person was told.").arg(code), {}, {}});
            if (m_person.isEmpty() && m_search->text().isEmpty()) listWaiting();
        });
}

QString ReturnsPage::openCode() const { return m_form->reference(); }

void ReturnsPage::startNext() {
    m_workspace.clearMessages();
    m_form->clear();
    m_done->hide();
    m_empty->show();
    {
        const QSignalBlocker quiet(m_search);
        m_search->clear();
    }
    listWaiting();
    m_search->setFocus();
    keysChanged();
}

QString ReturnsPage::title() const { return ReturnsText::tr("Return of results"); }

std::vector<KeyHint> ReturnsPage::keys() {
    std::vector<KeyHint> keys;
    if (!openCode().isEmpty()) {
        keys.push_back(
            {QKeySequence(Qt::Key_F6), ReturnsText::tr("handed over"), [this] { m_form->handOver(); }});
        keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_O), ReturnsText::tr("open the dossier"),
                        [this] { m_workspace.openDossier(openCode()); }});
        keys.push_back({QKeySequence(Qt::Key_Escape), ReturnsText::tr("back"), [this] { back(); }});
    }
    keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_B), ReturnsText::tr("told by telephone"),
                    [this] { tell(); }, m_model.rowCount() > 0});
    keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_F), ReturnsText::tr("search"), [this] {
                        m_search->setFocus();
                        m_search->selectAll();
                    }});
    return keys;
}

void ReturnsPage::enter() {
    if (openCode().isEmpty() && m_done->isHidden()) {
        if (m_search->text().isEmpty() && m_person.isEmpty()) listWaiting();
        m_search->setFocus();
    } else if (m_done->isHidden())
        m_form->focusFirst();
    else
        m_done->focusFirst();
}

bool ReturnsPage::back() {
    if (openCode().isEmpty() && m_done->isHidden() && m_search->text().isEmpty() && m_person.isEmpty())
        return false;
    startNext();
    return true;
}

bool ReturnsPage::takeScan(const desk::ScanTarget& target) {
    if (const auto* dossier = std::get_if<desk::DossierTarget>(&target)) {
        if (!dossier->isKnown) return false;
        if (dossier->code == openCode())
            m_form->slipScanned();
        else
            openReturn(dossier->code, true);
        return true;
    }
    if (const auto* payment = std::get_if<desk::PaymentTarget>(&target)) {
        openReturn(payment->dossierCode);
        return true;
    }
    if (const auto* card = std::get_if<qr::CardPayload>(&target)) {
        if (!m_form->takeCard(card->citizen)) takePerson(card->citizen);
        return true;
    }
    return false;
}

/// Chosen on a screen: no slip was shown, and its state is read anew.
bool ReturnsPage::takeDossier(const QString& code) {
    openReturn(code);
    return true;
}

void ReturnsPage::cardPresent(const QString&) {
    if (!openCode().isEmpty()) m_form->readChip();
}

void ReturnsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        m_done->retranslate();
        m_model.retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

void ReturnsPage::retranslate() {
    m_head->setTitle(title());
    m_search->setPlaceholderText(ReturnsText::tr("Name, number or code"));
    m_search->setAccessibleName(ReturnsText::tr("Search results to return"));
    m_table->setAccessibleName(ReturnsText::tr("Results waiting"));
    m_table->setEmptyText(m_person.isEmpty() ? ReturnsText::tr("No result is waiting.")
                                             : ReturnsText::tr("Nothing is ready for this person."));
    const int lines = m_model.rowCount();
    m_listTitle->setText(!m_person.isEmpty() ? ReturnsText::tr("For %1: %2").arg(m_person).arg(lines)
                         : m_search->text().isEmpty()
                             ? ReturnsText::tr("Waiting to be picked up: %1").arg(lines)
                             : ReturnsText::tr("Found: %1").arg(lines));
    m_empty->setText(
        ReturnsText::tr("Scan the slip or the card, or type a name. The result is handed over with Enter."));
}

} // namespace motcua::ui
