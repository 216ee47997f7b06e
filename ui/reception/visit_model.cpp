// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/visit_model.h"

namespace motcua::ui {
namespace {

constexpr std::chrono::milliseconds kKeepWithin{300};
constexpr std::size_t kMostUndo = 200;

/// The parts of a visit that a preview depends on: nothing is counted anew because a telephone number grew.
desk::Visit relevant(const desk::Visit& visit) {
    desk::Visit part = visit;
    part.step = {};
    part.phone.clear();
    part.email.clear();
    part.address.clear();
    part.consents = {};
    return part;
}

bool isUntouched(const desk::Visit& visit) {
    desk::Visit blank;
    blank.id = visit.id;
    blank.begun = visit.begun;
    blank.step = visit.step;
    blank.dossiers.emplace_back();
    return visit == blank;
}

/// What went back once belongs to the applicant it was asked of: with another number nothing of it goes on.
void forgetForeignDrafts(const desk::Visit& before, desk::Visit& now) {
    const auto& number = before.applicant.citizen.number;
    if (!number || now.applicant.citizen.number == number) return;
    for (desk::VisitDossier& dossier : now.dossiers)
        if (!dossier.isDone()) dossier.draft = {};
}

} // namespace

/// What one question to the desk brings.
struct VisitModel::Counted {
    std::optional<desk::ReceptionPreview> preview;
    std::optional<Error> error;
    desk::EarlierDossiers earlier;
    std::vector<desk::PaperHeld> papersHeld;
    std::optional<calendar::WorkCalendar> workingDays;
};

VisitModel::VisitModel(Workspace& workspace) : m_workspace(workspace), m_ids(workspace.clock()) {
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepWithin);
    QObject::connect(&m_keep, &QTimer::timeout, this, [this] { keepNow(); });
    begin({});
}

void VisitModel::begin(desk::Visit visit) {
    if (visit.id.isNull()) {
        visit.id = m_ids.next();
        visit.begun = m_workspace.clock().now();
    }
    if (visit.dossiers.empty()) visit.dossiers.emplace_back();
    visit.held = false;
    m_visit = std::move(visit);
    m_farthest = m_visit.step;
    forgetUndo();
    m_portraits.clear();
    m_recalled = false;
    m_preview.reset();
    m_previewError.reset();
    m_earlier = {};
    m_papersHeld.clear();
    m_reception.reset();
    m_slip.reset();
    m_countedFor.reset();
}

bool VisitModel::isBlank() const { return isUntouched(m_visit); }

bool VisitModel::isOnlyScanned() const {
    desk::Visit scanned = m_visit;
    const auto isTyped = [](const auto& each) { return each.source == citizen::Source::typed; };
    if (std::ranges::any_of(scanned.applicant.sources, isTyped) || !scanned.applicant.decision.isEmpty() ||
        scanned.applicant.verdict == dossier::Verdict::forged)
        return false;
    scanned.applicant = {};
    return isUntouched(scanned);
}

const QImage& VisitModel::portraitOf(const desk::Identified* person) const {
    static const QImage kNone;
    if (!person || !person->citizen.number) return kNone;
    const auto found = m_portraits.find(person->citizen.number->text());
    return found == m_portraits.end() ? kNone : found->second;
}

void VisitModel::setPortrait(const citizen::CitizenNumber& of, QImage portrait) {
    m_portraits[of.text()] = std::move(portrait);
    changed();
}

void VisitModel::edit(const std::function<void(desk::Visit&)>& change, const QString& mergeKey) {
    const auto before = replaced(change);
    if (!before) return;
    if (mergeKey.isEmpty() || mergeKey != m_lastMergeKey) {
        m_undo.push_back(*before);
        if (m_undo.size() > kMostUndo) m_undo.erase(m_undo.begin());
    }
    m_lastMergeKey = mergeKey;
    changed();
}

void VisitModel::note(const std::function<void(desk::Visit&)>& change) {
    if (!replaced(change)) return;
    forgetUndo();
    changed();
}

