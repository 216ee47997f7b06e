// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/ethnic_codes.h"

#include "core/base/json.h"
#include "core/base/text_folding.h"

#include <array>

namespace motcua::central {
namespace {

constexpr std::array kGroups{
    u"Kinh",  u"Tày",      u"Thái",       u"Hoa",    u"Khmer",   u"Mường",   u"Nùng",         u"Mông",
    u"Dao",   u"Gia-rai",  u"Ngái",       u"Ê-đê",   u"Ba Na",   u"Xơ-đăng", u"Sán Chay",     u"Cơ Ho",
    u"Chăm",  u"Sán Dìu",  u"Hrê",        u"Mnông",  u"Ra-glai", u"Xtiêng",  u"Bru-Vân Kiều", u"Thổ",
    u"Giáy",  u"Cơ-tu",    u"Gié-Triêng", u"Mạ",     u"Khơ-mú",  u"Co",      u"Tà-ôi",        u"Chơ-ro",
    u"Kháng", u"Xinh-mun", u"Hà Nhì",     u"Chu-ru", u"Lào",     u"La Chí",  u"La Ha",        u"Phù Lá",
    u"La Hủ", u"Lự",       u"Lô Lô",      u"Chứt",   u"Mảng",    u"Pà Thẻn", u"Cơ Lao",       u"Cống",
    u"Bố Y",  u"Si La",    u"Pu Péo",     u"Brâu",   u"Ơ-đu",    u"Rơ-măm"};
static_assert(kGroups.size() == 54);

bool asCode(const QString& text, int& code) {
    bool isNumber = false;
    code = text.trimmed().toInt(&isNumber);
    return isNumber && code >= 0 && code < 10'000;
}

} // namespace

CodeNames CodeNames::ethnicGroups() {
    CodeNames names;
    for (size_t i = 0; i < kGroups.size(); ++i)
        names.m_names[static_cast<int>(i) + 1] = QString::fromUtf16(kGroups[i]);
    return names;
}

Result<> CodeNames::lay(const QByteArray& json) {
    MOTCUA_TRY(const QJsonObject object, json::parseObject(json));
    std::map<int, QString> names = m_names;
    for (auto row = object.begin(); row != object.end(); ++row) {
        int code = 0;
        const QString name = row.value().toString();
        if (!asCode(row.key(), code) || name.isEmpty() || name.size() > 100 || hasControlCharacters(name))
            return fail(Code::FIELD_INVALID, row.key());
        names[code] = normaliseName(name);
    }
    m_names = std::move(names);
    return {};
}

QString CodeNames::nameOf(const QString& code) const {
    int number = 0;
    if (!asCode(code, number)) return code;
    const auto known = m_names.find(number);
    return known == m_names.end() ? QString() : known->second;
}

} // namespace motcua::central
