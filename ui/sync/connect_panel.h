// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"
#include "ui/workspace/workspace.h"

class QLineEdit;

namespace motcua::ui {

/// A desk that stands alone: that nothing is missing by it, and how it is connected. An administrator of the
/// office types the address and the code given by who runs the service; to others it says whom to ask.
class ConnectPanel : public Card {
public:
    explicit ConnectPanel(Workspace& workspace);

    /// Who works here decides what is shown.
    void enter();
    void focusFirst();
    void connectNow();
    bool mayConnect() const;
    bool isBusy() const { return m_isBusy; }
    void onBusyChanged(std::function<void()> call) { m_busyChanged = std::move(call); }
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildForm();
    void chooseAuthority();
    bool check();
    void noteIt(const sync::EnrolmentRequest& request, const sync::Enrolled& enrolled);
    void ended(const Result<sync::Enrolled>& enrolled);
    void showError(const Error& error);
    void setBusy(bool isBusy);
    void showPicture();

    Workspace& m_workspace;
    std::function<void()> m_busyChanged;
    bool m_isBusy = false;
    QString m_authorityFile;
    QLabel *m_picture, *m_title, *m_sentence, *m_whom, *m_error, *m_authorityName;
    QWidget* m_form;
    QLineEdit *m_address, *m_code, *m_pin, *m_proxy;
    Field *m_addressField, *m_codeField, *m_pinField, *m_proxyField;
    QPushButton *m_choose, *m_connect;
    Folded* m_more;
    Busy* m_busy;
};

} // namespace motcua::ui
