// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "core/desk/store_care.h"
#include "ui/admin/sections.h"

#include <QPlainTextEdit>
#include <QSaveFile>
#include <QSysInfo>

namespace motcua::ui {
namespace {

/// Versions, counts and devices; nothing that names a citizen, an officer or an account.
Result<QString> report(desk::Workplace& workplace) {
    MOTCUA_TRY(const auto stats, desk::storeStats(workplace));
    MOTCUA_TRY(const QString catalogue, workplace.catalogueVersion());
    QStringList lines;
    const auto add = [&lines](const char* name, const QString& value) {
        lines << QStringLiteral("%1: %2").arg(QLatin1StringView(name), value);
    };
    add("motcua", version());
    add("qt", QString::fromLatin1(qVersion()));
    add("system", QSysInfo::prettyProductName());
    add("kernel", QSysInfo::kernelVersion());
    add("processor", QSysInfo::currentCpuArchitecture());
    add("schema", QString::number(stats.schema));
    add("catalogue", catalogue);
    add("dossiers", QString::number(stats.dossiers));
    add("actions", QString::number(stats.actions));
    add("audit_entries", QString::number(stats.auditEntries));
    add("officers", QString::number(stats.officers));
    add("attachments", QString::number(stats.attachments));
    add("bytes", QString::number(stats.bytes));
    add("training", workplace.station().training ? QStringLiteral("true") : QStringLiteral("false"));
    return lines.join(u'\n');
}

/// For whoever helps from afar.
class DiagnosisSection final : public SettingsSection {
public:
    explicit DiagnosisSection(Workspace& workspace)
        : SettingsSection(workspace, QStringLiteral("diagnosis"), "info"), m_text(new QPlainTextEdit) {
        Card* card = addCard({});
        m_text->setReadOnly(true);
        m_text->setTabChangesFocus(true);
        m_text->setMinimumHeight(scaled(320));
        words([this] { m_text->setAccessibleName(translate("DiagnosisSection", "Report")); });
        card->column()->addWidget(m_text);
        addPrimary(translate("DiagnosisSection", "&Save as a text file…"), [this] { save(); });
        addStretch();
    }

    QString title() const override { return translate("DiagnosisSection", "Diagnosis"); }
    QString sentence() const override {
        return translate("DiagnosisSection",
                         "For whoever helps you. It names no citizen, no officer and no account; "
                         "read it before you send it.");
    }
    void enter() override {
        const auto readers = workspace().reader().readers();
        QStringList devices{QStringLiteral("card_service: %1")
                                .arg(readers.service ? QStringLiteral("true") : QStringLiteral("false"))};
        for (const auto& reader : readers.list)
            devices << QStringLiteral("card_reader: %1").arg(reader.name);
        workspace().run(this, report, [this, devices](const QString& text) {
            m_text->setPlainText(text + u'\n' + devices.join(u'\n') + u'\n');
        });
    }

private:
    void save() {
        askForNewFile(this, translate("DiagnosisSection", "Save the report"),
                      QStringLiteral("motcua-diagnosis.txt"), [this](const QString& path) { write(path); });
    }

    void write(const QString& path) {
        workspace().run(
            this,
            [path, text = m_text->toPlainText().toUtf8()](desk::Workplace&) -> Result<> {
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                    return fail(Code::FILE_UNWRITABLE);
                return {};
            },
            [this, path] {
                workspace().say({.kind = Message::Kind::success,
                                 .text = translate("DiagnosisSection", "Saved as %1.").arg(path),
                                 .actionText = {},
                                 .action = {}});
            });
    }

    QPlainTextEdit* m_text;
};

} // namespace

std::unique_ptr<SettingsSection> makeDiagnosisSection(Workspace& workspace) {
    return std::make_unique<DiagnosisSection>(workspace);
}

} // namespace motcua::ui
