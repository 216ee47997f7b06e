// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/day_end_page.h"

#include "core/dossier/fields.h"
#include "ui/widgets/scrolling.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace/due_text.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct DayEndText {
    Q_DECLARE_TR_FUNCTIONS(DayEndText)
};

constexpr int kColumnWidth = 400;

QString money(qint64 amount) { return QLocale().toString(amount) + u" đ"_s; }

QLabel* sectionLabel() {
    auto* label = textLabel();
    setRole(label, "section");
    return label;
}

} // namespace

DayEndPage::DayEndPage(Workspace& workspace)
    : m_workspace(workspace), m_tillTitle(sectionLabel()), m_handOverTitle(sectionLabel()),
      m_handOverText(textLabel()), m_money(new FactList), m_counted(new MoneyEdit), m_reason(new QLineEdit),
      m_countedField(new Field({}, m_counted)), m_reasonField(new Field({}, m_reason)),
      m_close(new QPushButton), m_confirm(new ConfirmLogin(workspace, this)), m_busy(new Busy),
      m_handOver(new ReportButtons(workspace, *m_busy)), m_sheet(new ReportButtons(workspace, *m_busy)),
      m_paper(new PaperFinishPanel(workspace)) {
    build();
    m_handOver->set(u"handover"_s, [](desk::Workplace& workplace) { return desk::handOverTable(workplace); });
    QObject::connect(m_close, &QPushButton::clicked, this, [this] { closeDay(); });
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_counted, m_reason})
        QObject::connect(edit, &QLineEdit::returnPressed, this, [this] { closeDay(); });
    retranslate();
}

void DayEndPage::build() {
    setRole(m_handOverText, "secondary");
    m_handOverText->setWordWrap(true);
    setRole(m_close, "primary");
    m_countedField->setRequired(true);
    auto* till = new Card;
    till->column()->addWidget(m_tillTitle);
    till->column()->addWidget(m_money);
    till->column()->addWidget(m_countedField);
    till->column()->addWidget(m_reasonField);
    till->column()->addWidget(m_confirm);
    till->column()->addWidget(m_close);
    till->column()->addWidget(m_sheet);
    auto* handOver = new Card;
    handOver->column()->addWidget(m_handOverTitle);
    handOver->column()->addWidget(m_handOverText);
    handOver->column()->addWidget(m_handOver);
    auto* content = new QWidget;
    auto* left = new QVBoxLayout(content);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(2 * kSpacing);
    left->addWidget(handOver);
    left->addWidget(till);
    left->addWidget(m_busy);
    left->addStretch();
    auto* scroll = scrolling(content);
    scroll->setFixedWidth(scaled(kColumnWidth));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * kSpacing);
    columns->addWidget(scroll);
    columns->addWidget(m_paper, 1);
}

void DayEndPage::enter() {
    m_counted->setFocus();
    renew();
}

void DayEndPage::leave() {
    m_confirm->cancel();
    m_paper->cancel();
}

void DayEndPage::renew() {
    m_paper->renew();
    m_workspace.run(
        this,
        [](desk::Workplace& workplace) -> Result<Look> {
            Look look;
            MOTCUA_TRY(look.cash, desk::dayCash(workplace));
            MOTCUA_TRY(look.sheet, desk::daySheet(workplace, dateOf(toLocal(workplace.clock().now()))));
            return look;
        },
        [this](Look look) {
            m_look = std::move(look);
            showLook();
        });
}

void DayEndPage::closeDay() {
    if (m_look.sheet) return;
    const auto amount = m_counted->amount();
    m_countedField->setError(amount ? QString() : DayEndText::tr("Count the cash, 0 when there is none."));
    if (!amount) return m_counted->setFocus();
    const QString reason = m_reason->text().trimmed();
    const bool isUnexplained = *amount != m_look.cash.cash && !dossier::isReason(reason);
    m_reasonField->setError(
        isUnexplained ? DayEndText::tr("The till differs by %1: say why, in at least ten characters.")
                            .arg(money(*amount - m_look.cash.cash))
                      : QString());
    if (isUnexplained) return m_reason->setFocus();
    m_confirm->ask(ConfirmLogin::Ask::whenNotFresh, [this, closing = desk::DayClosing{*amount, reason}] {
        m_workspace.run(
            this, [closing](desk::Workplace& workplace) { return desk::closeDay(workplace, closing); },
            [this](const desk::DaySheet& sheet) {
                m_look.sheet = sheet;
                showLook();
                m_workspace.say({Message::Kind::success,
                                 DayEndText::tr("The day is closed. Print the sheet and sign it."),
                                 DayEndText::tr("Print"), [this] { m_sheet->print(); }});
            });
    });
}

void DayEndPage::showLook() {
    const auto& sheet = m_look.sheet;
    const desk::DayCash& cash = sheet ? sheet->money : m_look.cash;
    m_money->clear();
    m_money->add(DayEndText::tr("Cash that must be there"), money(cash.cash), "number");
    m_money->add(DayEndText::tr("By transfer"), money(cash.transfer));
    m_money->add(DayEndText::tr("Online"), money(cash.online));
    m_money->add(DayEndText::tr("Payments"), QLocale().toString(cash.payments));
    if (sheet) {
        m_money->add(DayEndText::tr("Cash counted"), money(sheet->countedCash));
        m_money->add(DayEndText::tr("Reason of the difference"), sheet->differenceReason);
        m_money->add(DayEndText::tr("Closed"),
                     DayEndText::tr("%1, by %2").arg(clockText(toLocal(sheet->closedAt)), sheet->closedBy));
        m_money->add(DayEndText::tr("Head of the audit log"), sheet->auditHead);
        m_sheet->set(u"closing"_s, [day = sheet->day](desk::Workplace& workplace) -> Result<report::Table> {
            MOTCUA_TRY(const auto found, desk::daySheet(workplace, day));
            if (!found) return fail(Code::STORE_DAMAGED, u"day_closed"_s);
            return desk::daySheetTable(*found, workplace.station().officeName);
        });
    }
    for (QWidget* one : std::initializer_list<QWidget*>{m_countedField, m_reasonField, m_close})
        one->setVisible(!sheet);
    m_sheet->setVisible(sheet.has_value());
    keysChanged();
}

QString DayEndPage::title() const { return DayEndText::tr("End of the day"); }

std::vector<KeyHint> DayEndPage::keys() {
    const bool isOpen = !m_look.sheet;
    return {{QKeySequence(Qt::Key_F6), DayEndText::tr("close the day"), [this] { closeDay(); }, isOpen},
            {QKeySequence(Qt::CTRL | Qt::Key_P), DayEndText::tr("print the sheet"),
             [this] { m_sheet->print(); }, !isOpen},
            {QKeySequence(Qt::CTRL | Qt::Key_E), DayEndText::tr("hand-over list"),
             [this] { m_handOver->ask("xlsx"); }}};
}

void DayEndPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Page::changeEvent(event);
}

void DayEndPage::retranslate() {
    m_tillTitle->setText(DayEndText::tr("The till"));
    m_handOverTitle->setText(DayEndText::tr("Hand-over list"));
    m_handOverText->setText(
        DayEndText::tr("What goes to each handling unit today, to be signed by both sides."));
    m_countedField->setLabel(DayEndText::tr("Cash counted"));
    m_reasonField->setLabel(DayEndText::tr("Reason, where it differs"));
    m_close->setText(DayEndText::tr("Close the day (F6)"));
    showLook();
}

} // namespace motcua::ui
