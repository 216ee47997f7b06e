// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/fees.h"

#include "core/base/text_folding.h"

#include <algorithm>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUnitsMax = 100'000, kPagesMax = 10'000;
constexpr size_t kOriginalsMax = 500;

Result<> checkBounds(const FeeContext& context) {
    if (context.units < 1 || context.units > kUnitsMax) return fail(Code::FIELD_INVALID, u"units"_s);
    if (context.copies.size() > kOriginalsMax) return fail(Code::FIELD_INVALID, u"copies"_s);
    for (const CopyOrder& order : context.copies) {
        if (order.pages < 1 || order.pages > kPagesMax) return fail(Code::FIELD_INVALID, u"pages"_s);
        if (order.copies < 1 || order.copies > kPagesMax) return fail(Code::FIELD_INVALID, u"copies"_s);
    }
    return {};
}

/// The variant that says most about this dossier: channel and case before case before channel. A variant of a
/// case that was not chosen says nothing.
const FeeVariant* bestVariant(const Procedure& procedure, const FeeContext& context) {
    const QString wanted = foldForSearch(context.caseName);
    const FeeVariant* best = nullptr;
    int bestScore = -1;
    for (const FeeVariant& variant : procedure.feeVariants) {
        if (variant.channel && *variant.channel != context.channel) continue;
        if (!variant.caseName.isEmpty() && (wanted.isEmpty() || foldForSearch(variant.caseName) != wanted))
            continue;
        const int score = (variant.caseName.isEmpty() ? 0 : 2) + (variant.channel ? 1 : 0);
        if (score > bestScore) {
            best = &variant;
            bestScore = score;
        }
    }
    return best;
}

FeeLine variantLine(const FeeVariant& variant, const Procedure& procedure, const FeeContext& context) {
    QStringList parts;
    if (!variant.caseName.isEmpty()) parts << variant.caseName;
    if (variant.channel) parts << u"nộp "_s + vietnameseChannel(*variant.channel);
    QString text = parts.isEmpty() ? u"Phí, lệ phí"_s : u"Phí, lệ phí ("_s + parts.join(u", ") + u')';
    if (variant.unit.isEmpty()) return {text, procedure.feeNote, variant.vnd};
    text += u": %1 %2 × %3"_s.arg(context.units).arg(variant.unit, vietnameseVnd(variant.vnd));
    return {text, procedure.feeNote, variant.vnd * context.units};
}

qint64 perCopy(const FeeFormula& formula, int pages) {
    const qint64 amount = formula.firstPageVnd * std::min(pages, formula.firstPages) +
                          formula.nextPageVnd * std::max(0, pages - formula.firstPages);
    return formula.maxPerCopyVnd ? std::min(amount, *formula.maxPerCopyVnd) : amount;
}

std::vector<FeeLine> formulaLines(const FeeFormula& formula, const FeeContext& context) {
    if (formula.kind == FeeFormula::Kind::perUnit)
        return {{u"%1 %2 × %3"_s.arg(context.units).arg(formula.unit, vietnameseVnd(formula.unitVnd)),
                 formula.law, formula.unitVnd * context.units}};
    if (context.copies.empty())
        return {{u"Cần số trang của bản chính và số bản sao"_s, formula.law, std::nullopt}};
    std::vector<FeeLine> lines;
    for (const CopyOrder& order : context.copies) {
        const qint64 one = perCopy(formula, order.pages);
        lines.push_back(
            {u"%1 bản × %2 (%3 trang)"_s.arg(order.copies).arg(vietnameseVnd(one)).arg(order.pages),
             formula.law, one * order.copies});
    }
    return lines;
}

/// The amount before anything is taken off.
std::vector<FeeLine> baseLines(const Procedure& procedure, const FeeContext& context) {
    if (const FeeVariant* variant = bestVariant(procedure, context))
        return {variantLine(*variant, procedure, context)};
    if (procedure.feeFormula) return formulaLines(*procedure.feeFormula, context);
    if (procedure.feeVnd) return {{u"Phí, lệ phí"_s, procedure.feeNote, *procedure.feeVnd}};
    const bool council = procedure.feeRule == FeeRule::provinceCouncil;
    return {{council ? u"Mức thu do Hội đồng nhân dân tỉnh quyết định: tra bảng của tỉnh"_s
                     : u"Chưa có mức thu trong danh mục: tra bảng của tỉnh"_s,
             procedure.feeNote, std::nullopt}};
}

