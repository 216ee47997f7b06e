// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/trust_care.h"
#include "ui/admin/sections.h"

#include <QCheckBox>
#include <QTableWidget>

namespace motcua::ui {
namespace {

enum Column { nameColumn, fingerprintColumn, stateColumn, columns };

/// The issuers' certificates this office trusts; adding one means having compared its fingerprint.
class TrustSection final : public SettingsSection {
public:
    explicit TrustSection(Workspace& workspace)
        : SettingsSection(workspace, QStringLiteral("trust"), "shield-check"),
          m_list(new QTableWidget(0, columns)) {
        addList();
        addNew();
        addStretch();
        onlyAdministrator({m_remove, m_path, m_browse, m_look, m_compared, m_trust});
        showInspected();
    }

    QString title() const override { return translate("TrustSection", "Trusted certificates"); }
    QString sentence() const override {
        return translate("TrustSection",
                         "A card is called genuine only if its issuer's certificate stands here.");
    }
    void enter() override { load(); }

private:
    void addList() {
        Card* card = addCard(translate("TrustSection", "Issuers this office trusts"));
        m_empty =
            addText(card->column(),
                    translate("TrustSection", "None yet: no card can be called genuine. Get the certificate "
                                              "“CSCA Vietnam” from the Ministry of Public Security, with its "
                                              "fingerprint on paper, and add it below."));
        prepareList(*m_list, nameColumn);
        m_list->setWordWrap(true);
        m_list->setMinimumHeight(scaled(140));
        words([this] {
            m_list->setAccessibleName(translate("TrustSection", "Issuers this office trusts"));
            m_list->setHorizontalHeaderLabels({translate("TrustSection", "Certificate"),
                                               translate("TrustSection", "Fingerprint"),
                                               translate("TrustSection", "State")});
            showList();
        });
        card->column()->addWidget(m_list);
        auto* row = addRow(card->column());
        m_remove =
            addButton(row, translate("TrustSection", "&Remove from the trusted"), [this] { remove(); });
        row->addStretch();
    }

    void addNew() {
        Card* card = addCard(translate("TrustSection", "Add a certificate"));
        m_path = new QLineEdit;
        auto* row = addRow(card->column());
        m_pathField =
            addField(row, translate("TrustSection", "File (.cer .crt .der .pem .crl .ml .ldif)"), m_path);
        row->setStretch(0, 1);
        m_browse = addButton(row, translate("TrustSection", "&Browse…"), [this] {
            askForFile(this, translate("TrustSection", "Add a certificate"),
                       QStringLiteral("*.cer *.crt *.der *.pem *.crl *.ml *.ldif"),
                       [this](const QString& path) {
                           m_path->setText(path);
                           inspect();
                       });
        });
        m_look = addButton(row, translate("TrustSection", "&Look at it"), [this] { inspect(); });
        for (QPushButton* button : {m_browse, m_look})
            row->setAlignment(button, Qt::AlignBottom);
        QObject::connect(m_path, &QLineEdit::returnPressed, this, [this] { inspect(); });
        QObject::connect(m_path, &QLineEdit::textChanged, this, [this] {
            m_inspected.reset();
            showInspected();
        });
        m_seen = selectable({});
        card->column()->addWidget(m_seen);
        m_compared =
            addCheck(card->column(),
                     translate("TrustSection", "I have &compared the fingerprint with the one on paper"));
        QObject::connect(m_compared, &QCheckBox::toggled, this, [this] { showInspected(); });
        auto* actions = addRow(card->column());
        m_trust = addButton(actions, translate("TrustSection", "&Trust it from now on"), [this] { trust(); });
        actions->addStretch();
        words([this] { showInspected(); });
    }

    void load() {
        workspace().run(
            this,
            [](desk::Workplace& workplace) -> Result<std::vector<desk::TrustFile>> {
                return desk::trustFiles(workplace);
            },
            [this](std::vector<desk::TrustFile> files) {
                m_files = std::move(files);
                showList();
            });
    }

    static QString nameOf(const desk::TrustFile& file) {
        if (file.certificates.size() == 1)
            return QStringLiteral("%1\n%2").arg(file.certificates[0].subject, file.name);
        return translate("TrustSection", "%1 certificates, %2 revocation lists")
                   .arg(QString::number(file.certificates.size()), QString::number(file.revocationLists)) +
               u'\n' + file.name;
    }
    static QString fingerprintOf(const desk::TrustFile& file) {
        if (file.certificates.size() != 1) return QStringLiteral("–");
        // two lines of eight pairs are as far as eyes compare; the whole stands in the tool tip
        return file.certificates[0].fingerprint.left(23) + u'…';
    }
    static QString stateOf(const desk::TrustFile& file) {
        if (!file.problems.isEmpty()) return translate("TrustSection", "cannot be used");
        const bool valid = std::ranges::all_of(file.certificates, &desk::TrustedCertificate::validNow);
        return valid ? translate("TrustSection", "valid") : translate("TrustSection", "expired in part");
    }

