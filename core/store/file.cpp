// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file.h"

#include "core/store/fault.h"

#include <QDir>
#include <QFileInfo>
#include <filesystem>
#include <sqlcipher/sqlite3.h>
#include <system_error>

namespace motcua::store {
namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOwnerFolder = kOwnerOnly | QFileDevice::ExeOwner;

std::filesystem::path native(const QString& path) { return std::filesystem::path(path.toStdU16String()); }

std::unexpected<Error> failed(const QString& path, bool diskFull) {
    return fail(diskFull ? Code::STORE_DISK_FULL : Code::STORE_IO, QFileInfo(path).fileName());
}

std::unexpected<Error> failed(const QFile& file) {
    return failed(file.fileName(), file.error() == QFileDevice::ResourceError);
}

Result<void> askFault(Call call, const QString& path) {
    const int fault = faultOf(call);
    if (fault) return failed(path, fault == SQLITE_FULL);
    return {};
}

Result<void> answer(const std::error_code& error, const QString& path) {
    if (error) return failed(path, error == std::errc::no_space_on_device);
    return {};
}

} // namespace

Result<QByteArray> readFile(const QString& path, qint64 maxBytes) {
    MOTCUA_CHECK(askFault(Call::fileOpen, path));
    QFile file(path);
    if (!file.exists()) return fail(Code::STORE_MISSING, QFileInfo(path).fileName());
    if (!file.open(QIODevice::ReadOnly)) return failed(file);
    const QByteArray bytes = file.read(maxBytes + 1);
    if (bytes.size() > maxBytes) return fail(Code::STORE_DAMAGED, QFileInfo(path).fileName());
    if (file.error() != QFileDevice::NoError) return failed(file);
    return bytes;
}

Result<void> writeFile(const QString& path, QByteArrayView bytes) {
    MOTCUA_TRY(FileWriter writer, FileWriter::create(path));
    MOTCUA_CHECK(writer.write(bytes));
    return writer.finish();
}

Result<void> moveFile(const QString& from, const QString& to) {
    MOTCUA_CHECK(askFault(Call::fileRename, to));
    std::error_code error;
    std::filesystem::rename(native(from), native(to), error);
    MOTCUA_CHECK(answer(error, to));
    const QString source = QFileInfo(from).absolutePath(), target = QFileInfo(to).absolutePath();
    MOTCUA_CHECK(askFault(Call::fileFlush, to));
    if (!flushFolder(target) || (source != target && !flushFolder(source))) return failed(to, false);
    return {};
}

Result<void> removeFile(const QString& path) {
    MOTCUA_CHECK(askFault(Call::fileRemove, path));
    std::error_code error;
    std::filesystem::remove(native(path), error);
    return answer(error, path);
}

Result<void> removeTree(const QString& path) {
    MOTCUA_CHECK(askFault(Call::fileRemove, path));
    std::error_code error;
    std::filesystem::remove_all(native(path), error);
    return answer(error, path);
}

Result<void> makeFolder(const QString& path) {
    MOTCUA_CHECK(askFault(Call::fileOpen, path));
    const QFileInfo info(path);
    if (info.isDir()) {
        if (!QFile::setPermissions(path, kOwnerFolder)) return failed(path, false);
        return {};
    }
    std::error_code error;
    std::filesystem::create_directories(native(info.absolutePath()), error);
    if (!error && !QDir().mkdir(path, kOwnerFolder)) error = std::make_error_code(std::errc::io_error);
    MOTCUA_CHECK(answer(error, path));
    if (!flushFolder(info.absolutePath())) return failed(path, false);
    return {};
}

// Asks the system folder by folder: names may differ by links, capitals or mounts and mean the same.
Result<bool> isInside(const QString& file, const QString& folder) {
    std::error_code error;
    // The dot is for a bare name, which has no parent.
    auto place = std::filesystem::canonical("." / native(file).parent_path(), error);
    while (!error) {
        const bool isSame = std::filesystem::equivalent(place, native(folder), error);
        if (!error && (isSame || !place.has_relative_path())) return isSame;
        place = place.parent_path();
    }
    return failed(file, false);
}

Result<FileWriter> FileWriter::create(const QString& path) {
    MOTCUA_CHECK(askFault(Call::fileOpen, path));
    auto file = std::make_unique<QFile>(path + kPartSuffix);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered, kOwnerOnly))
        return failed(*file);
    return FileWriter(path, std::move(file));
}

FileWriter::~FileWriter() {
    if (!m_file) return;
    m_file->close();
    // A test's lost power leaves the part behind, as a real one does.
    if (!faultOf(Call::fileRemove)) m_file->remove();
}

Result<void> FileWriter::write(QByteArrayView bytes) {
    MOTCUA_CHECK(askFault(Call::fileWrite, m_path));
    // A disk that becomes full takes a part without an error, and says why with the next call.
    while (!bytes.isEmpty()) {
        const qint64 written = m_file->write(bytes.data(), bytes.size());
        if (written <= 0) return failed(*m_file);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<void> FileWriter::flush() {
    MOTCUA_CHECK(askFault(Call::fileFlush, m_path));
    if (!flushToDisk(*m_file)) return failed(*m_file);
    return {};
}

Result<void> FileWriter::finishAs(const QString& path) {
    MOTCUA_CHECK(flush());
    m_file->close();
    MOTCUA_CHECK(moveFile(m_file->fileName(), path));
    m_file.reset();
    return {};
}

} // namespace motcua::store
