// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/step_form.h"

#include "ui/dossiers/override_panel.h"
#include "ui/dossiers/step_inputs.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

/// Records the step, as of now, and gives the dossier as it then is.
Result<DossierFacts> record(desk::Workplace& workplace, const QString& code, const Step& step,
                            const StepValues& filled) {
    MOTCUA_TRY(auto payload, step.payload(filled, toLocal(workplace.clock().now())));
    const QString path = filled.text(u"file"_s);
    if (const auto* file = std::get_if<dossier::AttachmentAdded>(&payload)) {
        MOTCUA_CHECK(desk::attachFile(workplace, code, {path, file->kind}));
    } else {
        std::optional<desk::NewFile> result;
        if (!path.isEmpty()) result = {path, dossier::AttachmentKind::result};
        MOTCUA_CHECK(desk::perform(workplace, code, std::move(payload), {}, result));
    }
    return loadFacts(workplace, code);
}

QLabel* wrapped(const char* role) {
    auto* label = textLabel();
    label->setWordWrap(true);
    setRole(label, role);
    return label;
}

} // namespace

StepForm::StepForm(Workspace& workspace)
    : m_workspace(workspace), m_title(wrapped("section")), m_sentence(wrapped("secondary")),
      m_note(wrapped("number")), m_error(wrapped("error")), m_place(new QVBoxLayout), m_do(new QPushButton),
      m_cancel(new QPushButton), m_override(new OverridePanel(workspace)) {
    setRole(m_do, "primary");
    for (QPushButton* button : {m_do, m_cancel})
        button->setAutoDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(m_do);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    column()->addWidget(m_title);
    column()->addWidget(m_sentence);
    column()->addLayout(m_place);
    column()->addWidget(m_note);
    column()->addWidget(m_error);
    column()->addWidget(m_override);
    column()->addLayout(buttons);
    QObject::connect(m_do, &QPushButton::clicked, this, [this] { submit(); });
    QObject::connect(m_cancel, &QPushButton::clicked, this, [this] { close(); });
    m_override->onLifted([this] { submit(); });
    hide();
}

void StepForm::open(const Step& step, const QString& code) {
    m_step = step;
    m_code = code;
    m_inputs.clear();
    delete m_body;
    m_body = new QWidget;
    auto* fields = new QVBoxLayout(m_body);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kSpacing);
    for (const StepField& field : step.fields)
        addInput(field);
    m_place->addWidget(m_body);
    m_title->setText(QString(step.name).remove(u'&'));
    m_sentence->setText(step.sentence);
    m_sentence->setVisible(!step.sentence.isEmpty());
    m_do->setText(StepText::tr("Sa&ve"));
    setRole(m_do, step.isDangerous ? "danger" : "primary");
    m_cancel->setText(StepText::tr("Cancel"));
    m_error->hide();
    m_override->hide();
    setBusy(false);
    showNote();
    setAccessibleName(m_title->text());
    show();
    focusFirst();
}

void StepForm::addInput(const StepField& field) {
    StepInput input = makeInput(field, m_body, [this] { showNote(); }, [this] { submit(); });
    auto* widget = new Field(field.label, input.control);
    widget->setRequired(field.required);
    widget->setHint(field.hint);
    input.focus->setAccessibleName(field.label);
    m_body->layout()->addWidget(widget);
    m_inputs.push_back({field, widget, std::move(input.value)});
}

void StepForm::focusFirst() {
    if (m_inputs.empty())
        m_do->setFocus();
    else
        m_inputs.front().widget->control()->setFocus();
}

void StepForm::close() {
    if (!m_step || !m_do->isEnabled()) return; // what is on its way is not taken back
    m_step.reset();
    m_inputs.clear();
    hide();
    if (m_closed) m_closed();
}

StepValues StepForm::values() const {
    StepValues values;
    for (const Input& input : m_inputs)
        values.set(input.field.id, input.value());
    return values;
}

bool StepForm::isComplete() {
    QWidget* first = nullptr;
    for (const Input& input : m_inputs) {
        const QVariant value = input.value();
        const bool isMissing =
            input.field.required && (!value.isValid() || value.toString().trimmed().isEmpty());
        input.widget->setError(isMissing ? StepText::tr("This is needed.") : QString());
        if (isMissing && !first) first = input.widget->control();
    }
    if (first) first->setFocus();
    if (first || !m_step->check) return !first;
    const auto wrong = m_step->check(values());
    if (!wrong) return true;
    const auto input = std::ranges::find(m_inputs, wrong->id, [](const Input& one) { return one.field.id; });
    if (input == m_inputs.end()) return true;
    input->widget->setError(wrong->text);
    input->widget->control()->setFocus();
    return false;
}

void StepForm::showNote() {
    const QString text = m_step && m_step->note ? m_step->note(values()) : QString();
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void StepForm::setBusy(bool busy) {
    m_do->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void StepForm::submit() {
    if (!m_step || !m_do->isEnabled() || !isComplete()) return;
    setBusy(true);
    m_workspace.desk().run(
        this,
        [code = m_code, step = *m_step, filled = values()](desk::Workplace& workplace) {
            return record(workplace, code, step, filled);
        },
        [this](Result<DossierFacts> facts) {
            setBusy(false);
            if (!facts) return failed(facts.error());
            const Step done = *std::move(m_step);
            m_step.reset();
            m_inputs.clear();
            hide();
            if (m_recorded) m_recorded(done, std::move(*facts));
        });
}

void StepForm::failed(const Error& error) {
    m_error->setText(errorMessage(error).text);
    m_error->show();
    m_error->setAccessibleName(m_error->text());
    if (const auto rule = dossier::ruleOf(error.code)) m_override->ask(*rule, m_code);
}

void StepForm::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) return submit();
    if (event->key() == Qt::Key_Escape && isOpen()) return close();
    Card::keyPressEvent(event);
}

} // namespace motcua::ui
