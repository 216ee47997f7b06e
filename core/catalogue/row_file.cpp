// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/row_file.h"

#include "core/base/json.h"
#include "core/catalogue/procedure_code.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace motcua::catalogue {

using namespace Qt::StringLiterals;

namespace {

// The national catalogue is 1.8 MB for 395 procedures; a province has about 2,000.
constexpr qsizetype kFileMax = 64 * 1024 * 1024, kRowsMax = 20'000;
constexpr size_t kFindingsMax = 200;

/// Only a text that is a procedure's code: anything else of a bad row stays out of messages.
QString codeOf(const QJsonValue& row) {
    const auto code = ProcedureCode::parse(row.toObject().value("code"_L1).toString());
    return code ? code->toString() : QString();
}

RowFile refused(Code code, const QString& text) {
    RowFile file;
    file.findings.errors.push_back({code, 1, {}, {}, text});
    file.findings.errorCount = 1;
    return file;
}

/// `text` of JSON_INVALID begins with its own "line n, ".
RowFile refusedJson(const QString& detail) {
    RowFile file = refused(Code::JSON_INVALID, detail);
    const qsizetype comma = detail.indexOf(u", ");
    if (comma > 5) {
        file.findings.errors.front().line = QStringView(detail).sliced(5, comma - 5).toInt();
        file.findings.errors.front().text = detail.sliced(comma + 2);
    }
    return file;
}

} // namespace

RowFile readRows(const QByteArray& text,
                 const std::function<Parsed<>(const Position&, const QJsonValue&, Warnings&)>& read) {
    if (text.size() > kFileMax) return refused(Code::CATALOGUE_TOO_LARGE, u"file"_s);
    const auto array = json::parseArray(text);
    if (!array) return refusedJson(array.error().detail);
    if (array->size() > kRowsMax) return refused(Code::CATALOGUE_TOO_LARGE, u"rows"_s);

    if (const int line = json::lineOfDuplicateMember(text)) {
        RowFile file = refused(Code::CATALOGUE_DUPLICATE, u"a member is given twice"_s);
        file.findings.errors.front().line = line;
        return file;
    }
    RowFile file;
    file.digest = QCryptographicHash::hash(QJsonDocument(*array).toJson(QJsonDocument::Compact),
                                           QCryptographicHash::Sha256);
    const json::RowLines lines(text);
    const auto add = [&](const FieldError& error, const QJsonValue& row, std::vector<Finding>& list,
                         int& count) {
        ++count;
        if (list.size() >= kFindingsMax) return;
        list.push_back(
            {error.code, lineOf(lines, error.path), codeOf(row), pathText(error.path), error.text});
    };
    const Position root;
    for (qsizetype i = 0; i < array->size(); ++i) {
        Warnings warnings;
        const QJsonValue row = array->at(i);
        const Parsed<> done = read(Position(root, i), row, warnings);
        if (!done) add(done.error(), row, file.findings.errors, file.findings.errorCount);
        for (const FieldError& warning : warnings)
            add(warning, row, file.findings.warnings, file.findings.warningCount);
    }
    return file;
}

QString findingText(const Finding& finding) {
    QString text = u"line %1"_s.arg(finding.line);
    for (const QString& part : {finding.procedure, finding.field})
        if (!part.isEmpty()) text += u", "_s + part;
    return text + u": "_s + finding.text;
}

Error firstError(const Findings& findings) {
    QString detail = findingText(findings.errors.front());
    if (findings.errorCount > 1) detail += u" (and %1 more)"_s.arg(findings.errorCount - 1);
    return {findings.errors.front().code, detail};
}

} // namespace motcua::catalogue
