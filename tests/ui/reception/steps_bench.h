// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/event_loop.h"
#include "tests/support/temp_station.h"
#include "ui/reception/reception_page.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>

namespace motcua::tests {

/// No reader: the citizen comes by the code of the card.
class NoReader : public ui::CardReader {
public:
    void read(QObject*, emrtd::ReadingRequest, Events) override {}
    void cancel() override {}
    Readers readers() const override { return {}; }
    void onReadersChanged(QObject*, std::function<void(const Readers&)>) override {}
};

/// The reception page on a real station, driven by keys as the window would: keys of the page first, all
/// others to what has the focus.
class StepsBench {
public:
    explicit StepsBench(const std::function<void(desk::Workplace&)>& prepare = {});
    ~StepsBench();

    ui::ReceptionPage& page() { return *m_page; }
    ui::VisitModel& model() { return m_page->model(); }
    ui::Workspace& workspace() { return m_workspace; }
    const desk::VisitDossier& dossier() { return model().dossier(); }
    /// What the card's QR code says; the citizen is fictitious.
    void scan();
    /// Counts; `text` for letters.
    void press(QKeyCombination key, const QString& text = {});
    void type(const QString& text);
    int presses() const { return m_presses; }
    void resetPresses() { m_presses = 0; }
    bool waitFor(const std::function<bool()>& condition) { return serveUntil(condition); }
    bool waitForStep(desk::VisitStep step);
    bool waitForPreview(const QString& procedure);
    /// By typing and Enter; then counted.
    bool choose(const QString& typed, const QString& procedure);
    const std::vector<ui::Message>& messages() const { return m_messages; }
    const QStringList& openedDossiers() const { return m_opened; }
    QWidget* focus() { return m_page->focusWidget(); }
    std::vector<desk::Visit> drafts() {
        return *ask<std::vector<desk::Visit>>(
            [](desk::Workplace& workplace) { return desk::drafts(workplace); });
    }
    /// Dossiers on the disk.
    qint64 dossierCount();
    template <class T> Result<T> ask(std::function<Result<T>(desk::Workplace&)> work) {
        std::optional<Result<T>> answer;
        m_workspace.desk().run(m_page.get(), std::move(work),
                               [&](Result<T> result) { answer = std::move(result); });
        serveUntil([&] { return answer.has_value(); });
        return std::move(*answer);
    }
    /// Not by the meta object, which most classes of the windows do not have of their own.
    template <class T> T* shown() {
        return find<T>([](QWidget* each) { return each->isVisible(); });
    }
    template <class T> T* find(const std::function<bool(QWidget*)>& wanted = [](QWidget*) { return true; }) {
        for (QWidget* each : m_page->findChildren<QWidget*>())
            if (auto* found = dynamic_cast<T*>(each); found && wanted(each)) return found;
        return nullptr;
    }

    TempStation station;

private:
    NoReader m_reader;
    ui::Workspace m_workspace;
    std::vector<ui::Message> m_messages;
    QStringList m_opened;
    std::unique_ptr<ui::ReceptionPage> m_page;
    int m_presses = 0;
};

} // namespace motcua::tests