std::optional<desk::Visit> VisitModel::replaced(const std::function<void(desk::Visit&)>& change) {
    if (m_accepting) return std::nullopt;
    desk::Visit next = m_visit;
    change(next);
    if (next == m_visit) return std::nullopt;
    forgetForeignDrafts(m_visit, next);
    keepSoon();
    return std::exchange(m_visit, std::move(next));
}

void VisitModel::forgetUndo() {
    m_undo.clear();
    m_lastMergeKey.clear();
}

void VisitModel::editDossier(const std::function<void(desk::VisitDossier&)>& change,
                             const QString& mergeKey) {
    if (isOver()) return;
    edit([&](desk::Visit& visit) { change(visit.dossiers[static_cast<std::size_t>(visit.current)]); },
         mergeKey);
}

void VisitModel::undo() {
    if (m_undo.empty() || m_accepting) return;
    m_visit = std::move(m_undo.back());
    m_undo.pop_back();
    m_lastMergeKey.clear();
    keepSoon();
    changed();
}

desk::VisitStep VisitModel::reached() const {
    if (!dossier().receivedCode.isEmpty()) return desk::VisitStep::accept;
    if (isOver()) return desk::VisitStep::checklist;
    for (int i = 0; i < static_cast<int>(m_farthest); ++i)
        if (const auto step = static_cast<desk::VisitStep>(i); !missingIn(step).isEmpty()) return step;
    return m_farthest;
}

void VisitModel::goTo(desk::VisitStep step) {
    if (m_accepting || step == m_visit.step) return;
    if (!dossier().turnedAway.isNull() && step != desk::VisitStep::checklist) return;
    m_visit.step = step;
    m_farthest = std::max(m_farthest, step);
    m_lastMergeKey.clear();
    keepSoon();
    changed();
}

void VisitModel::startNew() {
    if (m_accepting) return;
    const bool done = std::ranges::any_of(m_visit.dossiers, &desk::VisitDossier::isDone);
    // A visit whose last dossier was not accepted is not over, even when an earlier one was.
    const bool open = !isOver() && !dossier().procedureCode.isEmpty();
    if (done && !open) {
        m_keep.stop();
        if (!isOver()) m_visit.dossiers.erase(m_visit.dossiers.begin() + m_visit.current); // empty
        m_visit.current = std::min(m_visit.current, static_cast<int>(m_visit.dossiers.size()) - 1);
        m_workspace.run(
            &m_workspace,
            [visit = m_visit](desk::Workplace& workplace) { return desk::endVisit(workplace, visit); },
            [] {});
    } else if (isOnlyScanned() && !isBlank()) {
        return drop(); // nobody's data are kept for a scan that a second one brings back
    } else {
        keepHeld();
    }
    begin({});
    m_workspace.clearMessages(); // they were of the one who has gone
    changed();
}

void VisitModel::keepHeld() {
    if (isBlank()) return;
    m_visit.held = true;
    keepNow();
}

void VisitModel::hold() {
    if (m_accepting || isBlank()) return;
    if (!isOnlyScanned()) return startNew();
    keepHeld();
    begin({});
    m_workspace.clearMessages();
    changed();
}

void VisitModel::turnAway(dossier::Payload notice, std::function<void(const QString&)> then) {
    if (m_accepting || isOver()) return;
    m_accepting = true;
    m_keep.stop();
    changed();
    using Turned = std::pair<desk::Visit, QString>;
    m_workspace.desk().run(
        this,
        [visit = m_visit, notice = std::move(notice)](desk::Workplace& workplace) mutable -> Result<Turned> {
            MOTCUA_TRY(const auto recorded, desk::turnAway(workplace, visit, std::move(notice)));
            return Turned{std::move(visit), recorded.state.id.toString()};
        },
        [this, then = std::move(then)](Result<Turned> turned) {
            m_accepting = false;
            if (!turned) return refuse(turned.error());
            m_visit = std::move(turned->first);
            forgetUndo();
            changed();
            if (then) then(turned->second);
        });
}

