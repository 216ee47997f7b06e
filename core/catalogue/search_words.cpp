// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/search_words.h"

#include "core/base/text_folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

/// What is said at the counter, and what the national catalogue calls it; the longer ones first.
constexpr std::array<std::pair<const char16_t*, const char16_t*>, 9> kSynonyms{{
    {u"bằng lái xe", u"giấy phép lái xe"},
    {u"bằng lái", u"giấy phép lái xe"},
    {u"cccd", u"thẻ căn cước"},
    {u"cmnd", u"thẻ căn cước"},
    {u"độc thân", u"tình trạng hôn nhân"},
    {u"hộ khẩu", u"thường trú"},
    {u"sao y", u"chứng thực bản sao"},
    {u"sổ đỏ", u"giấy chứng nhận quyền sử dụng đất"},
    {u"sổ hồng", u"giấy chứng nhận quyền sử dụng đất"},
}};

struct Synonym {
    QStringList said, meant;
};

const std::vector<Synonym>& synonyms() {
    static const std::vector<Synonym> kWords = [] {
        std::vector<Synonym> words;
        for (const auto& [said, meant] : kSynonyms)
            words.push_back({searchWords(QStringView(said)), searchWords(QStringView(meant))});
        return words;
    }();
    return kWords;
}

const Synonym* synonymAt(const QStringList& words, qsizetype at) {
    for (const Synonym& one : synonyms())
        if (words.sliced(at).first(std::min(one.said.size(), words.size() - at)) == one.said) return &one;
    return nullptr;
}

bool isSpellingOfI(const QString& word) {
    if (word.size() < 2 || !word.endsWith(u'y')) return false;
    return !u"aeou"_s.contains(word[word.size() - 2]) || word.endsWith(u"quy");
}

} // namespace

QStringList searchWords(QStringView text) {
    QStringList words = foldedWords(text);
    for (QString& word : words)
        if (isSpellingOfI(word)) word.back() = u'i';
    return words;
}

QStringList meaningfulWords(QStringView text) {
    QStringList words = searchWords(text);
    return words.size() > 2 && words[0] == u"thu" && words[1] == u"tuc" ? words.sliced(2) : words;
}

std::optional<QStringList> inCatalogueWords(const QStringList& words) {
    QStringList replaced;
    bool found = false;
    for (qsizetype at = 0; at < words.size();) {
        if (const Synonym* one = synonymAt(words, at)) {
            replaced += one->meant;
            at += one->said.size();
            found = true;
        } else {
            replaced += words[at++];
        }
    }
    if (!found) return {};
    return replaced;
}

} // namespace motcua::catalogue
