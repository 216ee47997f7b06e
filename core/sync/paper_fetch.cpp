// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/backoff.h"
#include "core/sync/paper_lane.h"

#include <algorithm>

namespace motcua::sync {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kTelling = 16 * 1024; ///< shorter pieces tell nothing of the line's rate

} // namespace

Result<> PaperLane::fetch(const crypto::Digest& sha256, qint64 size, RunReport& report) {
    if (m_blobs.contains(sha256)) return {};
    MOTCUA_TRY(m_account, loadAccount(m_database));
    if (!m_account) return fail(Code::SYNC_NOT_ENROLLED);
    if (m_fetching != sha256) m_fetched.clear();
    m_fetching = sha256;
    const QString path = u"/v1/blobs/"_s + QString::fromLatin1(crypto::toBytes(sha256).toHex());
    while (m_fetched.size() < size) {
        const qint64 first = m_fetched.size();
        const qint64 count = std::min(size - first, pieceBytes(m_downRate));
        const QByteArray range =
            "bytes=" + QByteArray::number(first) + '-' + QByteArray::number(first + count - 1);
        const HttpAnswer answer =
            m_caller.ask(*m_account, {.path = path, .headers = {{"Range", range}}, .limit = size},
                         HttpMethod::get, report);
        if (!answer) return std::unexpected(answer.error().error);
        if (answer->status == 200) m_fetched.clear(); // all of it, whatever was asked for
        m_fetched += answer->body;
        if (m_fetched.size() > size || answer->body.isEmpty()) break;
        if (answer->body.size() >= kTelling)
            m_downRate = static_cast<double>(answer->body.size()) * 1000 /
                         static_cast<double>(std::max<qint64>(1, answer->took.count()));
    }
    const QByteArray content = std::exchange(m_fetched, {});
    if (content.size() != size || crypto::sha256(content) != sha256) return fail(Code::CENTRAL_BLOB_SUM);
    MOTCUA_CHECK(m_blobs.put(content));
    ++report.attachments;
    return {};
}

} // namespace motcua::sync
