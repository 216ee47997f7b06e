// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/diagnosis.h"
#include "ui/admin/sections.h"

#include <QPlainTextEdit>
#include <QSaveFile>

namespace motcua::ui {
namespace {

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
        return translate("DiagnosisSection", "For whoever helps you. It names nobody.");
    }
    void enter() override {
        const auto readers = workspace().reader().readers();
        QStringList devices{QStringLiteral("card_service: %1")
                                .arg(readers.service ? QStringLiteral("true") : QStringLiteral("false"))};
        for (const auto& reader : readers.list)
            devices << QStringLiteral("card_reader: %1").arg(reader.name);
        workspace().run(
            this, [](desk::Workplace& workplace) { return desk::diagnosis(workplace); },
            [this, devices](const QJsonObject& found) {
                m_text->setPlainText(desk::toText(found).trimmed() + u'\n' + devices.join(u'\n') + u'\n');
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
