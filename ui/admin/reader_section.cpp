// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/form_section.h"
#include "ui/admin/sections.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/language.h"

#include <QCheckBox>
#include <QSignalBlocker>

namespace motcua::ui {
namespace {

dossier::Verdict verdictOf(emrtd::Verdict verdict) {
    switch (verdict) {
    case emrtd::Verdict::authentic:
        return dossier::Verdict::authentic;
    case emrtd::Verdict::forged:
        return dossier::Verdict::forged;
    case emrtd::Verdict::unjudged:
        break;
    }
    return dossier::Verdict::unjudged;
}

BadgeLook lookOf(emrtd::Check check) {
    switch (check) {
    case emrtd::Check::ok:
        return {Shape::circle, tokens().good, QStringLiteral("✔")};
    case emrtd::Check::failed:
        return {Shape::octagon, tokens().danger, QStringLiteral("✖")};
    case emrtd::Check::noAnchor:
        return {Shape::triangle, tokens().warning, QStringLiteral("!")};
    default:
        return {Shape::diamond, tokens().secondary, QStringLiteral("?")};
    }
}

Text wordOf(emrtd::Check check) {
    switch (check) {
    case emrtd::Check::ok:
        return translate("ReaderSection", "good");
    case emrtd::Check::failed:
        return translate("ReaderSection", "wrong");
    case emrtd::Check::absent:
        return translate("ReaderSection", "not on this chip");
    case emrtd::Check::noAnchor:
        return translate("ReaderSection", "issuer not among the trusted");
    case emrtd::Check::skipped:
        break;
    }
    return translate("ReaderSection", "not done");
}

/// Readers of this desk, with a card to try them: what is checked on a chip, check by check.
class ReaderSection final : public FormSection {
public:
    explicit ReaderSection(Workspace& workspace)
        : FormSection(workspace, QStringLiteral("reader"), "id-card"), m_reader(new QComboBox) {
        addReader();
        addTrial();
        addStretch();
        finish();
        workspace.reader().onReadersChanged(this, [this](const CardReader::Readers&) { showReaders(); });
    }

    QString title() const override { return translate("ReaderSection", "Card reader"); }
    QString sentence() const override {
        return translate("ReaderSection", "Reads the chip of the ID card and tells whether it is genuine.");
    }
    void enter() override {
        FormSection::enter();
        showReaders();
    }
    void leave() override { cancel(); }

    bool takeScan(const desk::ScanTarget& target) override {
        if (const auto* card = std::get_if<qr::CardPayload>(&target); card && card->citizen.number) {
            const citizen::Citizen& who = card->citizen;
            start(emrtd::accessKeys(*who.number, who.birthDate, who.issueDate, who.expiryDate, who.noExpiry));
            return true;
        }
        if (const auto* partial = std::get_if<qr::PartialCard>(&target)) {
            start(emrtd::accessKeys(partial->number, partial->birthDate, partial->issueDate,
                                    partial->expiryDate, partial->noExpiry));
            return true;
        }
        return false;
    }

private:
    void addReader() {
        Card* card = addCard(translate("ReaderSection", "Reader"));
        m_reader->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_reader->setMinimumContentsLength(24);
        addField(card->column(), translate("ReaderSection", "Reader to use"), m_reader);
        QObject::connect(m_reader, &QComboBox::currentIndexChanged, this, [this] { edited(); });
        m_state = addText(card->column(), {});
        m_lock = addCheck(card->column(),
                          translate("ReaderSection", "&Lock when the officer's own card is lifted"));
        addText(card->column(),
                translate("ReaderSection",
                          "The officer's own card is the one that lies on a reader at log-in or "
                          "unlocking. Lifting a citizen's card never locks."));
        QObject::connect(m_lock, &QCheckBox::toggled, this, [this] { edited(); });
        words([this] { showReaders(); });
    }

