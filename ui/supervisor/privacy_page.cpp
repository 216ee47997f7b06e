// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/privacy_page.h"

#include "core/dossier/fields.h"
#include "core/report/filling.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using desk::PrivacyKind;
using desk::PrivacyState;
using report::CellKind;

struct PrivacyText {
    Q_DECLARE_TR_FUNCTIONS(PrivacyText)
};

constexpr int kColumnWidth = 380;
constexpr int kExtensionDays = 15; ///< the longest there is

QStringList kindTexts() {
    return {PrivacyText::tr("See their data"),
            PrivacyText::tr("Have them corrected"),
            PrivacyText::tr("Have them erased"),
            PrivacyText::tr("Withdraw a consent"),
            PrivacyText::tr("Restrict their use"),
            PrivacyText::tr("Object to their use"),
            PrivacyText::tr("Have others stop using them")};
}

QStringList stateTexts() {
    return {PrivacyText::tr("To be answered"), PrivacyText::tr("In work"), PrivacyText::tr("Done"),
            PrivacyText::tr("Refused")};
}

QString stateText(const desk::PrivacyRequest& request, LocalTime now) {
    const QString text = stateTexts().value(static_cast<int>(request.state));
    return request.isLate(now) ? PrivacyText::tr("Late: %1").arg(text) : text;
}

report::Table tableOf(const std::vector<desk::PrivacyRequest>& requests, LocalTime now) {
    report::Table table;
    table.layout.form = u"privacy"_s;
    table.layout.columns = {
        {u"stt"_s, PrivacyText::tr("No."), {}, CellKind::count, 5},
        {u"person"_s, PrivacyText::tr("Person"), {}, CellKind::text, 20},
        {u"kind"_s, PrivacyText::tr("Wants to"), {}, CellKind::text, 16},
        {u"state"_s, PrivacyText::tr("State"), {}, CellKind::text, 11},
        {u"answer"_s, PrivacyText::tr("Answer by"), {}, CellKind::time, 16},
        {u"complete"_s, PrivacyText::tr("Done by"), {}, CellKind::time, 16},
    };
    for (const desk::PrivacyRequest& request : requests)
        table.rows.push_back({{request.no, request.person, kindTexts().value(static_cast<int>(request.kind)),
                               stateText(request, now), request.answerBy, request.completeBy},
                              report::RowKind::normal});
    return table;
}

} // namespace

PrivacyPage::PrivacyPage(Workspace& workspace)
    : m_workspace(workspace), m_newTitle(textLabel()), m_chosenTitle(textLabel()), m_matterText(textLabel()),
      m_emptyText(textLabel()), m_table(new ReportTable), m_kind(new QComboBox), m_person(new QLineEdit),
      m_matter(new QLineEdit), m_text(new QLineEdit), m_kindField(new Field({}, m_kind)),
      m_personField(new Field({}, m_person)), m_matterField(new Field({}, m_matter)),
      m_textField(new Field({}, m_text)), m_register(new QPushButton), m_answer(new QPushButton),
      m_extend(new QPushButton), m_complete(new QPushButton), m_refuse(new QPushButton),
      m_steps(new QWidget) {
    build();
    m_table->onChosen([this] { showChosen(); });
    QObject::connect(m_register, &QPushButton::clicked, this, [this] { registerRequest(); });
    QObject::connect(m_answer, &QPushButton::clicked, this, [this] { take(Step::answer); });
    QObject::connect(m_extend, &QPushButton::clicked, this, [this] { take(Step::extend); });
    QObject::connect(m_complete, &QPushButton::clicked, this, [this] { take(Step::complete); });
    QObject::connect(m_refuse, &QPushButton::clicked, this, [this] { take(Step::refuse); });
    retranslate();
    showChosen();
}

void PrivacyPage::build() {
    setRole(m_newTitle, "section");
    setRole(m_chosenTitle, "section");
    setRole(m_emptyText, "secondary");
    m_matterText->setWordWrap(true);
    m_matterText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_emptyText->setWordWrap(true);
    setRole(m_register, "primary");
    m_personField->setRequired(true);
    m_matterField->setRequired(true);
    auto* fresh = new Card;
    fresh->column()->addWidget(m_newTitle);
    for (QWidget* one :
         std::initializer_list<QWidget*>{m_kindField, m_personField, m_matterField, m_register})
        fresh->column()->addWidget(one);
    auto* steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->setSpacing(kSpacing);
    for (QWidget* one : std::initializer_list<QWidget*>{m_chosenTitle, m_matterText, m_textField, m_answer,
                                                        m_complete, m_extend, m_refuse})
        steps->addWidget(one);
    auto* chosen = new Card;
    chosen->column()->addWidget(m_steps);
    chosen->column()->addWidget(m_emptyText);
    auto* content = new QWidget;
    auto* right = new QVBoxLayout(content);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(2 * kSpacing);
    right->addWidget(chosen);
    right->addWidget(fresh);
    right->addStretch();
    auto* scroll = scrolling(content);
    scroll->setFixedWidth(scaled(kColumnWidth));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kSpacing);
    columns->addWidget(m_table, 1);
    columns->addWidget(scroll);
}

