// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSharedData>
#include <QString>

namespace motcua::report {

/// The text of a cell: one pointer, as a register of a year has millions of them. UTF-8 inside, one copy for
/// all cells that were copied from each other.
class Text {
public:
    Text(const QString& text);
    QString toString() const;
    friend bool operator==(const Text& a, const Text& b);

    Text(const Text&);
    Text(Text&&) noexcept;
    Text& operator=(const Text&);
    Text& operator=(Text&&) noexcept;
    ~Text();

private:
    struct Block;
    QExplicitlySharedDataPointer<Block> m_block;
};

} // namespace motcua::report