    void addTrial() {
        Card* card = addCard(translate("ReaderSection", "Try it"));
        addText(card->column(),
                translate("ReaderSection", "Lay a card on the reader and scan its QR code, or type "
                                           "the last six digits of its number."));
        auto* row = addRow(card->column());
        m_can = new QLineEdit;
        m_can->setMaxLength(6);
        m_can->setInputMethodHints(Qt::ImhDigitsOnly);
        m_canField = addField(row, translate("ReaderSection", "Last six digits"), m_can);
        m_canField->setMaximumWidth(scaled(220));
        QObject::connect(m_can, &QLineEdit::returnPressed, this, [this] { startTyped(); });
        row->addStretch();
        auto* buttons = addRow(card->column());
        m_read = addButton(buttons, translate("ReaderSection", "&Read the card"), [this] { startTyped(); });
        m_cancel = addButton(buttons, translate("ReaderSection", "&Cancel"), [this] { cancel(); });
        m_cancel->setEnabled(false);
        m_busy = new Busy;
        buttons->addWidget(m_busy);
        buttons->addStretch();
        m_verdict = new Badge;
        m_verdict->hide();
        card->column()->addWidget(m_verdict);
        for (Badge*& check : m_checks) {
            check = new Badge;
            check->hide();
            card->column()->addWidget(check);
        }
        m_reasons = addText(card->column(), {});
        m_reasons->hide();
        words([this] { showReading(); });
    }

    void showReaders() {
        const auto readers = workspace().reader().readers();
        {
            const QSignalBlocker quiet(m_reader);
            m_reader->clear();
            m_reader->addItem(translate("ReaderSection", "Whichever has a card on it"), QString());
            for (const auto& each : readers.list)
                m_reader->addItem(each.name, each.name);
            if (m_reader->findData(m_wanted) < 0)
                m_reader->addItem(translate("ReaderSection", "%1 (not connected)").arg(m_wanted), m_wanted);
            m_reader->setCurrentIndex(m_reader->findData(m_wanted));
        }
        QString state;
        if (workspace().reader().isSimulated())
            state = translate("ReaderSection", "Training: a simulated card of a person who does not exist.");
        else if (!readers.service)
            state = messageOf(Code::CARD_NO_SERVICE);
        else if (readers.list.empty())
            state = messageOf(Code::CARD_NO_READER);
        else if (!readers.anyReader())
            state = translate("ReaderSection",
                              "The reader to use is not connected. Plug it in, or choose another.");
        else if (readers.anyCard())
            state = translate("ReaderSection", "A card lies on the reader.");
        else
            state = translate("ReaderSection", "The reader is ready; no card lies on it.");
        m_state->setText(state);
    }

    void startTyped() {
        m_canField->setError({});
        CardReader& reader = workspace().reader();
        if (m_can->text().isEmpty() && reader.isSimulated() && reader.samples() > 0) return startSample();
        QByteArray digits = m_can->text().toLatin1();
        auto password = emrtd::canPassword(Secret::take(digits));
        if (!password) return m_canField->setError(messageOf(password.error().code));
        emrtd::AccessKeys keys;
        keys.passwords.push_back(std::move(*password));
        start(std::move(keys));
    }

    /// Training: the first sample person's card is laid and opened with what its QR code says.
    void startSample() {
        CardReader& reader = workspace().reader();
        reader.laySample(0);
        const Date today = dateOf(toLocal(workspace().clock().now()));
        const auto payload = qr::parseCardPayload(QStringView(reader.sampleQr(0)), today);
        if (!payload) return workspace().say(errorMessage(payload.error()));
        takeScan(*payload);
    }

    void start(emrtd::AccessKeys keys) {
        m_reading.reset();
        showReading();
        m_cancel->setEnabled(true);
        m_read->setEnabled(false);
        m_busy->setText(translate("ReaderSection", "Reading; leave the card where it is."));
        workspace().reader().read(
            this, {.keys = std::move(keys), .portrait = true},
            {.phase =
                 [this](card::JobPhase phase) {
                     m_busy->setText(phase == card::JobPhase::running
                                         ? translate("ReaderSection", "Reading; leave the card where it is.")
                                         : translate("ReaderSection", "Lay the card on the reader."));
                 },
             .progress = {},
             .texts = {},
             .ended = [this](const Result<emrtd::ChipReading>& reading) { ended(reading); }});
    }

