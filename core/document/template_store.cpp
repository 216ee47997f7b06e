// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/template_store.h"

#include <QDir>
#include <QFile>
#include <algorithm>

// A static library's resources are dropped by the linker unless somebody names them; outside any namespace.
static void initFormResources() { Q_INIT_RESOURCE(motcua_forms); }

namespace motcua::document {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostFiles = 200;

QString shippedFolder() {
    initFormResources();
    return u":/forms"_s;
}

/// Empty where there is no such file; too long a one comes longer than any template may be.
QString fileText(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString text = QString::fromUtf8(file.read(4 * kLongestTemplate));
    text.replace(u"\r\n"_s, u"\n"_s);
    if (text.startsWith(QChar::ByteOrderMark)) text.remove(0, 1);
    return text;
}

/// Files of a form, the youngest first: `2025-09-15.html`, `2025-09-15-thermal80.html`.
QStringList filesOf(const QString& folder, FormKind kind) {
    const QDir dir(folder + u'/' + name(kind));
    QStringList files = dir.entryList({u"*.html"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    return files.mid(0, kMostFiles);
}

std::optional<Result<FoundTemplate>> findIn(const QString& root, const QString& folder, FormKind kind,
                                            Date day, Paper paper) {
    const auto parts = [&](const QString& part) {
        const QString path = u"/parts/%1.html"_s.arg(part);
        const QString own = folder.isEmpty() ? QString() : fileText(folder + path);
        return own.isEmpty() ? fileText(shippedFolder() + path) : own;
    };
    for (const QString& file : filesOf(root, kind)) {
        const auto from = parseDate(file.left(10));
        if (!from || *from > day) continue;
        const QString label = QString(name(kind)) + u'/' + file;
        const QString text = fileText(root + u'/' + label);
        const auto head = readHead(text, label);
        if (!head) return std::unexpected(head.error());
        if (head->head.kind != kind || head->head.validFrom != *from)
            return templateError(label, 1, head->head.kind != kind ? u"form"_s : u"valid_from"_s);
        if (!head->head.isFor(paper) || !head->head.isInForce(day)) continue;
        auto form = Template::parse(text, label, parts);
        if (!form) return std::unexpected(form.error());
        return FoundTemplate{std::move(*form), root == folder ? folder + u'/' + name(kind) : QString()};
    }
    return {};
}

} // namespace

Result<FoundTemplate> findTemplate(FormKind kind, Date day, Paper paper, const QString& folder) {
    if (!folder.isEmpty())
        if (auto own = findIn(folder, folder, kind, day, paper)) return std::move(*own);
    if (auto shipped = findIn(shippedFolder(), folder, kind, day, paper)) return std::move(*shipped);
    return fail(Code::DOCUMENT_FORM_UNKNOWN, name(kind) + u' ' + formatDate(day));
}

QStringList shippedTemplates() {
    QStringList all;
    for (int kind = 0; kind < kFormKinds; ++kind)
        for (const QString& file : filesOf(shippedFolder(), static_cast<FormKind>(kind)))
            all += QString(name(static_cast<FormKind>(kind))) + u'/' + file;
    return all;
}

QString shippedTemplate(const QString& name) { return fileText(shippedFolder() + u'/' + name); }

} // namespace motcua::document
