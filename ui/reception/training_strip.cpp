// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/training_strip.h"

#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

namespace motcua::ui {

TrainingStrip::TrainingStrip(CardReader& reader, std::function<void(const QString&)> scan, QWidget* parent)
    : QWidget(parent), m_codes(textLabel()), m_cards(textLabel()), m_lift(new QToolButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing / 2);
    const auto add = [&](std::vector<QToolButton*>& to, int person, std::function<void()> call) {
        auto* button = new QToolButton;
        button->setText(QString::number(person + 1));
        button->setFocusPolicy(Qt::TabFocus);
        QObject::connect(button, &QToolButton::clicked, this, std::move(call));
        row->addWidget(button);
        to.push_back(button);
    };
    row->addWidget(m_codes);
    for (int i = 0; i < reader.samples(); ++i)
        add(m_scans, i, [&reader, scan, i] { scan(reader.sampleQr(i)); });
    row->addSpacing(kSpacing * 2);
    row->addWidget(m_cards);
    for (int i = 0; i < reader.samples(); ++i)
        add(m_lays, i, [&reader, i] { reader.laySample(i); });
    m_lift->setFocusPolicy(Qt::TabFocus);
    QObject::connect(m_lift, &QToolButton::clicked, this, [&reader] { reader.laySample(-1); });
    row->addWidget(m_lift);
    row->addStretch();
    setRole(m_codes, "secondary");
    setRole(m_cards, "secondary");
    retranslate();
}

void TrainingStrip::retranslate() {
    m_codes->setText(QCoreApplication::translate("TrainingStrip", "Training: scan code"));
    m_cards->setText(QCoreApplication::translate("TrainingStrip", "lay card"));
    m_lift->setText(QCoreApplication::translate("TrainingStrip", "take away"));
    for (std::size_t i = 0; i < m_scans.size(); ++i) {
        m_scans[i]->setAccessibleName(
            QCoreApplication::translate("TrainingStrip", "Scan the code of sample person %1").arg(i + 1));
        m_lays[i]->setAccessibleName(
            QCoreApplication::translate("TrainingStrip", "Lay the card of sample person %1").arg(i + 1));
    }
}

void TrainingStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua::ui
