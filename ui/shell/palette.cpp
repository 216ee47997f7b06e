// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "core/base/text_folding.h"
#include "core/desk/visit_desk.h"
#include "core/records/reference.h"
#include "core/records/search.h"
#include "ui/shell/window_keys.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QListView>
#include <QStyledItemDelegate>

namespace motcua::ui {
namespace {

constexpr int kWidth = 640, kRows = 9, kIcon = 20;
constexpr int kDossiers = 6, kProcedures = 6, kFewestLetters = 2;

enum Role { secondRole = Qt::UserRole + 1, keyRole, iconRole };

/// Picture, words, a second line beside them, the key at the right.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int lines = index.data(secondRole).toString().isEmpty() ? 1 : 2;
        return {0, lines * option.fontMetrics.height() + 2 * kSpacing};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const Tokens& colours = tokens();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        if (isCurrent) {
            QColor fill = colours.accent;
            fill.setAlphaF(0.14F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), kRadius, kRadius);
            painter->setBrush(colours.accent);
            painter->drawRoundedRect(
                QRectF(option.rect.left() + 4, option.rect.top() + 8, 3, option.rect.height() - 16), 1.5,
                1.5);
        }
        const int side = scaled(kIcon);
        const QRect picture(option.rect.left() + 2 * kSpacing, option.rect.center().y() - side / 2, side,
                            side);
        ui::icon(index.data(iconRole).value<const char*>(), isCurrent ? Tint::accent : Tint::secondary)
            .paint(painter, picture);
        const QString key = index.data(keyRole).toString();
        const int keyWidth = key.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(key) + 2 * kSpacing;
        const QRect words(picture.right() + 2 * kSpacing, option.rect.top() + kSpacing,
                          option.rect.right() - picture.right() - 4 * kSpacing - keyWidth,
                          option.fontMetrics.height());
        const auto line = [&](const QRect& where, const QString& text, const QColor& colour) {
            painter->setPen(colour);
            painter->drawText(where, Qt::AlignVCenter | Qt::AlignLeft,
                              option.fontMetrics.elidedText(text, Qt::ElideRight, where.width()));
        };
        line(words, index.data(Qt::DisplayRole).toString(), colours.text);
        line(words.translated(0, words.height()), index.data(secondRole).toString(), colours.secondary);
        painter->setPen(colours.secondary);
        painter->drawText(option.rect.adjusted(0, 0, -2 * kSpacing, 0), Qt::AlignVCenter | Qt::AlignRight,
                          key);
        painter->restore();
    }
};

/// All words typed begin a word of it, marks and their order aside.
bool fits(const QString& words, const QStringList& typed) {
    const QStringList parts = foldedWords(words);
    return std::ranges::all_of(typed, [&](const QString& beginning) {
        return std::ranges::any_of(parts, [&](const QString& part) { return part.startsWith(beginning); });
    });
}

struct Found {
    std::vector<records::DossierRow> dossiers;
    std::vector<catalogue::SearchHit> procedures;
};

} // namespace

