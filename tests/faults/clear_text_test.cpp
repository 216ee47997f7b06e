// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dossier_steps.h"
#include "core/desk/store_care.h"
#include "tests/support/temp_station.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace motcua {
namespace {

/// The secret as it could stand in a file: UTF-8, UTF-16 in both orders, and the folded form that search
/// uses.
std::vector<QByteArray> shapesOf(const QString& text) {
    QByteArray little, big;
    for (const QChar c : text) {
        little += static_cast<char>(c.cell());
        little += static_cast<char>(c.row());
        big += static_cast<char>(c.row());
        big += static_cast<char>(c.cell());
    }
    return {text.toUtf8(), little, big, text.toLower().toUtf8()};
}

QStringList filesHolding(const QString& folder, const QStringList& secrets) {
    QStringList found;
    int files = 0;
    for (QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         walk.hasNext();) {
        QFile file(walk.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
        const QByteArray content = file.readAll();
        ++files;
        for (const QString& secret : secrets)
            if (std::ranges::any_of(shapesOf(secret),
                                    [&](const QByteArray& shape) { return content.contains(shape); }))
                found << file.fileName() + u' ' + secret;
    }
    EXPECT_GT(files, 4);
    return found;
}

TEST(ClearText, noFileOfTheFolder_holdsWhatIdentifiesTheCitizen) {
    tests::TempStation station;
    auto& workplace = station.workplace();
    const auto received = desk::receive(workplace, tests::birthRequest());
    ASSERT_TRUE(received);
    const QString code = received->dossier.state.code->text();
    QFile result(station.folder() + QStringLiteral("/../result.txt"));
    ASSERT_TRUE(result.open(QIODevice::WriteOnly));
    result.write("Giấy khai sinh của Nguyễn Văn An");
    result.close();
    ASSERT_TRUE(desk::attachFile(workplace, code, {result.fileName(), dossier::AttachmentKind::result}));
    result.remove();
    // Beside the folder: a backup does not go into it.
    const QString beside = station.folder() + QStringLiteral("/..");
    ASSERT_TRUE(desk::backupStore(workplace, beside + QStringLiteral("/backup.motcua")));

    const QStringList secrets{QStringLiteral("Nguyễn Văn An"), QStringLiteral("nguyen van an"),
                              QStringLiteral("001096012345"),  QStringLiteral("543210690100"),
                              QStringLiteral("0912345678"),    QStringLiteral("Thôn Đông"),
                              QStringLiteral("thon dong"),     QStringLiteral("Giấy khai sinh của")};
    EXPECT_EQ(filesHolding(beside, secrets), QStringList())
        << "with the store open and its log not yet merged";
    EXPECT_TRUE(QFile::exists(station.folder() + QStringLiteral("/motcua.db-wal")));
    station.close();
    EXPECT_EQ(filesHolding(beside, secrets), QStringList());
}

TEST(ClearText, theSearch_findsWhatIsThere) {
    const QTemporaryDir dir;
    for (int i = 0; i < 5; ++i) {
        QFile file(dir.filePath(QStringLiteral("file%1").arg(i)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        if (i == 3) file.write("xx001096012345yy");
        file.close();
    }
    EXPECT_EQ(filesHolding(dir.path(), {QStringLiteral("001096012345")}).size(), 1);
}

} // namespace
} // namespace motcua
