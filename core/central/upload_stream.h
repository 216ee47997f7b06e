// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/central/uploads.h"

#include <mutex>

namespace motcua::central {

/// The body of one request on its way into an upload: gathered, and appended in pieces of
/// uploads::kGathered. Whatever has come is kept: when the line is cut, and also while nobody has noticed yet
/// that it is. For several threads.
class UploadStream {
public:
    /// `head`: of the request. The body begins at `offset` of the upload; what the upload has of it already
    /// is passed over.
    UploadStream(Services& services, HttpRequest head, Device device, uploads::Upload upload, qint64 offset);

    /// Errors: CENTRAL_TOO_LARGE beyond the length announced; those of BlobStore::append. Nothing is taken
    /// after one.
    Result<> take(QByteArrayView piece);
    /// Appends what is gathered.
    Result<> flush();
    /// The same, then checks an upload that has all its bytes. The upload as it is then. Errors: the one that
    /// take() had; CENTRAL_BLOB_SUM.
    Result<uploads::Upload> finish();

    const HttpRequest& head() const { return m_head; }
    Services& services() const { return m_services; }
    const Device& device() const { return m_device; }
    const crypto::Digest& sum() const { return m_upload.entry.sha256; }

private:
    Result<> append(qsizetype count);
    Result<> keep(Result<> done);

    Services& m_services;
    const HttpRequest m_head;
    const Device m_device;
    std::mutex m_mutex; ///< of all below
    uploads::Upload m_upload;
    qint64 m_offset; ///< where `m_gathered` begins
    qint64 m_passed; ///< bytes of the body to pass over
    QByteArray m_gathered;
    std::optional<Error> m_error;
};

/// The streams of this process by what they write to.
class UploadStreams {
public:
    static constexpr int kMost = 256; ///< together: each gathers bytes in memory
    static constexpr int kOfOne = 8;  ///< of one counter

    /// Errors: CENTRAL_BUSY.
    Result<> add(const std::shared_ptr<UploadStream>& stream);
    void remove(const UploadStream* stream);
    /// Appends what streams of the office have gathered for this attachment, so that how far it is can be
    /// told. An error is that stream's own.
    void flush(const QString& office, const crypto::Digest& sum);

private:
    std::mutex m_mutex;
    std::vector<std::shared_ptr<UploadStream>> m_all;
};

} // namespace motcua::central
