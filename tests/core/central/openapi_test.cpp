// SPDX-License-Identifier: GPL-3.0-or-later
// docs/openapi.json says what the service does: no route more or less, and answers of the shapes it names.
#include "core/catalogue/shipped.h"
#include "core/central/officer_administration.h"
#include "core/central/publishing.h"
#include "core/central/routes.h"
#include "core/wire/lines.h"
#include "tests/core/central/api_bench.h"

#include <QFile>
#include <QRegularExpression>
#include <set>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;

/// As much of JSON Schema as the document uses. Answers where a value is not of its schema, empty for
/// nowhere.
class Shapes {
public:
    explicit Shapes(QJsonObject schemas) : m_schemas(std::move(schemas)) {}

    QString wrong(const QJsonValue& value, const QJsonObject& given, const QString& where = u"$"_s) const {
        const QJsonObject schema = given.contains("$ref"_L1)
                                       ? m_schemas[given["$ref"_L1].toString().section(u'/', -1)].toObject()
                                       : given;
        if (schema.isEmpty()) return where + u": no schema"_s;
        const QString type = schema["type"_L1].toString();
        const bool isOfType = type == u"object"    ? value.isObject()
                              : type == u"array"   ? value.isArray()
                              : type == u"string"  ? value.isString()
                              : type == u"boolean" ? value.isBool()
                              : type == u"integer" ? value.isDouble() && value.toDouble() == value.toInteger()
                                                   : false;
        if (!isOfType) return where + u": no "_s + type;
        if (type == u"object") return wrongMember(value.toObject(), schema, where);
        if (type == u"array") return wrongItem(value.toArray(), schema, where);
        const QString pattern = schema["pattern"_L1].toString(), text = value.toString();
        if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch())
            return where + u": "_s + pattern;
        if (schema["format"_L1].toString() == u"uuid" && !Uuid::parse(text)) return where + u": no uuid"_s;
        if (schema.contains("minLength"_L1) && text.size() < schema["minLength"_L1].toInt())
            return where + u": short"_s;
        return {};
    }

private:
    QString wrongMember(const QJsonObject& object, const QJsonObject& schema, const QString& where) const {
        const QJsonArray required = schema["required"_L1].toArray();
        for (const QJsonValue& name : required)
            if (!object.contains(name.toString())) return where + u'.' + name.toString() + u": missing"_s;
        const QJsonObject properties = schema["properties"_L1].toObject();
        const QJsonValue others = schema["additionalProperties"_L1];
        for (auto at = object.begin(); at != object.end(); ++at) {
            const bool isKnown = properties.contains(at.key());
            if (!isKnown && others.isBool() && !others.toBool())
                return where + u'.' + at.key() + u": unknown"_s;
            if (!isKnown && !others.isObject()) continue;
            const QJsonObject shape = (isKnown ? properties[at.key()] : others).toObject();
            if (QString found = wrong(at.value(), shape, where + u'.' + at.key()); !found.isEmpty())
                return found;
        }
        return {};
    }
    QString wrongItem(const QJsonArray& array, const QJsonObject& schema, const QString& where) const {
        if (schema.contains("minItems"_L1) && array.size() < schema["minItems"_L1].toInt())
            return where + u": few"_s;
        if (schema.contains("maxItems"_L1) && array.size() > schema["maxItems"_L1].toInt())
            return where + u": many"_s;
        if (!schema.contains("items"_L1)) return {};
        for (const QJsonValue& item : array)
            if (QString found = wrong(item, schema["items"_L1].toObject(), where + u"[]"_s); !found.isEmpty())
                return found;
        return {};
    }

    QJsonObject m_schemas;
};

class OpenApiTest : public ApiTest {
protected:
    void SetUp() override {
        ApiTest::SetUp();
        QFile file(QStringLiteral(MOTCUA_SOURCE_DIR "/docs/openapi.json"));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto parsed = json::parseObject(file.readAll());
        ASSERT_TRUE(parsed);
        document = *parsed;
    }

