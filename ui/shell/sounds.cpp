// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sounds.h"

#include <QSoundEffect>
#include <QUrl>

// Outside of any namespace, as Q_INIT_RESOURCE wants it.
static void initSounds() { Q_INIT_RESOURCE(motcua_sounds); }

namespace motcua::ui {

struct Sounds::Player : QObject {
    std::unique_ptr<QSoundEffect> good, bad;

    void play(Sound sound) {
        auto& effect = sound == Sound::goodScan ? good : bad;
        if (!effect) {
            effect = std::make_unique<QSoundEffect>();
            effect->setSource(QUrl(sound == Sound::goodScan ? QStringLiteral("qrc:/sounds/good.wav")
                                                            : QStringLiteral("qrc:/sounds/bad.wav")));
        }
        effect->play();
    }
    void stop() {
        good.reset();
        bad.reset();
    }
};

Sounds::Sounds() : m_player(std::make_unique<Player>()) {
    initSounds();
    m_player->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("sounds"));
}

Sounds::~Sounds() {
    if (!m_thread.isRunning()) return;
    QMetaObject::invokeMethod(m_player.get(), [this] { m_player->stop(); }, Qt::QueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Sounds::play(Sound sound) {
    if (!m_thread.isRunning()) m_thread.start();
    QMetaObject::invokeMethod(m_player.get(), [this, sound] { m_player->play(sound); }, Qt::QueuedConnection);
}

} // namespace motcua::ui
