// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_page.h"

#include "ui/printing/painted_print.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QScreen>
#include <QVBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using desk::TicketStep;

struct QueuePageText {
    Q_DECLARE_TR_FUNCTIONS(QueuePageText)
};

constexpr std::chrono::seconds kRenew{5};
constexpr int kPanelWidth = 320;

} // namespace

QueuePage::QueuePage(Workspace& workspace)
    : m_workspace(workspace), m_head(new PageHead), m_call(new QPushButton), m_showBoard(new QPushButton),
      m_table(new TableView(u"tickets"_s)), m_panel(new TicketPanel),
      m_appointments(new AppointmentPanel(workspace)), m_move(new Card), m_figures(textLabel()),
      m_moveTitle(textLabel()), m_desk(new QLineEdit), m_deskField(new Field({}, m_desk)),
      m_moveNow(new QPushButton) {
    build();
    QObject::connect(m_call, &QPushButton::clicked, this, [this] { callNext(); });
    QObject::connect(m_showBoard, &QPushButton::clicked, this, [this] { openBoard(); });
    QObject::connect(&m_timer, &QTimer::timeout, this, [this] { renew(); });
    m_panel->onIssue([this](const desk::NewTicket& wanted) { issue(wanted); });
    m_appointments->onArrived([this](const desk::Ticket& ticket) { issued(ticket); });
    QObject::connect(m_moveNow, &QPushButton::clicked, this, [this] { transfer(); });
    QObject::connect(m_desk, &QLineEdit::returnPressed, this, [this] { transfer(); });
    m_table->onOpen([this](const QModelIndex&) { step(TicketStep::call); });
    retranslate();
}

QueuePage::~QueuePage() = default;

void QueuePage::build() {
    setRole(m_call, "primary");
    setRole(m_figures, "secondary");
    m_figures->setWordWrap(true);
    m_table->setTwoLines(true);
    m_table->setModel(&m_model);
    m_table->setWidths({150, 300, 160, 110});
    m_head->actions()->addWidget(m_showBoard);
    m_head->actions()->addWidget(m_call);
    setRole(m_moveTitle, "section");
    m_desk->setValidator(new QIntValidator(0, 99, m_desk));
    auto* move = new QHBoxLayout;
    move->setSpacing(kSpacing);
    move->addWidget(m_deskField, 1);
    move->addWidget(m_moveNow, 0, Qt::AlignBottom);
    m_move->column()->addWidget(m_moveTitle);
    m_move->column()->addLayout(move);
    auto* content = new QWidget;
    auto* right = new QVBoxLayout(content);
    right->setContentsMargins(0, 0, kSpacing, 0);
    right->setSpacing(2 * kSpacing);
    right->addWidget(m_panel);
    right->addWidget(m_move);
    right->addWidget(m_appointments);
    right->addWidget(m_figures);
    right->addStretch();
    auto* scroll = scrolling(content);
    scroll->setFixedWidth(scaled(kPanelWidth));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * kSpacing);
    columns->addWidget(m_table, 1);
    columns->addWidget(scroll);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(2 * kSpacing, 2 * kSpacing, 2 * kSpacing, kSpacing);
    page->setSpacing(2 * kSpacing);
    page->addWidget(m_head);
    page->addLayout(columns, 1);
}

void QueuePage::enter() {
    m_table->setFocus();
    renew();
    m_appointments->renew();
    m_timer.start(kRenew);
}

/// The board stays; it is renewed by the page as long as it stands.
void QueuePage::leave() {
    if (!m_board || !m_board->isVisible()) m_timer.stop();
}

void QueuePage::renew(const QString& choose) {
    if (!m_workspace.isOpen()) return;
    m_workspace.desk().run(
        this,
        [](desk::Workplace& workplace) -> Result<Look> {
            Look look;
            MOTCUA_TRY(look.tickets, desk::ticketBoard(workplace));
            MOTCUA_TRY(look.times, desk::waitingTimes(workplace));
            return look;
        },
        [this, choose](Result<Look> look) {
            if (!look) return m_workspace.say(errorMessage(look.error()));
            take(*std::move(look), choose);
        });
}

void QueuePage::take(Look look, const QString& choose) {
    if (m_board) m_board->show(look.tickets);
    m_times = look.times;
    const QString kept = choose.isEmpty() && chosen() ? chosen()->number : choose;
    m_model.show(std::move(look.tickets), m_workspace.clock().now());
    const int line = m_model.lineOf(kept);
    if (m_model.rowCount() > 0) m_table->setCurrentIndex(m_model.index(std::max(0, line), 0));
    retranslate();
    keysChanged();
}

const desk::Ticket* QueuePage::chosen() const { return m_model.ticket(m_table->currentIndex().row()); }

void QueuePage::called(const desk::Ticket& ticket) {
    m_voice.call(ticket);
    m_workspace.play(Sound::goodScan);
}

void QueuePage::callNext() {
    m_workspace.run(
        this, [](desk::Workplace& workplace) { return desk::callNext(workplace); },
        [this](const std::optional<desk::Ticket>& ticket) {
            if (!ticket) {
                m_workspace.say(
                    {Message::Kind::information, QueuePageText::tr("Nobody is waiting."), {}, {}});
                return renew();
            }
            called(*ticket);
            renew(ticket->number);
        });
}

void QueuePage::step(TicketStep wanted) {
    if (!chosen()) return;
    const QString number = chosen()->number;
    m_workspace.run(
        this,
        [number, wanted](desk::Workplace& workplace) { return desk::stepTicket(workplace, number, wanted); },
        [this, wanted](const desk::Ticket& ticket) {
            if (wanted == TicketStep::call || wanted == TicketStep::again) called(ticket);
            renew(ticket.number);
        });
}

