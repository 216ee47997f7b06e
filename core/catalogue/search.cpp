// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/search.h"

#include "core/base/text_folding.h"
#include "core/catalogue/procedure_code.h"
#include "core/catalogue/search_words.h"

#include <algorithm>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kQueryMax = 200, kWordsMax = 16;

/// The folded name with ` | ` between its clauses: words on two sides of a comma are no phrase.
QString clauses(const QString& name) {
    QString folded = u" "_s;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= name.size(); ++at) {
        if (at < name.size() && !u",;:()."_s.contains(name[at])) continue;
        const QStringList words = meaningfulWords(QStringView(name).sliced(from, at - from));
        if (!words.isEmpty()) folded += (folded.size() > 1 ? u"| "_s : QString()) + words.join(u' ') + u' ';
        from = at + 1;
    }
    return folded;
}

QString initialsOf(const QStringList& words) {
    QString initials;
    for (const QString& word : words)
        initials += word.front();
    return initials;
}

/// At most one letter added, left out, changed, or two neighbours exchanged.
bool isNear(QStringView a, QStringView b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    qsizetype at = 0;
    while (at < a.size() && a[at] == b[at])
        ++at;
    if (a.size() < b.size()) return a.sliced(at) == b.sliced(at + 1);
    if (at == a.size()) return true;
    if (a.sliced(at + 1) == b.sliced(at + 1)) return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.sliced(at + 2) == b.sliced(at + 2);
}

int bestOf(const QStringList& words, const QString& word, int whole, int beginning) {
    int best = 0;
    for (const QString& one : words) {
        if (one == word) return whole;
        if (one.startsWith(word)) best = beginning;
    }
    return best;
}

int initialsScore(const QString& initials, const QString& word) {
    if (word.size() < 2) return 0;
    if (initials == word) return 12;
    if (initials.startsWith(word)) return 9;
    if (initials.endsWith(word)) return 8;
    return initials.contains(word) ? 5 : 0;
}

/// `g15tp07`, or the end that tells a ministry's fields apart, `tp07`.
int fieldCodeScore(const QString& code, const QString& word) {
    if (word.size() < 3) return 0;
    if (code == word) return 4;
    return code.startsWith(word) || code.endsWith(word) ? 3 : 0;
}

/// Words of the name written together, from the beginning of one to within another.
bool isJoined(const QStringList& words, QStringView asked) {
    for (qsizetype first = 0; first < words.size(); ++first) {
        QStringView left = asked;
        qsizetype at = first;
        while (at < words.size() && !left.isEmpty() && left.startsWith(words[at]))
            left = left.sliced(words[at++].size());
        const bool ends = left.isEmpty() || (at < words.size() && words[at].startsWith(left));
        if (at > first && ends) return true;
    }
    return false;
}

bool looksLikeCode(QStringView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                          [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); });
}

} // namespace

ProcedureIndex::ProcedureIndex(std::span<const Procedure> procedures) {
    m_entries.reserve(procedures.size());
    for (const Procedure& procedure : procedures) {
        Entry entry;
        entry.hit = {procedure.code,
                     procedure.name,
                     procedure.field,
                     procedure.levels,
                     procedure.essential,
                     !procedure.disabled.isEmpty(),
                     0};
        entry.nameWords = meaningfulWords(procedure.name);
        entry.fieldWords = searchWords(procedure.field);
        entry.name = clauses(procedure.name);
        entry.initials = initialsOf(entry.nameWords);
        entry.fieldInitials = initialsOf(entry.fieldWords);
        entry.fieldCode = foldForSearch(procedure.fieldCode).remove(u' ');
        entry.digits = QString(procedure.code).remove(u'.');
        m_entries.push_back(std::move(entry));
    }
}

int ProcedureIndex::wordScore(const Entry& entry, const QString& word) {
    int best = bestOf(entry.nameWords, word, 10, 6);
    best = std::max(best, initialsScore(entry.initials, word));
    best = std::max(best, bestOf(entry.fieldWords, word, 3, 2));
    best = std::max(best, fieldCodeScore(entry.fieldCode, word));
    return best > 0 || word.size() < 2 ? best : (entry.fieldInitials.startsWith(word) ? 2 : 0);
}

