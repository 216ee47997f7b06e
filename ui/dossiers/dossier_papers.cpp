// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossiers/dossier_papers.h"

#include "core/dossier/fields.h"
#include "core/dossier/slip.h"
#include "ui/dossiers/action_text.h"
#include "ui/printing/printing.h"
#include "ui/widgets/ask_file.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace dossier;
using document::FormKind;

struct PapersText {
    Q_DECLARE_TR_FUNCTIONS(PapersText)
};

constexpr int kWidestPicture = 1600; ///< pixels; a scan of A4 is legible

QVBoxLayout* columnOf(QWidget* widget, int spacing = kSpacing) {
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

QLabel* wrapped(const QString& text, const char* role = nullptr) {
    auto* label = textLabel(text);
    label->setWordWrap(true);
    if (role) setRole(label, role);
    return label;
}

QPushButton* quiet(const QString& text, const QString& name, const char* picture) {
    auto* button = new QPushButton(text);
    button->setIcon(icon(picture));
    button->setAccessibleName(u"%1: %2"_s.arg(text, name));
    setRole(button, "quiet");
    return button;
}

QString amountsOf(const SubmittedComponent& one) {
    QStringList parts;
    if (one.original > 0) parts << PapersText::tr("%1 original").arg(one.original);
    if (one.copy > 0) parts << PapersText::tr("%1 copy").arg(one.copy);
    if (one.electronic > 0) parts << PapersText::tr("%1 electronic").arg(one.electronic);
    if (one.reuse != Reuse::none) parts << PapersText::tr("taken from data held");
    return parts.join(u", "_s);
}

/// A picture small enough for the screen, or nothing when the file is none. Slow: for the desk's thread.
QImage pictureOf(const QByteArray& content) {
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > kWidestPicture)
        reader.setScaledSize(size.scaled(kWidestPicture, 10 * kWidestPicture, Qt::KeepAspectRatio));
    return reader.read();
}

/// What has been printed once is a reprint from then on, and says so on the paper.
QString printedName(const QString& form, int times) {
    if (times == 0) return form;
    return form + u'\n' + PapersText::tr("Printed %1 times; the next is marked “reprint %1”").arg(times);
}

QString titleOf(const AttachmentAdded& file) { return file.title.isEmpty() ? file.fileName : file.title; }

} // namespace

std::vector<FormKind> DossierPapers::formsOf(const State& state) {
    std::vector<FormKind> forms;
    const auto has = [&state](ActionType type) {
        return std::ranges::any_of(state.dueHistory,
                                   [type](const DueChange& change) { return change.by == type; });
    };
    if (state.accepted) forms.push_back(FormKind::receipt01);
    if (!state.supplements.empty()) forms.push_back(FormKind::supplement02);
    if (state.status == Status::refused) forms.push_back(FormKind::refusal03);
    if (state.extensionCount > 0 || has(ActionType::extended)) forms.push_back(FormKind::apology04);
    if (state.status == Status::stopped) forms.push_back(FormKind::stop05);
    if (state.accepted) forms.push_back(FormKind::control06);
    if (!state.payments.empty()) forms.push_back(FormKind::feeReceipt);
    if (state.times.returned) forms.push_back(FormKind::resultReceipt);
    return forms;
}

DossierPapers::DossierPapers(Workspace& workspace)
    : m_workspace(workspace), m_column(columnOf(this, 2 * kSpacing)), m_viewer(new Card),
      m_viewerTitle(wrapped({}, "section")) {
    auto* head = new QHBoxLayout;
    head->addWidget(m_viewerTitle, 1);
    auto* close = new QPushButton(PapersText::tr("Close"));
    close->setObjectName(u"close"_s);
    head->addWidget(close);
    m_viewer->column()->addLayout(head);
    QObject::connect(close, &QPushButton::clicked, this, [this] { back(); });
    m_viewer->hide();
    m_column->addWidget(m_viewer);
}

void DossierPapers::show(const DossierFacts& facts) {
    back();
    m_state = facts.state;
    m_prints = facts.prints;
    m_reference = facts.reference();
    delete m_body;
    m_body = new QWidget;
    auto* column = columnOf(m_body, 2 * kSpacing);
    const auto addCard = [column](const QString& title, QWidget* content) {
        auto* card = new Card;
        card->column()->addWidget(wrapped(title, "section"));
        card->column()->addWidget(content);
        column->addWidget(card);
    };
    addCard(PapersText::tr("Papers handed in"), componentsOf(m_state));
    addCard(PapersText::tr("Files"), filesOf(m_state));
    if (!formsOf(m_state).empty()) addCard(PapersText::tr("Prints"), printsOf(m_state));
    m_column->addWidget(m_body);
}

QWidget* DossierPapers::componentsOf(const State& state) const {
    auto* all = new QWidget;
    auto* column = columnOf(all, kSpacing / 2);
    for (const SubmittedComponent& one : state.intake.components) {
        const QString amounts = amountsOf(one);
        if (amounts.isEmpty()) continue;
        column->addWidget(wrapped(u"%1. %2"_s.arg(one.number).arg(one.name)));
        column->addWidget(wrapped(amounts, "secondary"));
    }
    if (column->isEmpty()) column->addWidget(wrapped(PapersText::tr("None recorded."), "secondary"));
    return all;
}

