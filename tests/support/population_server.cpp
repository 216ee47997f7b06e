// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/population_server.h"

#include "core/central/ethnic_codes.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace motcua::tests {
namespace {

using residence::RegistryRecord;
using Members = std::map<QString, QString>;

/// Leaf elements by their name; the operation under "operation". Namespaces are looked at.
Members membersOf(const QByteArray& body, QStringList& complaints) {
    QXmlStreamReader xml(body);
    Members members;
    QStringList path;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            path << xml.name().toString();
            const bool isEnvelope = path.size() <= 2;
            const QStringView wanted = isEnvelope ? QStringView(u"http://schemas.xmlsoap.org/soap/envelope/")
                                                  : QStringView(u"http://dancuquocgia.bca");
            if (xml.namespaceUri() != wanted) complaints << QStringLiteral("namespace of ") + path.join(u'/');
            if (path.size() == 3) members[QStringLiteral("operation")] = path.last();
        } else if (token == QXmlStreamReader::EndElement) {
            path.removeLast();
        } else if (token == QXmlStreamReader::Characters && !xml.isWhitespace()) {
            members[path.mid(3).join(u'/')] += xml.text();
        }
    }
    if (xml.hasError()) complaints << QStringLiteral("not XML");
    return members;
}

void check(const Members& members, QStringList& complaints) {
    const auto wants = [&](const char* name, const char* pattern) {
        const auto value = members.find(QString::fromLatin1(name));
        const QRegularExpression expected(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)));
        if (value == members.end() || !expected.match(value->second).hasMatch())
            complaints << QString::fromLatin1(name);
    };
    const bool isLookup = members.at(QStringLiteral("operation")) == u"TraCuuThongTinCongDan";
    wants("operation", "TraCuuThongTinCongDan|XacThucThongTinCongDan");
    wants("MaYeuCau", "[0-9a-f-]{36}");
    wants("MaDVC", "[0-9]\\.[0-9]{6}");
    wants("MaTichHop", isLookup ? "037" : "003");
    wants("MaCanBo", "[0-9a-f-]{36}");
    wants("TaiKhoan", ".+");
    if (members.contains(QStringLiteral("SoDinhDanh")))
        wants("SoDinhDanh", "[0-9]{12}");
    else
        wants("SoCMND", "[0-9]{9}|[0-9]{12}");
    const auto name = members.find(QStringLiteral("HoVaTen"));
    if (name == members.end() || name->second != name->second.toUpper())
        complaints << QStringLiteral("HoVaTen");
    if (members.contains(QStringLiteral("NgayThangNamSinh/Nam")))
        wants("NgayThangNamSinh/Nam", "(19|20)[0-9]{2}");
    else
        wants("NgayThangNamSinh/NgayThangNam", "(19|20)[0-9]{6}");
    if (isLookup) wants("Paging/PageNumber", "[1-9][0-9]*");
    const QStringList known =
        QStringLiteral(
            "operation MaYeuCau MaDVC MaTichHop MaCanBo MaDonVi TaiKhoan SoDienThoai SoDinhDanh SoCMND "
            "HoVaTen NgayThangNamSinh/Nam NgayThangNamSinh/NgayThangNam Paging/PageNumber Paging/PageSize")
            .split(u' ');
    for (const auto& [member, value] : members)
        if (!known.contains(member)) complaints << QStringLiteral("unknown ") + member;
}

citizen::Citizen personAsked(const Members& members) {
    const auto value = [&](const char* name) {
        const auto it = members.find(QString::fromLatin1(name));
        return it == members.end() ? QString() : it->second;
    };
    citizen::Citizen person;
    if (const auto number = citizen::CitizenNumber::parse(value("SoDinhDanh"))) person.number = *number;
    person.oldNumber = value("SoCMND");
    person.name = value("HoVaTen");
    const QString day = value("NgayThangNamSinh/NgayThangNam");
    person.birthDate =
        day.isEmpty() ? citizen::PartialDate{value("NgayThangNamSinh/Nam").toInt(), 0, 0}
                      : citizen::PartialDate{day.left(4).toInt(), day.mid(4, 2).toInt(), day.mid(6).toInt()};
    return person;
}

class Body {
public:
    Body() : m_xml(&m_text) {
        m_xml.writeStartDocument();
        begin("Envelope");
        begin("Body");
    }
    void begin(const char* name) { m_xml.writeStartElement(QString::fromLatin1(name)); }
    void end() { m_xml.writeEndElement(); }
    void text(const char* name, const QString& value) {
        m_xml.writeTextElement(QString::fromLatin1(name), value);
    }
    QByteArray take() {
        m_xml.writeEndDocument();
        return m_text;
    }

private:
    QByteArray m_text;
    QXmlStreamWriter m_xml;
};

void writePlace(Body& xml, const char* name, const residence::Place& place) {
    xml.begin(name);
    xml.text("MaTinhThanh", place.province);
    xml.text("MaQuanHuyen", place.district);
    xml.text("MaPhuongXa", place.commune);
    xml.text("ChiTiet", place.detail);
    xml.text("QuocGia", place.country);
    xml.end();
}

