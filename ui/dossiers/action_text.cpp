// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/action_text.h"

#include "core/dossier/article.h"
#include "ui/dossiers/row_text.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;

struct ActionText {
    Q_DECLARE_TR_FUNCTIONS(ActionText)
};

template <std::size_t n, class E> QString pick(const std::array<const char*, n>& texts, E value) {
    const auto at = static_cast<std::size_t>(value);
    return at < n ? ActionText::tr(texts[at]) : QString();
}

/// Collects lines; empty values leave none.
class Lines {
public:
    explicit Lines(LocalTime now) : m_now(now) {}
    void add(const QString& text) {
        if (!text.trimmed().isEmpty()) m_lines << text;
    }
    void add(const QString& label, const QString& value) {
        if (!value.trimmed().isEmpty()) m_lines << u"%1: %2"_s.arg(label, value);
    }
    void add(const QString& label, const std::optional<LocalTime>& time) {
        if (time) add(label, shortTime(*time, m_now));
    }
    QStringList take() { return std::move(m_lines); }

    void of(const Registered& p) {
        add(ActionText::tr("Portal reference"), p.portalReference);
        add(ActionText::tr("Answer by"), p.answerBy);
    }
    void of(const Received& p) {
        add(ActionText::tr("Due"), p.due.due);
        add(ActionText::tr("Note"), p.note);
    }
    void of(const Refused& p) {
        add(ActionText::tr("Reason"), p.reason);
        add(ActionText::tr("Legal basis"), p.legalBasis);
        add(ActionText::tr("Guidance"), p.guidance);
    }
    void of(const SupplementRequested& p) {
        add(ActionText::tr("Papers asked for"), p.missing.join(u"; "_s));
        add(ActionText::tr("Reason"), p.reason);
        add(ActionText::tr("Complete by"), p.completeBy);
    }
    void of(const Supplemented& p) {
        add(ActionText::tr("New due date"), p.newDue.due);
        add(ActionText::tr("Note"), p.note);
    }
    void of(const Forwarded& p) {
        add(ActionText::tr("To"), p.toOfficer.isEmpty() ? p.toUnit : u"%1 · %2"_s.arg(p.toUnit, p.toOfficer));
        add(ActionText::tr("Note"), p.note);
    }
    void of(const CompetentReceived& p) {
        add(ActionText::tr("Received there"), p.received);
        add(ActionText::tr("Due"), p.newDue.due);
    }
    void of(const ProcessingStarted& p) {
        add(ActionText::tr("Unit"), p.unit);
        add(ActionText::tr("Note"), p.note);
    }
    void of(const VerificationStarted& p) {
        add(ActionText::tr("Asked"), p.agency);
        add(ActionText::tr("Question"), p.question);
        add(ActionText::tr("Answer by"), p.answerBy);
    }
    void of(const VerificationEnded& p) {
        add(ActionText::tr("Answer"), p.answer);
        if (p.newDue) add(ActionText::tr("New due date"), p.newDue->due);
    }
    void of(const ObligationRequested& p) {
        add(ActionText::tr("What"), p.what);
        if (p.amount) add(ActionText::tr("Amount"), moneyText(*p.amount));
        add(ActionText::tr("Pay by"), p.payBy);
    }
    void of(const ObligationMet& p) {
        add(ActionText::tr("Evidence"), p.evidence);
        if (p.newDue) add(ActionText::tr("New due date"), p.newDue->due);
    }
    void of(const FeePaid& p) {
        add(u"%1 · %2"_s.arg(moneyText(p.amount), paymentName(p.method)));
        add(ActionText::tr("For"), p.what);
        add(ActionText::tr("Receipt"), p.receipt);
    }
    void of(const FeeRefunded& p) {
        add(moneyText(p.amount));
        add(ActionText::tr("Reason"), p.reason);
    }
    void of(const Extended& p) {
        add(ActionText::tr("New due date"), p.newDue.due);
        add(ActionText::tr("Reason"), p.reason);
        add(ActionText::tr("Told by"), p.notifiedBy);
    }
    void of(const Withdrawn& p) { add(ActionText::tr("Reason"), p.reason); }
    void of(const Stopped& p) {
        add(stopGroundName(p.ground));
        add(ActionText::tr("Reason"), p.reason);
        add(ActionText::tr("Legal basis"), p.legalBasis);
    }
    void of(const ResultReady& p) {
        for (const ResultPaper& paper : p.papers)
            add(paper.number.isEmpty() ? paper.name : u"%1 · %2"_s.arg(paper.name, paper.number));
        add(ActionText::tr("Note"), p.note);
    }
    void of(const Returned& p) {
        add(p.receiverName.isEmpty() ? receiverName(p.receiver)
                                     : u"%1 · %2"_s.arg(receiverName(p.receiver), p.receiverName));
        add(ActionText::tr("Authorisation"), p.authorisation);
        add(ActionText::tr("Without slip"), p.withoutSlipReason);
        if (p.identityCheck) add(ActionText::tr("Identity"), sourceName(*p.identityCheck));
        add(ActionText::tr("Postal tracking code"), p.trackingCode);
        add(ActionText::tr("Originals given back"), p.papersBack.join(u"; "_s));
        add(ActionText::tr("Note"), p.note);
    }
    void of(const Unclaimed& p) {
        add(ActionText::tr("Told by"), p.notifiedBy);
        add(ActionText::tr("Note"), p.note);
    }
    void of(const Corrected& p) {
        for (const FieldChange& change : p.changes)
            add(u"%1: %2 → %3"_s.arg(correctedFieldName(change.field),
                                     change.oldValue.isEmpty() ? u"–"_s : change.oldValue, change.newValue));
        add(ActionText::tr("Reason"), p.reason);
    }
    void of(const LookedUp& p) { add(ActionText::tr("Purpose"), p.purpose); }
    void of(const IdentityVerified& p) {
        add(ActionText::tr("Identity"), sourceName(p.source));
        add(p.decision);
    }
    void of(const AttachmentAdded& p) {
        add(u"%1 · %2"_s.arg(attachmentKindName(p.kind), p.title.isEmpty() ? p.fileName : p.title));
    }
    void of(const RuleOverridden& p) {
        add(vietnameseArticles(ruleInfo(p.rule).article));
        add(ActionText::tr("Reason"), p.reason);
    }
    void of(const CodeReplaced& p) { add(u"%1 → %2"_s.arg(p.former.text(), p.code.text())); }
    void of(const OutageStarted& p) {
        add(ActionText::tr("System"), p.system);
        add(ActionText::tr("Since"), std::optional(p.since));
    }
    void of(const OutageEnded& p) {
        add(ActionText::tr("Until"), std::optional(p.until));
        add(ActionText::tr("New due date"), p.newDue.due);
    }
    void of(const NoteAdded& p) { add(p.text); }
    void of(const Deleted& p) { add(ActionText::tr("Reason"), p.reason); }

private:
    LocalTime m_now;
    QStringList m_lines;
};

} // namespace

