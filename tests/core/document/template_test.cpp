// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/fields.h"
#include "core/document/template_store.h"
#include "tests/support/sample_forms.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gmock/gmock.h>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

const QString kHead = u"<!--\nform: form02\ntitle: Phiếu\nvalid_from: 2025-09-15\npaper: a4 a5\n-->\n"_s;

Result<FilledForm> filled(const QString& body, const FormData& data) {
    MOTCUA_TRY(const auto form, Template::parse(kHead + body, u"x.html"_s, [](const QString& part) {
                   return part == u"foot" ? u"<p>{{hotline?}}</p>"_s : QString();
               }));
    return form.fill(data);
}

FormData data02() {
    FormData data;
    data.kind = FormKind::supplement02;
    data.date = makeDate(2026, 11, 3);
    data.values = {{u"applicant"_s, u"H'Hen <b>&Niê"_s}, {u"reason"_s, u"  "_s}, {u"place"_s, u"Tân Lập"_s}};
    data.lists = {{u"missing"_s,
                   {{{u"number"_s, u"1"_s}, {u"name"_s, u"Giấy A"_s}, {u"note"_s, u"bản chính"_s}},
                    {{u"number"_s, u"2"_s}, {u"name"_s, u"Giấy B"_s}}}}};
    return data;
}

QString html(const QString& body) {
    const auto form = filled(body, data02());
    return form ? form->html : QString(errorText(form.error().code).name) + u' ' + form.error().detail;
}

TEST(Template, fill_writesValuesAsTextNeverAsMarkup) {
    EXPECT_EQ(html(u"\n<p>{{applicant}}</p>"_s), u"\n<p>H'Hen &lt;b&gt;&amp;Niê</p>"_s);
    EXPECT_EQ(html(u"{{applicant:upper}}"_s), u"H'HEN &lt;B&gt;&amp;NIÊ"_s);
    FormData data = data02();
    data.values[u"applicant"_s] = u"Tiê\u0301ng\nViê\u0323t\u0007"_s; // decomposed, with a bell
    EXPECT_EQ(filled(u"{{applicant}}"_s, data)->html, u"Tiếng<br/>Việt "_s);
}

TEST(Template, fill_refusesAFieldWithoutValue) {
    EXPECT_EQ(html(u"{{procedure}}"_s), u"DOCUMENT_FIELD_MISSING procedure"_s);
    EXPECT_EQ(html(u"{{reason}}"_s), u"DOCUMENT_FIELD_MISSING reason"_s) << "blanks are no value";
    EXPECT_EQ(html(u"{{#missing}}{{note}}{{/missing}}"_s), u"DOCUMENT_FIELD_MISSING missing[2].note"_s);
    FormData data = data02();
    data.lists.clear();
    EXPECT_EQ(filled(u"{{#missing}}{{/missing}}"_s, data).error(),
              (Error{Code::DOCUMENT_FIELD_MISSING, u"missing"_s}));
    EXPECT_EQ(filled(u"{{#missing?}}x{{/missing}}y"_s, data)->html, u"y"_s);
}

TEST(Template, fill_choosesWhatIsGivenAndRepeatsRows) {
    EXPECT_EQ(html(u"a{{procedure?}}b"_s), u"ab"_s);
    EXPECT_EQ(html(u"{{?reason}}x{{/reason}}{{^reason}}y{{/reason}}"_s), u"y"_s);
    EXPECT_EQ(html(u"{{?missing}}x{{/missing}}"_s), u"x"_s);
    EXPECT_EQ(html(u"{{#missing}}{{number}}.{{name}}{{?note}}({{note}}){{/note}};{{/missing}}"_s),
              u"1.Giấy A(bản chính);2.Giấy B;"_s);
    EXPECT_EQ(html(u"{{#missing}}{{applicant:upper}};{{/missing}}"_s).count(u';'), 2 + 2 * 3);
    EXPECT_EQ(html(u"{{date_line}}"_s), u"Tân Lập, ngày 03 tháng 11 năm 2026"_s);
}

