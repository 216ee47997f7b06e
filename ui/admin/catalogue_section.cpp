// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/holidays.h"
#include "core/desk/shipped_data.h"
#include "ui/admin/section.h"
#include "ui/admin/sections.h"

#include <QFileInfo>

namespace motcua::ui {
namespace {

constexpr qint64 kLargestFile = 64 * 1024 * 1024;

struct Inspected {
    records::Layer file;
    catalogue::CheckReport report;
    int rows = 0;
    QString holidayError;
    bool ok = false;
};

/// Looks at the whole file, whatever it is; nothing is taken in.
Result<Inspected> inspectFile(const QString& path) {
    MOTCUA_TRY(const QByteArray text, store::readFile(path, kLargestFile));
    Inspected seen{{QFileInfo(path).fileName(), text}, catalogue::checkFile(text), 0, {}, false};
    seen.rows = seen.report.rows;
    seen.ok = seen.report.ok();
    if (seen.report.kind == catalogue::CatalogueFileKind::holidays) {
        const auto rows = calendar::parseHolidays(text);
        seen.ok = rows.has_value();
        if (rows)
            seen.rows = static_cast<int>(rows->size());
        else
            seen.holidayError = rows.error().detail;
    }
    return seen;
}

Text kindWord(catalogue::CatalogueFileKind kind) {
    using Kind = catalogue::CatalogueFileKind;
    switch (kind) {
    case Kind::procedures:
        return translate("CatalogueSection", "Procedures");
    case Kind::feePolicies:
        return translate("CatalogueSection", "Fee policies");
    case Kind::overlay:
        return translate("CatalogueSection", "Changes of the province");
    case Kind::holidays:
        return translate("CatalogueSection", "Holidays");
    case Kind::unknown:
        break;
    }
    return translate("CatalogueSection", "Unknown file");
}

/// What this desk counts by, and files that change it.
class CatalogueSection final : public SettingsSection {
public:
    explicit CatalogueSection(Workspace& workspace)
        : SettingsSection(workspace, QStringLiteral("catalogue"), "list") {
        addState();
        addImport();
        addStretch();
        onlyAdministrator({m_path, m_browse, m_check, m_import});
        showReport();
    }

    QString title() const override { return translate("CatalogueSection", "Catalogue"); }
    QString sentence() const override {
        return translate("CatalogueSection",
                         "Procedures, fees and holidays. A dossier keeps the version it was "
                         "accepted under.");
    }
    void enter() override { load(); }

private:
    struct State {
        QString version, holidays;
        qsizetype procedures = 0;
    };

    void addState() {
        Card* card = addCard(translate("CatalogueSection", "In force"));
        m_facts = new FactList;
        card->column()->addWidget(m_facts);
        words([this] { showState(); });
    }

    void addImport() {
        Card* card = addCard(translate("CatalogueSection", "Take in a file"));
        addText(card->column(),
                translate("CatalogueSection", "Changes of the province, holidays, fee policies or a new "
                                              "catalogue, as JSON. It is checked first; nothing is "
                                              "taken in by half."));
        m_path = new QLineEdit;
        auto* row = addRow(card->column());
        m_pathField = addField(row, translate("CatalogueSection", "File"), m_path);
        row->setStretch(0, 1);
        m_browse = addButton(row, translate("CatalogueSection", "&Browse…"), [this] {
            askForFile(this, translate("CatalogueSection", "Take in a file"), QStringLiteral("*.json"),
                       [this](const QString& path) {
                           m_path->setText(path);
                           check();
                       });
        });
        m_check = addButton(row, translate("CatalogueSection", "&Check it"), [this] { check(); });
        for (QPushButton* button : {m_browse, m_check})
            row->setAlignment(button, Qt::AlignBottom);
        QObject::connect(m_path, &QLineEdit::returnPressed, this, [this] { check(); });
        QObject::connect(m_path, &QLineEdit::textChanged, this, [this] {
            m_seen.reset();
            showReport();
        });
        m_report = selectable({});
        card->column()->addWidget(m_report);
        auto* actions = addRow(card->column());
        m_import = addButton(actions, translate("CatalogueSection", "&Take it in"), [this] { import(); });
        m_busy = new Busy;
        actions->addWidget(m_busy);
        actions->addStretch();
        words([this] { showReport(); });
    }