std::optional<qint64> sum(const std::vector<FeeLine>& lines) {
    qint64 total = 0;
    for (const FeeLine& line : lines) {
        if (!line.vnd) return std::nullopt;
        total += *line.vnd;
    }
    return total;
}

/// Sorts out the policies of the day and returns the one that applies.
const FeePolicy* decidePolicies(const Procedure& procedure, const FeeContext& context, FeeQuote& quote) {
    for (const FeePolicy& policy : procedure.feePolicies) {
        if (context.date < policy.from || context.date > policy.to) continue;
        PolicyState state = PolicyState::outdone;
        if (policy.channel && *policy.channel != context.channel)
            state = PolicyState::otherChannel;
        else if (!policy.condition.isEmpty() && !context.confirmed.contains(policy.law))
            state = PolicyState::unconfirmed;
        quote.policies.push_back({policy, state});
    }
    PolicyOutcome* best = nullptr;
    for (PolicyOutcome& outcome : quote.policies)
        if (outcome.state == PolicyState::outdone &&
            (!best || outcome.policy.percentOff > best->policy.percentOff))
            best = &outcome;
    if (!best || !context.exemption.isEmpty()) return nullptr;
    best->state = PolicyState::applied;
    return &best->policy;
}

/// Takes off `percent` of the amount; what is left is rounded down to whole đồng. All of an unknown amount is
/// 0.
void takeOff(FeeQuote& quote, int percent, const QString& text, const QString& source) {
    if (!quote.total && percent == 100) {
        for (FeeLine& line : quote.lines)
            line.vnd = 0;
        quote.lines.push_back({text, source, 0});
        quote.total = 0;
        return;
    }
    if (!quote.total) {
        quote.lines.push_back({text, source, std::nullopt});
        return;
    }
    const qint64 left = *quote.total / 100 * (100 - percent) + *quote.total % 100 * (100 - percent) / 100;
    quote.lines.push_back({text, source, left - *quote.total});
    quote.total = left;
}

} // namespace

Result<FeeQuote> quoteFee(const Procedure& procedure, const FeeContext& context) {
    MOTCUA_CHECK(checkBounds(context));
    FeeQuote quote;
    quote.lines = baseLines(procedure, context);
    quote.total = sum(quote.lines);
    quote.askProvince = !quote.total || procedure.feeRule == FeeRule::provinceCouncil;

    const FeePolicy* policy = decidePolicies(procedure, context, quote);
    if (!context.exemption.isEmpty())
        takeOff(quote, 100, u"Được miễn"_s, context.exemption);
    else if (policy)
        takeOff(quote, policy->percentOff,
                policy->percentOff == 100 ? u"Miễn thu"_s : u"Giảm %1%"_s.arg(policy->percentOff),
                policy->law);
    if (quote.total == 0) quote.askProvince = false;
    return quote;
}

QStringList feeCases(const Procedure& procedure) {
    QStringList cases;
    for (const FeeVariant& variant : procedure.feeVariants)
        if (!variant.caseName.isEmpty() && !cases.contains(variant.caseName)) cases << variant.caseName;
    return cases;
}

Result<QString> findFeeCase(const Procedure& procedure, QStringView text) {
    const QString wanted = foldForSearch(text);
    for (const QString& one : feeCases(procedure))
        if (!wanted.isEmpty() && foldForSearch(one) == wanted) return one;
    return fail(Code::CATALOGUE_CASE_UNKNOWN, procedure.code);
}

QString vietnameseFeeDetail(const FeeQuote& quote) {
    if (!quote.total || quote.lines.empty()) return {};
    if (quote.lines.size() == 1 && quote.lines.front().text == u"Phí, lệ phí"_s) return {};
    QStringList parts;
    for (const FeeLine& line : quote.lines) {
        QString part = line.text;
        if (line.vnd)
            part += u": "_s + (*line.vnd < 0 ? u"−"_s + vietnameseVnd(-*line.vnd) : vietnameseVnd(*line.vnd));
        parts << part;
    }
    return parts.join(u"; "_s);
}

QString vietnameseVnd(qint64 vnd) {
    QString digits = QString::number(qAbs(vnd));
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, u'.');
    return (vnd < 0 ? u"-"_s : QString()) + digits + u" đ"_s;
}

} // namespace motcua::catalogue
