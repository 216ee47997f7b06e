// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_damage.h"

#include "core/base/text_legacy.h"

#include <QStringList>
#include <gtest/gtest.h>
#include <random>

namespace motcua {
namespace {

using namespace Qt::StringLiterals;

/// What another program makes of UTF-8 bytes; the opposite of the repair, written down from the code pages'
/// charts.
QString misread(const QString& text, legacy::CodePage page) { return legacy::decode(text.toUtf8(), page); }
QString misreadLatin1(const QString& text) { return QString::fromLatin1(text.toUtf8()); }

const QString kLetters =
    u"aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ"_s;

QString randomName(std::mt19937& random) {
    QString name;
    const auto length = 3 + random() % 30;
    for (unsigned i = 0; i < length; ++i)
        name += random() % 6 == 0
                    ? QChar(u' ')
                    : kLetters[static_cast<qsizetype>(random() % static_cast<size_t>(kLetters.size()))];
    name += kLetters[1 + static_cast<qsizetype>(random() % 10)]; // at least one letter that is not ASCII
    return name;
}

TEST(TextDamage, repairMojibake_anyVietnameseText_isTheText) {
    std::mt19937 random(20261123);
    for (int i = 0; i < 20000; ++i) {
        const QString name = randomName(random);
        ASSERT_EQ(repairMojibake(misread(name, legacy::CodePage::windows1252)), name);
        ASSERT_EQ(repairMojibake(misread(name, legacy::CodePage::windows1258)), name);
        ASSERT_EQ(repairMojibake(misreadLatin1(name)), name);
        ASSERT_EQ(inspectText(misreadLatin1(name)).damage, Damage::mojibake);
    }
}

TEST(TextDamage, repairMojibake_everyLetterAlone_isTheLetter) {
    for (const QChar c : kLetters) {
        const QString letter(c);
        if (c < u'\u0080') {
            EXPECT_FALSE(repairMojibake(letter));
            continue;
        }
        EXPECT_EQ(repairMojibake(misread(letter, legacy::CodePage::windows1252)), letter);
    }
}

TEST(TextDamage, repairMojibake_misreadTwice_isRepaired) {
    const QString name = u"Trần Thị Bé Năm, ấp Đông"_s;
    EXPECT_EQ(
        repairMojibake(misread(misread(name, legacy::CodePage::windows1252), legacy::CodePage::windows1252)),
        name);
}

TEST(TextDamage, inspectText_knownMojibake_repaired) {
    EXPECT_EQ(inspectText(u"Nguyá»…n VÄƒn An").repaired, u"Nguyễn Văn An");
    EXPECT_EQ(inspectText(u"LÃª Thá»‹ SÃ¡u").repaired, u"Lê Thị Sáu");
}

TEST(TextDamage, inspectText_lostLetters_recognisedNotRepaired) {
    struct Case {
        QString text;
        Damage damage;
    };
    const Case cases[] = {
        {u"Nguy\uFFFDn Văn An"_s, Damage::replacementCharacter},
        {u"Nguy?n V?n An"_s, Damage::questionMark},
        {u"?ào Th?"_s, Damage::questionMark},
        {u"Nguyá» n VÄ n An"_s, Damage::mojibake},
        {u"LÃª Thá»? SÃ¡u ễ"_s, Damage::mojibake},
        {u"Æ°u ễ"_s, Damage::mojibake},
        {u"Ä‘ ễ"_s, Damage::mojibake},
        {u"Nguyeexn Vawn An"_s, Damage::typedKeys},
        {u"TRAANF THIJ BES NAWM"_s, Damage::typedKeys},
        {u"Nguye64n Va8n An"_s, Damage::typedKeys},
        {u"Leee Vawn Ddoong"_s, Damage::typedKeys},
        {u"Tha1ng Na8m"_s, Damage::typedKeys},
    };
    for (const auto& [text, damage] : cases) {
        EXPECT_EQ(inspectText(text).damage, damage) << text.toStdString();
        EXPECT_FALSE(inspectText(text).repaired) << text.toStdString();
    }
}

struct LegacyCase {
    QString seen, meant;
};

TEST(TextDamage, inspectText_tcvn3_converted) {
    const LegacyCase cases[] = {
        {u"NguyÔn V¨n An"_s, u"Nguyễn Văn An"_s},
        {u"TrÇn ThÞ BÐ N¨m"_s, u"Trần Thị Bé Năm"_s},
        {u"§ç §øc D\u00AD¬ng"_s, u"Đỗ Đức Dương"_s},
        {u"NGUYÔN V¡N AN, HUYÖN B"_s, u"NGUYỄN VĂN AN, HUYỆN B"_s},
        {u"TRÇN THÞ BÐ N¡M"_s, u"TRẦN THỊ BÉ NĂM"_s},
        {u"Sè 1, Th«n §«ng, X· A, HuyÖn B, Hµ Néi"_s, u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội"_s},
    };
    for (const auto& [seen, meant] : cases) {
        EXPECT_EQ(inspectText(seen).damage, Damage::tcvn3) << seen.toStdString();
        EXPECT_EQ(inspectText(seen).repaired.value_or(u"none"_s), meant);
    }
}

TEST(TextDamage, inspectText_vni_converted) {
    const LegacyCase cases[] = {
        {u"Nguyeãn Vaên An"_s, u"Nguyễn Văn An"_s},
        {u"Traàn Thò Beù Naêm"_s, u"Trần Thị Bé Năm"_s},
        {u"ÑOÃ ÑÖÙC DÖÔNG"_s, u"ĐỖ ĐỨC DƯƠNG"_s},
        {u"Soá 1, Thoân Ñoâng, Xaõ A, Huyeän B, Haø Noäi"_s, u"Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội"_s},
    };
    for (const auto& [seen, meant] : cases) {
        EXPECT_EQ(inspectText(seen).damage, Damage::vni) << seen.toStdString();
        EXPECT_EQ(inspectText(seen).repaired.value_or(u"none"_s), meant);
    }
}

TEST(TextDamage, inspectText_cleanNames_neverFlagged) {
    const QStringList clean{
        u"Nguyễn Văn An"_s,
        u"TRẦN THỊ BÉ NĂM"_s,
        u"Đỗ Đức Dương"_s,
        u"H'Ngăm Niê"_s,
        u"H’Blăn Mlô"_s,
        u"K'Brơi"_s,
        u"Y Đức Êban"_s,
        u"Y Bhĭm Kđăm"_s,
        u"Ksor H'Nhan"_s,
        u"Rơ Châm Pyi"_s,
        u"Siu Black"_s,
        u"Rah Lan Hin"_s,
        u"Kpă Thuận"_s,
        u"Nay Der"_s,
        u"Ayun H'Hương"_s,
        u"Hồ Văn Pơớt"_s,
        u"A Lăng Mai"_s,
        u"Bling Zéo"_s,
        u"Zơrâm Mên"_s,
        u"Thạch Sa Rône"_s,
        u"Kim Sơn Sà Vuông"_s,
        u"Danh Út"_s,
        u"Chau Sóc Khôn"_s,
        u"Lò Thị Pành"_s,
        u"Quàng Văn Lả"_s,
        u"Vàng A Sùng"_s,
        u"Giàng Seo Phử"_s,
        u"Ly A Páo"_s,
        u"Hạng Thị Mỷ"_s,
        u"Tẩn U Mẩy"_s,
        u"Chíu A Sáng"_s,
        u"Lâu Bá Xò"_s,
        u"Cứ A Dình"_s,
        u"Sùng Seo Lở"_s,
        u"Bùi Thị Ỉn"_s,
        u"Đàng Năng Thọ"_s,
        u"Dụng Thị Đẹp"_s,
        u"Cil Ha Sen"_s,
        u"Liêng Hót Ha Đin"_s,
        u"Bon Niêng K'Glòng"_s,
        u"Pinăng Thị Kiều"_s,
        u"Chamaléa Thị Niêm"_s,
        u"Katơr Thị Sính"_s,
        u"Điểu K'Ré"_s,
        u"Thị Khưi"_s,
        u"Lâm Êl"_s,
        u"Dương Hoàng Chon"_s,
        u"Hà"_s,
        u"Lê"_s,
        u"Võ Tá Hân"_s,
        u"Tôn Nữ Thị Ninh"_s,
        u"Quách Thị Ứng"_s,
        u"Lý Sìn Pà"_s,
        u"Ma Seo Củi"_s,
        u"XÃ HÒA BÌNH"_s,
        u"Xã Ã…"_s,
        u"Thôn Ea Ô, xã Ea Ô"_s,
        u"Buôn Đôn, Đắk Lắk"_s,
        u"Số 12A, KP3, P. Tân Phú"_s,
        u"Lô C4 khu A1"_s,
        u"So 5 khu A1"_s,
        u"Lo C4, duong D9"_s,
        u"Nguyen Van An"_s,
        u"Tran Thi Ngoc Anh"_s,
        u"Lee Min Ho"_s,
        u"José Müller"_s,
        u"Zoë Hélène"_s,
        u"Peter Moon"_s,
        u"Dawn Smith"_s,
        u"Hoà"_s,
        u"Thuý"_s,
        u"Nguyễn Huỳnh Khương"_s,
        u"Nghiêng"_s,
        u"Đoàn Quốc Uỷ"_s,
        u""_s,
        u"   "_s,
        u"ai? 5"_s.first(2),
    };
    for (const QString& name : clean) {
        EXPECT_EQ(inspectText(name).damage, Damage::none) << name.toStdString();
        const QString nfd = name.normalized(QString::NormalizationForm_D);
        EXPECT_EQ(inspectText(nfd).damage, Damage::none) << name.toStdString();
        EXPECT_EQ(inspectText(name.toUpper()).damage, Damage::none) << name.toStdString();
    }
}

TEST(TextDamage, decodeLegacyBytes_onlyWhereOneReadingIsVietnamese) {
    EXPECT_EQ(decodeLegacyBytes("Nguy\xD4n V\xA8n An"), u"Nguyễn Văn An");     // TCVN3
    EXPECT_EQ(decodeLegacyBytes("Nguye\xE3n Va\xEAn An"), u"Nguyễn Văn An");   // VNI
    EXPECT_EQ(decodeLegacyBytes("Nguy\xEA\xDEn V\xE3n An"), u"Nguyễn Văn An"); // Windows-1258
    EXPECT_FALSE(decodeLegacyBytes("plain"));
    EXPECT_FALSE(decodeLegacyBytes("\xFF\xFE\x80"));
    EXPECT_FALSE(decodeLegacyBytes(""));
}

} // namespace
} // namespace motcua