void VisitModel::corrected(const records::Dossier& now) {
    if (!now.state.code || now.state.code->text() != dossier().receivedCode) return;
    const dossier::Applicant& applicant = now.state.request().applicant;
    m_visit.applicant.citizen.name = applicant.person.name;
    m_visit.phone = applicant.phone;
    m_visit.email = applicant.email;
    m_visit.address = applicant.address;
    m_visit.dossiers[static_cast<std::size_t>(m_visit.current)].returnAddress =
        now.state.request().returnAddress;
    if (m_reception) m_reception->dossier = now;
    keepSoon();
    changed();
}

void VisitModel::forget() {
    m_keep.stop();
    m_accepting = false;
    begin({});
    changed();
}

void VisitModel::drop() {
    if (m_accepting) return;
    m_keep.stop();
    m_workspace.run(
        &m_workspace,
        [id = m_visit.id](desk::Workplace& workplace) { return desk::dropDraft(workplace, id); }, [] {});
    begin({});
    changed();
}

void VisitModel::resume(desk::Visit visit) {
    if (m_accepting) return;
    startNew();
    begin(std::move(visit));
    m_recalled = !dossier().receivedCode.isEmpty();
    if (m_recalled) loadReception();
    if (!isOver()) keepSoon();
    changed();
}

/// As it stands today: corrections, payments and due dates have come to it since.
void VisitModel::loadReception() {
    m_workspace.run(
        this,
        [code = dossier().receivedCode](desk::Workplace& workplace) {
            return desk::receptionOf(workplace, code);
        },
        [this, code = dossier().receivedCode](desk::Reception reception) {
            if (dossier().receivedCode != code) return;
            m_reception = std::move(reception);
            changed();
        });
}

void VisitModel::addDossier(bool sameAsLast) {
    if (m_accepting) return;
    desk::VisitDossier next;
    if (sameAsLast) {
        next = dossier();
        next.receivedCode.clear();
        next.turnedAway = {};
        next.refused = false;
        next.draft = {}; // what went back once is completed by one dossier
        next.payment = desk::Payment::unpaid;
        next.cashGiven.reset();
    }
    m_visit.dossiers.push_back(std::move(next));
    m_visit.current = static_cast<int>(m_visit.dossiers.size()) - 1;
    m_visit.step = sameAsLast ? desk::VisitStep::checklist : desk::VisitStep::procedure;
    m_farthest = m_visit.step;
    forgetUndo();
    m_reception.reset();
    m_slip.reset();
    m_recalled = false;
    m_preview.reset();
    keepSoon();
    changed();
}

void VisitModel::accept(std::function<void(const desk::Reception&)> then) {
    if (m_accepting || isOver()) return;
    // Steps may be skipped, and the chip may have told something since its step was left.
    for (int i = 0; i < desk::kVisitSteps; ++i) {
        const auto step = static_cast<desk::VisitStep>(i);
        const QString missing = missingIn(step);
        if (missing.isEmpty()) continue;
        goTo(step);
        return m_workspace.say(
            {.kind = Message::Kind::warning, .text = missing, .actionText = {}, .action = {}});
    }
    m_accepting = true;
    m_keep.stop(); // a draft without the code must not be written after the one with it
    changed();
    using Accepted = std::pair<desk::Visit, desk::Reception>;
    m_workspace.desk().run(
        this,
        [visit = m_visit](desk::Workplace& workplace) mutable -> Result<Accepted> {
            MOTCUA_TRY(auto reception, desk::accept(workplace, visit));
            return Accepted{std::move(visit), std::move(reception)};
        },
        [this, then = std::move(then)](Result<Accepted> accepted) {
            m_accepting = false;
            if (!accepted) return refuse(accepted.error());
            m_visit = std::move(accepted->first);
            m_visit.step = desk::VisitStep::accept;
            m_reception = std::move(accepted->second);
            forgetUndo();
            changed();
            if (then && m_reception) then(*m_reception);
        });
}

