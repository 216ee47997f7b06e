// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/store_care.h"
#include "ui/admin/background.h"
#include "ui/admin/backup_check.h"
#include "ui/admin/form_section.h"
#include "ui/admin/sections.h"

#include <QDir>
#include <QSignalBlocker>
#include <QStorageInfo>

namespace motcua::ui {
namespace {

struct Drive {
    QString path, name;
    qint64 free = 0;
};

/// Drives that were plugged in: where the system mounts them, under whatever name.
std::vector<Drive> pluggedDrives() {
    std::vector<Drive> drives;
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        const QString root = volume.rootPath();
        const bool plugged = root.startsWith(u"/media/") || root.startsWith(u"/run/media/") ||
                             (volume.device().startsWith("\\\\?\\Volume") && !volume.isRoot());
        if (plugged && volume.isReady() && !volume.isReadOnly())
            drives.push_back({root, volume.displayName(), volume.bytesAvailable()});
    }
    return drives;
}

/// One name a minute: what is there already is replaced only by a whole newer one.
QString fileName(const records::Station& station, Instant now) {
    const QString local = formatLocal(toLocal(now));
    QString stamp = local.left(16);
    stamp.remove(u'-').remove(u':').replace(u'T', u'-');
    return QStringLiteral("motcua-%1-%2-%3.backup")
        .arg(station.officeCode, QString::number(station.desk), stamp);
}

/// Everything of this desk in one sealed file, on a drive that can be carried away.
class BackupSection final : public FormSection {
public:
    explicit BackupSection(Workspace& workspace)
        : FormSection(workspace, QStringLiteral("backup"), "hard-drive"), m_folder(new QComboBox) {
        addNow();
        addCheck();
        addRestore();
        addStretch();
        finish();
    }

    QString title() const override { return translate("BackupSection", "Backup"); }
    QString sentence() const override {
        return translate("BackupSection", "Sealed as it lies here: whoever finds the drive reads nothing.");
    }
    void enter() override {
        FormSection::enter();
        inBackground(this, pluggedDrives, [this](const std::vector<Drive>& drives) { setDrives(drives); });
    }

private:
    void addNow() {
        Card* card = addCard(translate("BackupSection", "Back up now"));
        m_last = addText(card->column(), {});
        m_folder->setEditable(true);
        m_folder->setInsertPolicy(QComboBox::NoInsert);
        auto* row = addRow(card->column());
        m_folderField = addField(row, translate("BackupSection", "Folder, best on a USB drive"), m_folder);
        row->setStretch(0, 1);
        auto* browse = addButton(row, translate("BackupSection", "&Browse…"), [this] {
            askForFolder(this, translate("BackupSection", "Folder for backups"),
                         [this](const QString& path) { m_folder->setEditText(path); });
        });
        row->setAlignment(browse, Qt::AlignBottom);
        QObject::connect(m_folder, &QComboBox::editTextChanged, this, [this] { edited(); });
        auto* actions = addRow(card->column());
        m_now = addButton(actions, translate("BackupSection", "Back up &now"), [this] { backUp(); });
        m_busy = new Busy;
        actions->addWidget(m_busy);
        actions->addStretch();
        m_result = selectable({});
        m_result->hide();
        card->column()->addWidget(m_result);
        words([this] { showLast(); });
    }

    void addCheck() {
        Card* card = addCard(translate("BackupSection", "Look into a backup"));
        addText(card->column(),
                translate("BackupSection", "Whether an older file still opens, and what it holds. Nothing is "
                                           "restored or changed."));
        m_check = new BackupCheck(workspace());
        card->column()->addWidget(m_check);
    }

    void addRestore() {
        Card* card = addCard(translate("BackupSection", "If this computer is lost"));
        addText(card->column(),
                translate("BackupSection",
                          "Install MotCua on another computer. Instead of setting up an office, restore "
                          "the backup with this command; it asks for the last code this desk has "
                          "printed, so that no code is given twice."));
        auto* command =
            selectable(QStringLiteral("motcua-cli store restore FILE --last-code H34.05-261122-0012"));
        setRole(command, "number");
        words([command] {
            command->setAccessibleName(translate("BackupSection", "Command that restores a backup"));
        });
        card->column()->addWidget(command);
        addText(card->column(),
                translate("BackupSection",
                          "The passwords are those of the day of the backup. What was here before the "
                          "restore is kept aside in the data folder."));
    }

    void setDrives(const std::vector<Drive>& drives) {
        const QString typed = m_folder->currentText();
        const QSignalBlocker quiet(m_folder);
        m_folder->clear();
        for (const Drive& drive : drives)
            m_folder->addItem(drive.path);
        m_folder->setEditText(typed.isEmpty() && !drives.empty() ? drives.front().path : typed);
        if (drives.empty())
            m_folderField->setHint(translate("BackupSection", "No USB drive is plugged in."));
        else
            m_folderField->setHint(
                translate("BackupSection", "%1: %2 free")
                    .arg(drives.front().name, QLocale().formattedDataSize(drives.front().free)));
    }

    void showLast() {
        const QString last = workspace().settings().lastBackup;
        const auto date = parseDate(last.left(10));
        if (!date) return m_last->setText(translate("BackupSection", "This desk has never been backed up."));
        const auto days = (dateOf(toLocal(workspace().clock().now())) - *date).count();
        m_last->setText(days <= 0 ? translate("BackupSection", "Last backup: today.")()
                                  : translate("BackupSection", "Last backup: %1, %2 days ago.")
                                        .arg(vietnameseDate(*date), QString::number(days)));
    }

    void backUp() {
        m_folderField->setError({});
        const QString folder = m_folder->currentText().trimmed();
        if (folder.isEmpty())
            return m_folderField->setError(translate("BackupSection", "Choose the folder to back up to."));
        const Instant now = workspace().clock().now();
        const QString file = QDir(folder).filePath(fileName(workspace().station(), now));
        m_now->setEnabled(false);
        m_result->hide();
        m_busy->setText(translate("BackupSection", "Backing up, then reading it again…"));
        workspace().desk().run(
            this, [file](desk::Workplace& workplace) { return desk::backupStore(workplace, file); },
            [this, file, folder, now](const Result<>& done) {
                m_busy->setText({});
                m_now->setEnabled(true);
                if (!done) return m_folderField->setError(errorMessage(done.error()).text);
                desk::Settings settings = workspace().settings();
                settings.backupFolder = folder;
                settings.lastBackup = formatDate(dateOf(toLocal(now)));
                workspace().saveSettings(settings);
                m_result->setText(
                    translate("BackupSection", "Written, read again and found whole: %1").arg(file));
                m_result->show();
                showLast();
            });
    }

    void fill(const desk::Settings& settings) override {
        if (!settings.backupFolder.isEmpty()) m_folder->setEditText(settings.backupFolder);
        showLast();
    }
    bool read(desk::Settings& settings, bool) override {
        settings.backupFolder = m_folder->currentText().trimmed();
        return true;
    }

    QComboBox* m_folder;
    Field* m_folderField = nullptr;
    QLabel *m_last = nullptr, *m_result = nullptr;
    QPushButton* m_now = nullptr;
    Busy* m_busy = nullptr;
    BackupCheck* m_check = nullptr;
};

} // namespace

std::unique_ptr<SettingsSection> makeBackupSection(Workspace& workspace) {
    return std::make_unique<BackupSection>(workspace);
}

} // namespace motcua::ui
