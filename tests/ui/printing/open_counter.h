// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/event_loop.h"
#include "tests/support/temp_station.h"
#include "ui/workspace/workspace.h"

namespace motcua::tests {

/// Nothing is ever laid on it.
class NoReader final : public ui::CardReader {
public:
    void read(QObject*, emrtd::ReadingRequest, Events) override {}
    void cancel() override {}
    Readers readers() const override { return {}; }
    void onReadersChanged(QObject*, std::function<void(const Readers&)>) override {}
};

/// A workspace that is open on a training station with one dossier.
class OpenCounter {
public:
    OpenCounter() {
        TempStation& station = m_station;
        code = desk::receive(station.open(), birthRequest())->dossier.state.code->text();
        station.close();
        workspace.setWindow({.say = [this](const ui::Message& message) { messages.push_back(message); },
                             .play = {},
                             .openPage = {},
                             .openDossier = {},
                             .openReturn = {}});
        bool isOpen = false;
        workspace.open(station.folder(), QStringLiteral("lan"), TempStation::password(),
                       [&](const Result<>& opened) { isOpen = opened.has_value(); });
        EXPECT_TRUE(serveUntil([&] { return isOpen; }));
    }

private:
    TempStation m_station;
    NoReader m_reader;

public:
    QString code;
    std::vector<ui::Message> messages;
    ui::Workspace workspace{m_station.clock, m_reader};
};

} // namespace motcua::tests
