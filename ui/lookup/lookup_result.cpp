// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/lookup_result.h"

#include "ui/lookup/comparison_grid.h"
#include "ui/lookup/lookup_words.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ResultText {
    Q_DECLARE_TR_FUNCTIONS(ResultText)
};

QLabel* wrapped(const char* role = nullptr) {
    auto* label = textLabel();
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role) setRole(label, role);
    return label;
}

Card* cardOf(std::initializer_list<QWidget*> widgets) {
    auto* card = new Card;
    card->column()->setSpacing(kSpacing);
    for (QWidget* widget : widgets)
        card->column()->addWidget(widget);
    return card;
}

} // namespace

LookupResultView::LookupResultView(QString office)
    : m_office(std::move(office)), m_outcome(new Badge), m_competence(new Badge), m_deadline(wrapped()),
      m_comparisonTitle(wrapped("section")), m_decide(wrapped()), m_placesTitle(wrapped("section")),
      m_places(wrapped()), m_lineTitle(wrapped("section")), m_line(wrapped()),
      m_letterTitle(wrapped("section")), m_letters(wrapped()), m_snapshot(new FactList),
      m_grid(new ComparisonGrid), m_copy(new QPushButton) {
    m_copy->setAutoDefault(true);
    m_comparisonPart = cardOf({m_comparisonTitle, m_decide, m_grid});
    m_placePart = cardOf({m_placesTitle, m_competence, m_places});
    m_linePart = cardOf({m_lineTitle, m_line});
    auto* letters = cardOf({m_letterTitle, m_letters});
    letters->column()->addWidget(m_copy, 0, Qt::AlignLeft);
    m_letterPart = letters;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, kSpacing, kSpacing);
    column->setSpacing(kSpacing + kSpacing / 2);
    for (QWidget* part :
         std::initializer_list<QWidget*>{cardOf({m_outcome, m_deadline, m_snapshot}), m_comparisonPart,
                                         m_placePart, m_linePart, m_letterPart})
        column->addWidget(part);
    column->addStretch();
    QObject::connect(m_copy, &QPushButton::clicked, this, [this] { copyLetters(); });
    retranslate();
}

void LookupResultView::clear() {
    m_facts.reset();
    hide();
}

void LookupResultView::show(const LookupFacts& facts) {
    m_facts = facts;
    setVisible(facts.snapshot.has_value());
    if (!facts.snapshot) return;
    showSnapshot(*facts.snapshot);
    m_comparisonPart->setVisible(facts.comparison.has_value());
    if (facts.comparison) {
        m_grid->show(*facts.comparison);
        m_decide->setText(facts.comparison->decisionNeeded
                              ? ResultText::tr("Something differs that no known fault explains: please see "
                                               "which source holds before you go on.")
                              : ResultText::tr("Nothing here needs a decision."));
    }
    showPlaces();
    showTimeline();
}

void LookupResultView::showSnapshot(const residence::Snapshot& snapshot) {
    m_outcome->setBadge({outcomeShape(snapshot.outcome)}, outcomeWords(snapshot.outcome));
    m_deadline->setText(
        m_facts->confirmBy
            ? ResultText::tr("To be confirmed by %1. It stands in the list until then; nothing is lost.")
                  .arg(vietnameseTime(*m_facts->confirmBy))
            : QString());
    m_deadline->setVisible(m_facts->confirmBy.has_value());
    m_snapshot->clear();
    m_snapshot->add(ResultText::tr("Looked up"), vietnameseTime(toLocal(snapshot.at)));
    m_snapshot->add(ResultText::tr("By"), snapshot.officerLogin);
    m_snapshot->add(ResultText::tr("Purpose"), snapshot.purpose);
    m_snapshot->add(ResultText::tr("Through"), wayWords(snapshot.way));
    m_snapshot->add(ResultText::tr("Reason"), reasonWords(snapshot.reason));
    if (!snapshot.record) return;
    const residence::RegistryRecord& record = *snapshot.record;
    m_snapshot->add(ResultText::tr("Name"), record.citizen.name);
    m_snapshot->add(ResultText::tr("Marital status"), maritalWords(record.marital));
    m_snapshot->add(ResultText::tr("Permanent residence"), record.citizen.residence);
    m_snapshot->add(ResultText::tr("Lives at present"), record.current.detail);
    m_snapshot->add(ResultText::tr("Head of the household"), record.household.headName);
    m_snapshot->add(ResultText::tr("Relation to the head"), record.household.relation);
}

void LookupResultView::showPlaces() {
    m_placePart->setVisible(m_facts->snapshot->record.has_value());
    m_competence->setBadge({competenceShape(m_facts->competence)}, competenceWords(m_facts->competence));
    QStringList lines;
    for (const residence::CompetentPlace& place : m_facts->places)
        lines << u"%1 (%2)"_s.arg(place.authority, residenceWords(place.by).toLower());
    m_places->setText(lines.join(u'\n'));
    m_places->setVisible(!lines.isEmpty());
}

void LookupResultView::showTimeline() {
    m_linePart->setVisible(m_facts->timeline.has_value());
    m_letterPart->setVisible(m_facts->timeline && !m_facts->timeline->letters.empty());
    if (!m_facts->timeline) return;
    const residence::Timeline& line = *m_facts->timeline;
    std::vector<std::pair<Date, QString>> rows;
    for (const residence::TimelineSpan& span : line.spans)
        rows.emplace_back(
            span.from,
            u"%1 · %2 · %3%4"_s.arg(spanWords(span.from, span.to), residenceWords(span.kind), span.address,
                                    span.isApproximate ? ResultText::tr(" (about)") : QString()));
    for (const residence::TimelineGap& gap : line.gaps)
        rows.emplace_back(gap.from,
                          ResultText::tr("⚠ %1 · nothing is known").arg(spanWords(gap.from, gap.to)));
    std::ranges::stable_sort(rows, {}, &std::pair<Date, QString>::first);
    QStringList texts;
    for (const auto& row : rows)
        texts << row.second;
    m_line->setText(texts.isEmpty() ? ResultText::tr("Not of the age of marriage yet.") : texts.join(u'\n'));
    QStringList letters;
    for (const residence::VerificationLetter& letter : line.letters)
        letters << u"%1 · %2"_s.arg(letter.place.commune.isEmpty()
                                        ? letter.address
                                        : letter.place.commune + u", "_s + letter.place.province,
                                    spanWords(letter.from, letter.to));
    m_letters->setText(letters.join(u'\n'));
}

void LookupResultView::copyLetters() {
    if (!m_facts || !m_facts->timeline) return;
    QStringList texts;
    for (const residence::VerificationLetter& letter : m_facts->timeline->letters)
        texts << letterWords(letter, m_facts->subject.citizen, m_office, m_facts->subject.code);
    QGuiApplication::clipboard()->setText(texts.join(u"\n\n----\n\n"_s));
}

void LookupResultView::retranslate() {
    m_comparisonTitle->setText(ResultText::tr("Card and database side by side"));
    m_placesTitle->setText(ResultText::tr("Competent by residence"));
    m_lineTitle->setText(ResultText::tr("Where the person lived since the age of marriage"));
    m_letterTitle->setText(ResultText::tr("Communes to be asked"));
    m_copy->setText(ResultText::tr("&Copy the letters"));
    m_copy->setIcon(icon("copy"));
    if (m_facts) show(LookupFacts(*m_facts));
}

} // namespace motcua::ui
