// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <expected>
#include <utility>

namespace motcua {

/// Every error this program can report, one enumerator a line of error_codes.def.
enum class Code {
#define MOTCUA_ERROR(name, number, ...) name = number,
#include "core/base/error_codes.def"
#undef MOTCUA_ERROR
};

/// An error as a value. `detail` says where or which (a field, a line, a rule), never personal data.
struct Error {
    Code code;
    QString detail;
    bool operator==(const Error&) const = default;
};

template <class T = void> using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(Code code, QString detail = {}) {
    return std::unexpected(Error{code, std::move(detail)});
}

/// What a person is told about a code: its stable name, the cause and the remedy, in both languages.
struct ErrorText {
    const char* name;
    int number;
    const char* causeEn;
    const char* remedyEn;
    const char* causeVi;
    const char* remedyVi;
};
const ErrorText& errorText(Code code);

} // namespace motcua

#define MOTCUA_CONCAT_(a, b) a##b
#define MOTCUA_CONCAT(a, b) MOTCUA_CONCAT_(a, b)

/// `MOTCUA_TRY(auto x, f());` declares x from the value of f(), or returns its error from this function.
#define MOTCUA_TRY(declaration, expression)                                                                  \
    auto MOTCUA_CONCAT(motcuaResult_, __LINE__) = (expression);                                              \
    if (!MOTCUA_CONCAT(motcuaResult_, __LINE__))                                                             \
        return std::unexpected(std::move(MOTCUA_CONCAT(motcuaResult_, __LINE__)).error());                   \
    declaration = *std::move(MOTCUA_CONCAT(motcuaResult_, __LINE__))

/// Returns the error of an expression without a value of interest.
#define MOTCUA_CHECK(expression)                                                                             \
    if (auto&& MOTCUA_CONCAT(motcuaChecked_, __LINE__) = (expression);                                       \
        !MOTCUA_CONCAT(motcuaChecked_, __LINE__))                                                            \
    return std::unexpected(std::move(MOTCUA_CONCAT(motcuaChecked_, __LINE__)).error())
