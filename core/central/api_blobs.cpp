// SPDX-License-Identifier: GPL-3.0-or-later
// `/v1/blobs`: attachments, sent up by tus 1.0.0 and read by ranges.
#include "core/central/api_messages.h"
#include "core/central/byte_range.h"
#include "core/central/routes.h"
#include "core/central/upload_stream.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace motcua::central {
namespace {

using namespace Qt::StringLiterals;
using uploads::Upload;

constexpr const char* kOctets = "application/offset+octet-stream";
/// Bytes of an attachment in memory for each client that reads one.
constexpr qint64 kReadAhead = 128 * 1024;

QByteArray hexOf(const crypto::Digest& sum) { return crypto::toBytes(sum).toHex(); }

/// `Mon, 23 Nov 2026 02:00:00 GMT`.
QByteArray httpDate(Instant at) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

HttpResponse tusResponse(int status) {
    HttpResponse response;
    response.status = status;
    response.headers.emplace_back("Tus-Resumable", tus::kVersion.toByteArray());
    return response;
}

/// With how far it is, and how long it is kept.
HttpResponse uploadResponse(int status, const Upload& upload) {
    HttpResponse response = tusResponse(status);
    response.headers.emplace_back("Upload-Offset", QByteArray::number(upload.received));
    if (!upload.isComplete()) response.headers.emplace_back("Upload-Expires", httpDate(upload.expires()));
    return response;
}

HttpResponse tusError(const Error& error) {
    HttpResponse response = errorResponse(error);
    if (error.code == Code::CENTRAL_REQUEST && error.detail == u"content-type") response.status = 415;
    if (error.code == Code::CENTRAL_REQUEST && error.detail == u"tus-resumable") {
        response.status = 412;
        response.headers.emplace_back("Tus-Version", tus::kVersion.toByteArray());
    }
    response.headers.emplace_back("Tus-Resumable", tus::kVersion.toByteArray());
    return response;
}

/// Who sends a piece for another place is told the right one.
HttpResponse uploadError(Context& context, const crypto::Digest& sum, const Error& error) {
    HttpResponse response = tusError(error);
    if (error.code != Code::CENTRAL_BLOB_OFFSET) return response;
    context.services.streams->flush(context.device.office, sum);
    if (const auto upload = uploads::find(context, sum))
        response.headers.emplace_back("Upload-Offset", QByteArray::number(upload->received));
    return response;
}

Result<crypto::Digest> sumOf(const Context& context) {
    const auto sum = blobSumOf(context.parameter);
    if (!sum) return fail(Code::CENTRAL_BLOB_UNKNOWN);
    return sum;
}

Result<> requireVersion(const Context& context) {
    if (!tus::speaksVersion(context.request)) return fail(Code::CENTRAL_REQUEST, u"tus-resumable"_s);
    return {};
}

HttpResponse createdResponse(const Upload& upload) {
    HttpResponse response = uploadResponse(201, upload);
    response.headers.emplace_back("Location", "/v1/blobs/" + hexOf(upload.entry.sha256));
    return response;
}

/// Bytes of a body into an upload.
class UploadSink final : public BodySink {
public:
    explicit UploadSink(std::shared_ptr<UploadStream> stream) : m_stream(std::move(stream)) {}
    UploadSink(const UploadSink&) = delete;
    UploadSink& operator=(const UploadSink&) = delete;
    ~UploadSink() override { m_stream->services().streams->remove(m_stream.get()); }

