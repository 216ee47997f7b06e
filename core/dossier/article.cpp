// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dossier/article.h"

#include <QStringList>

namespace motcua::dossier {
namespace {

using namespace Qt::StringLiterals;

/// `17.1c`: article 17, clause 1, point c.
QString oneArticle(QStringView text) {
    const auto dot = text.indexOf(u'.');
    if (dot < 0) return u"Điều %1"_s.arg(text);
    QStringView clause = text.sliced(dot + 1);
    const QString point = clause.back().isLetter() ? u" điểm %1"_s.arg(clause.back()) : QString();
    if (!point.isEmpty()) clause.chop(1);
    return u"Điều %1 khoản %2"_s.arg(text.first(dot), clause) + point;
}

QString articles(QStringView text) {
    const auto dash = text.indexOf(u'-');
    if (dash < 0) return oneArticle(text);
    return oneArticle(text.first(dash)) + u" đến "_s + oneArticle(text.sliced(dash + 1));
}

} // namespace

QString vietnameseArticles(const char* reference) {
    const QStringList parts = QString::fromUtf8(reference).split(u" art. "_s);
    const QString decree = u"Nghị định "_s + parts[0].section(u' ', 1) + u"/NĐ-CP"_s;
    if (parts.size() < 2) return decree;
    QStringList named;
    for (const QString& one : parts[1].split(u", "_s))
        named += articles(one);
    return named.join(u", "_s) + u' ' + decree;
}

} // namespace motcua::dossier
