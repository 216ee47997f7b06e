// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sync/sync_bench.h"
#include "ui/sync/connect_panel.h"
#include "ui/sync/medium_panel.h"

#include <QLineEdit>

namespace motcua::ui {
namespace {

using namespace Qt::StringLiterals;

/// Pictures of the page's states, as wide as it is in the smallest window.
class SyncLooksTest : public SyncBench {
protected:
    void look(const QString& name, const std::function<void(SyncPage&)>& ready = {}) {
        ASSERT_TRUE(desk.open());
        tests::inAllLooks([this] { return make(); }, name, {1166, 692},
                          [&](QWidget& widget) {
                              auto& one = dynamic_cast<SyncPage&>(widget);
                              one.enter();
                              tests::serveFor(
                                  std::chrono::milliseconds(250)); // lists come from the desk's thread
                              if (ready) ready(one);
                          });
    }
    void fillWaiting() {
        for (int i = 0; i < 3; ++i)
            work.waiting.push_back({dossierOf(i == 1 ? u"Trần Thị Bưởi"_s : u"Nguyễn Văn An"_s, 12 + i),
                                    i + 1, moment(8, 20 + i), i == 2});
    }
};

TEST_F(SyncLooksTest, notConnected) { look(u"sync_alone"_s); }

TEST_F(SyncLooksTest, enrolmentError) {
    look(u"sync_connect_error"_s, [this](SyncPage& one) {
        QString text = u"http://127.0.0.1:8443"_s; // of the address; then of the code
        for (QLineEdit* edit : one.findChildren<QLineEdit*>())
            if (edit->isVisible()) edit->setText(std::exchange(text, u"QX7K-2M9D"_s));
        find<ConnectPanel>(one)->connectNow();
        line.answer(fail(Code::CENTRAL_ENROLMENT_CODE));
    });
}

TEST_F(SyncLooksTest, allIsSent) {
    line.set(ui::allSent());
    look(u"sync_all_sent"_s);
}

TEST_F(SyncLooksTest, waitingOffLine) {
    fillWaiting();
    sync::SyncStatus status = offLine(6);
    status.freeze = sync::Freeze::warned;
    line.set(status);
    look(u"sync_off_line"_s);
}

TEST_F(SyncLooksTest, carriedByMedium) {
    carried = sync::MediumReport{{}, 6, 24'000, true};
    line.set(offLine(6));
    look(u"sync_medium"_s, [](SyncPage& one) {
        find<MediumPanel>(one)->exportTo(u"/usb/motcua-H29.120.6-2-20261123.goi"_s);
        tests::serveFor(std::chrono::milliseconds(250));
    });
}

TEST_F(SyncLooksTest, proxyField) {
    look(u"sync_connect_proxy"_s, [](SyncPage& one) {
        for (Folded* folded : {find<Folded>(*find<ConnectPanel>(one))})
            folded->setOpen(true);
    });
}

TEST_F(SyncLooksTest, conflict) {
    work.tasks = {difference(), refused()};
    sync::SyncStatus status = allSent();
    status.conflicts = status.parked = 1;
    line.set(status);
    look(u"sync_conflict"_s);
}

TEST_F(SyncLooksTest, parked) {
    fillWaiting();
    work.tasks = {refused()};
    sync::SyncStatus status = offLine(6);
    status.parked = 1;
    status.lastError = Error{Code::SYNC_CERTIFICATE, {}};
    line.set(status);
    look(u"sync_parked"_s);
}

} // namespace
} // namespace motcua::ui
