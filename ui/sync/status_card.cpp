// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/status_card.h"

#include "ui/widgets/language.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

constexpr int kPicture = 32, kSign = 20;

/// `2 on their way, 1.4 MB left · 1 cannot be sent`
QString papersText(const sync::PaperStatus& papers) {
    QStringList parts;
    if (papers.waiting > 0)
        parts << StatusText::tr("%1 on their way, %2 left")
                     .arg(papers.waiting)
                     .arg(QLocale().formattedDataSize(papers.waitingBytes));
    else if (papers.sent > 0)
        parts << StatusText::tr("all sent");
    if (papers.parked > 0) parts << StatusText::tr("%1 cannot be sent").arg(papers.parked);
    return parts.join(u" · "_s);
}

/// `of 23/11/2026 08:00 · …`
QString dataText(const sync::DataStatus& data, Instant now) {
    QStringList parts;
    if (data.issued) parts << StatusText::tr("of %1").arg(momentText(*data.issued, now));
    if (data.trouble) parts << StatusText::tr("newer ones are not the publisher's; these stay in force");
    return parts.join(u" · "_s);
}

/// `49 left today · some until 02/12 · 2 dossiers have a provisional one`
QString codesText(const sync::CodeStock& codes) {
    QString text = codes.left > 0 ? StatusText::tr("%1 left today").arg(codes.left)
                                  : StatusText::tr("none left today; new dossiers get a provisional one");
    if (codes.until) {
        const std::chrono::year_month_day day(*codes.until);
        text += u" · "_s + StatusText::tr("some until %1/%2")
                               .arg(static_cast<unsigned>(day.day()), 2, 10, QLatin1Char('0'))
                               .arg(static_cast<unsigned>(day.month()), 2, 10, QLatin1Char('0'));
    }
    if (codes.provisional > 0)
        text += u" · "_s + StatusText::tr("%1 dossiers have a provisional one").arg(codes.provisional);
    return text;
}

} // namespace

StatusCard::StatusCard()
    : m_picture(textLabel()), m_title(textLabel()), m_sentence(textLabel()), m_reason(textLabel()),
      m_warning(textLabel()), m_warningSign(textLabel()), m_busy(new Busy), m_facts(new FactList) {
    setRole(m_title, "section");
    setRole(m_sentence, "secondary");
    for (QLabel* label : {m_title, m_sentence, m_reason, m_warning})
        label->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(kSpacing / 2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto* head = new QHBoxLayout;
    head->setSpacing(kSpacing + kSpacing / 2);
    head->addWidget(m_picture, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    column()->setSpacing(kSpacing + kSpacing / 2);
    column()->addLayout(head);
    auto* warning = new QHBoxLayout;
    warning->setSpacing(kSpacing);
    warning->addWidget(m_warningSign, 0, Qt::AlignTop);
    warning->addWidget(m_warning, 1);
    column()->addLayout(warning);
    column()->addWidget(m_reason);
    column()->addWidget(m_facts);
    column()->addWidget(m_busy);
    show({}, {});
}

void StatusCard::show(const sync::SyncStatus& status, Instant now) {
    m_status = status;
    m_now = now;
    m_look = syncLook(status, now);
    m_title->setText(m_look.text);
    m_sentence->setText(m_look.sentence);
    // the sentence says it all where nothing but the network is missing
    const bool hasReason = status.lastError && !isOffLine(*status.lastError);
    m_reason->setText(hasReason
                          ? StatusText::tr("Why it is not sent: %1").arg(messageOf(status.lastError->code))
                          : QString());
    m_reason->setVisible(hasReason);
    m_warning->setText(warning());
    for (QLabel* label : {m_warning, m_warningSign})
        label->setVisible(!m_warning->text().isEmpty());
    m_busy->setText(status.working ? StatusText::tr("Talking to the centre …") : QString());
    showPicture();
    showFacts();
}

/// What is on its way to become serious.
QString StatusCard::warning() const {
    QStringList lines;
    if (m_status.freeze == sync::Freeze::warned)
        lines << StatusText::tr("The centre has not been reached for long. Please look after the network.");
    if (m_status.freeze == sync::Freeze::pressing)
        lines << StatusText::tr("Soon no new dossiers can be received here. Please have the network mended "
                                "now, or call the administrator.");
    const qint64 minutes = qRound(static_cast<double>(std::abs(m_status.clockOffsetMs)) / 60'000);
    if (m_status.clockWrong && minutes == 0)
        lines << StatusText::tr("The clock of this machine has jumped. Please check the date and the time.");
    else if (m_status.clockWrong)
        lines << StatusText::tr("The clock of this machine is wrong by %1 minutes. Please set it.")
                     .arg(minutes);
    return lines.join(u'\n');
}

/// What came of holding the record against the centre's.
QString StatusCard::comparedText() const {
    if (!m_status.compared) return {};
    const QString at = momentText(m_status.compared->at, m_now);
    if (m_status.compared->different > 0) return StatusText::tr("%1, not equal yet").arg(at);
    if (m_status.compared->mended == 0) return StatusText::tr("%1, equal").arg(at);
    return StatusText::tr("%1, equal after mending %2").arg(at).arg(m_status.compared->mended);
}

void StatusCard::showPicture() {
    const auto draw = [this](QLabel& label, const QIcon& picture, int side) {
        label.setPixmap(picture.pixmap(QSize(scaled(side), scaled(side)), devicePixelRatioF()));
    };
    draw(*m_picture, icon(m_look.icon, m_look.tint), kPicture);
    draw(*m_warningSign, icon("triangle-alert", Tint::warning), kSign);
}

void StatusCard::showFacts() {
    const auto moment = [this](const std::optional<Instant>& at) {
        return at ? momentText(*at, m_now) : QString();
    };
    const QString next = m_status.working                                 ? StatusText::tr("now")
                         : m_status.nextTry && *m_status.nextTry <= m_now ? StatusText::tr("in a moment")
                                                                          : moment(m_status.nextTry);
    const QString codes = m_status.codes ? codesText(*m_status.codes) : QString();
    const QStringList values{m_status.waiting > 0 ? stepsText(m_status.waiting) : StatusText::tr("nothing"),
                             moment(m_status.oldestWaiting),
                             papersText(m_status.papers),
                             m_status.lastContact ? moment(m_status.lastContact) : StatusText::tr("not yet"),
                             next,
                             codes,
                             comparedText(),
                             dataText(m_status.data, m_now),
                             m_status.address};
    const QStringList labels{
        StatusText::tr("Waiting"),      StatusText::tr("Oldest"),   StatusText::tr("Papers"),
        StatusText::tr("Last contact"), StatusText::tr("Next try"), StatusText::tr("Codes"),
        StatusText::tr("Compared"),     StatusText::tr("Data"),     StatusText::tr("Centre")};
    if (m_shown == labels + values) return;
    m_shown = labels + values;
    m_facts->clear();
    for (qsizetype i = 0; i < values.size(); ++i)
        m_facts->add(labels[i], values[i]);
}

void StatusCard::retranslate() { show(m_status, m_now); }

void StatusCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) showPicture();
    Card::changeEvent(event);
}

} // namespace motcua::ui
