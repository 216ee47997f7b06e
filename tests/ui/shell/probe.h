// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_station.h"
#include "ui/shell/main_window.h"

namespace motcua::tests {

/// A reader without cards, unless a test lays one.
class StillReader final : public ui::CardReader {
public:
    void read(QObject*, emrtd::ReadingRequest, Events) override {}
    void cancel() override {}
    Readers readers() const override { return m_readers; }
    void onReadersChanged(QObject*, std::function<void(const Readers&)> call) override {
        m_listeners.push_back(std::move(call));
        m_listeners.back()(m_readers);
    }
    void set(Readers readers) {
        m_readers = std::move(readers);
        for (const auto& listener : m_listeners)
            listener(m_readers);
    }

private:
    Readers m_readers;
    std::vector<std::function<void(const Readers&)>> m_listeners;
};

/// A page that keeps account of what the window does with it.
class ProbePage final : public ui::Page {
public:
    ProbePage() : m_edit(new QLineEdit(this)) {
        m_edit->setAccessibleName(QStringLiteral("probe"));
        auto* column = new QVBoxLayout(this);
        column->addWidget(m_edit);
        column->addStretch(1);
    }
    QString title() const override { return QStringLiteral("probe"); }
    std::vector<ui::KeyHint> keys() override { return hints; }
    void enter() override {
        ++entered;
        m_edit->setFocus();
    }
    void leave() override { ++left; }
    bool back() override {
        ++backs;
        return true;
    }
    bool takeScan(const desk::ScanTarget& target) override {
        scans.push_back(target);
        return wantsScans;
    }
    void cardPresent(const QString& reader) override { cards << reader; }
    QLineEdit& edit() { return *m_edit; }

    std::vector<ui::KeyHint> hints;
    std::vector<desk::ScanTarget> scans;
    QStringList cards;
    int entered = 0, left = 0, backs = 0;
    bool wantsScans = true;

private:
    QLineEdit* m_edit;
};

} // namespace motcua::tests
