// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/lookup_page.h"

#include "core/desk/undertaking.h"
#include "ui/lookup/lookup_form.h"
#include "ui/lookup/lookup_result.h"
#include "ui/lookup/undertaking_panel.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QTimer>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct LookupText {
    Q_DECLARE_TR_FUNCTIONS(LookupText)
};

constexpr int kRoomForTwo = 900, kLeastColumn = 120, kMostInSight = 5;

void prepare(TableView& table, SyncList& list) {
    table.setTwoLines(true);
    table.setModel(&list);
    table.horizontalHeader()->setStretchLastSection(false);
    table.horizontalHeader()->setSectionResizeMode(SyncList::dossier, QHeaderView::Stretch);
    table.horizontalHeader()->setSectionResizeMode(SyncList::about, QHeaderView::ResizeToContents);
}

/// As high as its lines, up to a few.
void fit(TableView& table) {
    table.horizontalHeader()->setMinimumSectionSize(scaled(kLeastColumn));
    const int lines = std::clamp(table.model()->rowCount(), 1, kMostInSight);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() +
                         lines * table.verticalHeader()->defaultSectionSize() + 4);
}

} // namespace

LookupPage::LookupPage(Workspace& workspace, LookupSource source)
    : m_workspace(workspace), m_source(std::move(source)), m_head(new PageHead), m_form(new LookupForm),
      m_result(new LookupResultView(workspace.station().officeName)), m_nothing(new EmptyState("search", {})),
      m_undertaking(new UndertakingPanel), m_tasksTitle(textLabel()), m_watchedTitle(textLabel()),
      m_tasksTable(new TableView(u"lookupTasks"_s)), m_watchedTable(new TableView(u"lookupWatched"_s)),
      m_columns(new QHBoxLayout), m_scroll(new QScrollArea) {
    build();
    m_form->onDossier([this] { openDossier(m_form->dossierText()); });
    m_form->onLookUp([this] { lookUp(); });
    m_form->onPerson([this](dossier::Person person) { openDossier(m_facts.subject.reference, person); });
    m_tasksTable->onOpen([this](const QModelIndex& index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (row >= m_listed.tasks.size()) return;
        const residence::ConfirmationTask& task = m_listed.tasks[row];
        openDossier(task.dossier.code.isEmpty() ? task.dossier.id.toString() : task.dossier.code,
                    task.open.person);
    });
    m_undertaking->hide();
    m_undertaking->onSigned([this] { sign(); });
    m_result->clear();
    retranslate();
}

LookupPage::~LookupPage() = default;

void LookupPage::build() {
    auto* left = new QVBoxLayout;
    left->setSpacing(kSpacing + kSpacing / 2);
    left->addWidget(m_form);
    for (QLabel* title : {m_tasksTitle, m_watchedTitle}) {
        setRole(title, "section");
        title->setWordWrap(true);
    }
    prepare(*m_tasksTable, m_tasks);
    prepare(*m_watchedTable, m_watched);
    left->addWidget(m_tasksTitle);
    left->addWidget(m_tasksTable);
    left->addWidget(m_watchedTitle);
    left->addWidget(m_watchedTable);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_result);
    right->addWidget(m_undertaking);
    right->addWidget(m_nothing, 1);
    m_columns->setContentsMargins(0, 0, kSpacing, kSpacing);
    m_columns->setSpacing(3 * kSpacing);
    m_columns->addLayout(left, 2);
    m_columns->addLayout(right, 3);
    auto* content = new QWidget;
    content->setLayout(m_columns);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, kSpacing, kSpacing);
    page->setSpacing(2 * kSpacing);
    page->addWidget(m_head);
    page->addWidget(m_scroll, 1);
}

/// Large letters on a small screen: one below the other.
void LookupPage::layOut() {
    m_columns->setDirection(width() >= scaled(kRoomForTwo) ? QBoxLayout::LeftToRight
                                                           : QBoxLayout::TopToBottom);
    fit(*m_tasksTable);
    fit(*m_watchedTable);
}

void LookupPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    layOut();
}

void LookupPage::openDossier(const QString& reference, dossier::Person person) {
    if (reference.isEmpty() || m_isAsking) return;
    LookupSubject wanted;
    wanted.reference = reference;
    wanted.person = person;
    const quint64 question = ++m_question;
    m_workspace.desk().run(
        this, [load = m_source.load, wanted](desk::Workplace& workplace) { return load(workplace, wanted); },
        [this, question](Result<LookupFacts> facts) {
            if (question != m_question) return;
            if (!facts) return m_form->showDossierError(errorMessage(facts.error()).text);
            take(*std::move(facts));
            m_form->focusPurpose();
        });
}