    QJsonObject operation(const char* method, const char* path) const {
        return document["paths"_L1][QLatin1StringView(path)][QString::fromLatin1(method).toLower()]
            .toObject();
    }
    static QJsonObject schemaOf(const QJsonObject& described) {
        const QJsonObject content = described["content"_L1].toObject();
        return content.isEmpty() ? QJsonObject() : content.begin().value()["schema"_L1].toObject();
    }
    /// One that the document promises and the answer does not have.
    static QString lackingHeader(const QJsonObject& described, const HttpResponse& response) {
        const QStringList names = described["headers"_L1].toObject().keys();
        for (const QString& name : names)
            if (name != u"Upload-Expires" && headerOf(response, name.toLatin1().constData()).isEmpty())
                return name;
        return {};
    }
    /// The first line of an answer against what the document says of its status.
    QString wrong(const char* method, const char* path, const HttpResponse& response) const {
        const QJsonObject described =
            operation(method, path)["responses"_L1][QString::number(response.status)].toObject();
        if (described.isEmpty()) return u"status %1 is not described"_s.arg(response.status);
        const QJsonObject content = described["content"_L1].toObject();
        if (QString lacking = lackingHeader(described, response); !lacking.isEmpty()) return lacking;
        if (content.isEmpty()) return response.body.isEmpty() ? QString() : u"a body"_s;
        if (content.begin().key() != QLatin1StringView(response.contentType))
            return QString::fromLatin1(response.contentType);
        const QByteArray line = response.body.first(
            response.body.indexOf('\n') < 0 ? response.body.size() : response.body.indexOf('\n'));
        return shapes().wrong(objectOf({response.status, {}, line, {}}), schemaOf(described));
    }
    /// The second line, against a schema by its name.
    QString wrongLine(const HttpResponse& response, const char* schema) const {
        const QByteArray line = response.body.split('\n').value(1);
        return shapes().wrong(objectOf({200, {}, line, {}}),
                              {{u"$ref"_s, u"#/components/schemas/"_s + QLatin1StringView(schema)}});
    }
    Shapes shapes() const { return Shapes(document["components"_L1]["schemas"_L1].toObject()); }

    QJsonObject document;
};

TEST_P(OpenApiTest, everyRoute_isDescribed_andNothingElse) {
    std::set<QString> served, described;
    for (const Route& route : routes()) {
        const QString name = QString::fromLatin1(route.method) + u' ' + QString::fromLatin1(route.path);
        served.insert(name);
        const bool isProtected = !document["paths"_L1][QLatin1StringView(route.path)]
                                          [QString::fromLatin1(route.method).toLower()]["security"_L1]
                                              .toArray()
                                              .isEmpty();
        EXPECT_EQ(isProtected, route.needsToken) << qPrintable(name);
    }
    const QJsonObject paths = document["paths"_L1].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method)
            described.insert(method.key().toUpper() + u' ' + path.key());
    }
    EXPECT_EQ(described, served);
}

