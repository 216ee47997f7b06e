// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/check.h"

#include "core/report/filling.h"

#include <cmath>

namespace motcua::report {
namespace {

constexpr std::array kNames{"unbalanced",  "wrong_total",  "part_too_large",   "negative",
                            "wrong_share", "over_hundred", "share_of_nothing", "not_whole"};

QString shown(qint64 value) { return QLocale(QLocale::Vietnamese).toString(value); }
QString shownShare(double value) { return QLocale(QLocale::Vietnamese).toString(value, 'f', 2) + u'%'; }

class Checker {
public:
    explicit Checker(const Table& table) : m_table(table), m_layout(table.layout) {}

    std::vector<Finding> run() {
        for (size_t row = 0; row < m_table.rows.size(); ++row) {
            if (m_table.rows[row].kind == RowKind::group) continue;
            m_row = static_cast<int>(row);
            signs();
            equations();
            parts();
            shares();
            if (m_table.rows[row].kind == RowKind::total) total();
        }
        return std::move(m_findings);
    }

private:
    const Cell& cell(int column) const {
        return m_table.rows[static_cast<size_t>(m_row)].cells[static_cast<size_t>(column)];
    }
    std::optional<qint64> number(const QString& key) const {
        const int column = m_layout.column(key);
        if (column < 0) return {};
        if (const auto* value = std::get_if<qint64>(&cell(column))) return *value;
        return {};
    }
    QString nameOf(const QString& key) const {
        const int column = m_layout.column(key);
        if (column < 0) return key;
        const Column& found = m_layout.columns[static_cast<size_t>(column)];
        return (found.groups + QStringList{found.name}).join(QStringLiteral(" - "));
    }
    void add(FindingKind kind, const QString& key, const QString& text, const QString& textEn) {
        m_findings.push_back({kind, m_row, m_layout.column(key), text, textEn});
    }

    void signs() {
        for (const Column& column : m_layout.columns) {
            const bool isCount = column.kind == CellKind::count || column.kind == CellKind::money;
            const Cell& value = cell(m_layout.column(column.key));
            if (const auto* whole = std::get_if<qint64>(&value);
                whole && *whole < 0 && column.kind == CellKind::count)
                add(FindingKind::negative, column.key,
                    QStringLiteral("%1: số âm %2.").arg(nameOf(column.key), shown(*whole)),
                    QStringLiteral("%1: negative, %2.").arg(nameOf(column.key), shown(*whole)));
            if (const auto* broken = std::get_if<double>(&value); broken && isCount)
                add(FindingKind::notWhole, column.key,
                    QStringLiteral("%1: %2 không phải số nguyên.").arg(nameOf(column.key)).arg(*broken),
                    QStringLiteral("%1: %2 is no whole number.").arg(nameOf(column.key)).arg(*broken));
        }
    }

    std::optional<qint64> sum(const QStringList& keys, QString& text) const {
        qint64 sum = 0;
        QStringList terms;
        for (const QString& key : keys) {
            const auto value = number(key);
            if (!value) return {};
            sum += *value;
            terms << shown(*value);
        }
        text = terms.join(QStringLiteral(" + "));
        return sum;
    }

    void equations() {
        for (size_t i = 0; i < m_layout.equations.size(); ++i) {
            const Equation& equation = m_layout.equations[i];
            QString left;
            QString right;
            const auto a = sum(equation.left, left);
            const auto b = sum(equation.right, right);
            if (!a || !b || *a == *b) continue;
            add(FindingKind::unbalanced, equation.left.front(),
                QStringLiteral("Không cân: %1 (%2 ≠ %3).").arg(equation.name, left, right),
                QStringLiteral("Does not balance: %1 (%2 ≠ %3).").arg(equation.name, left, right));
            m_findings.back().equation = static_cast<int>(i);
        }
    }

