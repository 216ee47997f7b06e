// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scanner/typing.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace motcua::scanner::tests {
namespace {

using Kind = KeyInput::Kind;

constexpr int kShiftCode = Qt::Key_Shift;

int specialKey(QChar c) {
    switch (c.unicode()) {
    case u'\n':
    case u'\r':
        return Qt::Key_Return;
    case u'\t':
        return Qt::Key_Tab;
    case u'\b':
        return Qt::Key_Backspace;
    default:
        return 0;
    }
}

bool needsShift(QChar c) { return c.isUpper() || QStringView(u"|~!@#$%^&*()_+:\"<>?{}").contains(c); }

double logNormal(double mean, double spread, Random& random) {
    const double variance = std::log(1 + spread * spread / (mean * mean));
    return std::lognormal_distribution(std::log(mean) - variance / 2, std::sqrt(variance))(random);
}

milliseconds ms(double value) { return milliseconds(static_cast<qint64>(std::lround(value))); }

void press(Events& events, QChar c, milliseconds at, milliseconds until, bool scanned) {
    events.push_back({key(Kind::press, c, at), scanned});
    events.push_back({key(Kind::release, c, until), scanned});
}

} // namespace

std::vector<Rhythm> rhythms() {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/tests/fixtures/typing_rhythms.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    std::vector<Rhythm> all;
    const QJsonArray models = QJsonDocument::fromJson(file.readAll())[QLatin1StringView("models")].toArray();
    for (const QJsonValue& m : models)
        all.push_back({m[u"name"].toString(), m[u"interval"].toDouble(), m[u"spread"].toDouble(),
                       m[u"shortest"].toDouble(), m[u"hold"].toDouble(), m[u"hold_spread"].toDouble(),
                       m[u"hold_shortest"].toDouble()});
    return all;
}

KeyInput key(Kind kind, QChar c, milliseconds time) {
    KeyInput input = special(kind, specialKey(c), time);
    if (input.key != 0) return input;
    // letters without a key are made up by the system
    input.key = c < u'\u0080' ? c.toUpper().unicode() : 0;
    input.physicalKey = c.toLower().unicode();
    input.modifiers = needsShift(c) ? Qt::ShiftModifier : Qt::NoModifier;
    input.text = c;
    return input;
}

KeyInput special(Kind kind, int code, milliseconds time, Qt::KeyboardModifiers modifiers) {
    KeyInput input;
    input.kind = kind;
    input.key = code;
    input.physicalKey = static_cast<quint32>(code);
    input.modifiers = modifiers;
    input.time = time;
    if (code == Qt::Key_Return) input.text = u'\r';
    if (code == Qt::Key_Tab) input.text = u'\t';
    if (code == Qt::Key_Backspace) input.text = u'\b';
    return input;
}

milliseconds type(Events& events, QStringView keys, const Rhythm& rhythm, milliseconds start,
                  Random& random) {
    // one finger does not hit the same key faster
    constexpr double kSameKey = 90;
    std::vector<milliseconds> at{start};
    for (qsizetype i = 1; i < keys.size(); ++i) {
        const double shortest = keys[i].toLower() == keys[i - 1].toLower()
                                    ? std::max(kSameKey, rhythm.shortest)
                                    : rhythm.shortest;
        at.push_back(at.back() + ms(std::max(shortest, logNormal(rhythm.interval, rhythm.spread, random))));
    }
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const milliseconds pressed = at[static_cast<std::size_t>(i)];
        const double hold =
            std::max(rhythm.holdShortest, std::normal_distribution(rhythm.hold, rhythm.holdSpread)(random));
        milliseconds until = pressed + ms(hold);
        // the finger must be up before the key goes down again
        const qsizetype again = keys.indexOf(keys[i], i + 1, Qt::CaseInsensitive);
        if (again > 0) until = std::min(until, at[static_cast<std::size_t>(again)] - milliseconds(5));
        if (needsShift(keys[i])) {
            events.push_back({special(Kind::press, kShiftCode, pressed - milliseconds(15)), false});
            events.push_back({special(Kind::release, kShiftCode, until + milliseconds(10)), false});
        }
        press(events, keys[i], pressed, until, false);
    }
    return at.back();
}

