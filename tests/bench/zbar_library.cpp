// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/zbar_library.h"

#include <memory>
#include <zbar.h>

namespace motcua::bench {

std::vector<QByteArray> readZbar(qr::GreyView picture) {
    using Scanner = std::unique_ptr<zbar::zbar_image_scanner_t, decltype(&zbar::zbar_image_scanner_destroy)>;
    using Image = std::unique_ptr<zbar::zbar_image_t, decltype(&zbar::zbar_image_destroy)>;
    const Scanner scanner(zbar::zbar_image_scanner_create(), zbar::zbar_image_scanner_destroy);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::zbar_image_scanner_set_config(scanner.get(), zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);

    const Image image(zbar::zbar_image_create(), zbar::zbar_image_destroy);
    const auto width = static_cast<unsigned>(picture.width), height = static_cast<unsigned>(picture.height);
    zbar::zbar_image_set_format(image.get(), zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(image.get(), width, height);
    zbar::zbar_image_set_data(image.get(), picture.pixels, static_cast<unsigned long>(width) * height,
                              nullptr);
    zbar::zbar_scan_image(scanner.get(), image.get());

    std::vector<QByteArray> contents;
    for (const zbar::zbar_symbol_t* symbol = zbar::zbar_image_first_symbol(image.get()); symbol != nullptr;
         symbol = zbar::zbar_symbol_next(symbol))
        contents.emplace_back(zbar::zbar_symbol_get_data(symbol),
                              static_cast<qsizetype>(zbar::zbar_symbol_get_data_length(symbol)));
    return contents;
}

} // namespace motcua::bench
