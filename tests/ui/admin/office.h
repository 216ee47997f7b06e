// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/officers.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_station.h"
#include "tests/ui/support/keys.h"
#include "ui/admin/settings_page.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QSettings>
#include <QStandardPaths>

namespace motcua::tests {

/// A reader that reads what it is told to.
class FakeReader final : public ui::CardReader {
public:
    Readers state;
    std::optional<Result<emrtd::ChipReading>> answer;
    int reads = 0;

    void read(QObject*, emrtd::ReadingRequest, Events events) override {
        ++reads;
        events.ended(*answer);
    }
    void cancel() override {}
    Readers readers() const override { return state; }
    void onReadersChanged(QObject*, std::function<void(const Readers&)> call) override {
        m_changed.push_back(std::move(call));
        m_changed.back()(state);
    }
    void change(Readers now) {
        state = std::move(now);
        for (const auto& call : m_changed)
            call(state);
    }

private:
    std::vector<std::function<void(const Readers&)>> m_changed;
};

/// Visible children of a class of this program: without Q_OBJECT, findChildren() knows none of them apart.
template <class Widget> std::vector<Widget*> visibleChildren(QWidget& root) {
    std::vector<Widget*> found;
    for (auto* each : root.findChildren<QWidget*>())
        if (auto* widget = dynamic_cast<Widget*>(each); widget && widget->isVisible())
            found.push_back(widget);
    return found;
}

/// An office whose settings are open, in English, with an officer at work.
struct SettingsOffice {
    TempStation station;
    FakeReader reader;
    ui::Workspace workspace{station.clock, reader};
    std::vector<ui::Message> messages;
    std::unique_ptr<ui::SettingsPage> page;

    explicit SettingsOffice(bool training = true) : station(training) {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("MotCuaTest"));
        ui::applyTheme(ui::Look::light);
        ui::setLanguage(ui::Language::english);
        workspace.setWindow({.say = [this](const ui::Message& message) { messages.push_back(message); },
                             .play = {},
                             .openPage = {},
                             .openDossier = {},
                             .openReturn = {}});
    }

    void work(const QString& login = QStringLiteral("lan"), Secret password = TempStation::password()) {
        station.close();
        std::optional<Result<>> opened;
        workspace.open(station.folder(), login, std::move(password),
                       [&opened](Result<> result) { opened = std::move(result); });
        ASSERT_TRUE(serveUntil([&opened] { return opened.has_value(); }));
        ASSERT_TRUE(opened->has_value()) << errorText(opened->error().code).name;
        page = std::make_unique<ui::SettingsPage>(workspace);
        page->resize(1166, 692);
        activate(*page);
        page->enter();
        settle();
    }

    void openSection(const char* name) {
        page->openSection(QString::fromLatin1(name));
        settle();
    }

    /// Until the desk has done what was asked so far and told of it.
    void settle() {
        bool done = false;
        workspace.desk().run(
            page ? static_cast<QObject*>(page.get()) : &workspace,
            [](desk::Workplace&) -> Result<> { return {}; }, [&done](const Result<>&) { done = true; });
        ASSERT_TRUE(serveUntil([&done] { return done; }));
        QCoreApplication::processEvents();
    }

    template <class Widget> Widget* find(const QString& accessibleName) {
        for (Widget* each : page->findChildren<Widget*>())
            if (each->isVisible() && each->accessibleName() == accessibleName) return each;
        return nullptr;
    }
    QPushButton* button(const QString& text) {
        for (auto* each : page->findChildren<QPushButton*>())
            if (each->isVisible() && each->text().remove(u'&') == text) return each;
        return nullptr;
    }
    /// By the key the page offers.
    bool pressKey(const QKeySequence& key) {
        for (const ui::KeyHint& hint : page->keys())
            if (hint.key == key && hint.run) {
                hint.run();
                return true;
            }
        return false;
    }
    QString lastMessage() const { return messages.empty() ? QString() : messages.back().text; }
};

} // namespace motcua::tests
