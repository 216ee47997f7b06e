// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/central/http_work.h"

#include "core/central/http_text.h"

namespace motcua::central {
namespace {

void giveToSink(HttpWork& work, HttpWorked& done) {
    if (work.step == HttpWork::Step::begin && !work.sink->wantsBody()) {
        done.answer = work.sink->finish(false);
        return;
    }
    const bool isTaken = work.piece.isEmpty() || work.sink->take(work.piece).has_value();
    if (isTaken && !work.isLast)
        done.sink = std::move(work.sink);
    else
        done.answer = work.sink->finish(isTaken && work.isWhole);
}

void go(HttpHandler& handler, HttpWork& work, HttpWorked& done) {
    if (work.step == HttpWork::Step::more) {
        if (auto next = work.source->next()) done.piece = *std::move(next);
        return;
    }
    if (work.step == HttpWork::Step::begin) work.sink = handler.sink(work.request);
    if (work.sink) return giveToSink(work, done);
    if (work.step == HttpWork::Step::begin && !work.isLast) {
        done.request = std::move(work.request);
        done.piece = std::move(work.piece);
        return;
    }
    work.request.body = std::move(work.piece);
    done.answer = handler.answer(work.request);
}

} // namespace

HttpWorked run(HttpHandler& handler, HttpWork work) {
    HttpWorked done;
    try {
        go(handler, work, done);
    } catch (...) { // what it says may hold anybody's data
        done = {};
        done.hasThrown = true;
        done.answer = errorAnswer(500, Code::CENTRAL_BUSY);
    }
    return done;
}

} // namespace motcua::central
