// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <gtest/gtest.h>

namespace motcua::log {
namespace {

/// Everything written to the log during its life.
class Captured {
public:
    Captured() {
        setSink([this](Level, const QByteArray& line) { m_text += line + '\n'; }, Level::debug);
    }
    ~Captured() { setSink({}, Level::warning); }
    const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
};

TEST(Log, personalDataGivenToEveryCall_doesNotComeOut) {
    const QString name = QStringLiteral("Nguyễn Văn Bảy");
    const QString number = QStringLiteral("001096012345");
    const QByteArray key("0123456789abcdef0123456789abcdef");
    Captured log;
    for (auto call : {&debug, &info, &warning, &error})
        call(Literal("store.open"), {{"name", name},
                                     {"view", QStringView(name)},
                                     {"number", number},
                                     {"as_integer", Q_INT64_C(101096012345)},
                                     {"phone", 912345678},
                                     {"utf8", name.toUtf8()},
                                     {"std", number.toStdString()},
                                     {"key", key},
                                     {"as_double", 101096012345.0}});
    installQtMessageHandler();
    qWarning("cannot open %s of %s, id 001096012345, %s", "\"/home/lan\"", qPrintable(name), "Bảy");
    qInstallMessageHandler(nullptr);
    EXPECT_FALSE(log.text().contains("Nguy"));
    EXPECT_FALSE(log.text().contains("Bảy"));
    EXPECT_FALSE(log.text().contains("1096012345"));
    EXPECT_FALSE(log.text().contains("912345678"));
    EXPECT_FALSE(log.text().contains("/home/lan"));
    EXPECT_FALSE(log.text().contains(key));
    EXPECT_EQ(log.text().count('\n'), 5);
}

TEST(Log, aSecret_cannotBeLogged) { static_assert(!std::is_constructible_v<Field, Literal, const Secret&>); }

TEST(Log, harmlessValues_areShown) {
    Captured log;
    const FixedClock clock(Instant{std::chrono::milliseconds{1}});
    const Uuid id = UuidSource(clock).next();
    info("sync.done", {{"rows", 42},
                       {"ok", true},
                       {"why", Code::USAGE},
                       {"state", Literal("idle")},
                       {"id", id},
                       {"s", 1.9}});
    EXPECT_EQ(log.text(), "info sync.done rows=42 ok=true why=USAGE state=idle id=" +
                              id.toString().toLatin1() + " s=1\n");
}

} // namespace
} // namespace motcua::log