TEST(Template, fill_rowHasOnlyItsOwnValueOfAName) {
    FormData data = data02();
    data.lists[u"missing"_s][1].erase(u"name"_s);
    data.values[u"name"_s] = u"của biểu mẫu"_s;
    EXPECT_EQ(filled(u"{{#missing}}{{name}}{{/missing}}"_s, data).error().detail, u"missing[2].name"_s);
}

TEST(Template, fill_drawsNoSymbolWithoutCode) {
    EXPECT_EQ(html(u"{{qr:22}}{{barcode:60x9}}"_s), QString());
    FormData data = data02();
    data.code = u"H34.05-261120-0001"_s;
    const auto form = filled(u"{{qr:22}}{{line:30}}"_s, data);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->html, u"<img src=\"motcua:0\"/><img src=\"motcua:1\"/>"_s);
    EXPECT_EQ(form->drawings.front(), (Drawing{Drawing::Kind::qr, QSizeF(22, 22), data.code}));
}

TEST(Template, parse_takesPartsAndLeavesOutComments) {
    EXPECT_EQ(html(u"a<!-- {{x}} <script> -->{{>foot}}"_s).simplified(), u"a <p></p>"_s);
    EXPECT_EQ(html(u"{{>nothing}}"_s), u"DOCUMENT_TEMPLATE_INVALID x.html:7: nothing"_s);
}

TEST(Template, parse_tellsWhereItIsWrong) {
    const std::vector<std::pair<QString, QString>> cases{
        {u"\n{{applicnt}}"_s, u"x.html:8: applicnt"_s},
        {u"{{#missing}}{{naem}}{{/missing}}"_s, u"x.html:7: naem"_s},
        {u"{{name}}"_s, u"x.html:7: name"_s}, // of a row
        {u"{{#missing}}"_s, u"x.html:7: {{/missing"_s},
        {u"{{/missing}}"_s, u"x.html:7: /missing"_s},
        {u"{{?reason}}{{/applicant}}"_s, u"x.html:7: /applicant"_s},
        {u"{{#missing}}{{#missing}}{{/missing}}{{/missing}}"_s, u"x.html:7: #missing"_s},
        {u"{{applicant"_s, u"x.html:7: {{"_s},
        {u"{{}}"_s, u"x.html:7: {{}}"_s},
        {u"{{qr:0}}"_s, u"x.html:7: qr:0"_s},
        {u"{{qr:9999}}"_s, u"x.html:7: qr:9999"_s},
        {u"{{picture:../x.png:20}}"_s, u"x.html:7: picture:../x.png:20"_s},
        {u"<script>"_s, u"x.html:7: <script>"_s},
        {u"<img src=\"file:///etc/passwd\">"_s, u"x.html:7: <img src=\"file:///etc/passwd\">"_s},
        {u"<p style=\"background:url(x)\">"_s, u"x.html:7: <p style=\"background:url(x)\">"_s},
        {u"<p onclick=\"x\">"_s, u"x.html:7: <p onclick=\"x\">"_s},
        {u"<p align=\"{{applicant}}\">"_s, u"x.html:7: <p align=\""_s},
        {u"1 < 2"_s, u"x.html:7: < 2"_s},
        {u"<!-- open"_s, u"x.html:7: <!-- open"_s},
    };
    for (const auto& [body, detail] : cases)
        EXPECT_EQ(html(body).toStdString(), (u"DOCUMENT_TEMPLATE_INVALID "_s + detail).toStdString())
            << body.toStdString();
}

TEST(Template, parse_headIsReadStrictly) {
    const auto detail = [](const QString& text) {
        const auto form = Template::parse(text, u"x"_s);
        return form ? QString() : form.error().detail;
    };
    EXPECT_EQ(detail(QString()), u"x:1: <!--"_s);
    EXPECT_EQ(detail(u"<!--\nform: form99\n-->"_s), u"x:2: form"_s);
    EXPECT_EQ(detail(QString(kHead).replace(u"2025-09-15"_s, u"2025-13-15"_s)), u"x:4: valid_from"_s);
    EXPECT_EQ(detail(QString(kHead).replace(u"a4 a5"_s, u"a3"_s)), u"x:5: paper"_s);
    EXPECT_EQ(detail(QString(kHead).remove(u"title: Phiếu\n"_s)), u"x:1: title"_s);
    EXPECT_EQ(detail(QString(kHead).replace(u"title"_s, u"tilte"_s)), u"x:3: tilte"_s);
    EXPECT_EQ(detail(kHead + QString(kLongestTemplate, u'x')).left(4), u"x:1:"_s);
}