    void parts() {
        for (const auto& [part, whole] : m_layout.parts) {
            const auto a = number(part);
            const auto b = number(whole);
            if (!a || !b || *a <= *b) continue;
            add(FindingKind::partTooLarge, part,
                QStringLiteral("%1 (%2) lớn hơn %3 (%4).")
                    .arg(nameOf(part), shown(*a), nameOf(whole), shown(*b)),
                QStringLiteral("%1 (%2) is more than %3 (%4).")
                    .arg(nameOf(part), shown(*a), nameOf(whole), shown(*b)));
        }
    }

    void shares() {
        for (const Ratio& ratio : m_layout.ratios) {
            const int column = m_layout.column(ratio.share);
            if (column < 0) continue;
            const auto* given = std::get_if<double>(&cell(column));
            if (!given) continue;
            if (*given > 100.0)
                add(FindingKind::overHundred, ratio.share,
                    QStringLiteral("%1: %2 vượt 100%.").arg(nameOf(ratio.share), shownShare(*given)),
                    QStringLiteral("%1: %2 is over 100%.").arg(nameOf(ratio.share), shownShare(*given)));
            const auto part = number(ratio.part);
            const auto whole = number(ratio.whole);
            if (part && whole) share(ratio, *given, *part, *whole);
        }
    }

    void share(const Ratio& ratio, double given, qint64 part, qint64 whole) {
        const Cell expected = percentOf(part, whole);
        const auto* right = std::get_if<double>(&expected);
        if (!right) {
            add(FindingKind::shareOfNothing, ratio.share,
                QStringLiteral("%1: có tỷ lệ %2 nhưng tổng bằng 0.")
                    .arg(nameOf(ratio.share), shownShare(given)),
                QStringLiteral("%1: a share of %2, of nothing.").arg(nameOf(ratio.share), shownShare(given)));
            return;
        }
        // to two places, as it is written
        if (std::abs(given - *right) < 0.00501) return;
        add(FindingKind::wrongShare, ratio.share,
            QStringLiteral("%1: ghi %2, nhưng %3/%4 là %5.")
                .arg(nameOf(ratio.share), shownShare(given), shown(part), shown(whole), shownShare(*right)),
            QStringLiteral("%1: written %2, but %3 of %4 is %5.")
                .arg(nameOf(ratio.share), shownShare(given), shown(part), shown(whole), shownShare(*right)));
    }

    void total() {
        for (const QString& key : m_layout.summed) {
            const int column = m_layout.column(key);
            const auto given = number(key);
            if (column < 0 || !given) continue;
            qint64 sum = 0;
            for (const Row& row : m_table.rows)
                if (row.kind == RowKind::normal)
                    if (const auto* value = std::get_if<qint64>(&row.cells[static_cast<size_t>(column)]))
                        sum += *value;
            if (sum == *given) continue;
            add(FindingKind::wrongTotal, key,
                QStringLiteral("%1: dòng tổng ghi %2, cộng các dòng được %3.")
                    .arg(nameOf(key), shown(*given), shown(sum)),
                QStringLiteral("%1: the total says %2, the rows add up to %3.")
                    .arg(nameOf(key), shown(*given), shown(sum)));
        }
    }

    const Table& m_table;
    const Layout& m_layout;
    int m_row = 0;
    std::vector<Finding> m_findings;
};

} // namespace

QLatin1StringView findingName(FindingKind kind) {
    return QLatin1StringView(kNames[static_cast<size_t>(kind)]);
}

std::vector<Finding> check(const Table& table) { return Checker(table).run(); }

std::vector<Balance> balanceOf(const Table& table, const std::vector<Finding>& findings) {
    std::vector<Balance> all;
    for (size_t i = 0; i < table.layout.equations.size(); ++i)
        all.push_back(
            {table.layout.equations[i].name, std::ranges::none_of(findings, [i](const Finding& finding) {
                 return finding.equation == static_cast<int>(i);
             })});
    if (!table.layout.summed.isEmpty())
        all.push_back({QStringLiteral("dòng tổng = cộng các dòng"),
                       std::ranges::none_of(findings, [](const Finding& finding) {
                           return finding.kind == FindingKind::wrongTotal;
                       })});
    return all;
}

} // namespace motcua::report
