// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/scan_routing.h"
#include "core/qr/card_payload.h"
#include "ui/login/setup_step.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>

namespace motcua::ui {
namespace {

constexpr int kCanDigits = 6;

QString verdictNote(emrtd::Verdict verdict) {
    switch (verdict) {
    case emrtd::Verdict::authentic:
        return QCoreApplication::translate("FirstRun", "Reader and card work; the chip is genuine.");
    case emrtd::Verdict::forged:
        return QCoreApplication::translate("FirstRun",
                                           "The reader works; the card is forged or was altered.");
    case emrtd::Verdict::unjudged:
        break;
    }
    return QCoreApplication::translate("FirstRun",
                                       "The reader works. Whether a card is genuine can be told once "
                                       "its issuer's certificate is added in the settings.");
}

} // namespace

/// One line a device: its badge, and what to do to try it.
struct DevicesStep::Parts {
    std::unique_ptr<Scanners> scanners;
    std::optional<Result<scanner::Scan>> scan;
    CardReader::Readers readers;
    // the chip on the reader
    bool isReading = false;
    std::optional<Result<emrtd::Judgement>> chip;
    QLineEdit* digits = new QLineEdit;
    Field* digitsField = new Field({}, digits);
    QPushButton *read = new QPushButton, *sample = new QPushButton;
    PrinterChoice* printer = nullptr;
    struct Row {
        QLabel* name = textLabel();
        Badge* badge = new Badge;
        QLabel* note = textLabel();
    } reader, scanner;
};

DevicesStep::DevicesStep(Workspace& workspace) : m_workspace(workspace), m_parts(std::make_unique<Parts>()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2 * kSpacing);
    for (Parts::Row* row : {&m_parts->reader, &m_parts->scanner}) {
        setRole(row->name, "section");
        setRole(row->note, "secondary");
        row->note->setWordWrap(true);
        auto* line = new QHBoxLayout;
        line->addWidget(row->name);
        line->addStretch();
        line->addWidget(row->badge);
        column->addLayout(line);
        column->addWidget(row->note);
        if (row == &m_parts->reader) addTrial(*column);
    }
    m_parts->printer = new PrinterChoice(workspace);
    column->addWidget(m_parts->printer);
    column->addStretch();
    workspace.reader().onReadersChanged(this, [this](const CardReader::Readers& readers) {
        m_parts->readers = readers;
        show();
    });
}

DevicesStep::~DevicesStep() = default;

/// A chip opens by the code that a scanner reads off its card, or by six typed digits.
void DevicesStep::addTrial(QVBoxLayout& column) {
    Parts& parts = *m_parts;
    parts.digits->setMaxLength(kCanDigits);
    parts.digits->setInputMethodHints(Qt::ImhDigitsOnly);
    parts.sample->setVisible(m_workspace.reader().samples() > 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    row->addWidget(parts.digitsField, 1);
    row->addWidget(parts.read, 0, Qt::AlignBottom);
    row->addWidget(parts.sample, 0, Qt::AlignBottom);
    row->addStretch(1);
    column.addLayout(row);
    // Enter in the field with something in it reads the chip; in the empty one it goes on, as everywhere here
    parts.digits->installEventFilter(this);
    QObject::connect(parts.read, &QPushButton::clicked, this, [this] { readTyped(); });
    QObject::connect(parts.sample, &QPushButton::clicked, this, [this] { readSample(); });
}

QString DevicesStep::name() const { return QCoreApplication::translate("FirstRun", "Devices"); }
QString DevicesStep::title() const { return QCoreApplication::translate("FirstRun", "Try the devices"); }
QString DevicesStep::sentence() const {
    return QCoreApplication::translate(
        "FirstRun", "They can be connected and tried at any time, in the settings as well.");
}
QString DevicesStep::nextText() const { return QCoreApplication::translate("FirstRun", "&Begin to work"); }

void DevicesStep::enter() {
    m_parts->scanners =
        std::make_unique<Scanners>(m_workspace, [this](const Result<scanner::Scan>& scan) { scanned(scan); });
    m_parts->scanners->onDevicesChanged([this] { show(); });
    m_parts->printer->enter();
    show();
    m_parts->digits->setFocus();
}

bool DevicesStep::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_parts->digits || event->type() != QEvent::KeyPress || m_parts->digits->text().isEmpty())
        return SetupStep::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
    readTyped();
    return true;
}

void DevicesStep::scanned(const Result<scanner::Scan>& scan) {
    m_parts->scan = scan;
    show();
    if (!scan) return;
    const auto target = desk::route(scan->payload, nullptr);
    if (!target) return;
    if (const auto* card = std::get_if<qr::CardPayload>(&*target); card && card->citizen.number) {
        const citizen::Citizen& who = card->citizen;
        read(emrtd::accessKeys(*who.number, who.birthDate, who.issueDate, who.expiryDate, who.noExpiry));
    } else if (const auto* partial = std::get_if<qr::PartialCard>(&*target)) {
        read(emrtd::accessKeys(partial->number, partial->birthDate, partial->issueDate, partial->expiryDate,
                               partial->noExpiry));
    }
}

