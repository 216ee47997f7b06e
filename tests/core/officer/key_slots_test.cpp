// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/officer/key_slots.h"

#include "core/base/json.h"

#include <QJsonDocument>
#include <gtest/gtest.h>

namespace motcua::officer {
namespace {

Secret word(const char* text) { return Secret::copyOf(text); }

class KeySlotsTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_slots.set(u"bay", word("bay's password"), m_key));
        ASSERT_TRUE(m_slots.set(u"An", word("an's password"), m_key));
    }
    FixedClock m_clock{*parseInstant(u"2026-11-23T09:00:00+07:00")};
    Secret m_key = Secret::random(32);
    KeySlots m_slots = KeySlots::make(UuidSource(m_clock).next(), crypto::PasswordKdf::makeCheap);

    Result<KeySlots> reread(const QByteArray& json) const {
        return KeySlots::parse(json, crypto::PasswordKdf::makeCheap);
    }
};

TEST_F(KeySlotsTest, open_ownPassword_givesTheKey) {
    const KeySlots slots = *reread(m_slots.toJson());
    EXPECT_EQ(slots.toJson(), m_slots.toJson());
    EXPECT_EQ(slots.logins(), (QStringList{QStringLiteral("an"), QStringLiteral("bay")}));
    EXPECT_TRUE(slots.open(u" Bay", word("bay's password"))->equals(m_key));
    EXPECT_TRUE(slots.open(u"an", word("an's password"))->equals(m_key));
    for (const auto& [login, password] : {std::pair(u"bay", "an's password"), std::pair(u"bay", ""),
                                          std::pair(u"none", "bay's password"), std::pair(u"", "")})
        EXPECT_EQ(slots.open(QStringView(login), word(password)).error().code, Code::OFFICER_PASSWORD_WRONG)
            << password;
}

TEST_F(KeySlotsTest, remove_slotNoLongerOpens) {
    m_slots.remove(u"BAY", m_key);
    EXPECT_FALSE(m_slots.has(u"bay"));
    const KeySlots slots = *reread(m_slots.toJson());
    EXPECT_EQ(slots.open(u"bay", word("bay's password")).error().code, Code::OFFICER_PASSWORD_WRONG);
    EXPECT_TRUE(slots.open(u"an", word("an's password")));
}

TEST_F(KeySlotsTest, set_newPassword_oldOneNoLongerOpens) {
    ASSERT_TRUE(m_slots.set(u"bay", word("another password"), m_key));
    EXPECT_EQ(m_slots.logins().size(), 2);
    EXPECT_FALSE(m_slots.open(u"bay", word("bay's password")));
    EXPECT_TRUE(m_slots.open(u"bay", word("another password"))->equals(m_key));
}

TEST_F(KeySlotsTest, set_weakPasswordOrBadLogin_refused) {
    EXPECT_EQ(m_slots.set(u"bay", word("1234567"), m_key).error().code, Code::OFFICER_PASSWORD_WEAK);
    EXPECT_EQ(m_slots.set(u"bay", word("mậtkhẩu"), m_key).error().code, Code::OFFICER_PASSWORD_WEAK)
        << "letters are counted, not bytes";
    EXPECT_EQ(m_slots.set(u"nguyen.van.a", word("Nguyen.Van.A"), m_key).error().code,
              Code::OFFICER_PASSWORD_WEAK);
    EXPECT_EQ(m_slots.set(u"a b", word("good password"), m_key).error().code, Code::OFFICER_LOGIN_INVALID);
    EXPECT_TRUE(m_slots.set(u"bay", word("mật khẩu"), m_key));
}

TEST_F(KeySlotsTest, recovery_opensUntilReplaced) {
    EXPECT_EQ(m_slots.openByRecovery(word("0000-0000-0000-0000-0000-0000-0000-0000-0")).error().code,
              Code::OFFICER_RECOVERY_WRONG);
    const Secret code = *m_slots.setRecovery(m_key);
    EXPECT_TRUE(reread(m_slots.toJson())->openByRecovery(code)->equals(m_key));
    EXPECT_EQ(m_slots.openByRecovery(word("nonsense")).error().code, Code::CRYPTO_CODE_INVALID);
    const Secret second = *m_slots.setRecovery(m_key);
    EXPECT_EQ(m_slots.openByRecovery(code).error().code, Code::OFFICER_RECOVERY_WRONG);
    EXPECT_TRUE(m_slots.openByRecovery(second));
}

