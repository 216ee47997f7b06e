// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/medium_panel.h"

#include "ui/widgets/ask_file.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

struct MediumText {
    Q_DECLARE_TR_FUNCTIONS(MediumText)
};

constexpr int kSign = 20;

/// `motcua-H29.120.6-2-20261123.goi`: whose it is and of when, for the administrator who gets several.
QString proposedName(const records::Station& station, Instant now) {
    return u"motcua-%1-%2-%3.goi"_s.arg(station.officeCode)
        .arg(station.desk)
        .arg(formatDate(dateOf(toLocal(now))).remove(u'-'));
}

} // namespace

MediumPanel::MediumPanel(Workspace& workspace, const MediumSource& source)
    : m_workspace(workspace), m_source(source), m_sentence(textLabel()), m_sign(textLabel()),
      m_result(textLabel()), m_export(new QPushButton), m_import(new QPushButton), m_busy(new Busy),
      m_folded(nullptr) {
    setRole(m_sentence, "secondary");
    for (QLabel* label : {m_sentence, m_result})
        label->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_sentence);
    for (QPushButton* button : {m_export, m_import}) {
        button->setAutoDefault(true);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    column->addWidget(m_busy);
    auto* result = new QHBoxLayout;
    result->setSpacing(kSpacing);
    result->addWidget(m_sign, 0, Qt::AlignTop);
    result->addWidget(m_result, 1);
    column->addLayout(result);
    m_sign->hide();
    m_result->hide();
    m_folded = new Folded({}, inside);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_folded);
    QObject::connect(m_export, &QPushButton::clicked, this, [this] { askExport(); });
    QObject::connect(m_import, &QPushButton::clicked, this, [this] { askImport(); });
    retranslate();
}

std::vector<KeyHint> MediumPanel::keys() {
    return {{QKeySequence(Qt::CTRL | Qt::Key_S), MediumText::tr("save for a USB medium"),
             [this] { askExport(); }, !m_isBusy},
            {QKeySequence(Qt::CTRL | Qt::Key_I), MediumText::tr("take the answer from it"),
             [this] { askImport(); }, !m_isBusy}};
}

void MediumPanel::askExport() {
    if (m_isBusy) return;
    m_folded->setOpen(true);
    askForNewFile(this, MediumText::tr("Save unsent work on the USB medium"),
                  proposedName(m_workspace.station(), m_workspace.clock().now()),
                  [this](const QString& path) { exportTo(path); });
}

void MediumPanel::askImport() {
    if (m_isBusy) return;
    m_folded->setOpen(true);
    askForFile(this, MediumText::tr("The centre's answer on the USB medium"),
               MediumText::tr("Packages (*.goi);;All files (*)"),
               [this](const QString& path) { importFrom(path); });
}

void MediumPanel::exportTo(const QString& path) {
    if (m_isBusy) return;
    setBusy(MediumText::tr("Writing the package …"));
    m_workspace.desk().run(
        this,
        [work = m_source.exportWork, path](desk::Workplace& workplace) { return work(workplace, path); },
        [this, path](const Result<sync::MediumReport>& written) {
            setBusy({});
            if (!written) {
                const Message message = errorMessage(written.error());
                return showResult(message.kind, message.text);
            }
            QStringList lines{
                MediumText::tr("%1 steps are in %2 (%3).")
                    .arg(written->operations)
                    .arg(QFileInfo(path).fileName(),
                         QLocale().formattedDataSize(written->bytes, 0, QLocale::DataSizeTraditionalFormat))};
            if (written->operations == 0)
                lines = {MediumText::tr("Nothing was waiting. The package %1 only asks what is new.")
                             .arg(QFileInfo(path).fileName())};
            if (written->more)
                lines << MediumText::tr("Not everything fitted: the rest goes with the next package.");
            lines << MediumText::tr("Take it to the administrator of the centre. Everything stays here "
                                    "until its answer is taken in.");
            showResult(Message::Kind::success, lines.join(u'\n'));
        });
}

void MediumPanel::importFrom(const QString& path) {
    if (m_isBusy) return;
    setBusy(MediumText::tr("Taking in the answer …"));
    m_workspace.desk().run(
        this,
        [work = m_source.importAnswer, path](desk::Workplace& workplace) { return work(workplace, path); },
        [this](const Result<sync::RunReport>& taken) {
            setBusy({});
            // what was taken before it failed has changed the lists as well
            m_workspace.sync().wake();
            if (m_taken) m_taken();
            if (!taken) {
                const Message message = errorMessage(taken.error());
                return showResult(message.kind, message.text);
            }
            QStringList lines{MediumText::tr("The answer is taken in: %1 steps accepted, %2 new from others.")
                                  .arg(taken->accepted)
                                  .arg(taken->pulled)};
            const qint64 open = taken->conflicts + taken->parked;
            if (open > 0) lines << MediumText::tr("%1 steps need you; they stand in the list.").arg(open);
            showResult(open > 0 ? Message::Kind::warning : Message::Kind::success, lines.join(u'\n'));
        });
}

void MediumPanel::setBusy(const QString& text) {
    m_isBusy = !text.isEmpty();
    m_busy->setText(text);
    // the focus stays where it is: a disabled button would give it away
    if (m_isBusy) {
        m_sign->hide();
        m_result->hide();
    }
    if (m_keysChanged) m_keysChanged();
}

void MediumPanel::showResult(Message::Kind kind, const QString& text) {
    m_kind = kind;
    m_folded->setOpen(true);
    m_result->setText(text);
    m_result->setAccessibleName(text);
    dress();
    m_sign->show();
    m_result->show();
    // large letters on a small screen: once it is laid out
    QTimer::singleShot(0, this, [this] {
        for (QWidget* above = parentWidget(); above; above = above->parentWidget())
            if (auto* scroll = qobject_cast<QScrollArea*>(above))
                return scroll->ensureWidgetVisible(m_result);
    });
}

void MediumPanel::dress() {
    const auto [name, tint] = m_kind == Message::Kind::success   ? std::pair("circle-check", Tint::good)
                              : m_kind == Message::Kind::warning ? std::pair("triangle-alert", Tint::warning)
                                                                 : std::pair("octagon-x", Tint::danger);
    const int side = scaled(kSign);
    m_sign->setPixmap(icon(name, tint).pixmap(QSize(side, side), devicePixelRatioF()));
    m_export->setIcon(icon("download"));
    m_import->setIcon(icon("inbox"));
}

void MediumPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) dress();
    QWidget::changeEvent(event);
}

void MediumPanel::retranslate() {
    m_folded->setTitle(MediumText::tr("By USB medium, when there is no network for days"));
    m_sentence->setText(MediumText::tr("Unsent work goes as a sealed file that only the centre can open; "
                                       "its answer comes back the same way."));
    m_export->setText(MediumText::tr("Save unsent &work …"));
    m_import->setText(MediumText::tr("Take in the &answer …"));
    // what came of it was said in the other language
    m_sign->hide();
    m_result->hide();
    dress();
}

} // namespace motcua::ui