TEST_P(OpenApiTest, answers_areOfTheirShapes) {
    Counter counter(1);
    const QJsonObject enrolment = counter.enrolment(codeFor(kOffice, 1));
    EXPECT_EQ(
        shapes().wrong(enrolment, schemaOf(operation("POST", "/v1/enrol")["requestBody"_L1].toObject())),
        u"");
    const HttpResponse granted = post("/v1/enrol", enrolment);
    EXPECT_EQ(wrong("POST", "/v1/enrol", granted), u"");
    take(counter, granted);
    EXPECT_EQ(wrong("POST", "/v1/token", post("/v1/token", counter.renewal(counter.refresh))), u"");
    EXPECT_EQ(wrong("GET", "/health", get("/health")), u"");

    Desk desk(1, kOffice);
    const Uuid id = uuid(2, 1);
    wire::SyncRequest pushed = desk.request({desk.make(id, intakeOf(1))});
    pushed.officers.insert(dossier::Story::kActor, u"lan"_s);
    const QByteArray sent = wire::encode(pushed);
    wire::LineReader lines(sent);
    EXPECT_EQ(
        shapes().wrong(*lines.next(), schemaOf(operation("POST", "/v1/sync")["requestBody"_L1].toObject())),
        u"");
    EXPECT_EQ(shapes().wrong(*lines.next(), {{u"$ref"_s, u"#/components/schemas/Operation"_s}}), u"");
    EXPECT_EQ(wrong("POST", "/v1/sync", post("/v1/sync", sent, counter.token)), u"");
    const Counter second = enrolled(2);
    const HttpResponse told = post("/v1/sync", wire::encode(Desk(2, kOffice).request({})), second.token);
    EXPECT_EQ(wrongLine(told, "FeedEntry"), u"");

    const QByteArray stream = "stream=" + streamOf(kOffice).toUtf8();
    const HttpResponse snapshot = get("/v1/snapshot?" + stream, counter.token);
    EXPECT_EQ(wrong("GET", "/v1/snapshot", snapshot), u"");
    EXPECT_EQ(wrongLine(snapshot, "DossierPiece"), u"");
    const QJsonObject ids{{u"ids"_s, QJsonArray{id.toString()}}};
    EXPECT_EQ(wrong("POST", "/v1/dossiers/get", post("/v1/dossiers/get", ids, counter.token)), u"");
    EXPECT_EQ(wrong("GET", "/v1/digest", get("/v1/digest?" + stream, counter.token)), u"");
    EXPECT_EQ(wrong("GET", "/v1/digest", get("/v1/digest?bucket=00&" + stream, counter.token)), u"");
    const QJsonObject lease{{u"day"_s, formatDate(dateOf(dossier::kReceived))}, {u"days"_s, 2}};
    EXPECT_EQ(shapes().wrong(lease, schemaOf(operation("POST", "/v1/leases")["requestBody"_L1].toObject())),
              u"");
    EXPECT_EQ(wrong("POST", "/v1/leases", post("/v1/leases", lease, counter.token)), u"");
    const QJsonObject ticket{{u"number"_s, u"A1-001"_s}, {u"base"_s, 0}, {u"ticket"_s, QJsonObject{}}};
    const QJsonObject line{{u"day"_s, formatDate(dateOf(dossier::kReceived))},
                           {u"since"_s, 0},
                           {u"tickets"_s, QJsonArray{ticket}}};
    EXPECT_EQ(shapes().wrong(line, schemaOf(operation("POST", "/v1/line")["requestBody"_L1].toObject())),
              u"");
    EXPECT_EQ(wrong("POST", "/v1/line", post("/v1/line", line, counter.token)), u"");

    ASSERT_TRUE(putOfficer(**pool.acquire(), {kOffice, u"lan"_s, u"Lan"_s, officer::Role::clerk, clock.now()},
                           clock.now()));
    const HttpResponse officers = get("/v1/officers", counter.token);
    EXPECT_EQ(wrong("GET", "/v1/officers", officers), u"");
    HttpRequest again = request("GET", "/v1/officers", counter.token);
    again.headers.insert("if-none-match", headerOf(officers, "ETag"));
    EXPECT_EQ(api.answer(again).status, 304);
    EXPECT_EQ(wrong("GET", "/v1/officers", api.answer(again)), u"");

    const auto publisher = crypto::SigningKey::generate();
    ASSERT_TRUE(publish(**pool.acquire(), *publisher,
                        catalogue::shippedText(catalogue::ShippedFile::holidays), clock.now()));
    EXPECT_EQ(wrong("GET", "/v1/publications", get("/v1/publications", counter.token)), u"");
    const HttpResponse holidays = get("/v1/publications/holidays", counter.token);
    EXPECT_EQ(holidays.status, 200);
    EXPECT_TRUE(operation("GET", "/v1/publications/{kind}")["responses"_L1]["200"_L1]["content"_L1]
                    .toObject()
                    .contains(QLatin1StringView(holidays.contentType)));
    EXPECT_EQ(wrong("GET", "/v1/publications/{kind}", get("/v1/publications/overlay", counter.token)), u"");
    EXPECT_EQ(wrong("POST", "/v1/sync", post("/v1/sync", wire::encode(desk.request({})), counter.token)),
              u"");
}