    Result<> take(QByteArrayView piece) override { return m_stream->take(piece); }
    HttpResponse finish(bool isWhole) override {
        const auto upload = m_stream->finish();
        Services& services = m_stream->services();
        Context context{m_stream->head(), services, {}, services.clock.now(), m_stream->device()};
        if (!upload) return uploadError(context, m_stream->sum(), upload.error());
        if (!isWhole) return tusError({Code::CENTRAL_REQUEST, u"body"_s});
        return m_stream->head().method == "POST" ? createdResponse(*upload) : uploadResponse(204, *upload);
    }

private:
    const std::shared_ptr<UploadStream> m_stream;
};

/// The bytes of an attachment from here to there.
class UploadSource final : public BodySource {
public:
    UploadSource(BlobStore& blobs, BlobKey key, qint64 first, qint64 end)
        : m_blobs(blobs), m_key(std::move(key)), m_next(first), m_end(end) {}
    Result<QByteArray> next() override {
        const qint64 count = std::min(kReadAhead, m_end - m_next);
        MOTCUA_TRY(QByteArray bytes, m_blobs.read(m_key, m_next, count));
        if (bytes.size() != count) return fail(Code::STORE_DAMAGED);
        m_next += count;
        return bytes;
    }
    qint64 left() const { return m_end - m_next; }

private:
    BlobStore& m_blobs;
    const BlobKey m_key;
    qint64 m_next;
    const qint64 m_end;
};

/// Answers before anything of the body is taken.
class RefusingSink final : public BodySink {
public:
    explicit RefusingSink(HttpResponse response) : m_response(std::move(response)) {}
    bool wantsBody() const override { return false; }
    Result<> take(QByteArrayView) override { return fail(Code::CENTRAL_REQUEST); }
    HttpResponse finish(bool) override { return std::move(m_response); }

private:
    HttpResponse m_response;
};

/// `offset`: where the body begins.
Result<std::unique_ptr<BodySink>> sinkInto(Context& context, Upload upload, qint64 offset) {
    const bool hasLength = context.request.headers.contains("content-length");
    MOTCUA_TRY(const qint64 length, hasLength ? tus::numberOf(context.request, "content-length") : qint64(0));
    if (length > upload.entry.size - offset) return fail(Code::CENTRAL_TOO_LARGE);
    auto stream = std::make_shared<UploadStream>(context.services, context.request, context.device,
                                                 std::move(upload), offset);
    MOTCUA_CHECK(context.services.streams->add(stream));
    return std::make_unique<UploadSink>(std::move(stream));
}

Result<std::unique_ptr<BodySink>> appendingSink(Context& context, const crypto::Digest& sum) {
    MOTCUA_CHECK(requireVersion(context));
    MOTCUA_TRY(const qint64 offset, tus::offsetOf(context.request));
    context.services.streams->flush(context.device.office, sum);
    MOTCUA_TRY(Upload upload, uploads::find(context, sum));
    if (offset != upload.received) return fail(Code::CENTRAL_BLOB_OFFSET);
    return sinkInto(context, std::move(upload), offset);
}

Result<Upload> begun(Context& context) {
    MOTCUA_CHECK(requireVersion(context));
    MOTCUA_TRY(const tus::Creation creation, tus::creationOf(context.request));
    context.services.streams->flush(context.device.office, creation.sha256);
    return uploads::begin(context, creation);
}

} // namespace

Result<HttpResponse> answerBlobsHave(Context& context) {
    MOTCUA_TRY(const QByteArray body, plainBody(context.request, kMaxJsonBody));
    MOTCUA_TRY(const std::vector<crypto::Digest> sums, decodeBlobSums(body));
    for (const crypto::Digest& sum : sums)
        context.services.streams->flush(context.device.office, sum);
    MOTCUA_TRY(const auto known, uploads::known(context, sums));
    QJsonArray blobs;
    for (const Upload& each : known)
        blobs.append(QJsonObject{{u"sha"_s, QString::fromLatin1(hexOf(each.entry.sha256))},
                                 {u"offset"_s, each.received},
                                 {u"length"_s, each.entry.size}});
    return jsonResponse({{u"blobs"_s, blobs}});
}

Result<HttpResponse> answerBlobOptions(Context&) {
    HttpResponse response = tusResponse(204);
    response.headers.emplace_back("Tus-Version", tus::kVersion.toByteArray());
    response.headers.emplace_back("Tus-Extension", "creation,creation-with-upload,expiration");
    response.headers.emplace_back("Tus-Max-Size", QByteArray::number(tus::kMaxSize));
    return response;
}