    void showList() {
        m_list->setRowCount(static_cast<int>(m_files.size()));
        for (int row = 0; row < std::ssize(m_files); ++row) {
            const desk::TrustFile& file = m_files[static_cast<size_t>(row)];
            const QString cells[] = {nameOf(file), fingerprintOf(file), stateOf(file)};
            for (int column = 0; column < columns; ++column) {
                auto* cell = new QTableWidgetItem(cells[column]);
                cell->setToolTip(column == fingerprintColumn && file.certificates.size() == 1
                                     ? file.certificates[0].fingerprint
                                 : column == stateColumn ? file.problems.join(u'\n')
                                                         : cells[column]);
                m_list->setItem(row, column, cell);
            }
        }
        m_list->resizeRowsToContents();
        if (!m_files.empty() && m_list->currentRow() < 0) m_list->setCurrentCell(0, 0);
        m_empty->setVisible(m_files.empty());
        m_list->setVisible(!m_files.empty());
        if (m_remove) m_remove->setVisible(!m_files.empty());
    }

    void inspect() {
        m_pathField->setError({});
        m_inspected.reset();
        m_compared->setChecked(false);
        workspace().desk().run(
            this,
            [path = m_path->text().trimmed()](desk::Workplace& workplace) {
                return desk::inspectTrustFile(workplace, path);
            },
            [this](const Result<desk::TrustFile>& file) {
                if (!file) return m_pathField->setError(errorMessage(file.error()).text);
                m_inspected = *file;
                showInspected();
                m_compared->setFocus();
            });
    }

    void showInspected() {
        QStringList lines;
        if (m_inspected) {
            for (const desk::TrustedCertificate& each : m_inspected->certificates) {
                if (lines.size() >= 6) {
                    lines << translate("TrustSection", "… %1 in all").arg(m_inspected->certificates.size());
                    break;
                }
                lines << each.subject
                      << translate("TrustSection", "SHA-256: %1")
                             .arg(QString(each.fingerprint).replace(u':', u' '));
            }
            if (m_inspected->revocationLists > 0)
                lines << translate("TrustSection", "Revocation lists: %1").arg(m_inspected->revocationLists);
        }
        m_seen->setText(lines.join(u'\n'));
        m_seen->setVisible(m_inspected.has_value());
        m_compared->setVisible(m_inspected.has_value());
        if (!m_trust) return;
        m_trust->setVisible(m_inspected.has_value());
        m_trust->setEnabled(m_inspected && m_compared->isChecked() && isAdministrator());
    }

    void trust() {
        if (!m_inspected) return;
        workspace().run(
            this,
            [path = m_path->text().trimmed(), file = *m_inspected](desk::Workplace& workplace) {
                return desk::addTrustFile(workplace, path, file);
            },
            [this] {
                m_path->clear();
                workspace().say({.kind = Message::Kind::success,
                                 .text = translate("TrustSection", "Trusted from the next card on."),
                                 .actionText = {},
                                 .action = {}});
                load();
            });
    }

    void remove() {
        const int row = m_list->currentRow();
        if (row < 0 || row >= std::ssize(m_files)) return;
        workspace().run(
            this,
            [name = m_files[static_cast<size_t>(row)].name](desk::Workplace& workplace) {
                return desk::removeTrustFile(workplace, name);
            },
            [this] { load(); });
    }

    QTableWidget* m_list;
    QLabel *m_empty = nullptr, *m_seen = nullptr;
    QLineEdit* m_path = nullptr;
    Field* m_pathField = nullptr;
    QPushButton *m_remove = nullptr, *m_browse = nullptr, *m_look = nullptr, *m_trust = nullptr;
    QCheckBox* m_compared = nullptr;
    std::vector<desk::TrustFile> m_files;
    std::optional<desk::TrustFile> m_inspected;
};

} // namespace

std::unique_ptr<SettingsSection> makeTrustSection(Workspace& workspace) {
    return std::make_unique<TrustSection>(workspace);
}

} // namespace motcua::ui
