// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/form_section.h"
#include "ui/admin/sections.h"
#include "ui/workspace/preferences.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QSpinBox>

namespace motcua::ui {
namespace {

/// Colours, text size and language of this screen at once; sounds and lock of this desk by Save.
class LookSection final : public FormSection {
public:
    explicit LookSection(Workspace& workspace)
        : FormSection(workspace, QStringLiteral("look"), "sun"), m_look(new QComboBox), m_size(new QComboBox),
          m_language(new QComboBox), m_idle(new QSpinBox) {
        addScreen();
        addDesk();
        addStretch();
        finish();
    }

    QString title() const override { return translate("LookSection", "Look and language"); }
    void enter() override {
        FormSection::enter();
        showScreen();
    }

private:
    void addScreen() {
        Card* card = addCard(translate("LookSection", "This screen"));
        addField(card->column(), translate("LookSection", "Colours"), m_look);
        addField(card->column(), translate("LookSection", "Text size"), m_size);
        for (const int percent : {100, 110, 125, 150, 175, 200})
            m_size->addItem(QStringLiteral("%1 %").arg(percent), percent);
        // Each language by its own name: whoever is lost finds theirs.
        m_language->addItem(QStringLiteral("Tiếng Việt"), false);
        m_language->addItem(QStringLiteral("English"), true);
        addField(card->column(), translate("LookSection", "Language"), m_language);
        for (QComboBox* choice : {m_look, m_size, m_language}) {
            choice->setMinimumContentsLength(20);
            choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
            QObject::connect(choice, &QComboBox::activated, this, [this] { choose(); });
        }
        words([this] {
            const QSignalBlocker quiet(m_look);
            m_look->clear();
            m_look->addItem(translate("LookSection", "As the system"), static_cast<int>(Look::system));
            m_look->addItem(translate("LookSection", "Light"), static_cast<int>(Look::light));
            m_look->addItem(translate("LookSection", "Dark"), static_cast<int>(Look::dark));
            showScreen();
        });
    }

    void addDesk() {
        Card* card = addCard(translate("LookSection", "This desk"));
        m_sounds = addCheck(card->column(), translate("LookSection", "S&ounds after a scan"));
        QObject::connect(m_sounds, &QCheckBox::toggled, this, [this] { edited(); });
        m_idle->setRange(0, 120);
        m_idle->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        addField(card->column(), translate("LookSection", "Lock after so long without a key"), m_idle,
                 translate("LookSection", "The dossier under work is kept."));
        words([this] {
            m_idle->setSuffix(translate("LookSection", " minutes"));
            m_idle->setSpecialValueText(translate("LookSection", "never"));
        });
        QObject::connect(m_idle, &QSpinBox::valueChanged, this, [this] { edited(); });
    }

    void showScreen() {
        const Preferences& now = preferences();
        const QSignalBlocker a(m_look), b(m_size), c(m_language);
        m_look->setCurrentIndex(m_look->findData(static_cast<int>(now.look)));
        const int percent = static_cast<int>(std::lround(now.textSize * 100));
        if (m_size->findData(percent) < 0) m_size->addItem(QStringLiteral("%1 %").arg(percent), percent);
        m_size->setCurrentIndex(m_size->findData(percent));
        m_language->setCurrentIndex(now.language == Language::english ? 1 : 0);
    }

    void choose() {
        Preferences wanted = preferences();
        wanted.look = static_cast<Look>(m_look->currentData().toInt());
        wanted.textSize = m_size->currentData().toInt() / 100.0;
        wanted.language = m_language->currentData().toBool() ? Language::english : Language::vietnamese;
        setPreferences(wanted);
    }

    void fill(const desk::Settings& settings) override {
        m_sounds->setChecked(settings.sounds);
        m_idle->setValue(settings.idleLockMinutes);
    }
    bool read(desk::Settings& settings, bool) override {
        settings.sounds = m_sounds->isChecked();
        settings.idleLockMinutes = m_idle->value();
        return true;
    }

    QComboBox *m_look, *m_size, *m_language;
    QCheckBox* m_sounds = nullptr;
    QSpinBox* m_idle;
};

} // namespace

std::unique_ptr<SettingsSection> makeLookSection(Workspace& workspace) {
    return std::make_unique<LookSection>(workspace);
}

} // namespace motcua::ui
