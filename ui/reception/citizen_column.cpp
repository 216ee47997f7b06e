// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/citizen_column.h"

#include "core/citizen/citizen_json.h"
#include "ui/reception/person_words.h"
#include "ui/widgets/language.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {
namespace {

constexpr int kPortraitHeight = 112, kProxyHeight = 96; // 3:4, as on the card

QLabel* wrappedText(const char* role, QWidget* parent) {
    auto* label = textLabel({}, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role) setRole(label, role);
    return label;
}

void showPortrait(QLabel& label, const QImage& portrait, int height) {
    label.setVisible(!portrait.isNull());
    if (portrait.isNull()) return label.clear();
    const double ratio = label.devicePixelRatioF();
    const QSize size(scaled(height * 3 / 4), scaled(height));
    QPixmap picture =
        QPixmap::fromImage(portrait.scaled(size * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    label.setPixmap(picture);
}

} // namespace

CitizenColumn::CitizenColumn(VisitModel& model, Identification& identification, QWidget* parent)
    : QWidget(parent), m_model(model), m_identification(identification) {
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    outside->addWidget(card);
    outside->addStretch();
    m_empty = wrappedText("secondary", card);
    card->column()->addWidget(m_empty);
    m_person = new QWidget;
    card->column()->addWidget(m_person);
    auto* column = new QVBoxLayout(m_person);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    m_portrait = textLabel();
    m_portrait->setAlignment(Qt::AlignCenter);
    m_badge = new Badge;
    m_name = wrappedText("title", m_person);
    m_number = wrappedText("number", m_person);
    m_facts = new FactList;
    m_reasons = wrappedText("secondary", nullptr);
    m_reasons->setTextInteractionFlags(Qt::NoTextInteraction);
    m_why = new Folded({}, m_reasons);
    m_sources = new FactList;
    m_sourcesFold = new Folded({}, m_sources);
    m_proxyTitle = wrappedText("section", m_person);
    m_proxyPortrait = textLabel();
    m_proxy = new FactList;
    auto* head = new QHBoxLayout;
    head->setSpacing(kSpacing * 3 / 2);
    head->addWidget(m_portrait, 0, Qt::AlignTop);
    auto* named = new QVBoxLayout;
    named->setSpacing(kSpacing / 2);
    named->addWidget(m_name);
    named->addWidget(m_number);
    named->addStretch();
    head->addLayout(named, 1);
    column->addLayout(head);
    column->addWidget(m_badge, 0, Qt::AlignLeft);
    column->addWidget(m_why);
    column->addWidget(m_facts);
    column->addWidget(m_sourcesFold);
    column->addWidget(m_proxyTitle);
    column->addWidget(m_proxyPortrait, 0, Qt::AlignLeft);
    column->addWidget(m_proxy);
    refresh();
}

void CitizenColumn::refresh() {
    const desk::Visit& visit = m_model.visit();
    Shown shown{visit.applicant,
                visit.proxy,
                visit.organisation,
                visit.authorisation,
                m_model.portrait().cacheKey(),
                m_model.proxyPortrait().cacheKey(),
                m_identification.isReading(),
                language() == Language::english,
                textScale()};
    if (m_shown == shown) return;
    m_shown = std::move(shown);
    const bool known = !visit.applicant.sources.empty() || visit.proxy || !visit.organisation.isEmpty();
    m_empty->setVisible(!known);
    m_empty->setText(QCoreApplication::translate("CitizenColumn", "Nobody has been identified yet."));
    m_person->setVisible(known);
    if (!known) return;
    refreshPerson();
    refreshVerdict();
    refreshSources();
    refreshProxy();
}

void CitizenColumn::refreshPerson() {
    const desk::Visit& visit = m_model.visit();
    const citizen::Citizen& who = visit.applicant.citizen;
    showPortrait(*m_portrait, m_model.portrait(), kPortraitHeight);
    m_portrait->setAccessibleName(QCoreApplication::translate("CitizenColumn", "Portrait off the chip"));
    m_name->setText(who.name);
    m_name->setVisible(!who.name.isEmpty());
    m_number->setText(who.number ? groupedNumber(*who.number) : who.documentNumber);
    m_number->setVisible(!m_number->text().isEmpty());
    m_facts->clear();
    if (!visit.organisation.isEmpty())
        m_facts->add(QCoreApplication::translate("CitizenColumn", "Organisation"), visit.organisation);
    for (const auto& [label, value] : factsOf(who))
        m_facts->add(label, value);
}

void CitizenColumn::refreshVerdict() {
    const desk::Identified& person = m_model.visit().applicant;
    const bool read = std::ranges::any_of(
        person.sources, [](const auto& each) { return each.source == citizen::Source::chip; });
    const bool judged =
        read && (!m_identification.isReading() || m_identification.isForProxy() || !person.reasons.isEmpty());
    m_badge->setVisible(judged);
    m_why->setVisible(judged && !person.reasons.isEmpty());
    if (!judged) return;
    m_badge->setBadge(verdictLook(person.verdict), verdictText(person.verdict));
    m_why->setTitle(person.verdict == dossier::Verdict::authentic
                        ? QCoreApplication::translate("CitizenColumn", "To know")
                        : QCoreApplication::translate("CitizenColumn", "Why?"));
    QStringList lines;
    for (const QString& reason : person.reasons)
        lines.append(reasonSentence(reason));
    m_reasons->setText(lines.join(u'\n'));
}

void CitizenColumn::refreshSources() {
    const desk::Identified& person = m_model.visit().applicant;
    m_sourcesFold->setVisible(person.sources.size() > 1);
    if (person.sources.size() < 2) return;
    const citizen::Comparison comparison = citizen::compare(person.sources);
    m_sourcesFold->setTitle(comparison.decisionNeeded
                                ? QCoreApplication::translate("CitizenColumn", "The sources differ")
                                : QCoreApplication::translate("CitizenColumn", "Sources agree"));
    m_sources->clear();
    for (const citizen::ComparedField& field : comparison.fields) {
        if (field.values.size() < 2) continue;
        if (field.agree) continue;
        for (const auto& [source, value] : field.values)
            m_sources->add(QStringLiteral("%1 · %2").arg(fieldWords(field.name), sourceWords(source)),
                           valueWords(field.name, value), "error");
    }
    if (!comparison.decisionNeeded)
        for (const auto& source : person.sources)
            m_sources->add(sourceWords(source.source), source.citizen.name);
    if (!person.decision.isEmpty())
        m_sources->add(QCoreApplication::translate("CitizenColumn", "Decision"), person.decision);
}

void CitizenColumn::refreshProxy() {
    const auto& proxy = m_model.visit().proxy;
    m_proxyTitle->setVisible(proxy.has_value());
    showPortrait(*m_proxyPortrait, proxy ? m_model.proxyPortrait() : QImage(), kProxyHeight);
    m_proxyPortrait->setAccessibleName(
        QCoreApplication::translate("CitizenColumn", "Portrait of who hands in, off the chip"));
    m_proxy->setVisible(proxy.has_value());
    if (!proxy) return;
    m_proxyTitle->setText(QCoreApplication::translate("CitizenColumn", "Handed in by"));
    m_proxy->clear();
    const citizen::Citizen& who = proxy->citizen;
    m_proxy->add(QCoreApplication::translate("CitizenColumn", "Name"), who.name);
    if (who.number)
        m_proxy->add(QCoreApplication::translate("CitizenColumn", "Number"), groupedNumber(*who.number));
    m_proxy->add(QCoreApplication::translate("CitizenColumn", "Authorisation"),
                 m_model.visit().authorisation);
}

void CitizenColumn::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