    void load() {
        workspace().run(
            this,
            [](desk::Workplace& workplace) -> Result<State> {
                State state;
                MOTCUA_TRY(state.version, workplace.catalogueVersion());
                MOTCUA_TRY(const auto* holidays, workplace.holidays());
                state.holidays = holidays->version;
                const Date today = dateOf(toLocal(workplace.clock().now()));
                MOTCUA_TRY(const auto catalogue, workplace.catalogue(today));
                state.procedures = std::ssize(catalogue.procedures);
                return state;
            },
            [this](const State& state) {
                m_state = state;
                showState();
            });
    }

    void showState() {
        m_facts->clear();
        if (!m_state) return;
        m_facts->add(translate("CatalogueSection", "Procedures"), QString::number(m_state->procedures));
        m_facts->add(translate("CatalogueSection", "Version"), m_state->version);
        m_facts->add(translate("CatalogueSection", "Holidays"), m_state->holidays);
    }

    void check() {
        m_pathField->setError({});
        m_busy->setText(translate("CatalogueSection", "Checking…"));
        workspace().desk().run(
            this, [path = m_path->text().trimmed()](desk::Workplace&) { return inspectFile(path); },
            [this](Result<Inspected> seen) {
                m_busy->setText({});
                if (!seen) return m_pathField->setError(errorMessage(seen.error()).text);
                m_seen = std::move(*seen);
                showReport();
                if (m_import->isEnabled()) m_import->setFocus();
            });
    }

    void showReport() {
        QStringList lines;
        if (m_seen) {
            lines << translate("CatalogueSection", "%1: %2 rows can be used.")
                         .arg(kindWord(m_seen->report.kind)(), QString::number(m_seen->rows));
            constexpr qsizetype kMostLines = 12;
            const auto tell = [&lines](const auto& findings, const QString& word) {
                for (const auto& each : findings) {
                    if (lines.size() >= kMostLines) return void(lines << QStringLiteral("…"));
                    lines << QStringLiteral("%1 %2: %3 %4")
                                 .arg(word, QString::number(each.line), each.field, each.text);
                }
            };
            tell(m_seen->report.findings.errors, translate("CatalogueSection", "Error in line"));
            tell(m_seen->report.findings.warnings, translate("CatalogueSection", "Look at line"));
            if (!m_seen->holidayError.isEmpty()) lines << m_seen->holidayError;
        }
        m_report->setText(lines.join(u'\n'));
        m_report->setVisible(m_seen.has_value());
        if (!m_import) return;
        m_import->setVisible(m_seen.has_value());
        m_import->setEnabled(m_seen && m_seen->ok && isAdministrator());
    }

    void import() {
        if (!m_seen) return;
        m_busy->setText(translate("CatalogueSection", "Taking in…"));
        workspace().desk().run(
            this,
            [file = m_seen->file](desk::Workplace& workplace) { return desk::importFile(workplace, file); },
            [this](const Result<desk::Imported>& imported) {
                m_busy->setText({});
                if (!imported) return workspace().say(errorMessage(imported.error()));
                m_path->clear();
                workspace().say(
                    {.kind = Message::Kind::success,
                     .text = translate("CatalogueSection", "%1: %2 rows taken in.")
                                 .arg(kindWord(imported->kind)(), QString::number(imported->rows)),
                     .actionText = {},
                     .action = {}});
                load();
            });
    }

    FactList* m_facts = nullptr;
    QLineEdit* m_path = nullptr;
    Field* m_pathField = nullptr;
    QPushButton *m_browse = nullptr, *m_check = nullptr, *m_import = nullptr;
    QLabel* m_report = nullptr;
    Busy* m_busy = nullptr;
    std::optional<State> m_state;
    std::optional<Inspected> m_seen;
};

} // namespace

std::unique_ptr<SettingsSection> makeCatalogueSection(Workspace& workspace) {
    return std::make_unique<CatalogueSection>(workspace);
}

} // namespace motcua::ui
