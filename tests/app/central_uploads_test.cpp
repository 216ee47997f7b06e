// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments, and a service that is killed while they come.
#include "core/crypto/hash.h"
#include "tests/app/central_service.h"

#include <QDirIterator>

namespace motcua::tests {
namespace {

class CentralUploadsTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_NO_FATAL_FAILURE(service.start());
        ASSERT_NO_FATAL_FAILURE(service.enrol());
        for (int i = 0; content.size() < 3'000'000; ++i)
            content += QByteArray::number(i);
        sum = crypto::toBytes(crypto::sha256(content)).toHex();
        HttpClient client(service.port());
        client.send(service.head("POST", "/v1/blobs",
                                 "Content-Length: 0\r\nUpload-Length: " + QByteArray::number(content.size()) +
                                     "\r\nUpload-Metadata: sha256 " + sum.toBase64() + "\r\n"));
        ASSERT_EQ(client.receive().status, 201);
    }
    QByteArray appending(qint64 offset) const {
        return service.head(
            "PATCH", "/v1/blobs/" + sum,
            "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " + QByteArray::number(offset) +
                "\r\nContent-Length: " + QByteArray::number(content.size() - offset) + "\r\n");
    }
    qint64 offset() const { return service.stateOf(sum).headers.value("upload-offset", "-1").toLongLong(); }

    CentralService service;
    QByteArray content, sum;
};

TEST_F(CentralUploadsTest, killedWhileBytesCome_keepsWhatWasAcknowledged) {
    qint64 told = 0;
    for (int round = 0; round < 3; ++round) {
        const qint64 sent = told + 700'000 + round * 1000;
        HttpClient client(service.port());
        ASSERT_TRUE(client.send(appending(told) + content.mid(told, sent - told)));
        qint64 acknowledged = told;
        QElapsedTimer since;
        since.start();
        while (acknowledged < told + 300'000 && since.elapsed() < 20'000)
            acknowledged = offset();
        ASSERT_GE(acknowledged, told + 300'000);
        ASSERT_NO_FATAL_FAILURE(service.kill());
        ASSERT_NO_FATAL_FAILURE(service.start());
        told = offset();
        EXPECT_GE(told, acknowledged);
        EXPECT_LE(told, sent);
    }
    HttpClient client(service.port());
    ASSERT_TRUE(client.send(appending(told) + content.sliced(told)));
    EXPECT_EQ(client.receive().status, 204) << "the sum of all pieces is right";
    EXPECT_FALSE(service.stateOf(sum).headers.contains("upload-expires"));
}

TEST_F(CentralUploadsTest, dataFolder_showsNothingOfAnAttachment) {
    HttpClient client(service.port());
    ASSERT_TRUE(client.send(appending(0) + content));
    ASSERT_EQ(client.receive().status, 204);
    qint64 bytes = 0;
    QDirIterator each(service.data() + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray sealed = file.readAll();
        bytes += sealed.size();
        EXPECT_FALSE(sealed.contains(content.mid(1000, 16)));
        EXPECT_FALSE(file.fileName().contains(QString::fromLatin1(sum)));
        EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther));
    }
    EXPECT_GE(bytes, content.size());
}

} // namespace
} // namespace motcua::tests
