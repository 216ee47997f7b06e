// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/done_card.h"

#include "core/desk/hand_over.h"
#include "ui/printing/printing.h"
#include "ui/widgets/ask_file.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct DoneText {
    Q_DECLARE_TR_FUNCTIONS(DoneText)
};

QString starName(int stars) {
    switch (stars) {
    case 1:
        return DoneText::tr("very poor");
    case 2:
        return DoneText::tr("poor");
    case 3:
        return DoneText::tr("fair");
    case 4:
        return DoneText::tr("good");
    default:
        return DoneText::tr("very good");
    }
}

} // namespace

DoneCard::DoneCard(Workspace& workspace)
    : m_workspace(workspace), m_title(textLabel()), m_question(textLabel()), m_print(new QPushButton),
      m_next(new QPushButton), m_proof(new QPushButton) {
    setRole(m_title, "title");
    for (QLabel* label : {m_title, m_question})
        label->setWordWrap(true);
    setRole(m_next, "primary");
    for (QPushButton* button : {m_next, m_print, m_proof})
        button->setAutoDefault(true);
    auto* stars = new QHBoxLayout;
    stars->setSpacing(kSpacing);
    for (int at = 0; at < 5; ++at) {
        auto* button = m_stars[static_cast<std::size_t>(at)] = new QPushButton;
        stars->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, this, [this, at] { rate(at + 1); });
    }
    stars->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(m_next);
    buttons->addWidget(m_print);
    buttons->addWidget(m_proof);
    buttons->addStretch();
    column()->setSpacing(2 * kSpacing);
    column()->addWidget(m_title);
    column()->addLayout(buttons);
    column()->addWidget(m_question);
    column()->addLayout(stars);
    QObject::connect(m_print, &QPushButton::clicked, this,
                     [this] { printForm(m_workspace, document::FormKind::resultReceipt, m_code); });
    QObject::connect(m_proof, &QPushButton::clicked, this, [this] { chooseProof(); });
    QObject::connect(m_next, &QPushButton::clicked, this, [this] { rate(0); });
    retranslate();
    hide();
}

void DoneCard::show(const DossierFacts& facts) {
    m_code = facts.reference();
    m_name = facts.row.applicant;
    m_papersOnly = facts.state.status != dossier::Status::returned;
    retranslate();
    Card::show();
    focusFirst();
}

void DoneCard::chooseProof() {
    askForFile(this, DoneText::tr("Picture of the person or of the signature"),
               DoneText::tr("Pictures and PDF (*.jpg *.jpeg *.png *.pdf)"),
               [this, code = m_code](const QString& path) {
                   if (code == m_code) attach(path);
               });
}

void DoneCard::attach(const QString& path) {
    // Vietnamese in both languages: it is a record, not a text of the window
    const desk::NewFile file{.path = path,
                             .kind = dossier::AttachmentKind::other,
                             .component = 0,
                             .title = u"Ảnh hoặc chữ ký của người nhận kết quả"_s};
    m_workspace.run(
        this,
        [code = m_code, file](desk::Workplace& workplace) { return desk::attachFile(workplace, code, file); },
        [this](const records::Dossier&) {
            m_workspace.say(
                {Message::Kind::success,
                 DoneText::tr("Kept with the dossier, sealed. The file itself stays where it is."),
                 {},
                 {}});
            focusFirst();
        });
}

void DoneCard::focusFirst() { m_next->setFocus(); }

void DoneCard::rate(int stars) {
    if (stars > 0) {
        m_workspace.run(
            this,
            [code = m_code, stars](desk::Workplace& workplace) {
                return desk::rateService(workplace, code, stars);
            },
            [](const records::Dossier&) {});
    }
    hide();
    if (m_done) m_done();
}

void DoneCard::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    if (digit >= 1 && digit <= 5 && !(event->modifiers() & ~Qt::KeypadModifier)) return rate(digit);
    Card::keyPressEvent(event);
}

void DoneCard::retranslate() {
    m_title->setText((m_papersOnly ? DoneText::tr("The papers were given back to %1.")
                                   : DoneText::tr("Handed over to %1."))
                         .arg(m_name));
    m_question->setText(DoneText::tr("How was the service? Ask, and press 1 to 5; or go on."));
    for (int at = 0; at < 5; ++at) {
        QPushButton* button = m_stars[static_cast<std::size_t>(at)];
        button->setText(u"%1 · %2"_s.arg(at + 1).arg(starName(at + 1)));
    }
    m_print->setText(DoneText::tr("&Print the receipt"));
    m_print->setIcon(icon("printer"));
    m_proof->setText(DoneText::tr("P&hoto or signature…"));
    m_proof->setIcon(icon("signature"));
    m_next->setText(DoneText::tr("&Next person"));
}

} // namespace motcua::ui