TEST_P(OpenApiTest, answersAboutAttachments_areOfTheirShapes) {
    const Counter counter = enrolled(1);
    const QByteArray content = "scan", sum = crypto::toBytes(crypto::sha256(content)).toHex();
    const QByteArray place = "/v1/blobs/" + sum;
    const auto asked = [&](const char* method, const QByteArray& target, const Counter& by) {
        HttpRequest made = request(method, target, by.token);
        made.headers.insert("tus-resumable", "1.0.0");
        made.headers.insert("upload-length", "4");
        made.headers.insert("upload-metadata", "sha256 " + sum.toBase64());
        return made;
    };
    const auto answered = [&](const char* method, const QByteArray& target) {
        return api.answer(asked(method, target, counter));
    };
    const auto patched = [&](qint64 offset, const QByteArray& piece) {
        HttpRequest made = asked("PATCH", place, counter);
        made.headers.insert("upload-offset", QByteArray::number(offset));
        made.headers.insert("content-type", "application/offset+octet-stream");
        const auto sink = api.sink(made);
        EXPECT_TRUE(sink);
        return sink->finish(sink->wantsBody() && sink->take(piece).has_value());
    };
    const char* const kPath = "/v1/blobs/{sha}";
    EXPECT_EQ(wrong("OPTIONS", "/v1/blobs", answered("OPTIONS", "/v1/blobs")), u"");
    EXPECT_EQ(wrong("HEAD", kPath, answered("HEAD", place)), u"") << "404";
    EXPECT_EQ(wrong("PATCH", kPath, patched(0, "s")), u"") << "404";
    EXPECT_EQ(wrong("POST", "/v1/blobs", answered("POST", "/v1/blobs")), u"");
    EXPECT_EQ(wrong("PATCH", kPath, patched(0, "sc")), u"");
    EXPECT_EQ(wrong("PATCH", kPath, patched(0, "sc")), u"") << "409";
    EXPECT_EQ(wrong("PATCH", kPath, patched(2, "anned")), u"") << "413";
    const QJsonObject sums{{u"sha"_s, QJsonArray{QString::fromLatin1(sum)}}};
    EXPECT_EQ(
        shapes().wrong(sums, schemaOf(operation("POST", "/v1/blobs/have")["requestBody"_L1].toObject())),
        u"");
    EXPECT_EQ(wrong("POST", "/v1/blobs/have", post("/v1/blobs/have", sums, counter.token)), u"");
    EXPECT_EQ(wrong("PATCH", kPath, patched(2, "xx")), u"") << "460";
    ASSERT_EQ(answered("POST", "/v1/blobs").status, 201);
    EXPECT_EQ(patched(0, content).status, 204);
    EXPECT_EQ(wrong("HEAD", kPath, answered("HEAD", place)), u"");
    EXPECT_EQ(wrong("GET", kPath, answered("GET", place)), u"") << "404";
    EXPECT_EQ(wrong("POST", "/v1/blobs", post("/v1/blobs", QByteArray(), counter.token)), u"") << "412";
    EXPECT_EQ(wrong("POST", "/v1/blobs", post("/v1/blobs", QByteArray("x"), counter.token)), u"") << "415";
    EXPECT_EQ(wrong("HEAD", kPath, api.answer(request("HEAD", place))), u"") << "401";

    Desk desk(1, kOffice);
    dossier::AttachmentAdded added;
    added.sha256 = QString::fromLatin1(sum);
    added.fileName = u"scan.pdf"_s;
    added.mediaType = u"application/pdf"_s;
    added.size = content.size();
    const auto operations = {desk.make(uuid(2, 1), intakeOf(1)), desk.make(uuid(2, 1), added)};
    ASSERT_EQ(post("/v1/sync", wire::encode(desk.request(operations)), counter.token).status, 200);
    for (const auto& [header, value, status] :
         std::initializer_list<std::tuple<const char*, QByteArray, int>>{
             {"x-none", "", 200},
             {"range", "bytes=1-2", 206},
             {"range", "bytes=4-", 416},
             {"if-none-match", '"' + sum + '"', 304}}) {
        HttpRequest made = request("GET", place, counter.token);
        made.headers.insert(header, value);
        const HttpResponse response = api.answer(made);
        EXPECT_EQ(response.status, status);
        if (status == 200 || status == 206)
            EXPECT_EQ(response.contentType, "application/octet-stream");
        else
            EXPECT_EQ(wrong("GET", kPath, response), u"") << status;
    }
}

TEST_P(OpenApiTest, refusals_areDescribed) {
    const Counter counter = enrolled(1);
    const struct {
        const char *method, *path;
        HttpResponse response;
    } kRefused[]{
        {"POST", "/v1/sync", post("/v1/sync", QByteArray("x"), counter.token)},
        {"POST", "/v1/sync", post("/v1/sync", QByteArray("x"))},
        {"POST", "/v1/sync", post("/v1/sync", QByteArray("{\"sv\":99}\n"), counter.token)},
        {"POST", "/v1/enrol", post("/v1/enrol", Counter(2).enrolment(u"AAAA-AAAA-AAAA"_s))},
        {"POST", "/v1/enrol", post("/v1/enrol", QByteArray("{}"))},
        {"GET", "/v1/snapshot", get("/v1/snapshot?stream=o:H99", counter.token)},
        {"GET", "/v1/digest", get("/v1/digest?stream=o:H99", counter.token)},
        {"POST", "/v1/leases", post("/v1/leases", QByteArray("[]"), counter.token)},
        {"POST", "/v1/line", post("/v1/line", QByteArray("{}"), counter.token)},
        {"POST", "/v1/lookups", post("/v1/lookups", QByteArray("{}"), counter.token)},
    };
    for (const auto& [method, path, response] : kRefused) {
        EXPECT_GE(response.status, 400) << path;
        EXPECT_EQ(wrong(method, path, response), u"") << path << ' ' << response.status;
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, OpenApiTest, testing::Values(Engine::sqlite), engineName);

} // namespace
} // namespace motcua::central
