// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/identify_bench.h"

#include "core/qr/payload.h"
#include "ui/widgets/language.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>

namespace motcua::tests {

using namespace Qt::StringLiterals;

IdentifyBench::IdentifyBench() : m_reader(station.clock) {
    station.open();
    station.close();
    ui::applyTheme(ui::Look::light);
    ui::setLanguage(ui::Language::english);
    open();
}

IdentifyBench::~IdentifyBench() {
    m_page.reset();
    m_workspace.reset();
}

void IdentifyBench::open() {
    m_workspace = std::make_unique<ui::Workspace>(station.clock, m_reader);
    m_workspace->setWindow({.say = [this](const ui::Message& message) { m_messages.push_back(message); },
                            .play = {},
                            .openPage = {},
                            .openDossier = {},
                            .openReturn = {}});
    bool opened = false;
    m_workspace->open(station.folder(), u"lan"_s, TempStation::password(), [&](const Result<>& result) {
        EXPECT_TRUE(result);
        opened = true;
    });
    EXPECT_TRUE(serveUntil([&] { return opened; }));
    m_page = std::make_unique<ui::ReceptionPage>(*m_workspace);
    m_page->resize(1366 - 200, 768 - 48 - 28);
    m_page->show();
    m_page->activateWindow();
    serveUntil([this] { return m_page->isActiveWindow(); });
    m_page->enter();
}

void IdentifyBench::crash() {
    m_page.reset(); // without leave()
    m_workspace.reset();
}

void IdentifyBench::scan(Sample sample) { scanText(m_reader.sampleQr(sample)); }

void IdentifyBench::scanText(const QString& text) {
    const qr::Payload payload = qr::classify(text.toUtf8(), dateOf(toLocal(station.clock.now())));
    const auto target = desk::route(payload, nullptr);
    ASSERT_TRUE(target);
    ASSERT_TRUE(m_page->takeScan(*target));
}

void IdentifyBench::press(QKeyCombination key, const QString& text) {
    ++m_presses;
    for (const ui::KeyHint& hint : m_page->keys())
        if (hint.enabled && hint.run && hint.key == QKeySequence(key)) {
            const auto run = hint.run; // the list is made anew meanwhile
            return run();
        }
    if (key == QKeyCombination(Qt::Key_Escape) && m_page->back()) return;
    QWidget* target = m_page->focusWidget() ? m_page->focusWidget() : m_page.get();
    QKeyEvent down(QEvent::KeyPress, key.key(), key.keyboardModifiers(), text);
    QCoreApplication::sendEvent(target, &down);
    if (!m_page->focusWidget()) return;
    QKeyEvent up(QEvent::KeyRelease, key.key(), key.keyboardModifiers(), text);
    QCoreApplication::sendEvent(m_page->focusWidget(), &up);
}

void IdentifyBench::type(const QString& text) {
    for (const QChar letter : text)
        press(Qt::Key(letter.toUpper().unicode()), QString(letter));
}

bool IdentifyBench::isShown(const QString& text) {
    return std::ranges::any_of(m_page->findChildren<QLabel*>(), [&](const QLabel* label) {
        return label->isVisibleTo(m_page.get()) && label->text().contains(text);
    });
}

bool IdentifyBench::waitForChip() {
    return serveUntil([this] { return identification().state() == ui::Identification::State::done; });
}

std::vector<desk::Visit> IdentifyBench::drafts() {
    std::vector<desk::Visit> found;
    bool answered = false;
    m_workspace->run(
        m_page.get(), [](desk::Workplace& workplace) { return desk::drafts(workplace); },
        [&](std::vector<desk::Visit> visits) {
            found = std::move(visits);
            answered = true;
        });
    EXPECT_TRUE(serveUntil([&] { return answered; }));
    return found;
}

qint64 IdentifyBench::auditEntries(const QString& kind) {
    std::optional<qint64> found;
    m_workspace->run(
        m_page.get(),
        [kind](desk::Workplace& workplace) -> Result<qint64> {
            MOTCUA_TRY(auto row, workplace.database().prepare("SELECT count(*) FROM audit WHERE kind = ?"));
            row.bindAll(kind);
            MOTCUA_TRY(const bool any, row.step());
            return any ? row.int64(0) : 0;
        },
        [&](qint64 count) { found = count; });
    EXPECT_TRUE(serveUntil([&] { return found.has_value(); }));
    return found.value_or(-1);
}

} // namespace motcua::tests
