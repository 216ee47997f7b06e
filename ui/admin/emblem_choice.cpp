// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/emblem_choice.h"

#include "core/document/emblem.h"
#include "ui/admin/background.h"
#include "ui/admin/section.h"
#include "ui/widgets/text_label.h"
#include "ui/workspace/emblem.h"

#include <QEvent>

namespace motcua::ui {

EmblemChoice::EmblemChoice(QWidget* parent)
    : QWidget(parent), m_picture(textLabel()), m_note(textLabel()), m_choose(new QPushButton),
      m_remove(new QPushButton) {
    m_note->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(16));
    row->addWidget(m_picture);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addWidget(m_note, 1);
    setFocusProxy(m_choose);
    QObject::connect(m_choose, &QPushButton::clicked, this, [this] {
        askForFile(this, translate("EmblemChoice", "Picture of the emblem"),
                   translate("EmblemChoice", "Pictures (*.png *.svg *.jpg *.jpeg)"),
                   [this](const QString& path) { take(path); });
    });
    QObject::connect(m_remove, &QPushButton::clicked, this, [this] {
        setEmblem({});
        if (m_edited) m_edited();
        m_choose->setFocus();
    });
    setEmblem({});
    retranslate();
}

void EmblemChoice::setEmblem(const QByteArray& png) {
    m_png = png;
    m_picture->setPixmap(emblemPixmap(png, scaled(56), devicePixelRatioF()));
    m_picture->setVisible(!png.isEmpty());
    m_remove->setVisible(!png.isEmpty());
    m_note->clear();
}

void EmblemChoice::take(const QString& path) {
    inBackground(
        this, [path] { return document::readEmblem(path); },
        [this](const Result<QByteArray>& read) {
            if (!read) {
                setRole(m_note, "error");
                m_note->setText(translate("EmblemChoice",
                                          "This file is no PNG, SVG or JPEG picture, or too large (4 MB)."));
                return;
            }
            setEmblem(*read);
            if (m_edited) m_edited();
        });
}

void EmblemChoice::retranslate() {
    m_choose->setText(translate("EmblemChoice", "C&hoose a picture…"));
    m_remove->setText(translate("EmblemChoice", "&Without emblem"));
    m_picture->setAccessibleName(translate("EmblemChoice", "Emblem of the office"));
}

void EmblemChoice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

} // namespace motcua::ui