void LookupPage::lookUp() {
    // what was typed but not opened yet is meant
    if (const QString typed = m_form->dossierText(); m_facts.subject.reference.isEmpty() && !typed.isEmpty())
        return openDossier(typed);
    if (m_isAsking || !m_form->check()) return;
    LookupSubject whom = m_facts.subject;
    if (whom.reference.isEmpty()) whom.procedure = m_form->procedureText();
    m_isAsking = true;
    m_form->setBusy(LookupText::tr("Asking the population database …"));
    keysChanged();
    const quint64 question = ++m_question;
    m_workspace.desk().run(
        this,
        [ask = m_source.lookUp, whom, purpose = m_form->purpose()](desk::Workplace& workplace) {
            return ask(workplace, whom, purpose);
        },
        [this, question](Result<LookupFacts> facts) {
            m_isAsking = false;
            m_form->setBusy({});
            keysChanged();
            loadLists();
            if (question != m_question) return;
            if (facts) {
                take(*std::move(facts));
                // stacked on a small screen: its beginning, once it is laid out
                return QTimer::singleShot(0, this, [this] {
                    if (m_columns->direction() == QBoxLayout::TopToBottom)
                        m_scroll->ensureVisible(0, m_result->y() + m_scroll->viewport()->height() - 1, 0, 0);
                });
            }
            const Message message = errorMessage(facts.error());
            if (facts.error().code == Code::RESIDENCE_PURPOSE) return m_form->showPurposeError(message.text);
            if (facts.error().code == Code::DESK_UNDERTAKING_MISSING) {
                m_nothing->hide();
                m_undertaking->show();
                return m_undertaking->focusFirst();
            }
            m_workspace.say(message);
        });
}

/// And on with what was asked.
void LookupPage::sign() {
    m_workspace.run(
        this, [](desk::Workplace& workplace) { return desk::giveUndertaking(workplace); },
        [this] {
            m_undertaking->hide();
            m_nothing->show();
            lookUp();
        });
}

void LookupPage::take(LookupFacts facts) {
    m_facts = std::move(facts);
    m_form->show(m_facts.subject);
    m_result->show(m_facts);
    m_nothing->setVisible(!m_facts.snapshot);
    keysChanged();
}

QString LookupPage::title() const { return LookupText::tr("Residence look-up"); }

std::vector<KeyHint> LookupPage::keys() {
    std::vector<KeyHint> keys;
    keys.push_back({QKeySequence(Qt::Key_F6), LookupText::tr("look up"), [this] { lookUp(); }, !m_isAsking});
    if (const QString reference = m_facts.subject.reference; !reference.isEmpty())
        keys.push_back({QKeySequence(Qt::CTRL | Qt::Key_O), LookupText::tr("open the dossier"),
                        [this, reference] { m_workspace.openDossier(reference); }});
    return keys;
}

void LookupPage::enter() {
    const CurrentOfficer& officer = m_workspace.officer();
    m_form->setOfficer(officer.fullName.isEmpty() ? officer.login : officer.fullName);
    showLists();
    loadLists();
    if (m_facts.subject.reference.isEmpty())
        m_form->focusFirst();
    else
        m_form->focusPurpose();
}

/// Nothing of a citizen stays in sight: the next one may already stand there.
bool LookupPage::back() {
    if (m_isAsking) return false;
    if (m_facts.subject == LookupSubject{} && m_form->dossierText().isEmpty()) return false;
    ++m_question;
    m_form->clear();
    take({});
    m_form->focusFirst();
    return true;
}

bool LookupPage::takeScan(const desk::ScanTarget& target) {
    if (const auto* dossier = std::get_if<desk::DossierTarget>(&target)) {
        if (!dossier->isKnown) return false;
        openDossier(dossier->code);
        return true;
    }
    const auto* card = std::get_if<qr::CardPayload>(&target);
    if (!card || m_isAsking) return false;
    takeCard(card->citizen);
    return true;
}

/// The card of the dossier's person is one more source of it; any other begins anew.
void LookupPage::takeCard(const citizen::Citizen& citizen) {
    m_workspace.play(Sound::goodScan);
    LookupSubject subject = m_facts.subject;
    const bool isSame = !subject.reference.isEmpty() && subject.citizen.number && citizen.number &&
                        *subject.citizen.number == *citizen.number;
    if (!isSame) {
        m_form->clear();
        subject = {};
        subject.citizen = citizen;
    }
    std::erase_if(subject.sources, [](const auto& one) { return one.source == citizen::Source::qr; });
    subject.sources.push_back({citizen::Source::qr, citizen});
    const quint64 question = ++m_question;
    m_workspace.desk().run(
        this,
        [load = m_source.load, subject](desk::Workplace& workplace) { return load(workplace, subject); },
        [this, question](Result<LookupFacts> facts) {
            if (question != m_question) return;
            if (!facts) return m_workspace.say(errorMessage(facts.error()));
            take(*std::move(facts));
            m_form->focusPurpose();
        });
}

void LookupPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        m_result->retranslate();
        retranslate();
    }
    if (event->type() == QEvent::StyleChange) layOut();
    Page::changeEvent(event);
}

void LookupPage::retranslate() {
    m_head->setTitle(title());
    m_head->setSentence(LookupText::tr("Only for a dossier or a citizen at the counter, and for a purpose."));
    m_tasks.setHeadings(LookupText::tr("Dossier"), LookupText::tr("To be confirmed"));
    m_watched.setHeadings(LookupText::tr("Officer"), LookupText::tr("In 30 days"));
    m_tasksTable->setAccessibleName(LookupText::tr("Still to be confirmed"));
    m_tasksTable->setEmptyText(LookupText::tr("Everything is confirmed."));
    m_watchedTable->setAccessibleName(LookupText::tr("Look-ups by officer"));
    m_watchedTable->setEmptyText(LookupText::tr("Nobody has looked anybody up."));
    m_watchedTitle->setText(LookupText::tr("Who looks up how often"));
    m_nothing->setText(
        LookupText::tr("What is told of the person stands here: card and database side by side, "
                       "who is competent, and where they lived."));
    showLists();
}

} // namespace motcua::ui
