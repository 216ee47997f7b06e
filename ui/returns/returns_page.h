// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/page.h"
#include "ui/workspace/workspace.h"

#include <memory>

namespace motcua::ui {

/// Results to the people: found by slip, card or typing, handed over with one key.
class ReturnsPage : public Page {
public:
    explicit ReturnsPage(Workspace& workspace);
    ~ReturnsPage() override;

    /// With this dossier found.
    void openReturn(const QString& code);
    /// The dossier whose return is prepared; empty: none.
    QString openCode() const;

    QString title() const override;
    std::vector<KeyHint> keys() override;
    void enter() override;
    bool back() override;
    bool takeScan(const desk::ScanTarget& target) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace motcua::ui
