// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/workplace.h"
#include "core/qr/card_payload.h"

#include <QCommandLineParser>
#include <QSaveFile>
#include <memory>

namespace motcua::cli {

/// What every command may ask for: where the data lie, who acts, what time it is. Opens the data folder on
/// first use.
class Context {
public:
    /// `beforeNoun`: the value of `--officer` that stood before the noun.
    Context(const QCommandLineParser& given, std::optional<QString> beforeNoun);

    /// `--data`, else MOTCUA_DATA, else $XDG_DATA_HOME/motcua.
    QString dataFolder() const;
    QString login() const;
    /// The value of `--officer` after the noun, where it says whose records are asked for; from then on only
    /// the one before the noun acts.
    std::optional<QString> officerAfterNoun();
    /// MOTCUA_PASSWORD or `--password-file`. Errors: CLI_PASSWORD_NEEDED, FILE_UNREADABLE.
    Result<Secret> password() const;
    /// MOTCUA_NEW_PASSWORD or `--new-password-file`.
    Result<Secret> newPassword() const;

    Result<desk::Workplace*> workplace();
    /// The data folder is given up (rekey).
    Result<std::unique_ptr<desk::Workplace>> takeWorkplace();
    const Clock& clock() const { return m_clock; }

    /// `--at` of a step, and its `--reason`.
    Result<std::optional<Instant>> at() const;

    /// A station was set up here, whether or not it can be opened.
    bool hasDataFolder() const;
    /// True when a data folder is there and a password was given: then its catalogue counts, else the shipped
    /// one.
    bool hasStation() const;
    Result<catalogue::Procedure> procedure(QStringView code, Date day);
    Result<catalogue::Catalogue> catalogue(Date day);
    Result<const calendar::WorkCalendar*> workCalendar();

private:
    /// Null when there is none, or another process works in it.
    Result<desk::Workplace*> stationIfFree();

    const QCommandLineParser& m_given;
    std::optional<QString> m_beforeNoun;
    bool m_afterNounIsOther = false;
    SystemClock m_clock;
    std::unique_ptr<desk::Workplace> m_workplace;
    std::optional<calendar::WorkCalendar> m_shippedCalendar;
};

/// A whole file, at most `limit` bytes. Errors: FILE_UNREADABLE.
Result<QByteArray> readFile(const QString& path, qint64 limit = 64 * 1024 * 1024);
/// Standard input; what is longer than the limit is cut. Errors: FILE_UNREADABLE.
Result<QByteArray> readStandardInput(qint64 limit = 64 * 1024);
/// A text in UTF-8; `-` reads standard input, since what a command line says every user of the machine can
/// read. Errors: FILE_UNREADABLE.
Result<QByteArray> textOrStandardInput(const QString& text);

/// The card's QR code from an option's value; `-` reads standard input. Errors: those of
/// qr::parseCardPayload.
Result<qr::CardPayload> readQr(const Clock& clock, const QString& text);

/// A file that is opened before the work and written whole afterwards, or not at all.
class OutputFile {
public:
    /// Refuses to write into the data folder. Errors: FILE_UNWRITABLE.
    static Result<OutputFile> open(const QString& path, const QString& dataFolder);
    bool commit(const QByteArray& bytes);

private:
    std::unique_ptr<QSaveFile> m_file;
};

} // namespace motcua::cli
