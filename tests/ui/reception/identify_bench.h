// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/training_reader.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_station.h"
#include "ui/reception/reception_page.h"
#include "ui/widgets/badge.h"

#include <QKeyCombination>

namespace motcua::tests {

/// The reception page over a real workplace with the simulated reader of training, driven by keys. All people
/// are the fictitious ones of the simulated cards.
class IdentifyBench : public testing::Test {
protected:
    enum Sample { an, beNam, duong, forgedAn };

    IdentifyBench();
    ~IdentifyBench() override;

    void open();  ///< the program starts: logs in, shows the page
    void crash(); ///< it ends without a word to the page
    ui::ReceptionPage& page() { return *m_page; }
    ui::VisitModel& model() { return m_page->model(); }
    const desk::Visit& visit() { return model().visit(); }
    ui::Identification& identification() { return m_page->identification(); }
    counter::TrainingReader& reader() { return m_reader; }
    const std::vector<ui::Message>& messages() const { return m_messages; }

    void scan(Sample sample);
    void scanText(const QString& text);
    /// As the window does it: the page's own keys first, then to whatever has the focus.
    void press(QKeyCombination key, const QString& text = {});
    void type(const QString& text);
    int presses() const { return m_presses; }
    /// The visible widget of that accessible name or text; a failure when there is none.
    template <class W> W* find(const QString& name);
    bool isShown(const QString& text); ///< in any visible label
    bool waitForChip();
    /// What is on the disk, read by the desk's thread.
    std::vector<desk::Visit> drafts();
    qint64 auditEntries(const QString& kind);

    TempStation station;

private:
    counter::TrainingReader m_reader;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::ReceptionPage> m_page;
    std::vector<ui::Message> m_messages;
    int m_presses = 0;
};

template <class W> W* IdentifyBench::find(const QString& name) {
    for (QWidget* each : m_page->findChildren<QWidget*>()) {
        auto* widget = dynamic_cast<W*>(each); // most classes of the windows have no meta object of their own
        if (!widget || !widget->isVisibleTo(m_page.get())) continue;
        QString text = widget->accessibleName();
        if constexpr (requires { widget->text(); })
            if (text.isEmpty()) text = widget->text();
        if (text.remove(u'&') == name) return widget;
    }
    ADD_FAILURE() << "nothing is called " << name.toStdString();
    return nullptr;
}

} // namespace motcua::tests
