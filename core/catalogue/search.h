// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/procedure.h"

#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace motcua::catalogue {

struct SearchHit {
    QString code;
    QString name;
    QString field;
    std::vector<Level> levels;
    bool essential = false;
    bool disabled = false;
    int score = 0; ///< only for the order
    bool operator==(const SearchHit&) const = default;
};

/// Finds procedures as a clerk types: without tone or vowel marks, words in any order, beginnings of words
/// (`dang ky khai`), initials (`dkks`, `ks`), the field (`chung thuc`, `G15-TP07`),
/// in the citizens' words (`so do`, `cccd`), with y for i at the end of a word (`dang ki`), a code or a piece
/// of one (`1193`, `1.001193`, `1.001193.02`). When nothing fits, one wrong letter a word is forgiven and
/// words may be written together. Keeps copies of what it needs: the procedures may go.
class ProcedureIndex {
public:
    explicit ProcedureIndex(std::span<const Procedure> procedures);

    /// Best first; among equals essential services, then shorter names, then codes; procedures no longer in
    /// force last. An empty text lists the essential services.
    std::vector<SearchHit> search(QStringView text, size_t limit = 50) const;
    size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        SearchHit hit;
        QString name; ///< folded, a blank at both ends, ` | ` between clauses, without a leading "thủ tục"
        QStringList nameWords;
        QStringList fieldWords;
        QString initials;
        QString fieldInitials;
        QString fieldCode; ///< folded, `g15tp07`
        QString digits;    ///< of the code, without dots
    };
    struct Query;
    static int wordScore(const Entry& entry, const QString& word);
    static int looseScore(const Entry& entry, const QString& word);
    static int codeScore(const Entry& entry, QStringView text);
    template <class Score> std::vector<SearchHit> rank(Score score, size_t limit) const;

    std::vector<Entry> m_entries;
};

} // namespace motcua::catalogue
