// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <functional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;
class QFormLayout;
class QProgressBar;
class QTimer;
class QToolButton;

namespace motcua::ui {

/// A card of the page: surface, hairline, radius 6, padding 16; its layout is there.
class Card : public QFrame {
public:
    explicit Card(QWidget* parent = nullptr);
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

/// An empty page that teaches: one picture, one sentence, perhaps a button.
class EmptyState : public QWidget {
public:
    EmptyState(const char* iconName, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    QPushButton* addButton(const QString& text, std::function<void()> call);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPicture();
    QByteArray m_iconName;
    QLabel m_picture, m_text;
    QVBoxLayout* m_column;
};

/// Something folded: a quiet line with ▸ that opens what is below it. By keyboard: Space, Enter, ←, →.
class Folded : public QWidget {
public:
    Folded(const QString& title, QWidget* content, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setOpen(bool open);
    bool isOpen() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QToolButton* m_button;
    QWidget* m_content;
};

/// A quiet sign that something is under way, with what it is.
class Busy : public QWidget {
public:
    explicit Busy(QWidget* parent = nullptr);
    /// Shows from 300 ms on; empty text ends it.
    void setText(const QString& text);
    /// Longer work: a bar; -1 of total: only a sign that it goes on.
    void setProgress(qint64 done, qint64 total);

private:
    QLabel m_text;
    QProgressBar* m_bar;
    QTimer* m_delay;
};

/// Labels and values, one a line, for what is read and not edited.
class FactList : public QWidget {
public:
    explicit FactList(QWidget* parent = nullptr);
    void clear();
    /// An empty value is left out. Text can be selected and copied.
    void add(const QString& label, const QString& value, const char* role = nullptr);

private:
    QFormLayout* m_form;
};

/// A title of the page with its one sentence and the place for its primary action at the right.
class PageHead : public QWidget {
public:
    explicit PageHead(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    QHBoxLayout* actions() const { return m_actions; }

private:
    QLabel m_title, m_sentence;
    QHBoxLayout* m_actions;
};

/// The five dots with names; a finished one can be reopened by mouse, by Alt+1 … Alt+5, or with the focus
/// here by ← → and Enter.
class StepLine : public QWidget {
public:
    explicit StepLine(QWidget* parent = nullptr);
    void setSteps(const QStringList& names);
    /// `reached`: the farthest step that may be opened.
    void setCurrent(int step, int reached);
    void onChosen(std::function<void(int)> call) { m_chosen = std::move(call); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override; ///< tool tips
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF boxOf(int step) const;
    int stepAt(const QPointF& place) const;
    void choose(int step);
    void tellScreenReaders();
    QStringList m_names;
    int m_current = 0, m_reached = 0;
    int m_cursor = 0; ///< where ← and → have gone
    std::function<void(int)> m_chosen;
};

} // namespace motcua::ui