void QueuePage::issue(const desk::NewTicket& wanted) {
    m_workspace.run(
        this, [wanted](desk::Workplace& workplace) { return desk::issueTicket(workplace, wanted); },
        [this](const desk::Ticket& ticket) {
            m_panel->clear();
            issued(ticket);
        });
}

void QueuePage::issued(const desk::Ticket& ticket) {
    m_workspace.say({Message::Kind::success, QueuePageText::tr("Ticket %1.").arg(ticket.number), {}, {}});
    if (m_panel->prints()) printTicket(m_workspace, ticket.number);
    renew(ticket.number);
}

void QueuePage::print() {
    if (chosen()) printTicket(m_workspace, chosen()->number);
}

void QueuePage::transfer() {
    if (!chosen()) return;
    bool isNumber = false;
    const int desk = m_desk->text().toInt(&isNumber);
    m_deskField->setError(isNumber ? QString() : QueuePageText::tr("Number of the desk, 0: any"));
    if (!isNumber) return m_desk->setFocus();
    m_workspace.run(
        this,
        [number = chosen()->number, desk](desk::Workplace& workplace) {
            return desk::transferTicket(workplace, number, desk);
        },
        [this](const desk::Ticket& ticket) {
            m_desk->clear();
            m_workspace.say({Message::Kind::success,
                             QueuePageText::tr("%1 goes to desk %2.").arg(ticket.number).arg(ticket.desk),
                             {},
                             {}});
            renew();
        });
}

/// On the second screen where there is one, whole; else as a window to be moved there.
void QueuePage::openBoard() {
    if (!m_board) m_board = std::make_unique<Board>(m_workspace.station().officeName);
    const auto screens = QGuiApplication::screens();
    if (screens.size() > 1) {
        m_board->setGeometry(screens[1]->geometry());
        m_board->showFullScreen();
    } else {
        m_board->show();
    }
    renew();
}

QString QueuePage::title() const { return QueuePageText::tr("Waiting line"); }

std::vector<KeyHint> QueuePage::keys() {
    const auto isIn = [this](desk::TicketState state) { return chosen() && chosen()->state == state; };
    const bool isCalled = isIn(desk::TicketState::called);
    const bool isServing = isIn(desk::TicketState::serving);
    const auto stepKey = [this](const QKeySequence& key, const QString& text, TicketStep wanted,
                                bool enabled) {
        return KeyHint{key, text, [this, wanted] { step(wanted); }, enabled};
    };
    return {{QKeySequence(Qt::Key_F4), QueuePageText::tr("call the next"), [this] { callNext(); }},
            stepKey(QKeySequence(Qt::Key_F5), QueuePageText::tr("call again"), TicketStep::again, isCalled),
            stepKey(QKeySequence(Qt::Key_F6), QueuePageText::tr("here"), TicketStep::begin, isCalled),
            stepKey(QKeySequence(Qt::CTRL | Qt::Key_N), QueuePageText::tr("next service"), TicketStep::next,
                    isServing && chosen()->services.size() > 1),
            stepKey(QKeySequence(Qt::CTRL | Qt::Key_H), QueuePageText::tr("hold"), TicketStep::hold,
                    isCalled || isServing),
            stepKey(QKeySequence(Qt::CTRL | Qt::Key_D), QueuePageText::tr("served"), TicketStep::finish,
                    isCalled || isServing),
            stepKey(QKeySequence(Qt::CTRL | Qt::Key_M), QueuePageText::tr("did not come"), TicketStep::noShow,
                    isCalled),
            stepKey(QKeySequence(Qt::CTRL | Qt::Key_R), QueuePageText::tr("back into the line"),
                    TicketStep::resume, isIn(desk::TicketState::held)),
            {QKeySequence(Qt::CTRL | Qt::Key_T), QueuePageText::tr("to another desk"),
             [this] { m_desk->setFocus(); }, chosen() != nullptr, false},
            {QKeySequence(Qt::CTRL | Qt::Key_P), QueuePageText::tr("print the number"), [this] { print(); },
             chosen() != nullptr, false},
            {QKeySequence(Qt::Key_F3), QueuePageText::tr("new ticket"), [this] { m_panel->issue(); }}};
}

void QueuePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        m_panel->retranslate();
        m_appointments->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

void QueuePage::retranslate() {
    m_head->setTitle(title());
    m_head->setSentence(m_voice.hasVoice() ? QueuePageText::tr("Numbers are called by voice.")
                                           : QueuePageText::tr("No Vietnamese voice here: see the board."));
    m_call->setText(QueuePageText::tr("Call the next (F4)"));
    m_moveTitle->setText(QueuePageText::tr("To another desk"));
    m_deskField->setLabel(QueuePageText::tr("Desk"));
    m_moveNow->setText(QueuePageText::tr("Move"));
    m_move->setVisible(chosen() != nullptr);
    m_showBoard->setText(QueuePageText::tr("Board"));
    m_table->setAccessibleName(QueuePageText::tr("Tickets"));
    m_table->setEmptyText(QueuePageText::tr("Nobody is waiting. F3 gives a ticket."));
    const auto minutes = [](const std::optional<int>& value) {
        return value ? QueuePageText::tr("%1 min").arg(*value) : u"–"_s;
    };
    m_figures->setText(
        QueuePageText::tr(
            "Today: %1 tickets, %2 served, %3 waiting, %4 did not come. Waited %5 (median), %6 (longest); "
            "served in %7.")
            .arg(m_times.issued)
            .arg(m_times.served)
            .arg(m_times.waiting)
            .arg(m_times.noShow)
            .arg(minutes(m_times.medianWait), minutes(m_times.longestWait), minutes(m_times.medianService)));
}

} // namespace motcua::ui
