// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/notice_panel.h"

#include "ui/printing/printing.h"
#include "ui/reception/step_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua::ui {

using namespace Qt::StringLiterals;

namespace {

/// As high as so many lines; more are scrolled.
class LinesEdit : public QPlainTextEdit {
public:
    LinesEdit(int lines, QWidget* parent) : QPlainTextEdit(parent), m_lines(lines) {
        setTabChangesFocus(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    }
    QSize sizeHint() const override {
        return {scaled(320), m_lines * fontMetrics().lineSpacing() + 4 * kSpacing};
    }
    QSize minimumSizeHint() const override { return {scaled(200), sizeHint().height()}; }

private:
    int m_lines;
};

QStringList linesOf(const QPlainTextEdit& edit) {
    QStringList lines;
    for (const QString& line : edit.toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty()) lines << line.trimmed();
    return lines;
}

} // namespace

NoticePanel::NoticePanel(VisitModel& model, std::function<void()> cancel, QWidget* parent)
    : QWidget(parent), m_model(model), m_cancel(std::move(cancel)), m_title(wrapped("title", this)),
      m_rule(wrapped("secondary", this)), m_error(wrapped("error", this)), m_done(wrapped(nullptr, this)),
      m_missing(new LinesEdit(8, this)), m_reason(new LinesEdit(3, this)), m_basis(new QLineEdit(this)),
      m_guidance(new QLineEdit(this)), m_missingField(new Field({}, m_missing, this)),
      m_reasonField(new Field({}, m_reason, this)), m_basisField(new Field({}, m_basis, this)),
      m_guidanceField(new Field({}, m_guidance, this)),
      m_go(callButton("primary", "printer", this, [this] { record(); })),
      m_back(callButton("quiet", "arrow-left", this, [this] { m_cancel(); })),
      m_again(callButton(
          "plain", "printer", this,
          [this] { printForm(m_model.workspace(), m_kind, m_model.dossier().turnedAway.toString()); })),
      m_next(callButton("primary", "user", this, [this] { enter(); })) {
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_go, m_next, m_again, m_back})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_rule, m_missingField, m_reasonField,
                                                           m_basisField, m_guidanceField, m_error, m_done})
        column->addWidget(widget);
    column->addLayout(buttons);
    column->addStretch();
    setTabOrder(m_go, m_next);
    setTabOrder(m_next, m_again);
    setTabOrder(m_again, m_back);
    retranslate();
}

void NoticePanel::open(document::FormKind kind, const QStringList& missing) {
    m_kind = kind;
    take();
    m_missing->setPlainText(missing.join(u'\n'));
    // a text of the form, and so Vietnamese
    m_reason->setPlainText(isSupplement() ? u"Hồ sơ chưa đủ thành phần theo quy định"_s : QString());
    m_basis->clear();
    m_guidance->clear();
    retranslate();
}

void NoticePanel::take() {
    m_visit = m_model.visit().id;
    m_dossier = m_model.visit().current;
}

bool NoticePanel::isOfDossier() const {
    return m_visit == m_model.visit().id && m_dossier == m_model.visit().current;
}

void NoticePanel::showRecorded() {
    m_kind = m_model.dossier().refused ? document::FormKind::refusal03 : document::FormKind::supplement02;
    take();
    retranslate();
}

void NoticePanel::retranslate() {
    m_title->setText(isSupplement() ? Tr::translate("NoticePanel", "Ask for papers (form 02)")
                                    : Tr::translate("NoticePanel", "Refuse (form 03)"));
    m_rule->setText(
        isSupplement()
            ? Tr::translate("NoticePanel",
                            "Papers may be asked for once, all of them in one notice (Decree 118/2025, "
                            "articles 11.2, 16, 17.1c).")
            : Tr::translate("NoticePanel",
                            "The reason and its legal basis stand on the form (Decree 118/2025, article "
                            "17.1c)."));
    m_missingField->setLabel(Tr::translate("NoticePanel", "What is missing, one paper a line"));
    m_reasonField->setLabel(Tr::translate("NoticePanel", "Reason"));
    m_basisField->setLabel(Tr::translate("NoticePanel", "Legal basis"));
    m_guidanceField->setLabel(Tr::translate("NoticePanel", "What the citizen can do"));
    m_go->setText(Tr::translate("NoticePanel", "&Record and print (F6)"));
    m_back->setText(Tr::translate("NoticePanel", "Back to the papers (Esc)"));
    m_again->setText(Tr::translate("NoticePanel", "&Print again"));
    m_next->setText(Tr::translate("NoticePanel", "Next citizen (Enter)"));
    m_done->setText(isSupplement()
                        ? Tr::translate("NoticePanel", "Recorded. Give the citizen the papers and form 02.")
                        : Tr::translate("NoticePanel", "Recorded. Give the citizen the papers and form 03."));
    showState();
}

void NoticePanel::showState() {
    const bool done = isDone();
    m_missingField->setVisible(!done && isSupplement());
    m_reasonField->setVisible(!done);
    m_basisField->setVisible(!done && !isSupplement());
    m_guidanceField->setVisible(!done && !isSupplement());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_go, m_back, m_rule})
        widget->setVisible(!done);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_done, m_again, m_next})
        widget->setVisible(done);
    m_go->setEnabled(!m_model.isAccepting());
    m_error->hide();
}

void NoticePanel::focusFirst() {
    if (isDone()) return m_next->setFocus();
    // read and put right first: papers may be asked for only once
    (isSupplement() ? m_missing : m_reason)->setFocus();
}

QString NoticePanel::lacking() const {
    if (isSupplement() && linesOf(*m_missing).isEmpty())
        return Tr::translate("NoticePanel", "Write what is missing.");
    if (m_reason->toPlainText().trimmed().isEmpty()) return Tr::translate("NoticePanel", "Write the reason.");
    if (!isSupplement() && m_basis->text().trimmed().isEmpty())
        return Tr::translate("NoticePanel", "Write the legal basis, as: Điều 17 Nghị định 118/2025/NĐ-CP.");
    return {};
}

dossier::Payload NoticePanel::payload() const {
    if (isSupplement()) {
        dossier::SupplementRequested asked;
        asked.missing = linesOf(*m_missing);
        asked.reason = m_reason->toPlainText().trimmed();
        return asked;
    }
    dossier::Refused refused;
    refused.reason = m_reason->toPlainText().trimmed();
    refused.legalBasis = m_basis->text().trimmed();
    refused.guidance = m_guidance->text().trimmed();
    return refused;
}

void NoticePanel::record() {
    if (m_model.isAccepting() || isDone() || !isOfDossier()) return;
    if (const QString missing = lacking(); !missing.isEmpty()) {
        m_error->setText(missing);
        m_error->show();
        return;
    }
    m_model.turnAway(payload(), [this, kind = m_kind](const QString& reference) {
        showState();
        focusFirst();
        printForm(m_model.workspace(), kind, reference);
    });
    m_go->setEnabled(!m_model.isAccepting());
}

void NoticePanel::enter() {
    if (isDone()) return m_model.startNew();
    m_error->setText(lacking());
    m_error->setVisible(!m_error->text().isEmpty());
    if (m_error->text().isEmpty()) return m_go->setFocus();
    if (isSupplement() && linesOf(*m_missing).isEmpty()) return m_missing->setFocus();
    if (m_reason->toPlainText().trimmed().isEmpty()) return m_reason->setFocus();
    m_basis->setFocus();
}

} // namespace motcua::ui
