// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "ui/admin/sections.h"

#include <openssl/crypto.h>
#include <sodium.h>

namespace motcua::ui {
namespace {

/// Which version works here, under which licence, and what it stands on.
class AboutSection final : public SettingsSection {
public:
    explicit AboutSection(Workspace& workspace)
        : SettingsSection(workspace, QStringLiteral("about"), "circle-help") {
        Card* card = addCard({});
        m_facts = new FactList;
        card->column()->addWidget(m_facts);
        words([this] { showFacts(); });
        Card* licence = addCard(translate("AboutSection", "Licence"));
        addText(licence->column(),
                translate("AboutSection",
                          "MotCua is free software under the GNU General Public License, version 3 or "
                          "later: use it, study it, change it and pass it on. It comes without any "
                          "warranty."));
        Card* parts = addCard(translate("AboutSection", "What it stands on"));
        auto* list = selectable(
            QStringLiteral("Qt %1 (LGPL-3.0) · %2 (Apache-2.0) · libsodium %3 (ISC) · "
                           "SQLCipher (BSD-3-Clause) · ZXing-C++ (Apache-2.0) · OpenJPEG (BSD-2-Clause) · "
                           "PCSC-lite (BSD-3-Clause) · Lucide (ISC) · Noto (OFL-1.1)")
                .arg(QString::fromLatin1(qVersion()),
                     QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION)).section(u' ', 0, 1),
                     QString::fromLatin1(sodium_version_string())));
        words([list] { list->setAccessibleName(translate("AboutSection", "What it stands on")); });
        parts->column()->addWidget(list);
        addStretch();
    }

    QString title() const override { return translate("AboutSection", "About"); }
    void enter() override { showFacts(); }

private:
    void showFacts() {
        m_facts->clear();
        m_facts->add(translate("AboutSection", "Program"), QStringLiteral("MotCua %1").arg(version()));
        const records::Station& station = workspace().station();
        if (station.officeCode.isEmpty()) return;
        m_facts->add(translate("AboutSection", "Office"),
                     QStringLiteral("%1 (%2)").arg(station.officeName, station.officeCode));
        m_facts->add(translate("AboutSection", "Desk"), QString::number(station.desk));
        m_facts->add(translate("AboutSection", "Officer"), workspace().officer().fullName);
        if (station.training)
            m_facts->add(translate("AboutSection", "Mode"),
                         translate("AboutSection", "training: everything is fictitious"));
    }

    FactList* m_facts;
};

} // namespace

std::unique_ptr<SettingsSection> makeAboutSection(Workspace& workspace) {
    return std::make_unique<AboutSection>(workspace);
}

} // namespace motcua::ui