Result<HttpResponse> answerBlobCreate(Context& context) {
    // a body of another type would be taken for the first bytes by who sends it
    if (!context.request.body.isEmpty()) return tusError({Code::CENTRAL_REQUEST, u"content-type"_s});
    const auto upload = begun(context);
    return upload ? createdResponse(*upload) : tusError(upload.error());
}

Result<std::unique_ptr<BodySink>> sinkBlobCreate(Context& context) {
    if (context.request.header("content-type") != kOctets) return nullptr;
    auto upload = begun(context);
    if (!upload) return std::make_unique<RefusingSink>(tusError(upload.error()));
    const crypto::Digest sum = upload->entry.sha256;
    // a client that did not hear the first answer sends all of it again
    auto sink = sinkInto(context, *std::move(upload), 0);
    if (!sink) return std::make_unique<RefusingSink>(uploadError(context, sum, sink.error()));
    return sink;
}

Result<HttpResponse> answerBlobState(Context& context) {
    const auto upload = [&]() -> Result<Upload> {
        MOTCUA_CHECK(requireVersion(context));
        MOTCUA_TRY(const crypto::Digest sum, sumOf(context));
        context.services.streams->flush(context.device.office, sum);
        return uploads::find(context, sum);
    }();
    if (!upload) return tusError(upload.error());
    HttpResponse response = uploadResponse(200, *upload);
    response.headers.emplace_back("Upload-Length", QByteArray::number(upload->entry.size));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

/// Never asked: what the method sends goes into the sink.
Result<HttpResponse> answerBlobAppend(Context&) { return fail(Code::CENTRAL_REQUEST); }

Result<std::unique_ptr<BodySink>> sinkBlobAppend(Context& context) {
    const auto sum = sumOf(context);
    if (!sum) return std::make_unique<RefusingSink>(tusError(sum.error()));
    auto sink = appendingSink(context, *sum);
    if (!sink) return std::make_unique<RefusingSink>(uploadError(context, *sum, sink.error()));
    return sink;
}

Result<HttpResponse> answerBlob(Context& context) {
    MOTCUA_TRY(BlobStore* const blobs, uploads::storeOf(context));
    MOTCUA_TRY(const crypto::Digest sum, sumOf(context));
    MOTCUA_TRY(const BlobEntry entry, uploads::readable(context, sum));
    const HttpRequest& request = context.request;
    HttpResponse response;
    const QByteArray tag = '"' + hexOf(sum) + '"';
    response.headers = {{"ETag", tag}, {"Accept-Ranges", "bytes"}, {"Cache-Control", "private, no-store"}};
    if (request.header("if-none-match") == tag) {
        response.status = 304;
        return response;
    }
    const bool isCurrent = !request.headers.contains("if-range") || request.header("if-range") == tag;
    const auto range = byteRangeOf(isCurrent ? request.header("range") : QByteArray(), entry.size);
    if (!range) {
        HttpResponse refusal = errorResponse(range.error());
        refusal.status = 416;
        refusal.headers.emplace_back("Content-Range", "bytes */" + QByteArray::number(entry.size));
        return refusal;
    }
    const ByteRange wanted = range->value_or(ByteRange{0, entry.size});
    if (*range) {
        response.status = 206;
        response.headers.emplace_back("Content-Range",
                                      "bytes " + QByteArray::number(wanted.first) + '-' +
                                          QByteArray::number(wanted.first + wanted.count - 1) + '/' +
                                          QByteArray::number(entry.size));
    }
    response.contentType = "application/octet-stream";
    auto source = std::make_shared<UploadSource>(*blobs, BlobKey{entry.office, sum}, wanted.first,
                                                 wanted.first + wanted.count);
    // the first of them here: what is damaged can still be told
    MOTCUA_TRY(response.body, source->next());
    response.restSize = source->left();
    if (response.restSize > 0) response.rest = std::move(source);
    return response;
}

} // namespace motcua::central