QWidget* DossierPapers::filesOf(const State& state) {
    auto* all = new QWidget;
    auto* column = columnOf(all);
    for (const Attachment& attachment : state.attachments) {
        const AttachmentAdded& file = attachment.file;
        auto* row = new QHBoxLayout;
        row->setSpacing(kSpacing);
        row->addWidget(wrapped(u"%1\n%2 · %3"_s.arg(titleOf(file), attachmentKindName(file.kind),
                                                    QLocale().formattedDataSize(file.size))),
                       1);
        QPushButton* open = quiet(PapersText::tr("Show"), titleOf(file), "eye");
        QPushButton* save = quiet(PapersText::tr("Save a copy…"), titleOf(file), "download");
        QObject::connect(open, &QPushButton::clicked, this, [this, file] { openFile(file); });
        QObject::connect(save, &QPushButton::clicked, this, [this, file] { askExport(file); });
        row->addWidget(open);
        row->addWidget(save);
        column->addLayout(row);
    }
    if (column->isEmpty())
        column->addWidget(
            wrapped(PapersText::tr("No file yet. “Attach a file” keeps scans and results here, sealed."),
                    "secondary"));
    return all;
}

QWidget* DossierPapers::printsOf(const State& state) {
    auto* all = new QWidget;
    auto* column = columnOf(all);
    const QString code = m_reference;
    for (const FormKind form : formsOf(state)) {
        auto* row = new QHBoxLayout;
        row->setSpacing(kSpacing);
        const QString name = document::vietnameseTitle(form);
        const auto counted = m_prints.find(form);
        const int before = counted == m_prints.end() ? 0 : counted->second;
        auto* words = wrapped(printedName(name, before));
        row->addWidget(words, 1);
        QPushButton* look = quiet(PapersText::tr("Preview"), name, "eye");
        QPushButton* print = quiet(PapersText::tr("Print"), name, "printer");
        QObject::connect(look, &QPushButton::clicked, this, [this, form, code, name] {
            auto preview = makePreview(m_workspace);
            showForm(*preview, form, code);
            preview->setMinimumHeight(scaled(420));
            showViewer(preview.release(), name);
        });
        QObject::connect(print, &QPushButton::clicked, this,
                         [this, form, code, name, label = QPointer(words)] {
                             printForm(m_workspace, form, code,
                                       [this, form, name, label, id = m_state.id](const PrintOutcome&) {
                                           if (!label || m_state.id != id) return;
                                           label->setText(printedName(name, ++m_prints[form]));
                                       });
                         });
        row->addWidget(look);
        row->addWidget(print);
        column->addLayout(row);
    }
    return all;
}

void DossierPapers::openFile(const AttachmentAdded& file) {
    m_workspace.run(
        this,
        [dossier = m_state.id, sha256 = file.sha256](desk::Workplace& workplace) -> Result<QImage> {
            MOTCUA_TRY(const QByteArray content, readAttachment(workplace, dossier, sha256));
            return pictureOf(content);
        },
        [this, file](const QImage& picture) {
            if (picture.isNull()) {
                showViewer(wrapped(PapersText::tr(
                               "This file is no picture. Save a copy to open it in its program.")),
                           titleOf(file));
                return;
            }
            auto* label = textLabel();
            const int width = std::max(scaled(240), m_viewer->width() - 4 * kSpacing);
            label->setPixmap(QPixmap::fromImage(
                picture.width() > width ? picture.scaledToWidth(width, Qt::SmoothTransformation) : picture));
            label->setAccessibleName(titleOf(file));
            showViewer(label, titleOf(file));
        });
}

void DossierPapers::askExport(const AttachmentAdded& file) {
    m_exported = file;
    auto* all = new QWidget;
    auto* column = columnOf(all);
    column->addWidget(
        wrapped(PapersText::tr("A copy leaves the encrypted store: say why. The reason is kept in the log."),
                "secondary"));
    auto* reason = new QLineEdit;
    auto* field = new Field(PapersText::tr("Reason"), reason);
    field->setRequired(true);
    field->setHint(PapersText::tr("At least ten characters"));
    auto* save = new QPushButton(PapersText::tr("Choose where to &save…"));
    setRole(save, "primary");
    column->addWidget(field);
    column->addWidget(save, 0, Qt::AlignLeft);
    const auto go = [this, reason, field] {
        const bool isShort = !isReason(reason->text());
        field->setError(isShort ? PapersText::tr("At least ten characters") : QString());
        if (isShort) return reason->setFocus();
        // with the card that asked why: closed, or another dossier opened, nothing is saved any more
        askForNewFile(reason, PapersText::tr("Save a copy"), m_exported.fileName,
                      [this, state = m_state, file = m_exported, why = reason->text()](const QString& path) {
                          saveCopy(state, file, path, why);
                      });
    };
    QObject::connect(save, &QPushButton::clicked, this, go);
    QObject::connect(reason, &QLineEdit::returnPressed, this, go);
    showViewer(all, titleOf(file));
    reason->setFocus();
}

void DossierPapers::saveCopy(const State& state, const AttachmentAdded& file, const QString& path,
                             const QString& why) {
    m_workspace.run(
        this,
        [state, file, path, why](desk::Workplace& workplace) {
            return exportAttachment(workplace, state, file, path, why);
        },
        [this] {
            back();
            m_workspace.say({Message::Kind::success, PapersText::tr("The copy is saved."), {}, {}});
        });
}

void DossierPapers::showViewer(QWidget* content, const QString& title) {
    delete m_viewed;
    m_viewed = content;
    m_viewerTitle->setText(title);
    m_viewer->findChild<QPushButton*>(u"close"_s)->setText(PapersText::tr("Close"));
    m_viewer->column()->addWidget(content);
    m_viewer->show();
    content->setFocus();
}

bool DossierPapers::back() {
    if (m_viewer->isHidden()) return false;
    m_viewer->hide();
    if (m_viewed) m_viewed->deleteLater(); // its own button may have asked
    m_viewed = nullptr;
    return true;
}

} // namespace motcua::ui
