// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/population_soap.h"

#include "core/central/population_record.h"

#include <QXmlStreamWriter>
#include <array>

namespace motcua::central {
namespace {

const QString kSoap = QStringLiteral("http://schemas.xmlsoap.org/soap/envelope/");
const QString kNamespace = QStringLiteral("http://dancuquocgia.bca");
constexpr QLatin1StringView kPageSize("20");
constexpr qsizetype kMaxPeople = 20;

class Writer {
public:
    explicit Writer(QByteArray& out) : m_xml(&out) {
        m_xml.writeStartDocument();
        m_xml.writeNamespace(kSoap, QStringLiteral("soapenv"));
        m_xml.writeNamespace(kNamespace, QStringLiteral("dc"));
        m_xml.writeStartElement(kSoap, QStringLiteral("Envelope"));
        m_xml.writeEmptyElement(kSoap, QStringLiteral("Header"));
        m_xml.writeStartElement(kSoap, QStringLiteral("Body"));
    }
    void begin(QAnyStringView name) { m_xml.writeStartElement(kNamespace, name.toString()); }
    void end() { m_xml.writeEndElement(); }
    void text(const char* name, const QString& value) {
        if (!value.isEmpty()) m_xml.writeTextElement(kNamespace, QString::fromLatin1(name), value);
    }
    void finish() { m_xml.writeEndDocument(); }

private:
    QXmlStreamWriter m_xml;
};

void writePerson(Writer& xml, const citizen::Citizen& person) {
    if (person.number)
        xml.text("SoDinhDanh", person.number->text());
    else
        xml.text("SoCMND", person.oldNumber);
    xml.text("HoVaTen", person.name.toUpper());
    xml.begin("NgayThangNamSinh");
    const citizen::PartialDate& birth = person.birthDate;
    if (birth.isFull())
        xml.text("NgayThangNam", QString::asprintf("%04d%02d%02d", birth.year, birth.month, birth.day));
    else
        xml.text("Nam", QString::number(birth.year));
    xml.end();
}

/// A refusal or a fault, by whichever of the names that services use for its code.
Result<> refusalIn(const XmlNode& root) {
    for (const QStringView name :
         {QStringView(u"MaLoi"), QStringView(u"ErrorCode"), QStringView(u"errorCode")}) {
        const XmlNode* code = root.find(name);
        if (!code || code->text.isEmpty() || code->text == u"0" || code->text == u"000") continue;
        return fail(Code::CENTRAL_REGISTRY_REFUSED, code->text.left(20));
    }
    if (const XmlNode* fault = root.find(u"Fault")) {
        const QString code = fault->textOf(u"faultcode").section(u':', -1);
        if (code == u"004" || code == u"005") return fail(Code::CENTRAL_REGISTRY_REFUSED, code);
        return fail(Code::RESIDENCE_ANSWER, code.left(40));
    }
    return {};
}

Result<XmlNode> answerOf(const QByteArray& text) {
    MOTCUA_TRY(XmlNode root, parseXml(text));
    if (root.name != u"Envelope" || !root.child(u"Body"))
        return fail(Code::RESIDENCE_ANSWER, QStringLiteral("Envelope"));
    MOTCUA_CHECK(refusalIn(root));
    return root;
}

} // namespace

QLatin1StringView integrationCode(PopulationService service) {
    return QLatin1StringView(service == PopulationService::lookUp ? "037" : "003");
}

QLatin1StringView operationName(PopulationService service) {
    return QLatin1StringView(service == PopulationService::lookUp ? "TraCuuThongTinCongDan"
                                                                  : "XacThucThongTinCongDan");
}

Result<QByteArray> writePopulationRequest(PopulationService service, const residence::LookupRequest& request,
                                          const PopulationAccount& account) {
    MOTCUA_CHECK(residence::checkRequest(request));
    if (request.procedure.trimmed().isEmpty()) return fail(Code::RESIDENCE_DOSSIER);
    const citizen::Citizen& person = request.subject;
    if ((!person.number && person.oldNumber.isEmpty()) || person.name.trimmed().isEmpty() ||
        !person.birthDate.isKnown())
        return fail(Code::RESIDENCE_PERSON);
    QByteArray out;
    Writer xml(out);
    xml.begin(operationName(service));
    xml.text("MaYeuCau", request.id.toString());
    xml.text("MaDVC", request.procedure);
    xml.text("MaTichHop", integrationCode(service));
    xml.text("MaCanBo", request.officer.toString());
    xml.text("MaDonVi", account.unit);
    xml.text("TaiKhoan", request.officerLogin);
    xml.text("SoDienThoai", account.phone);
    writePerson(xml, person);
    if (service == PopulationService::lookUp) {
        xml.begin("Paging");
        xml.text("PageNumber", QStringLiteral("1"));
        xml.text("PageSize", kPageSize);
        xml.end();
    }
    xml.end();
    xml.finish();
    return out;
}

Result<std::vector<residence::RegistryRecord>> readCitizens(const QByteArray& text, const CodeNames& groups) {
    MOTCUA_TRY(const XmlNode root, answerOf(text));
    const XmlNode* collection = root.find(u"CongdanCollection");
    // an answer without the list is no "not found": something went wrong on the way
    if (!collection) return fail(Code::RESIDENCE_ANSWER, QStringLiteral("CongdanCollection"));
    std::vector<residence::RegistryRecord> people;
    for (const XmlNode& node : collection->children) {
        if (node.name != u"CongDan" || people.size() >= kMaxPeople)
            return fail(Code::RESIDENCE_ANSWER, QStringLiteral("CongdanCollection"));
        MOTCUA_TRY(auto record, recordOf(node, groups));
        people.push_back(std::move(record));
    }
    return people;
}

Result<Verification> readVerification(const QByteArray& text) {
    MOTCUA_TRY(const XmlNode root, answerOf(text));
    const auto flag = [&](QStringView name) -> Result<bool> {
        const XmlNode* node = root.find(name);
        const QString value = node ? node->text.toLower() : QString();
        if (value == u"1" || value == u"true") return true;
        if (value == u"0" || value == u"false") return false;
        return fail(Code::RESIDENCE_ANSWER, name.toString());
    };
    Verification verification;
    MOTCUA_TRY(verification.exists, flag(u"TonTai"));
    MOTCUA_TRY(verification.matches, flag(u"KetQuaXacThuc"));
    return verification;
}

} // namespace motcua::central
