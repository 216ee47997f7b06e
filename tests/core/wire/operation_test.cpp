// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/operation.h"

#include "tests/core/wire/samples.h"

namespace motcua::wire {
namespace {

TEST(Operation, everyType_isReadBackEqual) {
    const auto actions = everyAction();
    ASSERT_EQ(std::ssize(actions), dossier::kActionTypeCount);
    for (const dossier::Action& each : actions) {
        const auto read = operationOf(operationJson(each));
        ASSERT_TRUE(read) << qPrintable(read.error().detail);
        EXPECT_EQ(*read, each);
    }
}

TEST(Operation, withoutWhatIdentifiesIt_isRefused) {
    const QJsonObject sound = operationJson(action(2, dossier::NoteAdded{dossier::kText}));
    ASSERT_TRUE(operationOf(sound));
    for (const char* needed : {"op", "n", "d", "t", "at", "by", "p"}) {
        QJsonObject object = sound;
        object.remove(QLatin1StringView(needed));
        EXPECT_FALSE(operationOf(object)) << needed;
    }
    const QString none = Uuid{}.toString();
    for (const auto& [key, value] : std::initializer_list<std::pair<QLatin1StringView, QJsonValue>>{
             {QLatin1StringView("op"), none},
             {QLatin1StringView("d"), none},
             {QLatin1StringView("by"), none},
             {QLatin1StringView("n"), 0},
             {QLatin1StringView("b"), -1},
             {QLatin1StringView("k"), -1},
             {QLatin1StringView("t"), QStringLiteral("unheard_of")},
             {QLatin1StringView("unknown"), 1}}) {
        QJsonObject object = sound;
        object.insert(key, value);
        EXPECT_FALSE(operationOf(object)) << key.data();
    }
}

} // namespace
} // namespace motcua::wire