void writeRelative(Body& xml, const char* name, const QString& person) {
    xml.begin(name);
    xml.text("HoVaTen", person);
    xml.end();
}

QString groupCode(const QString& name) {
    const central::CodeNames groups = central::CodeNames::ethnicGroups();
    for (int i = 1; i <= 54; ++i)
        if (groups.nameOf(QString::number(i)) == name) return QString::asprintf("%02d", i);
    return {};
}

void writePerson(Body& xml, const RegistryRecord& record) {
    const citizen::Citizen& person = record.citizen;
    xml.begin("CongDan");
    xml.text("SoDinhDanh", person.number->text());
    xml.text("SoCMND", person.oldNumber);
    xml.begin("HoVaTen");
    xml.text("Ho", person.name.section(u' ', 0, 0));
    xml.text("ChuDem", person.name.section(u' ', 1, -2));
    xml.text("Ten", person.name.section(u' ', -1));
    xml.end();
    xml.text("GioiTinh", person.sex == citizen::Sex::male ? QStringLiteral("1") : QStringLiteral("2"));
    xml.text("DanToc", groupCode(person.ethnicity));
    xml.text("TinhTrangHonNhan", QString::number(static_cast<int>(record.marital)));
    xml.begin("NgayThangNamSinh");
    const citizen::PartialDate& birth = person.birthDate;
    if (birth.isFull())
        xml.text("NgayThangNam", QString::asprintf("%04d%02d%02d", birth.year, birth.month, birth.day));
    else
        xml.text("Nam", QString::number(birth.year));
    xml.end();
    xml.text("QuocTich", person.nationality);
    writePlace(xml, "ThuongTru", record.permanent);
    writePlace(xml, "NoiOHienTai", record.current);
    writeRelative(xml, "Cha", person.father);
    writeRelative(xml, "VoChong", person.spouse);
    xml.begin("ChuHo");
    xml.text("QuanHe", record.household.relation);
    xml.text("SoDinhDanh", record.household.headNumber);
    xml.text("HoVaTen", record.household.headName);
    xml.end();
    xml.end();
}

QByteArray peopleXml(const std::vector<RegistryRecord>& people) {
    Body xml;
    xml.begin("CongdanCollection");
    for (const RegistryRecord& record : people)
        writePerson(xml, record);
    return xml.take();
}

QByteArray verificationXml(bool exists, bool matches) {
    Body xml;
    xml.text("KetQuaXacThuc", matches ? QStringLiteral("1") : QStringLiteral("0"));
    xml.text("TonTai", exists ? QStringLiteral("1") : QStringLiteral("0"));
    return xml.take();
}

QByteArray refusalXml(const char* code) {
    Body xml;
    xml.text("MaLoi", QString::fromLatin1(code));
    return xml.take();
}

} // namespace

PopulationServer::PopulationServer()
    : m_server([this](const WebServer::Request& request) { return answer(request); }) {}

void PopulationServer::setMood(Mood mood) {
    const std::scoped_lock lock(m_mutex);
    m_mood = mood;
}

QStringList PopulationServer::complaints() const {
    const std::scoped_lock lock(m_mutex);
    return m_complaints;
}

int PopulationServer::requests() const {
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

WebServer::Answer PopulationServer::answer(const WebServer::Request& request) {
    const std::scoped_lock lock(m_mutex);
    ++m_requests;
    Members members = membersOf(request.body, m_complaints);
    if (request.method != "POST" || request.target != "/CSDLQG") m_complaints << QStringLiteral("target");
    if (!request.headers.at("content-type").startsWith("text/xml")) m_complaints << QStringLiteral("type");
    if (const auto key = request.headers.find("authorization");
        key == request.headers.end() || key->second != "Bearer x")
        m_complaints << QStringLiteral("authorization");
    check(members, m_complaints);
    const QString id = members[QStringLiteral("MaYeuCau")];
    if (m_ids.contains(id)) m_complaints << QStringLiteral("MaYeuCau used twice");
    m_ids << id;
    const citizen::Citizen asked = personAsked(members);
    auto people = m_population.matching(asked);
    WebServer::Answer answer;
    if (m_mood == Mood::otherPerson) people = {m_population.people().back()};
    if (members[QStringLiteral("operation")] == u"TraCuuThongTinCongDan")
        answer.body = peopleXml(people);
    else
        answer.body = verificationXml(true, !people.empty());
    if (m_mood == Mood::noLicence) answer.body = refusalXml("004");
    if (m_mood == Mood::noPermission) answer.body = refusalXml("005");
    if (m_mood == Mood::garbage) answer.body = "\x01\x02 no HTTP \xff\r\n\r\n";
    if (m_mood == Mood::withEntities)
        answer.body.replace("<Envelope>", "<!DOCTYPE Envelope [<!ENTITY a \"b\">]><Envelope>");
    if (m_mood == Mood::busy) answer.status = 503;
    answer.isSilent = m_mood == Mood::silent;
    answer.isCut = m_mood == Mood::cut;
    answer.isGarbage = m_mood == Mood::garbage;
    return answer;
}

} // namespace motcua::tests
