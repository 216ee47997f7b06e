// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/render.h"
#include "tests/support/event_loop.h"
#include "tests/support/sample_forms.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

QByteArray emblem() {
    QImage star(240, 240, QImage::Format_ARGB32);
    star.fill(Qt::transparent);
    QPainter painter(&star);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::red);
    painter.drawEllipse(4, 4, 232, 232);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    star.save(&buffer, "PNG");
    return png;
}

/// The longest that names of offices, people and procedures get (fictitious).
FormData withLongNames(FormData data) {
    data.emblem = emblem();
    data.values[u"superior"_s] =
        u"Ủy ban nhân dân đặc khu Phú Quốc, thành phố trực thuộc trung ương thử nghiệm"_s;
    data.values[u"agency"_s] =
        u"Trung tâm Phục vụ hành chính công đặc khu Phú Quốc, chi nhánh số 2 tại khu phố Dương Đông"_s;
    data.values[u"one_stop"_s] = u"Bộ phận tiếp nhận và trả kết quả lưu động ấp Rạch Vẹm, xã Gành Dầu"_s;
    data.values[u"applicant"_s] =
        u"Công ty trách nhiệm hữu hạn một thành viên Đầu tư, Xây dựng và Phát triển Nông lâm thủy sản "
        u"Nguyễn Hoàng Quỳnh Như Thưởng Thưởng"_s;
    data.values[u"procedure"_s] =
        u"Thủ tục đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các "
        u"trường hợp giải quyết tranh chấp, khiếu nại, tố cáo về đất đai; xử lý hợp đồng thế chấp, góp vốn"_s;
    data.values[u"address"_s] =
        u"Số 1234/56/78 đường Nguyễn Thị Minh Khai nối dài, tổ 12, khu phố Bình Thuận Đông, phường Thủ Dầu Một"_s;
    data.values[u"officer"_s] = u"Công Tằng Tôn Nữ Hoàng Thị Quỳnh Thưởng"_s;
    for (auto& [list, rows] : data.lists)
        for (auto& row : rows)
            if (const auto name = row.find(u"name"_s); name != row.end())
                name->second += u", bản có chứng thực của cơ quan có thẩm quyền nơi người yêu cầu thường trú "
                                u"hoặc tạm trú, còn thời hạn sử dụng"_s;
    return data;
}

/// For people to look at: build/<preset>/screenshots/forms.
void savePictures(const QString& folderName, FormData (*made)(FormData)) {
    const QDir folder(QStringLiteral(MOTCUA_SCREENSHOTS) + u'/' + folderName);
    ASSERT_TRUE(folder.mkpath(u"."_s));
    for (int kind = 0; kind < kFormKinds; ++kind) {
        const FormData data = made(tests::sampleForm(static_cast<FormKind>(kind)));
        for (const auto& [paper, paperName] :
             {std::pair(Paper::a4, u"a4"_s), {Paper::a5, u"a5"_s}, {Paper::thermal80, u"80mm"_s}}) {
            const auto pages = Pages::make(data, paper);
            if (!pages) {
                EXPECT_EQ(pages.error().code, Code::DOCUMENT_FORM_UNKNOWN)
                    << pages.error().detail.toStdString();
                continue;
            }
            const QString file = u"%1-%2"_s.arg(name(data.kind), paperName);
            for (int page = 0; page < pages->count(); ++page)
                EXPECT_TRUE(pages->image(page, 150 / 25.4)
                                .save(folder.filePath(u"%1-%2.png"_s.arg(file).arg(page + 1))));
            EXPECT_TRUE(pages->writePdf(folder.filePath(file + u".pdf"_s)));
        }
    }
}

TEST(FormLooks, save_picturesOfEveryForm) {
    savePictures(u"forms"_s, [](FormData data) { return data; });
}

TEST(FormLooks, save_picturesWithTheLongestNamesAndAnEmblem) { savePictures(u"forms-long"_s, withLongNames); }

} // namespace
} // namespace motcua::document
