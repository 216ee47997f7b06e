// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/pdfa.h"

#include <QColorSpace>
#include <QDateTime>
#include <memory>
#include <qpdf/qpdf-c.h>

namespace motcua::pages {
namespace {

/// One document in the making, by qpdf's interface for C: no exceptions, errors are asked for at the end.
class Document {
public:
    Document() : m_data(qpdf_init()) {
        qpdf_silence_errors(m_data.get());
        qpdf_empty_pdf(m_data.get());
    }

    qpdf_oh parsed(const QByteArray& text) { return qpdf_oh_parse(m_data.get(), text.constData()); }
    qpdf_oh text(const QString& text) {
        const QByteArray utf8 = text.toUtf8();
        return qpdf_oh_new_unicode_string(m_data.get(), utf8.constData());
    }
    qpdf_oh indirect(qpdf_oh object) { return qpdf_make_indirect_object(m_data.get(), object); }
    /// `dictionary` without length and filter; `filter` and `options` as PDF text, `null` for none.
    qpdf_oh stream(const QByteArray& dictionary, const QByteArray& bytes, const QByteArray& filter = "null",
                   const QByteArray& options = "null") {
        const qpdf_oh stream = qpdf_oh_new_stream(m_data.get());
        const qpdf_oh own = qpdf_oh_get_dict(m_data.get(), stream);
        const qpdf_oh wanted = parsed(dictionary);
        qpdf_oh_begin_dict_key_iter(m_data.get(), wanted);
        while (qpdf_oh_dict_more_keys(m_data.get())) {
            const char* key = qpdf_oh_dict_next_key(m_data.get());
            qpdf_oh_replace_key(m_data.get(), own, key, qpdf_oh_get_key(m_data.get(), wanted, key));
        }
        qpdf_oh_replace_stream_data(m_data.get(), stream,
                                    reinterpret_cast<const unsigned char*>(bytes.constData()),
                                    static_cast<size_t>(bytes.size()), parsed(filter), parsed(options));
        return stream;
    }
    void set(qpdf_oh dictionary, const char* key, qpdf_oh value) {
        qpdf_oh_replace_key(m_data.get(), dictionary, key, value);
    }
    qpdf_oh get(qpdf_oh dictionary, const char* key) {
        return qpdf_oh_get_key(m_data.get(), dictionary, key);
    }
    qpdf_oh root() { return qpdf_get_root(m_data.get()); }
    qpdf_oh trailer() { return qpdf_get_trailer(m_data.get()); }
    void append(qpdf_oh array, qpdf_oh item) { qpdf_oh_append_item(m_data.get(), array, item); }
    void addPage(qpdf_oh page) { qpdf_add_page(m_data.get(), m_data.get(), page, QPDF_FALSE); }

    /// Nothing when anything went wrong on the way.
    std::optional<QByteArray> written() {
        qpdf_data data = m_data.get();
        if (qpdf_has_error(data)) return {};
        qpdf_init_write_memory(data);
        qpdf_set_minimum_pdf_version(data, "1.7");
        qpdf_set_object_stream_mode(data, qpdf_o_disable);
        qpdf_set_stream_data_mode(data, qpdf_s_preserve);
        qpdf_set_deterministic_ID(data, QPDF_TRUE);
        if ((qpdf_write(data) & QPDF_ERRORS) != 0 || qpdf_has_error(data)) return {};
        return QByteArray(reinterpret_cast<const char*>(qpdf_get_buffer(data)),
                          static_cast<qsizetype>(qpdf_get_buffer_length(data)));
    }

private:
    struct Cleanup {
        void operator()(_qpdf_data* data) const { qpdf_cleanup(&data); }
    };
    std::unique_ptr<_qpdf_data, Cleanup> m_data;
};

QByteArray number(double value) { return QByteArray::number(value, 'f', 3); }

/// The picture over all of the sheet.
void addPage(Document& pdf, const CodedPage& page) {
    const QByteArray width = QByteArray::number(page.pixels.width());
    const QByteArray height = QByteArray::number(page.pixels.height());
    const bool isFax = page.coding == PageCoding::faxG4;
    const QByteArray space = page.coding == PageCoding::colour ? "/DeviceRGB" : "/DeviceGray";
    const qpdf_oh picture =
        pdf.stream("<< /Type /XObject /Subtype /Image /Width " + width + " /Height " + height +
                       " /ColorSpace " + space + " /BitsPerComponent " + (isFax ? "1" : "8") + " >>",
                   page.bytes, isFax ? "/CCITTFaxDecode" : "/DCTDecode",
                   isFax ? "<< /K -1 /Columns " + width + " /Rows " + height + " /BlackIs1 false >>"
                         : QByteArray("null"));
    const QByteArray across = number(page.pixels.width() / page.dpi * 72);
    const QByteArray down = number(page.pixels.height() / page.dpi * 72);
    const qpdf_oh sheet = pdf.indirect(pdf.parsed("<< /Type /Page /MediaBox [0 0 " + across + ' ' + down +
                                                  "] /Resources << /XObject << >> >> >>"));
    pdf.set(pdf.get(pdf.get(sheet, "/Resources"), "/XObject"), "/P", picture);
    pdf.set(sheet, "/Contents", pdf.stream("<< >>", "q " + across + " 0 0 " + down + " 0 0 cm /P Do Q\n"));
    pdf.addPage(sheet);
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

void describe(Document& pdf, const PdfFacts& facts) {
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(facts.made.time_since_epoch().count(), Qt::UTC);
    pdf.set(pdf.root(), "/Metadata",
            pdf.stream("<< /Type /Metadata /Subtype /XML >>", xmpOf(facts, made.toString(Qt::ISODate))));
    const qpdf_oh intent =
        pdf.indirect(pdf.parsed("<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) "
                                "/Info (sRGB IEC61966-2.1) >>"));
    pdf.set(intent, "/DestOutputProfile",
            pdf.stream("<< /N 3 >>", QColorSpace(QColorSpace::SRgb).iccProfile()));
    const qpdf_oh intents = pdf.parsed("[ ]");
    pdf.append(intents, intent);
    pdf.set(pdf.root(), "/OutputIntents", intents);
    const QByteArray date = "(D:" + made.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
    const qpdf_oh information = pdf.parsed("<< /Creator (MotCua) /Producer (MotCua) /CreationDate " + date +
                                           " /ModDate " + date + " >>");
    pdf.set(information, "/Title", pdf.text(facts.title));
    pdf.set(pdf.trailer(), "/Info", pdf.indirect(information));
}

} // namespace

Result<QByteArray> pdfOf(std::span<const CodedPage> pages, const PdfFacts& facts) {
    if (pages.empty()) return fail(Code::QR_PICTURE_UNREADABLE);
    Document pdf;
    for (const CodedPage& page : pages)
        addPage(pdf, page);
    describe(pdf, facts);
    auto bytes = pdf.written();
    if (!bytes) return fail(Code::QR_PICTURE_UNREADABLE);
    return *std::move(bytes);
}

} // namespace motcua::pages