void PrivacyPage::enter() {
    m_table->setFocus();
    renew();
}

void PrivacyPage::renew() {
    m_workspace.run(
        this, [](desk::Workplace& workplace) { return desk::privacyRequests(workplace); },
        [this](std::vector<desk::PrivacyRequest> requests) {
            m_requests = std::move(requests);
            showRequests();
        });
}

void PrivacyPage::showRequests() {
    m_table->show(tableOf(m_requests, toLocal(m_workspace.clock().now())));
    if (!m_requests.empty() && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_table->model().index(0, 0));
    showChosen();
}

const desk::PrivacyRequest* PrivacyPage::chosen() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < std::ssize(m_requests) ? &m_requests[static_cast<size_t>(row)] : nullptr;
}

void PrivacyPage::showChosen() {
    const desk::PrivacyRequest* request = chosen();
    m_steps->setVisible(request);
    m_emptyText->setVisible(!request);
    if (request) {
        m_chosenTitle->setText(PrivacyText::tr("Request %1").arg(request->no));
        m_matterText->setText(request->outcome.isEmpty() ? request->matter
                                                         : request->matter + u"\n\n"_s + request->outcome);
        const bool isOpen = !request->ended;
        m_textField->setVisible(isOpen);
        m_answer->setVisible(request->state == PrivacyState::open);
        m_extend->setVisible(isOpen && !request->isExtended);
        m_complete->setVisible(isOpen);
        m_refuse->setVisible(isOpen);
    }
    keysChanged();
}

void PrivacyPage::registerRequest() {
    const QString person = m_person->text().trimmed();
    const QString matter = m_matter->text().trimmed();
    m_personField->setError(person.isEmpty() ? PrivacyText::tr("Say who asks.") : QString());
    m_matterField->setError(matter.isEmpty() ? PrivacyText::tr("Say what about.") : QString());
    if (person.isEmpty()) return m_person->setFocus();
    if (matter.isEmpty()) return m_matter->setFocus();
    m_workspace.run(
        this,
        [kind = static_cast<PrivacyKind>(m_kind->currentIndex()), person,
         matter](desk::Workplace& workplace) {
            return desk::registerPrivacyRequest(workplace, kind, person, matter);
        },
        [this](const desk::PrivacyRequest&) {
            m_person->clear();
            m_matter->clear();
            renew();
        });
}

void PrivacyPage::take(Step step) {
    const desk::PrivacyRequest* request = chosen();
    if (!request) return;
    const QString text = m_text->text().trimmed();
    const bool isMissing = step != Step::answer && !dossier::isReason(text);
    m_textField->setError(isMissing ? PrivacyText::tr("At least ten characters.") : QString());
    if (isMissing) return m_text->setFocus();
    m_workspace.run(
        this,
        [step, text, no = request->no](desk::Workplace& workplace) {
            switch (step) {
            case Step::extend:
                return desk::extendPrivacyRequest(workplace, no, kExtensionDays, text);
            case Step::complete:
                return desk::completePrivacyRequest(workplace, no, text);
            case Step::refuse:
                return desk::refusePrivacyRequest(workplace, no, text);
            case Step::answer:
                break;
            }
            return desk::answerPrivacyRequest(workplace, no);
        },
        [this](const desk::PrivacyRequest&) {
            m_text->clear();
            renew();
        });
}

QString PrivacyPage::title() const { return PrivacyText::tr("Personal data"); }

std::vector<KeyHint> PrivacyPage::keys() {
    return {{QKeySequence(Qt::Key_F2), PrivacyText::tr("new request"), [this] { m_person->setFocus(); }}};
}

void PrivacyPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRequests();
    }
    Page::changeEvent(event);
}

void PrivacyPage::retranslate() {
    m_newTitle->setText(PrivacyText::tr("New request"));
    m_emptyText->setText(PrivacyText::tr("Nobody has asked about their data."));
    m_table->setAccessibleName(PrivacyText::tr("Requests about personal data"));
    m_kindField->setLabel(PrivacyText::tr("Wants to"));
    m_personField->setLabel(PrivacyText::tr("Who asks (name, number)"));
    m_matterField->setLabel(PrivacyText::tr("What about"));
    m_textField->setLabel(PrivacyText::tr("What was done, or why not"));
    m_register->setText(PrivacyText::tr("Register"));
    m_answer->setText(PrivacyText::tr("The person has been told"));
    m_extend->setText(PrivacyText::tr("15 days more"));
    m_complete->setText(PrivacyText::tr("Done"));
    m_refuse->setText(PrivacyText::tr("Refuse, by the law named above"));
    const QSignalBlocker quiet(m_kind);
    const int kept = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    m_kind->addItems(kindTexts());
    m_kind->setCurrentIndex(kept);
}

} // namespace motcua::ui