Palette::Palette(Workspace& workspace, Actions actions, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_actions(std::move(actions)), m_edit(new SearchEdit),
      m_list(new QListView), m_empty(textLabel()) {
    hide();
    setRole(this, "surface");
    setRole(m_empty, "secondary");
    m_empty->setWordWrap(true);
    m_empty->setMargin(2 * kSpacing);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    column->setSpacing(kSpacing);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys go through the search field
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setList(m_list);
    m_edit->onSearch([this](const QString& typed) { search(typed); });
    QObject::connect(m_list, &QAbstractItemView::activated, this, [this](const auto& index) { run(index); });
    QObject::connect(m_list, &QAbstractItemView::clicked, this, [this](const auto& index) { run(index); });
    // commands need no pause in the typing
    QObject::connect(m_edit, &QLineEdit::textEdited, this,
                     [this](const QString& typed) { showCommands(typed); });
    parent->installEventFilter(this);
    retranslate();
}

void Palette::open() {
    if (!isOpen()) m_focusBefore = QApplication::focusWidget();
    m_commands = m_actions.commands();
    m_onlyContacts = false;
    retranslate();
    m_edit->clear();
    ++m_asked;
    place();
    raise();
    QFrame::show();
    showCommands({});
    m_edit->setFocus();
}

void Palette::openContacts() {
    open();
    m_onlyContacts = true;
    retranslate();
    showCommands({});
}

/// Enter copies the number: it is for a telephone, or for the office's soft phone.
void Palette::addContacts(std::vector<Entry>& entries, const QStringList& typed) {
    for (const desk::AgencyContact& contact : m_workspace.settings().contacts) {
        if (contact.phone.isEmpty()) continue;
        const QString kind = QCoreApplication::translate("Palette", "Telephone of an agency");
        if (!fits(QStringList{contact.name, contact.agency, contact.note, kind}.join(u' '), typed)) continue;
        QStringList second{contact.agency, contact.note};
        second.removeAll(QString());
        entries.push_back({QStringLiteral("%1 · %2").arg(contact.name, contact.phone),
                           second.isEmpty() ? kind : second.join(QStringLiteral(" · ")),
                           {},
                           "phone",
                           [this, contact] {
                               QGuiApplication::clipboard()->setText(contact.phone);
                               m_workspace.say({Message::Kind::information,
                                                QCoreApplication::translate("Palette", "%1: %2 (copied)")
                                                    .arg(contact.name, contact.phone),
                                                {},
                                                {}});
                           }});
    }
}

void Palette::close() {
    if (!isOpen()) return;
    ++m_asked;
    hide();
    m_edit->clear(); // no citizen's name stays in it
    show({});
    if (m_focusBefore) m_focusBefore->setFocus();
}

void Palette::place() {
    const QRect area = parentWidget()->rect();
    const int width = std::min(scaled(kWidth), area.width() - 4 * kSpacing);
    const int row = fontMetrics().height() * 2 + 2 * kSpacing;
    const int height = std::min(m_edit->sizeHint().height() + kRows * row * 3 / 4, area.height() * 3 / 4);
    setGeometry((area.width() - width) / 2, area.height() / 10, width, height);
}

void Palette::showCommands(const QString& typed) {
    const QStringList words = foldedWords(typed);
    std::vector<Entry> entries;
    if (m_onlyContacts || !words.isEmpty()) addContacts(entries, words);
    for (const KeyHint& command : m_commands)
        if (!m_onlyContacts && command.run && command.enabled && fits(command.text, words))
            entries.push_back({command.text, {}, keyText(command.key), "arrow-right", command.run});
    show(std::move(entries));
}

void Palette::search(const QString& typed) {
    const quint64 asked = ++m_asked;
    if (m_onlyContacts || typed.trimmed().size() < kFewestLetters)
        return showCommands(typed); // an Enter may wait for it
    m_workspace.desk().run(
        this,
        [typed](desk::Workplace& workplace) -> Result<Found> {
            Found found;
            MOTCUA_TRY(found.dossiers, records::searchDossiers(workplace.database(), typed, kDossiers));
            MOTCUA_TRY(found.procedures, desk::searchProcedures(workplace, typed));
            if (found.procedures.size() > kProcedures) found.procedures.resize(kProcedures);
            return found;
        },
        [this, asked, typed](const Result<Found>& found) {
            if (asked != m_asked || !found) return;
            showCommands(typed);
            auto entries = m_entries;
            for (const records::DossierRow& row : found->dossiers)
                entries.push_back({row.applicant,
                                   row.code.isEmpty()
                                       ? row.procedureName
                                       : QStringLiteral("%1 · %2").arg(row.code, row.procedureName),
                                   {},
                                   "file-text",
                                   [this, code = records::referenceOf(row)] { m_actions.dossier(code); }});
            for (const catalogue::SearchHit& hit : found->procedures)
                entries.push_back({hit.name,
                                   QStringLiteral("%1 · %2").arg(hit.code, hit.field),
                                   {},
                                   "stamp",
                                   [this, code = hit.code] { m_actions.procedure(code); }});
            show(std::move(entries));
        });
}

void Palette::show(std::vector<Entry> entries) {
    m_entries = std::move(entries);
    m_model.clear();
    for (const Entry& entry : m_entries) {
        auto* item = new QStandardItem(entry.words);
        item->setData(entry.second, secondRole);
        item->setData(entry.key, keyRole);
        item->setData(QVariant::fromValue(entry.icon), iconRole);
        item->setData(entry.second.isEmpty() ? entry.words
                                             : entry.words + QStringLiteral(", ") + entry.second,
                      Qt::AccessibleTextRole);
        m_model.appendRow(item);
    }
    m_list->setVisible(!m_entries.empty());
    m_empty->setVisible(m_entries.empty());
    if (!m_entries.empty()) m_list->setCurrentIndex(m_model.index(0, 0));
}

void Palette::run(const QModelIndex& index) {
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_entries.size()) return;
    const auto call = m_entries[row].run;
    close();
    call();
}

void Palette::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    // what the list has no use for is nobody's as long as the palette stands
    event->accept();
}

bool Palette::eventFilter(QObject* receiver, QEvent* event) {
    if (receiver == parentWidget() && event->type() == QEvent::Resize && isOpen()) place();
    return QFrame::eventFilter(receiver, event);
}

void Palette::retranslate() {
    m_edit->setPlaceholderText(
        QCoreApplication::translate("Palette", "Citizen, dossier, procedure or command"));
    m_edit->setAccessibleName(QCoreApplication::translate("Palette", "Find anything"));
    m_list->setAccessibleName(QCoreApplication::translate("Palette", "What was found"));
    m_empty->setText(
        m_onlyContacts
            ? QCoreApplication::translate(
                  "Palette", "No number is noted yet. An administrator enters them in Settings, Office.")
            : QCoreApplication::translate("Palette",
                                          "Nothing found. Type a name, the last digits of a number "
                                          "or a code, or what you want to do."));
}

void Palette::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

} // namespace motcua::ui
