// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/document/form.h"

namespace motcua::cli {

/// A form of a dossier as a PDF file, on the paper the station's settings say, counted as a print: from the
/// second on it is marked as a reprint. Needs the QGuiApplication that main makes when an argument ends in
/// `.pdf`. Errors: DOCUMENT_…, RECORDS_DOSSIER_UNKNOWN.
Result<QByteArray> formPdf(Context& context, document::FormKind kind, const QString& code);

/// `--print FILE.pdf` of a step: opened before the step is recorded.
Result<std::optional<OutputFile>> printOption(Context& context, const QCommandLineParser& given,
                                              const char* option);
bool isPdf(const QString& path);

/// Writes the form of a step that has been recorded. What goes wrong now is a warning: the dossier stands.
QString printAfter(Context& context, std::optional<OutputFile>& file, document::FormKind kind,
                   const QString& code);

} // namespace motcua::cli
