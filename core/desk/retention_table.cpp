// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/retention_table.h"

#include "core/base/json.h"
#include "core/desk/audit_entries.h"
#include "core/dossier/json_fields.h"

#include <QFile>
#include <algorithm>
#include <set>

static void initialise() { Q_INIT_RESOURCE(motcua_retention); }

namespace motcua::desk {

const char kRetentionTables3[] = R"sql(
CREATE TABLE retention(              -- the office's own periods, the last one in force
    no INTEGER PRIMARY KEY,
    imported INTEGER NOT NULL,
    body BLOB NOT NULL               -- JSON as it was imported
);
)sql";

namespace {

namespace fields = dossier::fields;

constexpr std::array kKinds{"visits", "tickets", "privacy_requests", "papers"};
constexpr int kLongestYears = 100;

struct RuleText {
    RetentionRule rule;
    QString kind;
};

void describe(auto& f, auto& text) {
    f.need("id", text.rule.id);
    f.need("kind", text.kind);
    f("procedures", text.rule.procedures);
    f("fields", text.rule.fields);
    f("forever", text.rule.forever);
    f("years", text.rule.years);
    f("months", text.rule.months);
    f("days", text.rule.days);
    f.need("basis", text.rule.basis);
}

std::unexpected<Error> wrong(const RetentionRule& rule, const char* field) {
    return fail(Code::FIELD_INVALID, rule.id + u'.' + QLatin1StringView(field));
}

Result<> requireSound(const RetentionRule& rule, const QJsonObject& given) {
    if (rule.id.isEmpty()) return wrong(rule, "id");
    if (rule.basis.isEmpty()) return wrong(rule, "basis");
    const bool hasPeriod = given.contains(u"years") || given.contains(u"months") || given.contains(u"days");
    // a rule without a period would destroy everything at once
    if (hasPeriod == rule.forever) return wrong(rule, "forever");
    if (rule.years < 0 || rule.years > kLongestYears) return wrong(rule, "years");
    if (rule.months < 0 || rule.months > 12 * kLongestYears) return wrong(rule, "months");
    if (rule.days < 0 || rule.days > 366 * kLongestYears) return wrong(rule, "days");
    const bool hasScope = !rule.procedures.isEmpty() || !rule.fields.isEmpty();
    if (hasScope != (rule.kind == RetentionKind::papers)) return wrong(rule, "procedures");
    return {};
}

Result<RetentionRule> readRule(const QJsonValue& value) {
    if (!value.isObject()) return fail(Code::FIELD_INVALID, QStringLiteral("rules"));
    MOTCUA_TRY(auto text, fields::read<RuleText>(value.toObject()));
    const auto kind = std::ranges::find(kKinds, text.kind);
    if (kind == kKinds.end()) return wrong(text.rule, "kind");
    text.rule.kind = static_cast<RetentionKind>(kind - kKinds.begin());
    MOTCUA_CHECK(requireSound(text.rule, value.toObject()));
    return std::move(text.rule);
}

QByteArray shippedTable() {
    initialise();
    QFile file(QStringLiteral(":/retention/2026-11.json"));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace

QLatin1StringView retentionKindName(RetentionKind kind) {
    return QLatin1StringView(kKinds[static_cast<size_t>(kind)]);
}

Date RetentionRule::lastDay(Date today) const {
    using namespace std::chrono;
    const year_month month = year_month_day{today}.year() / year_month_day{today}.month() -
                             std::chrono::years{years} - std::chrono::months{months};
    year_month_day day = month / year_month_day{today}.day();
    if (!day.ok()) day = month / last;
    return local_days{day} - std::chrono::days{days};
}

const RetentionRule* RetentionTable::papersRule(const QString& procedure, const QString& field) const {
    const auto fits = [&](const RetentionRule& rule) {
        return rule.kind == RetentionKind::papers &&
               (rule.procedures.contains(procedure) || rule.fields.contains(field));
    };
    const auto rule = std::ranges::find_if(rules, fits);
    return rule == rules.end() ? nullptr : &*rule;
}

Result<RetentionTable> readRetentionTable(const QByteArray& text) {
    MOTCUA_TRY(const QJsonObject object, json::parseObject(text));
    RetentionTable table;
    MOTCUA_TRY(table.version, json::string(object, QLatin1StringView("version")));
    if (!object.value(u"rules").isArray()) return fail(Code::FIELD_INVALID, QStringLiteral("rules"));
    std::set<QString> ids;
    for (const QJsonValue& value : object.value(u"rules").toArray()) {
        MOTCUA_TRY(auto rule, readRule(value));
        if (!ids.insert(rule.id).second) return wrong(rule, "id");
        table.rules.push_back(std::move(rule));
    }
    return table;
}

Result<RetentionTable> retentionTable(Workplace& workplace) {
    MOTCUA_TRY(auto row, workplace.database().prepare("SELECT body FROM retention ORDER BY no DESC LIMIT 1"));
    MOTCUA_TRY(const bool found, row.step());
    return readRetentionTable(found ? row.blob(0) : shippedTable());
}

Result<RetentionTable> importRetentionTable(Workplace& workplace, const QByteArray& text) {
    MOTCUA_CHECK(workplace.session().require(officer::Role::administrator));
    MOTCUA_TRY(auto table, readRetentionTable(text));
    MOTCUA_TRY(auto transaction, store::Transaction::begin(workplace.database()));
    MOTCUA_CHECK(workplace.database().run("INSERT INTO retention(imported, body) VALUES(?, ?)",
                                          workplace.clock().now(), text));
    MOTCUA_CHECK(note(workplace, "retention.imported",
                      {{QStringLiteral("version"), table.version},
                       {QStringLiteral("rules"), static_cast<qint64>(table.rules.size())}}));
    MOTCUA_CHECK(transaction.commit());
    return table;
}

} // namespace motcua::desk
