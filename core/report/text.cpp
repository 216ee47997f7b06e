// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text.h"

#include <QByteArrayView>
#include <algorithm>
#include <cstdlib>
#include <new>

namespace motcua::report {

/// The characters stand right behind it, in the same piece of memory.
struct Text::Block : QSharedData {
    static Block* of(QByteArrayView utf8) {
        void* memory = std::malloc(sizeof(Block) + static_cast<size_t>(utf8.size()));
        if (!memory) throw std::bad_alloc();
        auto* block = new (memory) Block;
        block->size = utf8.size();
        std::copy_n(utf8.data(), utf8.size(), reinterpret_cast<char*>(block + 1));
        return block;
    }
    static void* operator new(size_t, void* memory) { return memory; }
    static void operator delete(void* memory) { std::free(memory); }

    QByteArrayView utf8() const { return {reinterpret_cast<const char*>(this + 1), size}; }
    qsizetype size = 0;
};

Text::Text(const QString& text) : m_block(Block::of(text.toUtf8())) {}
Text::Text(const Text&) = default;
Text::Text(Text&&) noexcept = default;
Text& Text::operator=(const Text&) = default;
Text& Text::operator=(Text&&) noexcept = default;
Text::~Text() = default;

QString Text::toString() const { return m_block ? QString::fromUtf8(m_block->utf8()) : QString(); }

bool operator==(const Text& a, const Text& b) {
    return a.m_block == b.m_block || (a.m_block && b.m_block && a.m_block->utf8() == b.m_block->utf8());
}

} // namespace motcua::report
