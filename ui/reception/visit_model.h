// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/visit_desk.h"
#include "ui/printing/printing.h"
#include "ui/workspace/due_text.h"
#include "ui/workspace/workspace.h"

#include <QImage>
#include <QTimer>
#include <map>

namespace motcua::ui {

/// The visit in work, shared by the columns and steps of the reception page. Each change is kept as a draft
/// on the disk (the last one at most 300 ms old), can be undone until the slip is printed, and has the
/// preview of the dossier in work counted anew.
class VisitModel : public QObject {
public:
    explicit VisitModel(Workspace& workspace);

    Workspace& workspace() { return m_workspace; }
    const desk::Visit& visit() const { return m_visit; }
    const desk::VisitDossier& dossier() const {
        return m_visit.dossiers[static_cast<std::size_t>(m_visit.current)];
    }
    /// Of the dossier in work; nothing until a procedure is chosen and its preview has been counted.
    const std::optional<desk::ReceptionPreview>& preview() const { return m_preview; }
    const std::optional<Error>& previewError() const { return m_previewError; }
    const desk::EarlierDossiers& earlier() const { return m_earlier; }
    const std::vector<desk::PaperHeld>& papersHeld() const { return m_papersHeld; }
    /// The office's; nothing until the first preview was counted.
    const std::optional<calendar::WorkCalendar>& workingDays() const { return m_workingDays; }
    /// Read off the chip; kept only as long as the visit is in work. Each belongs to the person of that
    /// number: whoever takes their place has none.
    const QImage& portrait() const { return portraitOf(&m_visit.applicant); }
    const QImage& proxyPortrait() const { return portraitOf(m_visit.proxy ? &*m_visit.proxy : nullptr); }
    void setPortrait(const citizen::CitizenNumber& of, QImage portrait);

    /// The one way to change the visit. While a dossier is being accepted nothing is changed. `mergeKey`:
    /// edits of the same non-empty key in a row are one step of undo (typing in one field).
    void edit(const std::function<void(desk::Visit&)>& change, const QString& mergeKey = {});
    void editDossier(const std::function<void(desk::VisitDossier&)>& change, const QString& mergeKey = {});
    /// What is a fact and no entry of the clerk's, as what a chip told: it is not undone, nor is what was
    /// entered before it.
    void note(const std::function<void(desk::Visit&)>& change);
    bool canUndo() const { return !m_undo.empty(); }
    void undo();

    desk::VisitStep step() const { return m_visit.step; }
    /// The farthest step that may be opened.
    desk::VisitStep reached() const;
    void goTo(desk::VisitStep step);
    /// What a step still lacks, in the program's language; empty: nothing, the next may follow.
    QString missingIn(desk::VisitStep step) const;

    /// A new visit; the one in work ends (accepted) or is set aside (held, if anything is in it).
    void startNew();
    void hold();
    /// The dossier in work is received or went back: nothing of it is edited any more.
    bool isOver() const { return dossier().isDone(); }
    /// Only scanned: nothing typed, no procedure; a second scan brings it back.
    bool isOnlyScanned() const;
    /// Ends the visit without a dossier; nothing of it is kept.
    void drop();
    void resume(desk::Visit visit);
    /// Shows nothing of the visit any more, without touching its draft: another officer works here now.
    void forget();
    /// One more dossier for the same citizen; `sameAsLast`: with the procedure and papers of the last one.
    void addDossier(bool sameAsLast);
    /// Accepts the dossier in work; `then` comes on success, an error is a message.
    void accept(std::function<void(const desk::Reception&)> then);
    bool isAccepting() const { return m_accepting; }
    /// After accept: of the dossier in work.
    const std::optional<desk::Reception>& reception() const { return m_reception; }
    /// From now on nothing of the accepted dossier is undone; corrections are actions with a reason.
    void printed(const QString& code, PrintOutcome outcome);
    /// What became of the slip of the dossier in work; nothing while it is being printed.
    const std::optional<PrintOutcome>& slip() const { return m_slip; }
    /// Records that the dossier in work went back to the citizen (form 02 or 03); `then` with the id that
    /// stands for its code, on success. With it the visit is over.
    void turnAway(dossier::Payload notice, std::function<void(const QString&)> then);
    /// A correction was recorded: what the columns and a further dossier of this visit go by.
    void corrected(const records::Dossier& now);
    /// The accepted dossier was brought back from today's list: nothing is being printed for it.
    bool isRecalled() const { return m_recalled; }
    /// Tells the listeners that something beside the visit has changed: an open question of a step.
    void touch() { changed(); }

    /// After every change, also of preview and portrait.
    void onChanged(QObject* receiver, std::function<void()> call);
    /// Writes what is not on the disk yet, now.
    void keepNow();
    /// Nobody and nothing is entered yet.
    bool isBlank() const;

private:
    struct Counted;
    void changed();
    void keepSoon();
    void keepHeld();
    void begin(desk::Visit visit);
    void countPreview();
    void takePreview(Counted counted);

    Workspace& m_workspace;
    desk::Visit m_visit;
    std::optional<desk::ReceptionPreview> m_preview;
    std::optional<Error> m_previewError;
    desk::EarlierDossiers m_earlier;
    std::vector<desk::PaperHeld> m_papersHeld;
    std::optional<calendar::WorkCalendar> m_workingDays;
    std::optional<PrintOutcome> m_slip;
    const QImage& portraitOf(const desk::Identified* person) const;
    /// What the visit was before; nothing when it is as it was.
    std::optional<desk::Visit> replaced(const std::function<void(desk::Visit&)>& change);
    void forgetUndo();
    void loadReception();
    void refuse(const Error& error);

    std::map<QString, QImage> m_portraits; ///< by citizen number
    std::optional<desk::Reception> m_reception;
    std::vector<desk::Visit> m_undo;
    QString m_lastMergeKey;
    desk::VisitStep m_farthest = desk::VisitStep::identify;
    bool m_accepting = false;
    bool m_recalled = false;
    /// What the preview on its way, or the one that is there, was counted for; one is counted at a time.
    std::optional<desk::Visit> m_countedFor;
    bool m_counting = false;
    UuidSource m_ids;
    QTimer m_keep;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_listeners;
};

/// What is wrong with how the citizen is to be told; empty: nothing.
QString phoneTrouble(const desk::Visit& visit);
QString emailTrouble(const desk::Visit& visit);

/// A field that the desk refused (the detail of FIELD_INVALID, DESK_VISIT_INCOMPLETE): in words, and the step
/// where it stands.
struct RefusedField {
    QString words;
    desk::VisitStep step = desk::VisitStep::identify;
};
std::optional<RefusedField> refusedField(const Error& error);

} // namespace motcua::ui