void DevicesStep::readTyped() {
    QByteArray digits = m_parts->digits->text().toLatin1();
    auto password = emrtd::canPassword(Secret::take(digits));
    m_parts->digitsField->setError(password ? QString() : errorMessage({password.error().code, {}}).text);
    if (!password) return m_parts->digits->setFocus();
    emrtd::AccessKeys keys;
    keys.passwords.push_back(std::move(*password));
    read(std::move(keys));
}

/// The card of a person who does not exist, where the reader has one.
void DevicesStep::readSample() {
    CardReader& reader = m_workspace.reader();
    reader.laySample(0);
    const Date today = dateOf(toLocal(m_workspace.clock().now()));
    const auto card = qr::parseCardPayload(QStringView(reader.sampleQr(0)), today);
    if (!card) return;
    const citizen::Citizen& who = card->citizen;
    read(emrtd::accessKeys(*who.number, who.birthDate, who.issueDate, who.expiryDate, who.noExpiry));
}

/// Tells how it went, and keeps nothing of whose card it was.
void DevicesStep::read(emrtd::AccessKeys keys) {
    m_parts->isReading = true;
    m_parts->chip.reset();
    show();
    m_workspace.reader().read(this, {.keys = std::move(keys), .portrait = true},
                              {.phase = {},
                               .progress = {},
                               .texts = {},
                               .ended = [this](const Result<emrtd::ChipReading>& reading) {
                                   m_parts->isReading = false;
                                   if (reading)
                                       m_parts->chip = reading->judgement;
                                   else if (reading.error().code != Code::CARD_CANCELLED)
                                       m_parts->chip = std::unexpected(reading.error());
                                   m_parts->digits->clear();
                                   show();
                               }});
}

/// There is one listener to the keyboard's scanners in a program: from now on the window's.
void DevicesStep::hideEvent(QHideEvent* event) {
    m_parts->scanners.reset();
    if (m_parts->isReading) m_workspace.reader().cancel();
    SetupStep::hideEvent(event);
}

void DevicesStep::show() {
    const auto set = [](Parts::Row& row, bool good, const QString& words, const QString& note) {
        row.badge->setBadge(good ? BadgeLook{Shape::circle, tokens().good, QStringLiteral("✔")}
                                 : BadgeLook{Shape::diamond, tokens().secondary, QStringLiteral("?")},
                            words);
        row.note->setText(note);
    };
    const auto& readers = m_parts->readers;
    const auto& chip = m_parts->chip;
    if (m_parts->isReading)
        set(m_parts->reader, false,
            readers.anyCard() ? QCoreApplication::translate("FirstRun", "Reading …")
                              : QCoreApplication::translate("FirstRun", "Waiting for the card"),
            readers.anyCard() ? QCoreApplication::translate("FirstRun", "Leave the card where it is.")
                              : QCoreApplication::translate("FirstRun", "Lay the card on the reader."));
    else if (chip && !*chip)
        set(m_parts->reader, false, QCoreApplication::translate("FirstRun", "Not read"),
            errorMessage(chip->error()).text);
    else if (chip)
        set(m_parts->reader, true, QCoreApplication::translate("FirstRun", "The chip was read"),
            verdictNote((*chip)->verdict));
    else if (readers.anyCard())
        set(m_parts->reader, true, QCoreApplication::translate("FirstRun", "A card lies there"),
            QCoreApplication::translate(
                "FirstRun", "Scan the card's QR code, or type the last six digits of its number."));
    else if (!readers.list.empty())
        set(m_parts->reader, true, QCoreApplication::translate("FirstRun", "Found"),
            QCoreApplication::translate("FirstRun",
                                        "%1. Lay a card on it, then scan its QR code or type six digits.")
                .arg(readers.list[0].name));
    else
        set(m_parts->reader, false, QCoreApplication::translate("FirstRun", "Not found"),
            QCoreApplication::translate("FirstRun", "Plug it in; it is noticed by itself."));
    if (m_parts->scan && *m_parts->scan)
        set(m_parts->scanner, true, QCoreApplication::translate("FirstRun", "A code was read"),
            QCoreApplication::translate("FirstRun", "The scanner works."));
    else if (m_parts->scan)
        set(m_parts->scanner, false, QCoreApplication::translate("FirstRun", "Not understood"),
            errorMessage(m_parts->scan->error()).text);
    else
        set(m_parts->scanner, false, QCoreApplication::translate("FirstRun", "Not tried"),
            QCoreApplication::translate("FirstRun", "Scan the QR code of any identity card."));
}

void DevicesStep::retranslate() {
    m_parts->reader.name->setText(QCoreApplication::translate("FirstRun", "Card reader"));
    m_parts->scanner.name->setText(QCoreApplication::translate("FirstRun", "Scanner"));
    m_parts->digitsField->setLabel(QCoreApplication::translate("FirstRun", "Last six &digits"));
    m_parts->read->setText(QCoreApplication::translate("FirstRun", "&Read the chip"));
    m_parts->sample->setText(QCoreApplication::translate("FirstRun", "&Training card"));
    m_parts->printer->retranslate();
    show();
}

} // namespace motcua::ui
