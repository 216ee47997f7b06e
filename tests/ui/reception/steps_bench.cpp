// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/steps_bench.h"

#include "core/qr/card_payload.h"
#include "ui/printing/printing.h"
#include "ui/widgets/language.h"

#include <QKeyEvent>

// Until the printing library is part of the reception: nothing is put on paper.
namespace motcua::ui {
__attribute__((weak)) void printForm(Workspace&, document::FormKind, const QString&,
                                     std::function<void()> then) {
    if (then) then();
}
} // namespace motcua::ui

namespace motcua::tests {

using namespace Qt::StringLiterals;

StepsBench::StepsBench(const std::function<void(desk::Workplace&)>& prepare)
    : m_workspace(station.clock, m_reader) {
    if (prepare) prepare(station.workplace());
    station.close();
    ui::applyTheme(ui::Look::light);
    ui::setLanguage(ui::Language::english);
    m_workspace.setWindow({.say = [this](const ui::Message& message) { m_messages.push_back(message); },
                           .play = {},
                           .openPage = {},
                           .openDossier = [this](const QString& code) { m_opened << code; },
                           .openReturn = {}});
    bool opened = false;
    m_workspace.open(station.folder(), u"lan"_s, TempStation::password(), [&](const Result<>& result) {
        EXPECT_TRUE(result);
        opened = true;
    });
    EXPECT_TRUE(serveUntil([&] { return opened; }));
    m_page = std::make_unique<ui::ReceptionPage>(m_workspace);
    m_page->resize(1366 - 200, 768 - 48 - 28);
    m_page->show();
    m_page->activateWindow();
    serveUntil([this] { return m_page->isActiveWindow(); });
    m_page->enter();
}

StepsBench::~StepsBench() {
    m_page.reset();
    bool closed = false;
    m_workspace.close([&closed] { closed = true; });
    serveUntil([&closed] { return closed; });
}

void StepsBench::scan() {
    const QString text = u"001096012345|123456789|Nguyễn Văn An|15011996|Nam|"
                         "Số 1, Thôn Đông, Xã Đăk Pxi, Quảng Ngãi|01012022"_s;
    const auto card = qr::parseCardPayload(text, dateOf(toLocal(station.clock.now())));
    ASSERT_TRUE(card);
    ASSERT_TRUE(m_page->takeScan(*card));
}

void StepsBench::press(QKeyCombination key, const QString& text) {
    ++m_presses;
    for (const ui::KeyHint& hint : m_page->keys())
        if (hint.enabled && hint.run && hint.key == QKeySequence(key)) {
            const auto run = hint.run; // the list is made anew meanwhile
            return run();
        }
    QWidget* target = m_page->focusWidget() ? m_page->focusWidget() : m_page.get();
    QString letters = text;
    if (letters.isEmpty() && key.keyboardModifiers() == Qt::NoModifier && key.key() < 0x80)
        letters = QString(QChar(key.key())).toLower();
    QKeyEvent down(QEvent::KeyPress, key.key(), key.keyboardModifiers(), letters);
    QCoreApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key.key(), key.keyboardModifiers(), letters);
    if (m_page->focusWidget()) QCoreApplication::sendEvent(m_page->focusWidget(), &up);
}

void StepsBench::type(const QString& text) {
    for (const QChar letter : text)
        press(Qt::Key(letter.toUpper().unicode()), QString(letter));
}

bool StepsBench::waitForStep(desk::VisitStep step) {
    return serveUntil([&] { return model().step() == step; });
}

bool StepsBench::waitForPreview(const QString& procedure) {
    return serveUntil([&] { return model().preview() && model().preview()->procedure.code == procedure; });
}

bool StepsBench::choose(const QString& typed, const QString& procedure) {
    type(typed);
    press(Qt::Key_Return);
    return serveUntil([&] { return dossier().procedureCode == procedure; }) && waitForPreview(procedure);
}

qint64 StepsBench::dossierCount() {
    const auto count = ask<qint64>([](desk::Workplace& workplace) -> Result<qint64> {
        MOTCUA_TRY(auto row, workplace.database().prepare("SELECT count(*) FROM dossier"));
        MOTCUA_TRY(const bool found, row.step());
        return found ? row.int64(0) : 0;
    });
    EXPECT_TRUE(count);
    return count.value_or(-1);
}

} // namespace motcua::tests