QStringList actionLines(const Payload& payload, LocalTime now) {
    Lines lines(now);
    std::visit([&lines](const auto& p) { lines.of(p); }, payload);
    return lines.take();
}

QString paymentName(PaymentMethod method) {
    return pick(std::array{QT_TRANSLATE_NOOP("ActionText", "cash"),
                           QT_TRANSLATE_NOOP("ActionText", "bank transfer"),
                           QT_TRANSLATE_NOOP("ActionText", "online")},
                method);
}
QString receiverName(Receiver receiver) {
    return pick(std::array{QT_TRANSLATE_NOOP("ActionText", "The applicant"),
                           QT_TRANSLATE_NOOP("ActionText", "A proxy"),
                           QT_TRANSLATE_NOOP("ActionText", "By post"),
                           QT_TRANSLATE_NOOP("ActionText", "Electronically")},
                receiver);
}
QString sourceName(IdentitySource source) {
    return pick(std::array{QT_TRANSLATE_NOOP("ActionText", "chip of the card"),
                           QT_TRANSLATE_NOOP("ActionText", "QR code of the card"),
                           QT_TRANSLATE_NOOP("ActionText", "population database"),
                           QT_TRANSLATE_NOOP("ActionText", "VNeID"),
                           QT_TRANSLATE_NOOP("ActionText", "papers seen by the officer")},
                source);
}
QString stopGroundName(StopGround ground) {
    return pick(std::array{QT_TRANSLATE_NOOP("ActionText", "At the applicant's request"),
                           QT_TRANSLATE_NOOP("ActionText", "The papers asked for did not come in time"),
                           QT_TRANSLATE_NOOP("ActionText", "The payment asked for did not come in time"),
                           QT_TRANSLATE_NOOP("ActionText", "Under sector law")},
                ground);
}
QString correctedFieldName(CorrectedField field) {
    return pick(std::array{QT_TRANSLATE_NOOP("ActionText", "Applicant's name"),
                           QT_TRANSLATE_NOOP("ActionText", "Applicant's number"),
                           QT_TRANSLATE_NOOP("ActionText", "Applicant's date of birth"),
                           QT_TRANSLATE_NOOP("ActionText", "Name of the organisation"),
                           QT_TRANSLATE_NOOP("ActionText", "Telephone"),
                           QT_TRANSLATE_NOOP("ActionText", "E-mail"),
                           QT_TRANSLATE_NOOP("ActionText", "Address"),
                           QT_TRANSLATE_NOOP("ActionText", "Way of return"),
                           QT_TRANSLATE_NOOP("ActionText", "Address of return"),
                           QT_TRANSLATE_NOOP("ActionText", "Processing case"),
                           QT_TRANSLATE_NOOP("ActionText", "The result paper")},
                field);
}
QString attachmentKindName(AttachmentKind kind) {
    return pick(std::array{QT_TRANSLATE_NOOP("ActionText", "Paper of the dossier"),
                           QT_TRANSLATE_NOOP("ActionText", "Result"), QT_TRANSLATE_NOOP("ActionText", "Form"),
                           QT_TRANSLATE_NOOP("ActionText", "Authorisation"),
                           QT_TRANSLATE_NOOP("ActionText", "Other")},
                kind);
}
QString returnMethodName(ReturnMethod method) {
    return pick(std::array{QT_TRANSLATE_NOOP("ActionText", "at the counter"),
                           QT_TRANSLATE_NOOP("ActionText", "by post"),
                           QT_TRANSLATE_NOOP("ActionText", "electronically")},
                method);
}

} // namespace motcua::ui
