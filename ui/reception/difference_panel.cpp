// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/difference_panel.h"

#include "core/citizen/citizen_json.h"
#include "ui/reception/identification.h"
#include "ui/reception/person_words.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QRadioButton>

namespace motcua::ui {
namespace {

/// As it stands in the record, which is Vietnamese whatever the window speaks.
QString recordWords(citizen::Source source) {
    switch (source) {
    case citizen::Source::qr:
        return QStringLiteral("mã QR");
    case citizen::Source::chip:
        return QStringLiteral("chip");
    case citizen::Source::registry:
        return QStringLiteral("cơ sở dữ liệu dân cư");
    case citizen::Source::typed:
        return QStringLiteral("thông tin nhập tay");
    }
    return {};
}

std::vector<citizen::ComparedField> differing(const citizen::Comparison& comparison) {
    std::vector<citizen::ComparedField> fields;
    std::ranges::copy_if(comparison.fields, std::back_inserter(fields),
                         [](const citizen::ComparedField& field) { return !field.agree; });
    return fields;
}

} // namespace

DifferencePanel::DifferencePanel(VisitModel& model, bool proxy, QWidget* parent)
    : Card(parent), m_model(model), m_proxy(proxy), m_title(wrapped("section")) {
    column()->addWidget(m_title);
    refresh();
}

bool DifferencePanel::isOpenQuestion() const {
    const desk::Identified* person = personOf(m_model.visit(), m_proxy);
    return person && person->decision.isEmpty() && citizen::compare(person->sources).decisionNeeded;
}

void DifferencePanel::refresh() {
    m_title->setText(QCoreApplication::translate("DifferencePanel", "The sources differ. Which one holds?"));
    const desk::Identified* person = personOf(m_model.visit(), m_proxy);
    const citizen::Comparison comparison = person ? citizen::compare(person->sources) : citizen::Comparison{};
    setVisible(comparison.decisionNeeded);
    if (!comparison.decisionNeeded) {
        m_shown.clear();
        return;
    }
    if (person->sources != m_shown) {
        m_shown = person->sources;
        build(comparison);
    }
    for (const auto& [source, choice] : m_choices)
        choice->setChecked(person->decision.startsWith(QStringLiteral("Theo ") + recordWords(source)));
}

void DifferencePanel::build(const citizen::Comparison& comparison) {
    delete m_table;
    m_table = new QWidget;
    m_choices.clear();
    auto* grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kSpacing * 2);
    const auto fields = differing(comparison);
    // The chip is the best source there is: it comes first and has the focus.
    static constexpr citizen::Source kOrder[] = {citizen::Source::chip, citizen::Source::registry,
                                                 citizen::Source::qr, citizen::Source::typed};
    int at = 1;
    for (const citizen::Source source : kOrder) {
        if (std::ranges::none_of(fields,
                                 [source](const auto& field) { return field.values.contains(source); }))
            continue;
        auto* choice = new QRadioButton(sourceWords(source));
        choice->installEventFilter(this);
        QObject::connect(choice, &QRadioButton::clicked, this, [this, source] { decide(source); });
        grid->addWidget(choice, 0, at);
        grid->setColumnStretch(at, 1);
        QStringList read;
        for (int row = 1; const auto& field : fields) {
            const auto value = field.values.find(source);
            auto* text = wrapped();
            text->setText(value == field.values.end() ? QStringLiteral("–")
                                                      : valueWords(field.name, value->second));
            read.append(QStringLiteral("%1: %2").arg(fieldWords(field.name), text->text()));
            grid->addWidget(text, row++, at, Qt::AlignTop);
        }
        choice->setAccessibleDescription(read.join(u"; "));
        m_choices.emplace_back(source, choice);
        ++at;
    }
    for (int row = 1; const auto& field : fields) {
        auto* label = wrapped("secondary");
        label->setText(fieldWords(field.name));
        grid->addWidget(label, row++, 0, Qt::AlignTop);
    }
    column()->addWidget(m_table);
}

void DifferencePanel::decide(citizen::Source source) {
    m_model.edit([&](desk::Visit& visit) {
        desk::Identified& person = m_proxy ? *visit.proxy : visit.applicant;
        QJsonObject known = citizen::toJson(person.citizen);
        QStringList names;
        for (const auto& field : differing(citizen::compare(person.sources))) {
            names.append(field.name);
            const auto value = field.values.find(source);
            if (value != field.values.end()) known[field.name] = value->second;
        }
        if (auto decided = citizen::fromJson(known)) person.citizen = std::move(*decided);
        person.decision = QStringLiteral("Theo %1 (%2)").arg(recordWords(source), names.join(u", "));
    });
}

void DifferencePanel::focusFirst() {
    if (!m_choices.empty()) m_choices.front().second->setFocus();
}

bool DifferencePanel::eventFilter(QObject* watched, QEvent* event) {
    // Enter chooses as well, so that the decision is one key; the next Enter goes on.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        auto* choice = qobject_cast<QRadioButton*>(watched);
        if (choice && !choice->isChecked() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            choice->click();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void DifferencePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_shown.clear();
        refresh();
    }
    Card::changeEvent(event);
}

} // namespace motcua::ui
