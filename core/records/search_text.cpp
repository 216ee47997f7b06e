// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/search_text.h"

#include "core/base/text_folding.h"

namespace motcua::records {
namespace {

QString backToFront(QStringView number) {
    QString tail;
    tail.reserve(number.size());
    for (auto it = number.crbegin(); it != number.crend(); ++it)
        if (it->isLetterOrNumber()) tail += it->toLower();
    return tail;
}

bool isAsciiAlnum(QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }

QStringList asciiWords(const QString& folded) {
    QStringList words;
    QString word;
    for (const QChar c : folded + u' ') {
        if (isAsciiAlnum(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    return words;
}

bool hasDigit(const QString& word) {
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// "H34.05-261123-0975", "261123-0975", "0912 345 678": one number or code however it is separated.
bool isOneNumber(const QString& typed) {
    const bool letters = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
    const bool blanks = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isSpace(); });
    return std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); }) >= 2 &&
           !(letters && blanks);
}

} // namespace

SearchText searchText(const QStringList& texts, const QStringList& numbers) {
    SearchText result;
    for (const QString& text : texts)
        if (!text.isEmpty()) result.words += asciiWords(foldForIndex(text)).join(u' ') + u' ';
    for (const QString& number : numbers)
        if (!number.isEmpty()) result.tails += backToFront(number) + u' ';
    result.words.chop(result.words.isEmpty() ? 0 : 1);
    result.tails.chop(result.tails.isEmpty() ? 0 : 1);
    return result;
}

QString searchQuery(const QString& typed) {
    const QString folded = foldForSearch(typed);
    if (isOneNumber(typed.trimmed())) return QStringLiteral("tails:%1*").arg(backToFront(folded));
    QStringList words = asciiWords(folded);
    // One letter begins a third of all words: while it is being typed it would only cost time.
    if (words.size() > 1 && words.back().size() == 1 && !hasDigit(words.back())) words.removeLast();
    QStringList terms;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        const bool last = i + 1 == words.size();
        if (hasDigit(word) && word.size() > 2)
            terms << QStringLiteral("tails:%1*").arg(backToFront(word));
        else
            terms << QStringLiteral("words:%1%2")
                         .arg(word, last && word.size() > 1 ? QStringLiteral("*") : QString());
    }
    return terms.join(u' ');
}

} // namespace motcua::records