/// Says what the desk refused, in the words of the form, and goes there.
void VisitModel::refuse(const Error& error) {
    keepSoon();
    const auto field = refusedField(error);
    if (field && field->step <= m_farthest) goTo(field->step);
    changed();
    m_workspace.say(errorMessage(field ? Error{error.code, field->words} : error));
}

void VisitModel::printed(const QString& code, PrintOutcome outcome) {
    if (code != dossier().receivedCode) return; // the next citizen has come meanwhile
    m_slip = std::move(outcome);
    forgetUndo();
    changed();
}

void VisitModel::onChanged(QObject* receiver, std::function<void()> call) {
    m_listeners.emplace_back(receiver, std::move(call));
}

void VisitModel::changed() {
    countPreview();
    std::erase_if(m_listeners, [](const auto& listener) { return !listener.first; });
    const auto listeners = m_listeners; // one may add another
    for (const auto& [receiver, call] : listeners)
        if (receiver) call();
}

void VisitModel::keepSoon() {
    // Not started anew by each keystroke: someone who types on and on is kept as well.
    if (!m_keep.isActive() && !m_accepting) m_keep.start();
}

void VisitModel::keepNow() {
    m_keep.stop();
    if (m_accepting || isBlank() || !m_workspace.isOpen()) return;
    m_workspace.run(
        &m_workspace,
        [visit = m_visit](desk::Workplace& workplace) { return desk::keepDraft(workplace, visit); }, [] {});
}

void VisitModel::countPreview() {
    if (m_counting || m_accepting || !m_workspace.isOpen()) return;
    desk::Visit question = relevant(m_visit);
    if (m_countedFor && *m_countedFor == question) return;
    const bool known = question.applicant.citizen.number.has_value();
    if (dossier().procedureCode.isEmpty() && !known) {
        m_countedFor = std::move(question);
        m_preview.reset();
        m_previewError.reset();
        m_earlier = {};
        m_papersHeld.clear();
        return;
    }
    m_countedFor = question;
    m_counting = true;
    m_workspace.desk().run(
        this,
        [visit = std::move(question)](desk::Workplace& workplace) -> Result<Counted> {
            Counted counted;
            MOTCUA_TRY(const auto office, workplace.calendar());
            counted.workingDays = office.days;
            const desk::VisitDossier& dossier = visit.dossiers[static_cast<std::size_t>(visit.current)];
            if (!dossier.procedureCode.isEmpty() && !dossier.isDone()) {
                const auto asked = desk::requestOf(visit, visit.current);
                auto preview =
                    asked ? desk::preview(workplace, *asked) : std::unexpected(Error(asked.error()));
                if (preview)
                    counted.preview = std::move(*preview);
                else
                    counted.error = preview.error();
            }
            if (const auto& number = visit.applicant.citizen.number) {
                MOTCUA_TRY(counted.earlier,
                           desk::earlierDossiers(workplace, number->text(), dossier.procedureCode));
                if (counted.preview) {
                    MOTCUA_TRY(counted.papersHeld,
                               desk::papersHeld(workplace, number->text(), counted.preview->procedure));
                }
            }
            return counted;
        },
        [this](Result<Counted> counted) {
            m_counting = false;
            if (counted)
                takePreview(std::move(*counted));
            else
                takePreview({.preview = {},
                             .error = counted.error(),
                             .earlier = {},
                             .papersHeld = {},
                             .workingDays = {}});
        });
}

void VisitModel::takePreview(Counted counted) {
    // What was asked for may be over: the answer still belongs to the dossier it was asked for, or is
    // replaced by the next one at once.
    if (counted.workingDays) m_workingDays = std::move(counted.workingDays);
    const bool current = m_countedFor && *m_countedFor == relevant(m_visit);
    if (current ||
        (m_countedFor && m_countedFor->id == m_visit.id && m_countedFor->current == m_visit.current)) {
        if (!isOver()) m_preview = std::move(counted.preview);
        m_previewError = std::move(counted.error);
        m_earlier = std::move(counted.earlier);
        m_papersHeld = std::move(counted.papersHeld);
    }
    changed();
}

} // namespace motcua::ui
