// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/upload_stream.h"

#include <algorithm>

namespace motcua::central {

UploadStream::UploadStream(Services& services, HttpRequest head, Device device, uploads::Upload upload,
                           qint64 offset)
    : m_services(services), m_head(std::move(head)), m_device(std::move(device)), m_upload(std::move(upload)),
      m_offset(m_upload.received), m_passed(m_upload.received - offset) {}

/// The first error is the last word.
Result<> UploadStream::keep(Result<> done) {
    if (!done) {
        m_error = done.error();
        m_gathered = {};
    }
    return done;
}

Result<> UploadStream::append(qsizetype count) {
    BlobStore* const blobs = m_services.options.blobs;
    const BlobKey key{m_upload.entry.office, m_upload.entry.sha256};
    const auto end = blobs->append(key, m_offset, QByteArrayView(m_gathered).first(count));
    if (!end) return keep(std::unexpected(end.error()));
    m_offset = *end;
    m_gathered.remove(0, count);
    return {};
}

Result<> UploadStream::take(QByteArrayView piece) {
    const std::scoped_lock lock(m_mutex);
    if (m_error) return std::unexpected(*m_error);
    const qsizetype passed = std::min<qint64>(m_passed, piece.size());
    m_passed -= passed;
    piece = piece.sliced(passed);
    if (piece.size() > m_upload.entry.size - m_offset - m_gathered.size())
        return keep(fail(Code::CENTRAL_TOO_LARGE));
    m_gathered += piece;
    while (m_gathered.size() >= uploads::kGathered)
        MOTCUA_CHECK(append(uploads::kGathered));
    return {};
}

Result<> UploadStream::flush() {
    const std::scoped_lock lock(m_mutex);
    if (m_error || m_gathered.isEmpty()) return {};
    return append(m_gathered.size());
}

Result<uploads::Upload> UploadStream::finish() {
    static_cast<void>(flush()); // what is wrong is kept
    const std::scoped_lock lock(m_mutex);
    if (m_error) return std::unexpected(*m_error);
    m_upload.received = m_offset;
    Context context{m_head, m_services, {}, m_services.clock.now(), m_device};
    MOTCUA_CHECK(uploads::settle(context, m_upload));
    return m_upload;
}

Result<> UploadStreams::add(const std::shared_ptr<UploadStream>& stream) {
    const std::scoped_lock lock(m_mutex);
    const auto ofOne = std::ranges::count_if(
        m_all, [&](const auto& each) { return each->device().id == stream->device().id; });
    if (std::ssize(m_all) >= kMost || ofOne >= kOfOne) return fail(Code::CENTRAL_BUSY);
    m_all.push_back(stream);
    return {};
}

void UploadStreams::remove(const UploadStream* stream) {
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_all, [stream](const auto& each) { return each.get() == stream; });
}

void UploadStreams::flush(const QString& office, const crypto::Digest& sum) {
    std::vector<std::shared_ptr<UploadStream>> found;
    {
        const std::scoped_lock lock(m_mutex);
        std::ranges::copy_if(m_all, std::back_inserter(found), [&](const auto& each) {
            return each->sum() == sum && each->device().office == office;
        });
    }
    for (const auto& each : found)
        static_cast<void>(each->flush());
}

} // namespace motcua::central