TEST_F(KeySlotsTest, rekey_everyPasswordOpensTheNewKey) {
    const Secret code = *m_slots.setRecovery(m_key);
    const Secret newKey = Secret::random(32);
    const KeySlots before = m_slots;
    ASSERT_TRUE(m_slots.rekey(m_key, newKey));
    const KeySlots slots = *reread(m_slots.toJson());
    EXPECT_TRUE(slots.open(u"bay", word("bay's password"))->equals(newKey));
    EXPECT_TRUE(slots.open(u"an", word("an's password"))->equals(newKey));
    EXPECT_TRUE(slots.openByRecovery(code)->equals(newKey));
    EXPECT_TRUE(before.open(u"bay", word("bay's password"))->equals(m_key));
    EXPECT_EQ(m_slots.rekey(m_key, newKey).error().code, Code::OFFICER_KEYS_DAMAGED)
        << "not the key of this file any more";
}

/// A slot that somebody without the store's key puts in would get the new key at the next rekey.
TEST_F(KeySlotsTest, foreignSlot_noticedAtLogInAndRekey) {
    KeySlots foreign = KeySlots::make(m_slots.storeId(), crypto::PasswordKdf::makeCheap);
    ASSERT_TRUE(foreign.set(u"eve", word("eve's password"), Secret::random(32)));
    QJsonObject mine = *json::parseObject(m_slots.toJson());
    QJsonArray list = mine[QLatin1StringView("slots")].toArray();
    list.append((*json::parseObject(foreign.toJson()))[QLatin1StringView("slots")].toArray().first());
    mine[QLatin1StringView("slots")] = list;
    KeySlots doctored = *reread(json::compact(mine));
    EXPECT_EQ(doctored.open(u"bay", word("bay's password")).error().code, Code::OFFICER_KEYS_DAMAGED);
    EXPECT_EQ(doctored.open(u"eve", word("eve's password")).error().code, Code::OFFICER_KEYS_DAMAGED);
    EXPECT_EQ(doctored.rekey(m_key, Secret::random(32)).error().code, Code::OFFICER_KEYS_DAMAGED);
}

TEST_F(KeySlotsTest, parse_anyFieldBad_named) {
    ASSERT_TRUE(m_slots.setRecovery(m_key));
    const QByteArray good = m_slots.toJson();
    const QJsonObject object = *json::parseObject(good);
    const auto change = [&](const char* key, const QJsonValue& value) {
        QJsonObject changed = object;
        changed[QLatin1StringView(key)] = value;
        return json::compact(changed);
    };
    const auto changeSlot = [&](const char* key, const QJsonValue& value) {
        QJsonArray list = object[QLatin1StringView("slots")].toArray();
        QJsonObject slot = list[1].toObject();
        slot[QLatin1StringView(key)] = value;
        list[1] = slot;
        return change("slots", list);
    };
    const struct {
        const char* field;
        QByteArray json;
    } cases[] = {{"format", change("format", 2)},
                 {"store", change("store", QStringLiteral("x"))},
                 {"mac", change("mac", QStringLiteral("AAAA"))},
                 {"mac", change("mac", QJsonValue::Undefined)},
                 {"slots", change("slots", QStringLiteral("x"))},
                 {"kdf", change("slots", QJsonArray{1})},
                 {"kdf", change("recovery", 5)},
                 {"kdf", changeSlot("kdf", QStringLiteral("md5"))},
                 {"ops", changeSlot("ops", -1)},
                 {"ops", changeSlot("ops", 1e12)},
                 {"memory", changeSlot("memory", QStringLiteral("64"))},
                 {"salt", changeSlot("salt", QStringLiteral("****"))},
                 {"public_key", changeSlot("public_key", QStringLiteral("AAAA"))},
                 {"sealed_private_key", changeSlot("sealed_private_key", 1)},
                 {"sealed_store_key", changeSlot("sealed_store_key", QJsonValue())},
                 {"login", changeSlot("login", QStringLiteral("A b"))},
                 {"slots", changeSlot("login", QStringLiteral("an"))},
                 {"size", good + QByteArray(KeySlots::kMaxBytes, ' ')}};
    for (const auto& each : cases)
        EXPECT_EQ(reread(each.json).error(),
                  (Error{Code::OFFICER_KEYS_DAMAGED, QLatin1StringView(each.field)}))
            << each.field;
    EXPECT_EQ(reread("{").error().code, Code::OFFICER_KEYS_DAMAGED);
    EXPECT_EQ(reread(changeSlot("memory", 0x7fffffff))->open(u"bay", word("bay's password")).error().code,
              Code::CRYPTO_KDF_REFUSED)
        << "a doctored cost is refused before it is paid";
}

} // namespace
} // namespace motcua::officer
