// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/lookup_review_page.h"

#include "core/dossier/fields.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::year_month;

struct ReviewText {
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

constexpr int kMonths = 12;

Date firstOf(year_month month) { return std::chrono::local_days{month / std::chrono::day{1}}; }
Date lastOf(year_month month) { return std::chrono::local_days{month / std::chrono::last}; }

} // namespace

LookupReviewPage::LookupReviewPage(Workspace& workspace)
    : m_workspace(workspace), m_month(new QComboBox), m_monthField(new Field({}, m_month)), m_busy(new Busy),
      m_buttons(new ReportButtons(workspace, *m_busy)), m_table(new ReportTable), m_whose(textLabel()),
      m_empty(textLabel()), m_remark(new QLineEdit), m_remarkField(new Field({}, m_remark)),
      m_reviewed(new QPushButton), m_confirm(new ConfirmLogin(workspace, this)) {
    build();
    QObject::connect(m_month, &QComboBox::activated, this, [this] { renew(); });
    QObject::connect(m_reviewed, &QPushButton::clicked, this, [this] { review(); });
    QObject::connect(m_remark, &QLineEdit::returnPressed, this, [this] { review(); });
    m_table->onChosen([this] { showChosen(); });
    retranslate();
}

void LookupReviewPage::build() {
    setRole(m_whose, "section");
    setRole(m_empty, "secondary");
    m_empty->setWordWrap(true);
    setRole(m_reviewed, "primary");
    m_remarkField->setRequired(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * kSpacing);
    line->addWidget(m_monthField, 0, Qt::AlignTop);
    line->addStretch();
    line->addWidget(m_buttons, 0, Qt::AlignBottom);
    auto* remark = new QHBoxLayout;
    remark->setSpacing(2 * kSpacing);
    remark->addWidget(m_remarkField, 1, Qt::AlignTop);
    remark->addWidget(m_reviewed, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addLayout(line);
    column->addWidget(m_busy);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty);
    column->addWidget(m_whose);
    column->addLayout(remark);
    column->addWidget(m_confirm);
}

void LookupReviewPage::enter() {
    if (m_month->count() == 0) fillMonths();
    m_month->setFocus();
    renew();
}

void LookupReviewPage::leave() { m_confirm->cancel(); }

void LookupReviewPage::fillMonths() {
    const std::chrono::year_month_day today{dateOf(toLocal(m_workspace.clock().now()))};
    const QSignalBlocker quiet(m_month);
    const int kept = std::max(0, m_month->currentIndex());
    m_month->clear();
    for (int back = 0; back < kMonths; ++back) {
        const year_month one = today.year() / today.month() - std::chrono::months{back};
        m_month->addItem(ReviewText::tr("Month %1/%2")
                             .arg(static_cast<unsigned>(one.month()))
                             .arg(static_cast<int>(one.year())));
    }
    m_month->setCurrentIndex(kept);
}

year_month LookupReviewPage::month() const {
    const std::chrono::year_month_day today{dateOf(toLocal(m_workspace.clock().now()))};
    return today.year() / today.month() - std::chrono::months{std::max(0, m_month->currentIndex())};
}

void LookupReviewPage::renew() {
    struct Month {
        report::Table table;
        QHash<QString, QString> logins;
    };
    m_workspace.run(
        this,
        [month = month()](desk::Workplace& workplace) -> Result<Month> {
            Month look;
            MOTCUA_TRY(look.table, desk::lookupsReport(workplace, firstOf(month), lastOf(month)));
            MOTCUA_TRY(const auto officers, officer::Accounts(workplace.database()).list());
            for (const officer::Officer& officer : officers)
                look.logins.insert(u"%1 (%2)"_s.arg(officer.fullName, officer.login), officer.login);
            return look;
        },
        [this](Month look) {
            m_logins = std::move(look.logins);
            m_table->show(std::move(look.table));
            m_buttons->set(u"lookups"_s, [month = month()](desk::Workplace& workplace) {
                return desk::lookupsReport(workplace, firstOf(month), lastOf(month));
            });
            if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_table->model().index(0, 0));
            showChosen();
        });
}

void LookupReviewPage::showChosen() {
    const QString login = m_logins.value(m_table->chosen(u"name"));
    const bool isAnothers = !login.isEmpty() && login != m_workspace.officer().login;
    m_empty->setVisible(!isAnothers);
    m_empty->setText(login.isEmpty()
                         ? ReviewText::tr("Choose an officer whose look-ups you have gone through.")
                         : ReviewText::tr("Your own look-ups are gone through by another supervisor."));
    m_whose->setVisible(isAnothers);
    m_whose->setText(ReviewText::tr("Look-ups of %1").arg(m_table->chosen(u"name")));
    m_remarkField->setVisible(isAnothers);
    m_reviewed->setVisible(isAnothers);
    keysChanged();
}

void LookupReviewPage::review() {
    const QString login = m_logins.value(m_table->chosen(u"name"));
    if (login.isEmpty() || !m_reviewed->isVisible()) return;
    const QString remark = m_remark->text().trimmed();
    m_remarkField->setError(!dossier::isReason(remark) ? ReviewText::tr("At least ten characters.")
                                                       : QString());
    if (!dossier::isReason(remark)) return m_remark->setFocus();
    m_confirm->ask(ConfirmLogin::Ask::whenNotFresh, [this, login, remark, month = month()] {
        m_workspace.run(
            this,
            [login, remark, month](desk::Workplace& workplace) {
                return desk::reviewLookups(workplace, login, month, remark);
            },
            [this] {
                m_remark->clear();
                m_workspace.say({Message::Kind::success, ReviewText::tr("The review is recorded."), {}, {}});
                renew();
            });
    });
}

QString LookupReviewPage::title() const { return ReviewText::tr("Look-ups"); }

std::vector<KeyHint> LookupReviewPage::keys() {
    return {{QKeySequence(Qt::Key_F6), ReviewText::tr("gone through"), [this] { review(); },
             m_reviewed->isVisible()},
            {QKeySequence(Qt::CTRL | Qt::Key_P), ReviewText::tr("print"), [this] { m_buttons->print(); },
             m_buttons->isSet()}};
}

void LookupReviewPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_month->count() > 0) fillMonths();
        m_table->show(m_table->model().table());
    }
    Page::changeEvent(event);
}

void LookupReviewPage::retranslate() {
    m_monthField->setLabel(ReviewText::tr("Month"));
    m_remarkField->setLabel(ReviewText::tr("What came of it"));
    m_reviewed->setText(ReviewText::tr("Gone through (F6)"));
    m_table->setAccessibleName(ReviewText::tr("Look-ups by officer"));
    showChosen();
}

} // namespace motcua::ui
