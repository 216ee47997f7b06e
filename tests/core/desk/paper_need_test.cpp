// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/paper_need.h"

#include "core/catalogue/shipped.h"

#include <gtest/gtest.h>
#include <map>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;
using catalogue::Channel;

catalogue::Component paper(const QString& name, const QString& group = {}) {
    catalogue::Component made;
    made.name = name;
    made.group = group;
    return made;
}

TEST(PaperNeed, isToldByTheWordsOfTheCatalogue) {
    struct Case {
        QString name, group;
        PaperNeed need;
    };
    const Case cases[] = {
        {u"Giấy chứng sinh"_s, {}, PaperNeed::needed},
        {u"Tờ khai cấp Giấy xác nhận (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tiếp)"_s,
         u"Giấy tờ phải nộp"_s, PaperNeed::needed},
        {u"Mẫu hộ tịch điện tử tương tác đăng ký khai sinh"_s, {}, PaperNeed::notHere},
        {u"Hồ sơ đăng ký hợp tác xã"_s, u"* Trường hợp đăng ký trên môi trường điện tử:"_s,
         PaperNeed::notHere},
        {u"Hộ chiếu/Thẻ căn cước công dân/Thẻ căn cước …"_s, u"Giấy tờ phải xuất trình"_s, PaperNeed::shown},
        {u"Giấy tờ … về cư trú trong trường hợp cơ quan đăng ký không thể khai thác được thông tin"_s,
         u"Giấy tờ phải xuất trình"_s, PaperNeed::byCase},
        {u"Văn bản uỷ quyền theo quy định của pháp luật trong trường hợp ủy quyền thực hiện"_s,
         u"Giấy tờ phải nộp"_s, PaperNeed::notHere},
        {u"(i) Trường hợp ủy quyền cho cá nhân"_s, u"* Trường hợp ủy quyền thực hiện thủ tục:"_s,
         PaperNeed::notHere},
        {u"Trường hợp cá nhân yêu cầu cấp lại …"_s, u"Giấy tờ phải nộp"_s, PaperNeed::byCase},
        {u"Giấy khám sức khỏe"_s, u"a) Đối với trường hợp cấp lại"_s, PaperNeed::byCase},
        {u"Bản vẽ (nếu có)"_s, {}, PaperNeed::byCase},
        {u"Bản sao giấy tờ"_s, u"Giấy tờ phải nộp hoặc xuất trình"_s, PaperNeed::needed},
    };
    for (const auto& [name, group, need] : cases)
        EXPECT_EQ(paperNeed(paper(name, group), Channel::direct, false), need) << name.toStdString();
}

TEST(PaperNeed, followsTheWayOfHandingInAndWhoHandsIn) {
    const auto form = paper(u"Tờ khai đăng ký kết hôn (nếu … nộp hồ sơ theo hình thức trực tiếp)"_s);
    const auto portal = paper(u"Mẫu hộ tịch điện tử tương tác đăng ký kết hôn"_s);
    EXPECT_EQ(paperNeed(form, Channel::online, false), PaperNeed::notHere);
    EXPECT_EQ(paperNeed(portal, Channel::online, false), PaperNeed::needed);
    EXPECT_EQ(paperNeed(form, Channel::postal, false), PaperNeed::needed);
    const auto proxy = paper(u"Văn bản ủy quyền"_s);
    EXPECT_EQ(paperNeed(proxy, Channel::direct, true), PaperNeed::toAsk);
}

TEST(PaperNeed, underHeadingsOfCases_nothingIsNeededWhateverTheCase) {
    catalogue::Procedure procedure;
    procedure.components = {paper(u"Tờ khai"_s, {}), paper(u"Hợp đồng thuê"_s, u"Đăng ký vào chỗ ở thuê"_s),
                            paper(u"Giấy chứng nhận"_s, u"Đăng ký vào chỗ ở của mình"_s),
                            paper(u"Ảnh"_s, u"Giấy tờ phải nộp"_s)};
    for (int i = 0; i < 4; ++i)
        procedure.components[static_cast<std::size_t>(i)].number = i + 1;
    const auto need = [&](int number) { return paperNeed(procedure, number, Channel::direct, false); };
    EXPECT_EQ(need(1), PaperNeed::needed);
    EXPECT_EQ(need(2), PaperNeed::byCase);
    EXPECT_EQ(need(3), PaperNeed::byCase);
    EXPECT_EQ(need(4), PaperNeed::needed);
    procedure.components.erase(procedure.components.begin() + 2);
    EXPECT_EQ(need(2), PaperNeed::needed) << "one heading alone is no choice of cases";
}

/// The words are the catalogue's: a new edition that says it otherwise shows here.
TEST(PaperNeed, ofTheShippedCatalogue_findsAllKinds) {
    std::map<PaperNeed, int> found;
    const auto catalogue = catalogue::shippedCatalogue();
    ASSERT_TRUE(catalogue);
    for (const catalogue::Procedure& procedure : catalogue->procedures)
        for (const catalogue::Component& each : procedure.components)
            if (each.kind == catalogue::ComponentKind::document)
                ++found[paperNeed(each, Channel::direct, false)];
    std::printf("needed %d, shown %d, by case %d, not here %d\n", found[PaperNeed::needed],
                found[PaperNeed::shown], found[PaperNeed::byCase], found[PaperNeed::notHere]);
    EXPECT_GE(found[PaperNeed::shown], 40);
    EXPECT_GE(found[PaperNeed::byCase], 300);
    EXPECT_GE(found[PaperNeed::notHere], 60);
    EXPECT_GE(found[PaperNeed::needed], 800);
}

} // namespace
} // namespace motcua::desk
