// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/shell/window_keys.h"
#include "ui/widgets/theme.h"

#include <QEvent>

namespace motcua::ui {
namespace {

constexpr int kWidth = 200, kFoldedWidth = 56, kIcon = 20, kItemHeight = 40;

} // namespace

class Rail::Item : public QAbstractButton {
public:
    Item(const char* iconName, std::function<QString()> title, const QKeySequence& key, QWidget* parent)
        : QAbstractButton(parent), m_icon(iconName), m_title(std::move(title)), m_key(keyText(key)) {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMouseTracking(true);
        retranslate();
    }
    void retranslate() {
        setText(m_title());
        setAccessibleName(m_key.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), m_key));
        setToolTip(m_folded ? accessibleName() : QString());
        updateGeometry();
        update();
    }
    void setFolded(bool folded) {
        m_folded = folded;
        retranslate();
    }
    QSize sizeHint() const override {
        const int height = std::max(scaled(kItemHeight), fontMetrics().height() + 2 * kSpacing);
        if (m_folded) return {scaled(kFoldedWidth) - 2 * kSpacing, height};
        // as wide as when it is chosen
        const int words = QFontMetrics(chosenFont()).horizontalAdvance(text());
        return {scaled(kIcon) + words + keyWidth() + 5 * kSpacing, height};
    }

protected:
    void enterEvent(QEnterEvent* event) override {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override {
        QAbstractButton::leaveEvent(event);
        update();
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens& colours = tokens();
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        if (isChecked() || underMouse()) {
            QColor fill = isChecked() ? colours.accent : colours.text;
            fill.setAlphaF(isChecked() ? 0.12F : 0.05F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawRoundedRect(box, kRadius, kRadius);
        }
        if (isChecked()) { // the mark beside the colour
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.accent);
            painter.drawRoundedRect(QRectF(1, height() * 0.25, 3, height() * 0.5), 1.5, 1.5);
        }
        if (hasFocus()) {
            painter.setPen(QPen(colours.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, kRadius, kRadius);
        }
        const int side = scaled(kIcon);
        const QRect place(m_folded ? (width() - side) / 2 : kSpacing + kSpacing / 2, (height() - side) / 2,
                          side, side);
        ui::icon(m_icon, isChecked() ? Tint::accent : Tint::secondary).paint(&painter, place);
        if (m_folded) return;
        const QFont words = isChecked() ? chosenFont() : font();
        painter.setFont(words);
        painter.setPen(isChecked() ? colours.accent : colours.text);
        const QRect line(place.right() + kSpacing + kSpacing / 2, 0,
                         width() - place.right() - keyWidth() - 3 * kSpacing, height());
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(words).elidedText(text(), Qt::ElideRight, line.width()));
        painter.setFont(font());
        painter.setPen(colours.secondary);
        painter.drawText(rect().adjusted(0, 0, -kSpacing - kSpacing / 2, 0),
                         Qt::AlignVCenter | Qt::AlignRight, m_key);
    }

private:
    QFont chosenFont() const {
        QFont words = font();
        words.setWeight(QFont::DemiBold);
        return words;
    }
    int keyWidth() const { return fontMetrics().horizontalAdvance(m_key); }

    const char* m_icon;
    std::function<QString()> m_title;
    QString m_key;
    bool m_folded = false;
};

Rail::Rail(QWidget* parent)
    : QWidget(parent), m_fold(new QToolButton), m_column(new QVBoxLayout(this)), m_top(new QVBoxLayout),
      m_foot(new QVBoxLayout) {
    setRole(m_fold, "quiet");
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_column->setContentsMargins(kSpacing, kSpacing + kSpacing / 2, kSpacing, kSpacing);
    for (QVBoxLayout* part : {m_top, m_foot})
        part->setSpacing(2);
    m_column->addLayout(m_top);
    m_column->addStretch();
    m_column->addLayout(m_foot);
    m_column->addWidget(m_fold, 0, Qt::AlignLeft);
    QObject::connect(m_fold, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        if (m_onFolded) m_onFolded(m_folded);
    });
    retranslate();
}

void Rail::add(const char* iconName, std::function<QString()> title, const QKeySequence& key, bool toFoot,
               std::function<void()> open) {
    auto* item = new Item(iconName, std::move(title), key, this);
    item->setFolded(m_folded);
    m_items.push_back(item);
    (toFoot ? m_foot : m_top)->addWidget(item);
    QObject::connect(item, &QAbstractButton::clicked, this, [open = std::move(open)] {
        if (open) open();
    });
    updateGeometry();
}

void Rail::setCurrent(int place) {
    for (std::size_t i = 0; i < m_items.size(); ++i)
        m_items[i]->setChecked(static_cast<int>(i) == place);
}

void Rail::setFolded(bool folded) {
    m_folded = folded;
    for (Item* item : m_items)
        item->setFolded(folded);
    retranslate();
    setFixedWidth(sizeHint().width());
}

QSize Rail::sizeHint() const {
    if (m_folded) return {scaled(kFoldedWidth), 0};
    int width = scaled(kWidth);
    for (const Item* item : m_items)
        width = std::max(width, item->sizeHint().width() + 2 * kSpacing);
    return {width, 0};
}

void Rail::retranslate() {
    const QString words = m_folded ? QCoreApplication::translate("Rail", "Unfold the list of pages")
                                   : QCoreApplication::translate("Rail", "Fold the list of pages");
    m_fold->setIcon(icon(m_folded ? "chevron-right" : "chevron-left", Tint::secondary));
    m_fold->setIconSize({scaled(kIcon), scaled(kIcon)});
    m_fold->setToolTip(words);
    m_fold->setAccessibleName(words);
    for (Item* item : m_items)
        item->retranslate();
    setFixedWidth(sizeHint().width());
}

void Rail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) retranslate();
    QWidget::changeEvent(event);
}

void Rail::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down) return static_cast<void>(focusNextPrevChild(true));
    if (event->key() == Qt::Key_Up) return static_cast<void>(focusNextPrevChild(false));
    QWidget::keyPressEvent(event);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.setPen(tokens().line);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace motcua::ui
