// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/report_table.h"

namespace motcua::records {
namespace {

/// Binds one member after the other; names by their number.
class Binder {
public:
    Binder(ReportWords& words, store::Statement& statement) : m_words(words), m_statement(statement) {}
    Result<> bind(const QString& word) {
        MOTCUA_TRY(const qint64 number, m_words.numberOf(word));
        m_statement.bind(++m_index, number);
        return {};
    }
    template <class T> Result<> bind(const T& value) {
        m_statement.bind(++m_index, value);
        return {};
    }

private:
    ReportWords& m_words;
    store::Statement& m_statement;
    int m_index = 0;
};

class Reader {
public:
    Reader(ReportWords& words, const store::Statement& row) : m_words(words), m_row(row) {}
    Result<> read(QString& word) {
        MOTCUA_TRY(word, m_words.text(m_row.int64(m_column++)));
        return {};
    }
    Result<> read(Instant& at) {
        at = m_row.instant(m_column++);
        return {};
    }
    Result<> read(std::optional<Instant>& at) {
        at = m_row.optionalInstant(m_column++);
        return {};
    }
    Result<> read(std::optional<qint64>& number) {
        number = m_row.optionalInt64(m_column++);
        return {};
    }
    template <std::integral Number> Result<> read(Number& number) {
        number = static_cast<Number>(m_row.int64(m_column++));
        return {};
    }

private:
    ReportWords& m_words;
    const store::Statement& m_row;
    int m_column = 0;
};

/// `use` on each until one fails.
template <class Tuple, class Use> Result<> forEachOf(const Tuple& tuple, Use use) {
    Result<> result;
    std::apply([&](auto&... member) { (void)((result = use(member), result.has_value()) && ...); }, tuple);
    return result;
}

Result<> writeFacts(ReportWords& words, const ReportFacts& facts) {
    MOTCUA_TRY(auto insert,
               words.database().prepare(
                   "INSERT INTO report_dossier VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                   "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    Binder binder(words, insert);
    MOTCUA_CHECK(
        forEachOf(ReportFacts::columnsOf(facts), [&](const auto& member) { return binder.bind(member); }));
    return insert.run();
}

Result<std::optional<ReportFacts>> readFacts(ReportWords& words, qint64 no) {
    const QByteArray sql = QByteArray("SELECT ") + kReportColumns + " FROM report_dossier WHERE no = ?";
    MOTCUA_TRY(auto row, words.database().prepare(sql.constData()));
    MOTCUA_TRY(const bool found, row.bindAll(no).step());
    if (!found) return std::nullopt;
    MOTCUA_TRY(auto facts, readReportFacts(words, row));
    return facts;
}

Result<std::optional<RegisterFacts>> readEntry(store::Database& database, qint64 no) {
    MOTCUA_TRY(auto row, database.prepare("SELECT received, code, sets, applicant, address, phone, agency, "
                                          "handed_to, note FROM report_register WHERE no = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(no).step());
    if (!found) return std::nullopt;
    return RegisterFacts{no,          row.instant(0), row.text(1), static_cast<int>(row.int64(2)),
                         row.text(3), row.text(4),    row.text(5), row.text(6),
                         row.text(7), row.text(8)};
}

} // namespace

Result<qint64> ReportWords::find(const QString& word) {
    if (word.isEmpty()) return 0;
    if (const auto known = m_numbers.constFind(word); known != m_numbers.cend()) return *known;
    MOTCUA_TRY(auto row, m_database.prepare("SELECT no FROM report_word WHERE text = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(word).step());
    if (!found) return 0;
    m_numbers.insert(word, row.int64(0));
    return row.int64(0);
}

Result<qint64> ReportWords::numberOf(const QString& word) {
    if (word.isEmpty()) return 0;
    MOTCUA_TRY(const qint64 known, find(word));
    if (known != 0) return known;
    MOTCUA_CHECK(m_database.run("INSERT INTO report_word(text) VALUES(?)", word));
    const qint64 number = m_database.lastInsertId();
    m_numbers.insert(word, number);
    return number;
}

Result<QString> ReportWords::text(qint64 number) {
    if (number == 0) return QString();
    if (const auto known = m_texts.constFind(number); known != m_texts.cend()) return *known;
    MOTCUA_TRY(auto row, m_database.prepare("SELECT text FROM report_word WHERE no = ?"));
    MOTCUA_TRY(const bool found, row.bindAll(number).step());
    if (!found) return fail(Code::STORE_DAMAGED, QStringLiteral("report_word"));
    const QString text = row.text(0);
    m_texts.insert(number, text);
    return text;
}

Result<ReportFacts> readReportFacts(ReportWords& words, const store::Statement& row) {
    ReportFacts facts;
    Reader reader(words, row);
    MOTCUA_CHECK(forEachOf(ReportFacts::columnsOf(facts), [&](auto& member) { return reader.read(member); }));
    return facts;
}

Result<> writeReportRows(ReportWords& words, qint64 no, ReportRows rows) {
    store::Database& database = words.database();
    MOTCUA_CHECK(removeReportRows(database, no));
    if (rows.facts) {
        rows.facts->no = no;
        MOTCUA_CHECK(writeFacts(words, *rows.facts));
    }
    if (rows.entry) {
        const RegisterFacts& entry = *rows.entry;
        MOTCUA_CHECK(database.run("INSERT INTO report_register VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", no,
                                  entry.received, entry.code, entry.sets, entry.applicant, entry.address,
                                  entry.phone, entry.agency, entry.handedTo, entry.note));
    }
    int position = 0;
    for (const PromiseFacts& promise : rows.promises)
        MOTCUA_CHECK(database.run("INSERT INTO report_promise VALUES(?, ?, ?, ?)", no, position++,
                                  promise.from, promise.due));
    position = 0;
    for (const MoneyFacts& move : rows.money) {
        MOTCUA_TRY(const qint64 officer, words.numberOf(move.officer));
        MOTCUA_CHECK(database.run("INSERT INTO report_money VALUES(?, ?, ?, ?, ?, ?, ?)", no, position++,
                                  move.at, officer, move.desk, move.amount, move.method));
    }
    if (rows.pending)
        MOTCUA_CHECK(database.run("INSERT INTO report_pending VALUES(?, ?, ?)", no, rows.pending->registered,
                                  rows.pending->answerBy));
    return {};
}

Result<> removeReportRows(store::Database& database, qint64 no) {
    for (const char* sql :
         {"DELETE FROM report_dossier WHERE no = ?", "DELETE FROM report_register WHERE no = ?",
          "DELETE FROM report_promise WHERE no = ?", "DELETE FROM report_money WHERE no = ?",
          "DELETE FROM report_pending WHERE no = ?"})
        MOTCUA_CHECK(database.run(sql, no));
    return {};
}

Result<ReportRows> readReportRows(ReportWords& words, qint64 no) {
    store::Database& database = words.database();
    ReportRows rows;
    MOTCUA_TRY(rows.facts, readFacts(words, no));
    MOTCUA_TRY(rows.entry, readEntry(database, no));
    MOTCUA_TRY(auto promise,
               database.prepare("SELECT at, due FROM report_promise WHERE no = ? ORDER BY position"));
    promise.bindAll(no);
    while (true) {
        MOTCUA_TRY(const bool more, promise.step());
        if (!more) break;
        rows.promises.push_back({promise.instant(0), promise.optionalInstant(1)});
    }
    MOTCUA_TRY(auto money, database.prepare("SELECT at, officer, desk, amount, method FROM report_money "
                                            "WHERE no = ? ORDER BY position"));
    money.bindAll(no);
    while (true) {
        MOTCUA_TRY(const bool more, money.step());
        if (!more) break;
        MOTCUA_TRY(const QString officer, words.text(money.int64(1)));
        rows.money.push_back({money.instant(0), officer, static_cast<int>(money.int64(2)), money.int64(3),
                              static_cast<int>(money.int64(4))});
    }
    MOTCUA_TRY(auto pending,
               database.prepare("SELECT registered, answer_by FROM report_pending WHERE no = ?"));
    MOTCUA_TRY(const bool isPending, pending.bindAll(no).step());
    if (isPending) rows.pending = PendingFacts{pending.instant(0), pending.optionalInstant(1)};
    return rows;
}

} // namespace motcua::records
