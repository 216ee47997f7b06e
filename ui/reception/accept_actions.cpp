// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/accept_actions.h"

#include "ui/printing/printing.h"
#include "ui/reception/papers.h"
#include "ui/reception/step_parts.h"

namespace motcua::ui {

namespace {
/// Of the model: the code whose slip was printed last.
constexpr const char* kPrinted = "printedCode";
} // namespace

bool isPrinted(const VisitModel& model) {
    return !model.dossier().receivedCode.isEmpty() &&
           model.property(kPrinted).toString() == model.dossier().receivedCode;
}

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
            printForm(model.workspace(), form, code, [guard = QPointer(&model), form, code] {
                // the page may be gone: another officer came, or the window was closed, while it printed
                if (!guard || form != document::FormKind::receipt01) return;
                guard->setProperty(kPrinted, code);
                guard->printed();
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
