// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/pdfa.h"

#include <QColorSpace>
#include <QDateTime>
#define POINTERHOLDER_TRANSITION 4 // qpdf: std::shared_ptr, as from its next version on
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace motcua::pages {
namespace {

using Object = QPDFObjectHandle;

std::string plain(const QByteArray& bytes) { return bytes.toStdString(); }

QByteArray number(double value) { return QByteArray::number(value, 'f', 3); }

Object parsed(const QByteArray& text) { return Object::parse(plain(text)); }

/// Of one page: the picture over all of it.
Object pageOf(QPDF& pdf, const CodedPage& page) {
    const QByteArray width = QByteArray::number(page.pixels.width());
    const QByteArray height = QByteArray::number(page.pixels.height());
    Object picture = Object::newStream(&pdf);
    const bool isFax = page.coding == PageCoding::faxG4;
    const QByteArray space = page.coding == PageCoding::colour ? "/DeviceRGB" : "/DeviceGray";
    picture.replaceDict(parsed("<< /Type /XObject /Subtype /Image /Width " + width + " /Height " + height +
                               " /ColorSpace " + space + " /BitsPerComponent " + (isFax ? "1" : "8") +
                               " >>"));
    const Object filter = Object::newName(isFax ? "/CCITTFaxDecode" : "/DCTDecode");
    const Object options =
        isFax ? parsed("<< /K -1 /Columns " + width + " /Rows " + height + " /BlackIs1 false >>")
              : Object::newNull();
    picture.replaceStreamData(plain(page.bytes), filter, options);
    const QByteArray across = number(page.pixels.width() / page.dpi * 72);
    const QByteArray down = number(page.pixels.height() / page.dpi * 72);
    const Object content =
        Object::newStream(&pdf, plain("q " + across + " 0 0 " + down + " 0 0 cm /P Do Q\n"));
    Object sheet = pdf.makeIndirectObject(parsed("<< /Type /Page /MediaBox [0 0 " + across + ' ' + down +
                                                 "] /Resources << /XObject << >> >> >>"));
    sheet.getKey("/Resources").getKey("/XObject").replaceKey("/P", picture);
    sheet.replaceKey("/Contents", content);
    return sheet;
}

QByteArray xmpOf(const PdfFacts& facts, const QString& made) {
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
               "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
               "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
               "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"
               "<xmp:CreateDate>%2</xmp:CreateDate><xmp:ModifyDate>%2</xmp:ModifyDate>"
               "<xmp:CreatorTool>MotCua</xmp:CreatorTool><pdf:Producer>MotCua</pdf:Producer>"
               "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
        .arg(facts.title.toHtmlEscaped(), made)
        .toUtf8();
}

void describe(QPDF& pdf, const PdfFacts& facts) {
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(facts.made.time_since_epoch().count(), Qt::UTC);
    Object root = pdf.getRoot();
    Object metadata = Object::newStream(&pdf, plain(xmpOf(facts, made.toString(Qt::ISODate))));
    metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
    Object profile = Object::newStream(&pdf, plain(QColorSpace(QColorSpace::SRgb).iccProfile()));
    profile.getDict().replaceKey("/N", Object::newInteger(3));
    Object intent = parsed("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
                           "/Info (sRGB IEC61966-2.1) >>");
    intent.replaceKey("/DestOutputProfile", profile);
    Object intents = Object::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    root.replaceKey("/OutputIntents", intents);
    Object information = Object::newDictionary();
    const std::string date = plain("D:" + made.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z');
    information.replaceKey("/Title", Object::newUnicodeString(facts.title.toStdString()));
    information.replaceKey("/Creator", Object::newString("MotCua"));
    information.replaceKey("/Producer", Object::newString("MotCua"));
    information.replaceKey("/CreationDate", Object::newString(date));
    information.replaceKey("/ModDate", Object::newString(date));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));
}

} // namespace

Result<QByteArray> pdfOf(std::span<const CodedPage> pages, const PdfFacts& facts) {
    if (pages.empty()) return fail(Code::QR_PICTURE_UNREADABLE);
    // the library speaks by exceptions; here only for what it would call its own fault
    try {
        QPDF pdf;
        pdf.emptyPDF();
        QPDFPageDocumentHelper sheets(pdf);
        for (const CodedPage& page : pages)
            sheets.addPage(pageOf(pdf, page), false);
        describe(pdf, facts);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(bytes->getBuffer()),
                          static_cast<qsizetype>(bytes->getSize()));
    } catch (const std::exception&) {
        return fail(Code::QR_PICTURE_UNREADABLE);
    }
}

} // namespace motcua::pages
