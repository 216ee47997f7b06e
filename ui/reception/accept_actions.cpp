// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/accept_actions.h"

#include "ui/printing/printing.h"
#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"

namespace motcua::ui {

std::vector<document::FormKind> formsAtAcceptance(const desk::Settings& settings) {
    std::vector<document::FormKind> forms{document::FormKind::receipt01};
    const QString control{document::name(document::FormKind::control06)};
    const auto set = std::ranges::find(settings.prints, control, &desk::PrintSetting::form);
    if (set != settings.prints.end() && set->copies > 0) forms.push_back(document::FormKind::control06);
    return forms;
}

void acceptAndPrint(VisitModel& model) {
    model.accept([&model](const desk::Reception& reception) {
        const QString code = reception.dossier.state.code->text();
        for (const document::FormKind form : formsAtAcceptance(model.workspace().settings()))
            printForm(model.workspace(), form, code,
                      [guard = QPointer(&model), form, code](const PrintOutcome& outcome) {
                          if (guard && form == document::FormKind::receipt01) guard->printed(code, outcome);
                      });
    });
}

QString returnText(dossier::ReturnMethod method) {
    switch (method) {
    case dossier::ReturnMethod::counter:
        return Tr::translate("AcceptStep", "At this counter");
    case dossier::ReturnMethod::post:
        return Tr::translate("AcceptStep", "By post");
    case dossier::ReturnMethod::electronic:
        break;
    }
    return Tr::translate("AcceptStep", "Electronically");
}

} // namespace motcua::ui
