// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lookup/comparison_grid.h"

#include "ui/lookup/lookup_words.h"
#include "ui/reception/person_words.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct ComparisonText {
    Q_DECLARE_TR_FUNCTIONS(ComparisonText)
};

QLabel* cell(const QString& text, const char* role = nullptr) {
    auto* label = textLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role) setRole(label, role);
    return label;
}

std::vector<citizen::Source> sourcesOf(const citizen::Comparison& comparison) {
    using enum citizen::Source;
    std::vector<citizen::Source> all;
    for (const citizen::Source source : {qr, chip, typed, registry}) {
        const auto tells = [source](const auto& field) { return field.values.contains(source); };
        // the three of the card and the database always stand there: that one was not read is seen, too
        if (source != typed || std::ranges::any_of(comparison.fields, tells)) all.push_back(source);
    }
    return all;
}

} // namespace

ComparisonGrid::ComparisonGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(2 * kSpacing);
    m_grid->setVerticalSpacing(kSpacing);
}

void ComparisonGrid::clear() {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ComparisonGrid::show(const residence::JudgedComparison& judged) {
    clear();
    const auto sources = sourcesOf(judged.comparison);
    const int columns = static_cast<int>(sources.size()) + 2;
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, column == 0 || column == columns - 1 ? 0 : 1);
    int row = 0;
    for (std::size_t i = 0; i < sources.size(); ++i)
        m_grid->addWidget(cell(sourceWords(sources[i]), "secondary"), row, static_cast<int>(i) + 1);
    std::vector<const citizen::ComparedField*> fields;
    for (const citizen::ComparedField& field : judged.comparison.fields)
        fields.push_back(&field);
    std::ranges::stable_partition(fields, [](const auto* field) { return !field->agree; });
    for (const citizen::ComparedField* field : fields) {
        ++row;
        m_grid->addWidget(cell(fieldWords(field->name), "secondary"), row, 0, Qt::AlignTop);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const auto value = field->values.find(sources[i]);
            m_grid->addWidget(
                cell(value == field->values.end() ? u"–"_s : valueWords(field->name, value->second)), row,
                static_cast<int>(i) + 1, Qt::AlignTop);
        }
        QStringList notes;
        bool isExplained = false;
        for (const residence::FoundFault& fault : judged.findings)
            if (fault.field == field->name) {
                notes << findingWords(fault.finding);
                isExplained |= isHarmless(fault.finding, fault.field);
            }
        auto* badge = new Badge;
        if (field->agree)
            field->values.size() > 1 ? badge->setBadge({Shape::circle}, ComparisonText::tr("agrees"))
                                     : badge->setBadge({Shape::diamond}, ComparisonText::tr("one source"));
        else if (isExplained)
            badge->setBadge({Shape::diamond}, ComparisonText::tr("known fault"));
        else
            badge->setBadge({Shape::triangle}, ComparisonText::tr("differs"));
        m_grid->addWidget(badge, row, columns - 1, Qt::AlignTop);
        if (!notes.isEmpty()) m_grid->addWidget(cell(notes.join(u'\n')), ++row, 1, 1, columns - 1);
    }
    // of what no source but the database tells (marital status), the fault stands below
    for (const residence::FoundFault& fault : judged.findings)
        if (std::ranges::none_of(fields, [&](const auto* field) { return field->name == fault.field; })) {
            auto* badge = new Badge;
            badge->setBadge({Shape::triangle}, ComparisonText::tr("known fault"));
            ++row;
            m_grid->addWidget(cell(findingWords(fault.finding)), row, 0, 1, columns - 1);
            m_grid->addWidget(badge, row, columns - 1, Qt::AlignTop);
        }
}

} // namespace motcua::ui
