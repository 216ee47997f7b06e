// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/returns_page.h"

#include "ui/widgets/panels.h"

#include <QCoreApplication>

namespace motcua::ui {
namespace {

struct ReturnsText {
    Q_DECLARE_TR_FUNCTIONS(ReturnsText)
};

} // namespace

struct ReturnsPage::Parts {
    QString code;
};

ReturnsPage::ReturnsPage(Workspace&) : m_parts(std::make_unique<Parts>()) {}
ReturnsPage::~ReturnsPage() = default;
void ReturnsPage::openReturn(const QString& code) { m_parts->code = code; }
QString ReturnsPage::openCode() const { return m_parts->code; }
QString ReturnsPage::title() const { return ReturnsText::tr("Return of results"); }
std::vector<KeyHint> ReturnsPage::keys() { return {}; }
void ReturnsPage::enter() {}
bool ReturnsPage::back() { return false; }
bool ReturnsPage::takeScan(const desk::ScanTarget&) { return false; }
void ReturnsPage::changeEvent(QEvent* event) { Page::changeEvent(event); }

} // namespace motcua::ui