    void ended(const Result<emrtd::ChipReading>& reading) {
        m_busy->setText({});
        m_cancel->setEnabled(false);
        m_read->setEnabled(true);
        if (!reading) {
            if (reading.error().code == Code::CARD_CANCELLED) return;
            m_reasons->setText(messageOf(reading.error().code));
            return m_reasons->show();
        }
        // The trial shows how the reading went, and keeps nothing of whose card it was.
        m_reading = Trial{reading->judgement, reading->duration, reading->portrait.has_value()};
        workspace().play(Sound::goodScan);
        showReading();
    }

    void cancel() {
        if (m_cancel->isEnabled()) workspace().reader().cancel();
    }

    void showReading() {
        m_verdict->setVisible(m_reading.has_value());
        for (Badge* check : m_checks)
            check->setVisible(m_reading.has_value());
        m_reasons->setVisible(m_reading.has_value());
        if (!m_reading) return;
        const auto verdict = verdictOf(m_reading->judgement.verdict);
        m_verdict->setBadge(verdictLook(verdict), verdictText(verdict));
        const emrtd::Checks& checks = m_reading->judgement.checks;
        const std::pair<Text, emrtd::Check> all[] = {
            {translate("ReaderSection", "Files are as they were signed"), checks.hashes},
            {translate("ReaderSection", "Signature of the issuer"), checks.signature},
            {translate("ReaderSection", "Issuer is trusted by this office"), checks.chain},
            {translate("ReaderSection", "The chip is no copy (active authentication)"), checks.activeAuth},
            {translate("ReaderSection", "The chip is no copy (chip authentication)"), checks.chipAuth}};
        for (size_t i = 0; i < std::size(all); ++i)
            m_checks[i]->setBadge(lookOf(all[i].second),
                                  QStringLiteral("%1: %2").arg(all[i].first(), wordOf(all[i].second)()));
        QStringList lines{
            translate("ReaderSection", "Read in %1 s%2.")
                .arg(QLocale().toString(static_cast<double>(m_reading->duration.count()) / 1000, 'f', 1),
                     m_reading->portrait ? translate("ReaderSection", ", with the portrait")() : QString())};
        for (const emrtd::Reason& reason : m_reading->judgement.reasons) {
            const emrtd::ReasonText& text = emrtd::reasonText(reason.code);
            lines << QString::fromUtf8(language() == Language::vietnamese ? text.vi : text.en);
        }
        m_reasons->setText(lines.join(u'\n'));
    }

    void fill(const desk::Settings& settings) override {
        m_wanted = settings.cardReader;
        m_lock->setChecked(settings.lockOnCardRemoved);
        showReaders();
    }
    bool read(desk::Settings& settings, bool) override {
        m_wanted = m_reader->currentData().toString();
        settings.cardReader = m_wanted;
        settings.lockOnCardRemoved = m_lock->isChecked();
        return true;
    }

    struct Trial {
        emrtd::Judgement judgement;
        std::chrono::milliseconds duration{};
        bool portrait = false;
    };
    QComboBox* m_reader;
    QLabel* m_state = nullptr;
    QCheckBox* m_lock = nullptr;
    QLineEdit* m_can = nullptr;
    Field* m_canField = nullptr;
    QPushButton *m_read = nullptr, *m_cancel = nullptr;
    Busy* m_busy = nullptr;
    Badge* m_verdict = nullptr;
    std::array<Badge*, 5> m_checks{};
    QLabel* m_reasons = nullptr;
    QString m_wanted;
    std::optional<Trial> m_reading;
};

} // namespace

std::unique_ptr<SettingsSection> makeReaderSection(Workspace& workspace) {
    return std::make_unique<ReaderSection>(workspace);
}

} // namespace motcua::ui
