// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/spoken_call.h"

#include <QLocale>
#include <QTextToSpeech>
#include <QThread>

namespace motcua::ui {

QString callPhrase(const desk::Ticket& ticket) {
    const QString who =
        ticket.name.isEmpty() ? QStringLiteral("số ") + desk::spokenNumber(ticket.number) : ticket.name;
    return QStringLiteral("Mời %1 đến quầy số %2").arg(who).arg(ticket.desk);
}

class SpokenCall::Voice : public QObject {
public:
    explicit Voice(std::shared_ptr<std::atomic<bool>> hasVoice) : m_hasVoice(std::move(hasVoice)) {}
    void open() {
        m_speech = std::make_unique<QTextToSpeech>();
        for (const QLocale& locale : m_speech->availableLocales()) {
            if (locale.language() != QLocale::Vietnamese) continue;
            m_speech->setLocale(locale);
            *m_hasVoice = true;
            break;
        }
    }
    void say(const QString& phrase) {
        if (*m_hasVoice) m_speech->say(phrase);
    }

private:
    std::unique_ptr<QTextToSpeech> m_speech;
    std::shared_ptr<std::atomic<bool>> m_hasVoice;
};

SpokenCall::SpokenCall() {
    // without an engine Qt warns and has none to offer
    if (QTextToSpeech::availableEngines().isEmpty()) return;
    m_hasVoice = std::make_shared<std::atomic<bool>>(false);
    m_thread = new QThread;
    m_voice = new Voice(m_hasVoice);
    m_voice->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::started, m_voice, [voice = m_voice] { voice->open(); });
    QObject::connect(m_thread, &QThread::finished, m_voice, &QObject::deleteLater);
    QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    m_thread->start();
}

/// An engine that hangs keeps its thread, never the window.
SpokenCall::~SpokenCall() {
    if (m_thread) m_thread->quit();
}

void SpokenCall::call(const desk::Ticket& ticket) {
    if (!m_thread) return;
    QMetaObject::invokeMethod(
        m_voice, [voice = m_voice, phrase = callPhrase(ticket)] { voice->say(phrase); },
        Qt::QueuedConnection);
}

} // namespace motcua::ui
