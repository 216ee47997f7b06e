// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/scanner/scan.h"

#include <QImage>
#include <QStringList>
#include <stop_token>
#include <vector>

class QMimeData;

namespace motcua::scanner {

/// What was dropped or pasted: files, or a picture, or text; a value that may travel to a worker.
struct PastedContent {
    QStringList files;
    QImage picture;
    QString text;
};

/// On the GUI thread, where QMimeData lives; cheap, decodes and opens nothing. Of several forms of the same
/// content files win over a picture, a picture over text. At most 20 files. Errors: PASTE_EMPTY,
/// PASTE_NOT_LOCAL, PASTE_TOO_MUCH.
Result<PastedContent> takeContent(const QMimeData& data);

/// One entry for the text or the picture, one for each file, in their order; what was not begun when `stop`
/// came is left out. Takes up to kStillTime a picture: to be run on a worker, one at a time; who pastes anew
/// stops the former. Errors of an entry: FILE_UNREADABLE, QR_PICTURE_UNREADABLE, PASTE_NO_CODE.
std::vector<Result<Scan>> readContent(const PastedContent& content, const Clock& clock,
                                      const std::stop_token& stop = {});

} // namespace motcua::scanner
