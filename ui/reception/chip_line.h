// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reception/identification.h"
#include "ui/widgets/edits.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panels.h"

class QProgressBar;
class QPushButton;

namespace motcua::ui {

/// How the reading of the chip goes, in one or two lines; asks for the six digits when nothing else opens the
/// card that lies there.
class ChipLine final : public Card {
public:
    explicit ChipLine(Identification& identification, QWidget* parent = nullptr);
    /// Hides itself when there is nothing to say.
    void refresh();
    bool wantsKeys() const { return m_identification.wantsKeys(); }
    void focusKeys();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void read();
    QString words() const;

    Identification& m_identification;
    QLabel* m_text;
    QProgressBar* m_bar;
    QWidget* m_keys;
    QLineEdit* m_can;
    DateEdit* m_expiry; ///< of a passport
    Field *m_canField, *m_expiryField;
    QPushButton *m_read, *m_again, *m_cancel;
};

} // namespace motcua::ui