int ProcedureIndex::looseScore(const Entry& entry, const QString& word) {
    if (const int strict = wordScore(entry, word)) return strict;
    if (word.size() < 4)
        return word.size() == 3 &&
                       std::any_of(entry.nameWords.begin(), entry.nameWords.end(),
                                   [&](const QString& one) { return one.size() == 4 && isNear(one, word); })
                   ? 2
                   : 0;
    for (const QString& one : entry.nameWords)
        if (one.size() >= 3 && isNear(one, word)) return 4;
    return isJoined(entry.nameWords, word) ? 3 : 0;
}

int ProcedureIndex::codeScore(const Entry& entry, QStringView text) {
    if (entry.hit.code == text) return 100;
    const QStringView code = entry.hit.code;
    if (text.contains(u'.')) return code.startsWith(text) ? 50 : code.contains(text) ? 40 : 0;
    const QStringView digits = entry.digits;
    if (digits == text) return 100;
    if (digits.startsWith(text)) return 50;
    QStringView number = digits.sliced(1);
    if (number.startsWith(text)) return 48;
    while (number.startsWith(u'0'))
        number = number.sliced(1);
    if (number == text) return 60;
    if (number.startsWith(text)) return 46;
    return digits.endsWith(text) ? 44 : digits.contains(text) ? 20 : 0;
}

/// Words all of which must be found; together they count for more as the name or a piece of it.
struct ProcedureIndex::Query {
    explicit Query(const QStringList& asked) : words(asked), phrase(u' ' + asked.join(u' ') + u' ') {}

    template <class WordPoints> int score(const Entry& entry, WordPoints wordPoints) const {
        int points = 0;
        for (const QString& word : words) {
            const int one = wordPoints(entry, word);
            if (one == 0) return 0;
            points += one;
        }
        if (entry.nameWords == words) return points + 34;
        if (entry.fieldWords == words) points += 30;
        if (entry.name.startsWith(phrase)) return points + 14;
        return entry.name.contains(phrase) ? points + 8 : points;
    }

    QStringList words;
    QString phrase;
};

template <class Score> std::vector<SearchHit> ProcedureIndex::rank(Score score, size_t limit) const {
    std::vector<std::pair<int, const Entry*>> found;
    for (const Entry& entry : m_entries)
        if (const int points = score(entry)) found.emplace_back(points, &entry);
    const auto better = [](const auto& a, const auto& b) {
        const SearchHit &x = a.second->hit, &y = b.second->hit;
        if (x.disabled != y.disabled) return y.disabled;
        if (a.first != b.first) return a.first > b.first;
        if (x.essential != y.essential) return x.essential;
        const auto xs = a.second->nameWords.size(), ys = b.second->nameWords.size();
        return xs != ys ? xs < ys : x.code < y.code;
    };
    const size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), better);
    std::vector<SearchHit> hits;
    hits.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        hits.push_back(found[i].second->hit);
        hits.back().score = found[i].first;
    }
    return hits;
}

std::vector<SearchHit> ProcedureIndex::search(QStringView text, size_t limit) const {
    const QStringView asked = text.left(kQueryMax).trimmed();
    if (asked.isEmpty()) return rank([](const Entry& entry) { return entry.hit.essential ? 1 : 0; }, limit);

    if (const auto code = ProcedureCode::parse(asked)) {
        const QString procedure = code->procedure(), national = code->national();
        auto hits = rank(
            [&](const Entry& entry) {
                return entry.hit.code == procedure ? 100 : entry.hit.code.startsWith(national) ? 60 : 0;
            },
            limit);
        if (!hits.empty()) return hits;
    } else if (looksLikeCode(asked)) {
        auto hits = rank([&](const Entry& entry) { return codeScore(entry, asked); }, limit);
        if (!hits.empty()) return hits;
    }

    QStringList words = meaningfulWords(asked);
    if (words.isEmpty()) return {};
    if (words.size() > kWordsMax) words = words.first(kWordsMax);
    const Query typed(words);
    const auto inOtherWords = inCatalogueWords(words);
    const Query meant(inOtherWords.value_or(QStringList()));
    const auto total = [&](const Entry& entry, auto wordPoints) {
        const int points = typed.score(entry, wordPoints);
        return inOtherWords ? std::max(points, meant.score(entry, wordPoints)) : points;
    };
    auto hits = rank([&](const Entry& entry) { return total(entry, wordScore); }, limit);
    if (!hits.empty()) return hits;
    return rank([&](const Entry& entry) { return total(entry, looseScore); }, limit);
}

} // namespace motcua::catalogue
