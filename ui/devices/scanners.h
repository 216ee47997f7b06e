// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scanner/scan.h"
#include "ui/workspace/workspace.h"

#include <functional>
#include <memory>

namespace motcua::ui {

/// All sources of codes the window listens to: serial scanners (plugged in any time), keyboard scanners,
/// clipboard and dropped files; the camera is a panel of its own (widgets/camera_panel.h).
class Scanners {
public:
    /// Scans and scanner errors come on the GUI thread.
    Scanners(Workspace& workspace, std::function<void(const Result<scanner::Scan>&)> onScan);
    ~Scanners();
    struct Device {
        QString name;
        bool connected = false;
        QString trouble; ///< in the program's language; empty: none
        bool operator==(const Device&) const = default;
    };
    std::vector<Device> devices() const;
    void onDevicesChanged(std::function<void()> call);
    void paste();                       ///< the clipboard's text or picture
    void openFile(const QString& path); ///< a dropped picture

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace motcua::ui
