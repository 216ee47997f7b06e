// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/fields.h"
#include "core/document/template.h"

#include <cstdlib>

/// An office's template is refused with an error, or gives markup without anything a value brought in: values
/// stand after the first NUL, one for each field in turn, separated by NUL.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace motcua;
    using namespace Qt::StringLiterals;
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> parts = input.split('\0');
    const auto form = document::Template::parse(QString::fromUtf8(parts[0]), u"x"_s,
                                                [](const QString&) { return u"<p>{{agency?}}</p>"_s; });
    if (!form) {
        if (form.error().code != Code::DOCUMENT_TEMPLATE_INVALID || form.error().detail.isEmpty()) abort();
        return 0;
    }
    document::FormData values;
    values.kind = form->head().kind;
    values.date = form->head().validFrom;
    const document::FormFields& fields = document::fieldsOf(values.kind);
    qsizetype at = 1;
    const auto next = [&] {
        return parts.size() > 1 ? QString::fromUtf8(parts[at++ % parts.size()]) : QString();
    };
    for (const QString& name : fields.values)
        values.values[name] = next();
    for (const auto& [list, names] : fields.lists)
        for (int row = 0; row < 3; ++row) {
            auto& cells = values.lists[list].emplace_back();
            for (const QString& name : names)
                cells[name] = next();
        }
    values.code = next();
    const auto filled = form->fill(values);
    if (!filled) {
        if (filled.error().detail.isEmpty()) abort();
        return 0;
    }
    const QString lower = filled->html.toLower();
    for (const QString& bad : {u"<script"_s, u"<a "_s, u"<a>"_s, u"<link"_s, u"<style"_s, u"<object"_s})
        if (lower.contains(bad)) abort();
    if (filled->html.count(u"<img") != static_cast<qsizetype>(filled->drawings.size())) abort();
    return 0;
}
