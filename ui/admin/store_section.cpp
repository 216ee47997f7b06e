// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/store_care.h"
#include "ui/admin/sections.h"
#include "ui/widgets/badge.h"

namespace motcua::ui {
namespace {

/// Whether the record is whole, and what mends it.
class StoreSection final : public SettingsSection {
public:
    explicit StoreSection(Workspace& workspace)
        : SettingsSection(workspace, QStringLiteral("store"), "package") {
        Card* card = addCard(translate("StoreSection", "The record of this desk"));
        m_facts = new FactList;
        card->column()->addWidget(m_facts);
        m_folder = selectable({});
        words([this] { m_folder->setAccessibleName(translate("StoreSection", "Data folder")); });
        card->column()->addWidget(m_folder);
        words([this] { showStats(); });

        Card* check = addCard(translate("StoreSection", "Check"));
        addText(check->column(),
                translate("StoreSection", "Reads every page and attachment, and replays every step. Large "
                                          "records take minutes; other pages wait meanwhile."));
        auto* row = addRow(check->column());
        m_check = addButton(row, translate("StoreSection", "&Check the record"), [this] { runCheck(); });
        m_busy = new Busy;
        row->addWidget(m_busy);
        row->addStretch();
        m_verdict = new Badge;
        m_verdict->hide();
        check->column()->addWidget(m_verdict);
        m_problems = selectable({});
        m_problems->hide();
        check->column()->addWidget(m_problems);
        auto* mending = addRow(check->column());
        m_rebuild = addButton(mending, translate("StoreSection", "&Make the lists anew from the steps"),
                              [this] { rebuild(); });
        m_rebuild->hide();
        mending->addStretch();
        words([this] { showCheck(); });
        addStretch();
        onlyAdministrator({m_rebuild});
    }

    QString title() const override { return translate("StoreSection", "Record"); }
    QString sentence() const override {
        return translate("StoreSection", "Everything lies encrypted in one folder of this computer.");
    }
    void enter() override {
        workspace().run(
            this, [](desk::Workplace& workplace) { return desk::storeStats(workplace); },
            [this](const desk::StoreStats& stats) {
                m_stats = stats;
                showStats();
            });
    }

private:
    void showStats() {
        m_facts->clear();
        m_folder->setText(workspace().dataFolder());
        if (!m_stats) return;
        const QLocale locale;
        const auto add = [this, &locale](Text label, qint64 count) {
            m_facts->add(label, locale.toString(count));
        };
        add(translate("StoreSection", "Dossiers"), m_stats->dossiers);
        add(translate("StoreSection", "Steps"), m_stats->actions);
        add(translate("StoreSection", "Entries of the audit log"), m_stats->auditEntries);
        add(translate("StoreSection", "Attachments"), m_stats->attachments);
        m_facts->add(translate("StoreSection", "Size"), locale.formattedDataSize(m_stats->bytes));
    }

    void runCheck() {
        m_check->setEnabled(false);
        m_found.reset();
        showCheck();
        m_busy->setText(translate("StoreSection", "Checking; please leave the program open."));
        workspace().desk().run(
            this, [](desk::Workplace& workplace) { return desk::checkStore(workplace); },
            [this](Result<desk::StoreCheck> found) {
                m_busy->setText({});
                m_check->setEnabled(true);
                if (!found) return workspace().say(errorMessage(found.error()));
                m_found = std::move(*found);
                showCheck();
            });
    }

    void showCheck() {
        m_verdict->setVisible(m_found.has_value());
        m_problems->setVisible(m_found && !m_found->isOk());
        m_rebuild->setVisible(m_found && !m_found->records.isOk());
        if (!m_found) return;
        if (m_found->isOk()) {
            m_verdict->setBadge({ui::Shape::circle, tokens().good, QStringLiteral("✔")},
                                translate("StoreSection", "Whole: %1 dossiers, %2 steps.")
                                    .arg(QLocale().toString(m_found->records.dossiers),
                                         QLocale().toString(m_found->records.actions)));
            return;
        }
        m_verdict->setBadge({ui::Shape::octagon, tokens().danger, QStringLiteral("✖")},
                            translate("StoreSection", "Not whole. Back up now, then call for help."));
        QStringList lines = m_found->report.problems.mid(0, 20);
        if (m_found->records.wrongRows > 0)
            lines << translate("StoreSection", "Lists that differ from the steps: %1")
                         .arg(m_found->records.wrongRows);
        if (m_found->missingAttachments > 0)
            lines << translate("StoreSection", "Attachments that are missing: %1")
                         .arg(m_found->missingAttachments);
        m_problems->setText(lines.join(u'\n'));
    }

    void rebuild() {
        m_busy->setText(translate("StoreSection", "Making the lists anew…"));
        workspace().desk().run(
            this, [](desk::Workplace& workplace) { return desk::rebuildStore(workplace); },
            [this](const Result<qint64>& dossiers) {
                m_busy->setText({});
                if (!dossiers) return workspace().say(errorMessage(dossiers.error()));
                runCheck();
            });
    }

    FactList* m_facts = nullptr;
    QLabel *m_folder = nullptr, *m_problems = nullptr;
    QPushButton *m_check = nullptr, *m_rebuild = nullptr;
    Busy* m_busy = nullptr;
    Badge* m_verdict = nullptr;
    std::optional<desk::StoreStats> m_stats;
    std::optional<desk::StoreCheck> m_found;
};

} // namespace

std::unique_ptr<SettingsSection> makeStoreSection(Workspace& workspace) {
    return std::make_unique<StoreSection>(workspace);
}

} // namespace motcua::ui