milliseconds scan(Events& events, QStringView text, const ScannerModel& model, milliseconds start,
                  Random& random) {
    const QString keys = text.toString() + model.end;
    std::uniform_real_distribution<double> wobble(-model.jitter, model.jitter);
    double at = static_cast<double>(start.count());
    double last = at;
    int inBatch = 0;
    for (const QChar c : keys) {
        last = at;
        const double hold = model.batch > 1 ? 0 : std::min({model.hold, 15.0, model.gap / 2});
        if (model.shift && needsShift(c)) events.push_back({special(Kind::press, kShiftCode, ms(at)), true});
        press(events, c, ms(at), ms(at + hold), true);
        if (model.shift && needsShift(c))
            events.push_back({special(Kind::release, kShiftCode, ms(at + hold)), true});
        if (++inBatch < model.batch) continue;
        at += std::clamp(model.gap * model.batch + wobble(random), hold + 1, 70.0);
        inBatch = 0;
    }
    return ms(last);
}

void sort(Events& events) {
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.input.time < b.input.time; });
}

namespace {

QString typedKeys(QStringView text, QStringView tones, const QHash<QChar, QString>& marks) {
    static constexpr QStringView kTones = u"\u0301\u0300\u0309\u0303\u0323";
    QString keys, tone;
    for (const QChar given : text) {
        QString parts = QString(given).normalized(QString::NormalizationForm_D);
        for (qsizetype i = parts.size() - 1; i > 0; --i)
            if (const auto index = kTones.indexOf(parts[i]); index >= 0) {
                tone = tones[index];
                parts.remove(i, 1);
            }
        const QChar plain = parts.normalized(QString::NormalizationForm_C).front();
        if (!plain.isLetter()) keys += std::exchange(tone, {});
        const QString small = marks.value(plain.toLower(), QString(plain.toLower()));
        keys += plain.isUpper() ? small.left(1).toUpper() + small.sliced(1) : small;
    }
    return keys + tone;
}

} // namespace

QString telexKeys(QStringView text) {
    return typedKeys(text, u"sfrxj",
                     {{u'â', QStringLiteral("aa")},
                      {u'ê', QStringLiteral("ee")},
                      {u'ô', QStringLiteral("oo")},
                      {u'ă', QStringLiteral("aw")},
                      {u'ơ', QStringLiteral("ow")},
                      {u'ư', QStringLiteral("uw")},
                      {u'đ', QStringLiteral("dd")}});
}

QString vniKeys(QStringView text) {
    return typedKeys(text, u"12345",
                     {{u'â', QStringLiteral("a6")},
                      {u'ê', QStringLiteral("e6")},
                      {u'ô', QStringLiteral("o6")},
                      {u'ă', QStringLiteral("a8")},
                      {u'ơ', QStringLiteral("o7")},
                      {u'ư', QStringLiteral("u7")},
                      {u'đ', QStringLiteral("d9")}});
}

Outcome run(const Events& events) {
    WedgeDetector detector;
    Outcome outcome;
    outcome.held.resize(events.size());
    std::deque<std::size_t> held;
    const auto carryOut = [&](const WedgeDetector::Verdict& verdict, milliseconds now) {
        for (const WedgeDetector::Fate fate : verdict.fates) {
            const std::size_t index = held.front();
            held.pop_front();
            const bool deliver = fate == WedgeDetector::Fate::deliver;
            (deliver ? outcome.delivered : outcome.swallowed).push_back(index);
            if (deliver) outcome.held[index] = now - events[index].input.time;
        }
        if (verdict.scan) outcome.scans << *verdict.scan;
    };
    for (std::size_t i = 0; i < events.size(); ++i) {
        const milliseconds now = events[i].input.time;
        for (auto due = detector.deadline(); due && *due <= now; due = detector.deadline())
            carryOut(detector.tick(*due), *due);
        held.push_back(i);
        carryOut(detector.feed(events[i].input), now);
    }
    while (const auto due = detector.deadline())
        carryOut(detector.tick(*due), *due);
    return outcome;
}

} // namespace motcua::scanner::tests
