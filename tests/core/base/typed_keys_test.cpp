// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_keys.h"

#include <gtest/gtest.h>

namespace motcua::typed {
namespace {

struct Case {
    const char16_t* keys;
    const char16_t* word;
};

QString textOf(const std::optional<Word>& word) { return word ? word->text : QString(); }

TEST(TypedKeys, telex_marksAndTones) {
    for (const Case& c :
         {Case{u"vawn", u"văn"}, {u"nguyeenx", u"nguyễn"}, {u"hoaf", u"hòa"},   {u"hoanf", u"hoàn"},
          {u"ngoaif", u"ngoài"}, {u"thuys", u"thúy"},      {u"quys", u"quý"},   {u"giaf", u"già"},
          {u"gif", u"gì"},       {u"nguwowif", u"người"},  {u"DDuwcs", u"đức"}, {u"huowng", u"hương"},
          {u"huongw", u"hương"}, {u"thij", u"thị"},        {u"son", u""},       {u"tr", u""},
          {u"w", u""},           {u"mow", u"mơ"},          {u"ddi", u"đi"},     {u"see", u"sê"},
          {u"aa", u"â"},         {u"booj", u"bộ"}})
        EXPECT_EQ(textOf(fromTelex(c.keys)), c.word) << QString::fromUtf16(c.keys).toStdString();
}

TEST(TypedKeys, vni_marksAndTones) {
    for (const Case& c : {Case{u"va8n", u"văn"},
                          {u"d9u7c1", u"đức"},
                          {u"huong7", u"hương"},
                          {u"thi5", u"thị"},
                          {u"bo65", u"bộ"},
                          {u"ca6u3", u"cẩu"},
                          {u"e6", u"ê"},
                          {u"b5", u""},
                          {u"son", u""},
                          {u"b8", u""}})
        EXPECT_EQ(textOf(fromVni(c.keys)), c.word) << QString::fromUtf16(c.keys).toStdString();
}

} // namespace
} // namespace motcua::typed
