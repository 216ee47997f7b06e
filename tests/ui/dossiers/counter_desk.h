// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/demo_fill.h"
#include "core/desk/dossier_steps.h"
#include "tests/support/temp_station.h"
#include "tests/ui/support/looks.h"
#include "ui/workspace/workspace.h"

namespace motcua::ui {

/// The first of its kind; our widgets have no meta objects of their own, so that Qt's search would take any.
template <class T> T* find(QWidget& root) {
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (auto* found = dynamic_cast<T*>(widget)) return found;
    return nullptr;
}

/// A reader on which nothing lies, unless a test says what the next reading ends with.
class StillReader : public CardReader {
public:
    void read(QObject*, emrtd::ReadingRequest request, Events events) override {
        asked = std::move(request);
        if (answer && events.ended) events.ended(*answer);
    }
    void cancel() override {}
    Readers readers() const override { return lying; }
    void onReadersChanged(QObject*, std::function<void(const Readers&)>) override {}

    std::optional<emrtd::ReadingRequest> asked;
    std::optional<Result<emrtd::ChipReading>> answer;
    Readers lying;
};

/// A training station, opened by a window's workspace; what pages say and ask of the window is kept. All
/// people are fictitious.
class CounterDesk {
public:
    tests::TempStation station;
    StillReader reader;
    Workspace workspace{station.clock, reader};
    std::vector<Message> said;
    QString openedDossier, openedReturn;

    CounterDesk() {
        workspace.setWindow({.say = [this](const Message& message) { said.push_back(message); },
                             .play = {},
                             .openPage = {},
                             .openDossier = [this](const QString& code) { openedDossier = code; },
                             .openReturn = [this](const QString& code) { openedReturn = code; }});
    }

    /// A dossier of the birth registration, taken through these steps; its code.
    QString receive(const std::vector<dossier::Payload>& steps = {},
                    desk::ReceiveRequest request = tests::birthRequest()) {
        auto received = desk::receive(station.workplace(), request);
        EXPECT_TRUE(received) << errorText(received.error().code).name;
        const QString code = received->dossier.state.code->text();
        for (const dossier::Payload& step : steps) {
            const auto done = desk::perform(station.workplace(), code, step);
            EXPECT_TRUE(done) << errorText(done.error().code).name << qPrintable(done.error().detail);
        }
        return code;
    }
    /// The station's own workplace goes, the window's comes.
    bool open(const QString& login = QStringLiteral("lan"), const char* password = "mật khẩu thử 1") {
        station.close();
        bool isOpen = false;
        workspace.open(station.folder(), login, Secret::copyOf(password),
                       [&isOpen](const Result<>& opened) { isOpen = opened.has_value(); });
        return tests::serveUntil([&isOpen] { return isOpen; });
    }
    /// The dossier as the record has it now.
    dossier::State state(const QString& code) {
        std::optional<dossier::State> found;
        workspace.desk().run(
            &workspace,
            [code](desk::Workplace& workplace) { return records::loadDossier(workplace.database(), code); },
            [&found](Result<records::Dossier> dossier) {
                if (dossier) found = std::move(dossier->state);
            });
        tests::serveUntil([&found] { return found.has_value(); });
        return found.value_or(dossier::State{});
    }
};

inline dossier::Payload resultReady() {
    dossier::ResultReady ready;
    ready.finished = tests::at(2026, 11, 23, 9);
    ready.papers.push_back({.name = QStringLiteral("Giấy khai sinh"), .number = QStringLiteral("12/2026")});
    return ready;
}
inline dossier::Payload forwarded() { return dossier::Forwarded{QStringLiteral("Tổ Hộ tịch"), {}, {}, {}}; }

} // namespace motcua::ui
