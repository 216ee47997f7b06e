// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/hand_over.h"

#include "ui/dossiers/action_text.h"
#include "ui/dossiers/row_text.h"

#include <QCoreApplication>

namespace motcua::ui {

using namespace Qt::StringLiterals;
using namespace dossier;

namespace {

struct ReturnText {
    Q_DECLARE_TR_FUNCTIONS(ReturnText)
};

} // namespace

Result<DossierFacts> recordHandOver(desk::Workplace& workplace, const QString& code,
                                    const desk::HandOver& all) {
    MOTCUA_CHECK(desk::handOver(workplace, code, all));
    return loadFacts(workplace, code);
}

QString handOverText(const DossierFacts& facts) {
    QStringList lines{u"%1 · %2"_s.arg(codeText(facts.row), facts.row.procedureName)};
    for (const ResultPaper& paper : facts.state.results)
        lines << ReturnText::tr("Result: %1")
                     .arg(paper.number.isEmpty() ? paper.name : u"%1 · %2"_s.arg(paper.name, paper.number));
    if (facts.state.status != Status::done) lines << vietnameseStatus(facts.state.status);
    const Request& request = facts.state.request();
    lines << ReturnText::tr("Asked to get it %1").arg(returnMethodName(request.returnMethod)) +
                 (request.returnAddress.isEmpty() ? QString() : u": "_s + request.returnAddress);
    return lines.join(u'\n');
}

QStringList originalsOf(const State& state) {
    QStringList names;
    for (const SubmittedComponent& one : state.intake.components)
        if (one.original > 0) names << one.name;
    return names;
}

} // namespace motcua::ui
