// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace motcua::emrtd {

/// Writes DG13 as chips do and as they might, on its own (no part of core/tlv), for tests.
class Dg13Builder {
public:
    /// How many octets a length takes; too few for it, and the fewest that hold it are taken.
    using LengthForm = std::function<int()>;
    explicit Dg13Builder(LengthForm form = [] { return 1; }) : m_form(std::move(form)) {}

    static constexpr char kUtf8 = 0x0C, kPrintable = 0x13, kIa5 = 0x16, kBmp = 0x1E, kSequence = 0x30;

    QByteArray element(const QByteArray& tag, const QByteArray& value) const {
        return tag + length(value.size()) + value;
    }
    QByteArray element(char tag, const QByteArray& value) const { return element(QByteArray(1, tag), value); }

    /// A string of any type; BMPString is UTF-16 with the high octet first.
    QByteArray string(const QString& text, char tag = kUtf8) const {
        if (tag != kBmp) return element(tag, text.toUtf8());
        QByteArray units;
        for (const QChar c : text)
            units.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode() & 0xFF));
        return element(tag, units);
    }
    QByteArray sequence(const QByteArray& content) const { return element(kSequence, content); }

    /// A field with its content octets; empty: the field is there without a value.
    void field(int index, const QByteArray& content) {
        m_fields.push_back(sequence(element(0x02, QByteArray(1, static_cast<char>(index))) + content));
    }
    void text(int index, const QString& text, char tag = kUtf8) { field(index, string(text, tag)); }

    std::vector<QByteArray>& fields() { return m_fields; }

    QByteArray file() const {
        QByteArray all;
        for (const QByteArray& field : m_fields)
            all += field;
        const QByteArray identifier = QByteArray::fromHex("28D3160100"
                                                          "08");
        return element(
            0x6D, sequence(element(0x02, QByteArray(1, 1)) + element(0x06, identifier) + element(0x31, all)));
    }

private:
    QByteArray length(qsizetype size) const {
        const int fewest = size < 0x80 ? 1 : size < 0x100 ? 2 : size < 0x10000 ? 3 : 4;
        const int octets = std::max(fewest, m_form());
        if (octets == 1) return QByteArray(1, static_cast<char>(size));
        QByteArray bytes(1, static_cast<char>(0x80 | (octets - 1)));
        for (int i = octets - 2; i >= 0; --i)
            bytes += static_cast<char>(size >> (8 * i));
        return bytes;
    }

    LengthForm m_form;
    std::vector<QByteArray> m_fields;
};

} // namespace motcua::emrtd