TEST(TemplateStore, find_takesTheVersionOfTheDay) {
    const auto number = [](FormKind kind, Date day) {
        const auto found = findTemplate(kind, day, Paper::a4, {});
        return found ? found->form.head().circular + u' ' + found->form.head().number
                     : QString(errorText(found.error().code).name);
    };
    EXPECT_EQ(number(FormKind::control06, makeDate(2025, 9, 14)), u"Thông tư số 01/2018/TT-VPCP 05"_s);
    EXPECT_EQ(number(FormKind::control06, makeDate(2025, 9, 15)), u"Thông tư số 03/2025/TT-VPCP 06"_s);
    EXPECT_EQ(number(FormKind::stop05, makeDate(2025, 9, 14)), u"DOCUMENT_FORM_UNKNOWN"_s) << "new in 2025";
    EXPECT_EQ(number(FormKind::receipt01, makeDate(2018, 1, 1)), u"DOCUMENT_FORM_UNKNOWN"_s);
}

TEST(TemplateStore, find_takesTheOfficesFirst) {
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir(folder.path()).mkpath(u"form02"_s));
    const auto write = [&](const QString& name, const QString& text) {
        QFile file(folder.filePath(u"form02/"_s + name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
    };
    const auto title = [&](Date day, Paper paper = Paper::a4) {
        const auto found = findTemplate(FormKind::supplement02, day, paper, folder.path());
        return found ? found->form.head().title : found.error().detail;
    };
    const QString shipped = u"Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"_s;
    EXPECT_EQ(title(makeDate(2026, 11, 23)), shipped);
    write(u"2026-12-01.html"_s,
          QString(kHead).replace(u"2025-09-15"_s, u"2026-12-01"_s).replace(u"a4 a5"_s, u"a4"_s));
    EXPECT_EQ(title(makeDate(2026, 11, 30)), shipped);
    EXPECT_EQ(title(makeDate(2026, 12, 1)), u"Phiếu"_s);
    EXPECT_EQ(title(makeDate(2026, 12, 1), Paper::a5), shipped) << "the office's is for A4 only";
    write(u"2027-01-01.html"_s, kHead);
    EXPECT_EQ(title(makeDate(2027, 1, 1)), u"form02/2027-01-01.html:1: valid_from"_s);
}

TEST(TemplateStore, shipped_areAllSound) {
    const QStringList names = shippedTemplates();
    EXPECT_EQ(names.size(), 17);
    for (const QString& name : names) {
        const auto form = Template::parse(shippedTemplate(name), name, [](const QString& part) {
            return shippedTemplate(u"parts/%1.html"_s.arg(part));
        });
        EXPECT_TRUE(form) << form.error().detail.toStdString();
    }
}

/// Who fills forms and who writes templates read the same names.
TEST(Fields, readme_namesThemAll) {
    QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/resources/forms/README.md"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const auto isNamed = [&](const QString& name) { return text.contains(u'`' + name + u'`'); };
    for (int kind = 0; kind < kFormKinds; ++kind) {
        const FormFields& fields = fieldsOf(static_cast<FormKind>(kind));
        EXPECT_TRUE(isNamed(QString(name(static_cast<FormKind>(kind)))));
        for (const QString& name : fields.values)
            EXPECT_TRUE(isNamed(name)) << name.toStdString();
        for (const auto& [list, row] : fields.lists) {
            EXPECT_TRUE(isNamed(list)) << list.toStdString();
            for (const QString& name : row)
                EXPECT_TRUE(isNamed(name)) << name.toStdString();
        }
    }
}

} // namespace
} // namespace motcua::document
