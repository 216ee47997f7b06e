// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/paper_need.h"

#include <QRegularExpression>
#include <algorithm>

namespace motcua::desk {
namespace {

using namespace Qt::StringLiterals;

/// Lower case, one spelling of `ủy`, without the marks of a list before it: `(i)`, `* `, `a)`, `1.2.`.
QString plain(const QString& text) {
    static const QRegularExpression kMarks(
        u"^(?:[\\s*+•-]+|\\(?(?:[0-9]+(?:\\.[0-9]+)*|[ivx]+|[a-zđ])[.)])+\\s*"_s);
    QString words = text.normalized(QString::NormalizationForm_C).toLower().simplified();
    words.replace(u"uỷ"_s, u"ủy"_s);
    return words.remove(kMarks);
}

bool startsWithAny(const QString& text, std::initializer_list<QStringView> words) {
    return std::ranges::any_of(words, [&](QStringView word) { return text.startsWith(word); });
}

/// The form that is filled in on the national portal stands beside the paper form of the same list.
bool isOfThePortal(const QString& name, const QString& group) {
    return name.contains(u"điện tử tương tác") || name.startsWith(u"trường hợp nộp hồ sơ trực tuyến") ||
           group.contains(u"trên môi trường điện tử") || group.contains(u"nộp hồ sơ trực tuyến");
}

/// `Tờ khai … (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tiếp hoặc gửi … bưu chính)`.
bool isPaperForm(const QString& name) {
    return name.startsWith(u"tờ khai") &&
           (name.contains(u"hình thức trực tiếp") || name.contains(u"hình thức trực tuyến hoặc gửi"));
}

bool isAuthorisation(const QString& name, const QString& group) {
    return startsWithAny(name, {u"văn bản ủy quyền", u"văn bản về việc ủy quyền", u"trường hợp ủy quyền"}) ||
           group.startsWith(u"trường hợp ủy quyền");
}

bool namesACase(const QString& text) {
    return startsWithAny(text, {u"trường hợp", u"trong trường hợp", u"đối với", u"nếu ", u"tùy từng",
                                u"tuỳ từng", u"trừ trường hợp"});
}

/// A heading that says nothing of a case.
bool isGeneral(const QString& group) {
    return group.isEmpty() || startsWithAny(group, {u"giấy tờ phải", u"thành phần hồ sơ", u"hồ sơ gồm",
                                                    u"người yêu cầu chứng thực"});
}

bool hasHeadingsOfCases(const catalogue::Procedure& procedure) {
    QStringList headings;
    for (const catalogue::Component& each : procedure.components) {
        const QString group = plain(each.group);
        if (each.kind == catalogue::ComponentKind::document && !isGeneral(group) && !headings.contains(group))
            headings << group;
    }
    return headings.size() > 1;
}

} // namespace

PaperNeed paperNeed(const catalogue::Component& paper, catalogue::Channel channel, bool byProxy) {
    const QString name = plain(paper.name), group = plain(paper.group);
    const bool online = channel == catalogue::Channel::online;
    if (isOfThePortal(name, group)) return online ? PaperNeed::needed : PaperNeed::notHere;
    if (isPaperForm(name)) return online ? PaperNeed::notHere : PaperNeed::needed;
    if (isAuthorisation(name, group)) return byProxy ? PaperNeed::toAsk : PaperNeed::notHere;
    if (namesACase(name) || namesACase(group) || name.contains(u"trong trường hợp") ||
        name.contains(u"(nếu có)"))
        return PaperNeed::byCase;
    const bool isShown =
        name.startsWith(u"xuất trình") || (group.contains(u"xuất trình") && !group.contains(u"nộp"));
    return isShown ? PaperNeed::shown : PaperNeed::needed;
}

PaperNeed paperNeed(const catalogue::Procedure& procedure, int number, catalogue::Channel channel,
                    bool byProxy) {
    const catalogue::Component* paper = procedure.document(number);
    if (!paper) return PaperNeed::needed;
    const PaperNeed need = paperNeed(*paper, channel, byProxy);
    const bool ofACase =
        need == PaperNeed::needed && !isGeneral(plain(paper->group)) && hasHeadingsOfCases(procedure);
    return ofACase ? PaperNeed::byCase : need;
}

} // namespace motcua::desk
