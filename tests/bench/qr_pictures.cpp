// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of cards read by this program, by ZXing-C++ alone and by zbarimg: how many, how fast, how wrong.
//   qr_pictures [--seed S] [--count N] [--details]    the sets; --details tells what kinds of harm cost how
//   much qr_pictures --many N                              N pictures of N other seeds, counting wrong
//   payloads only
#include "core/qr/picture_reader.h"
#include "tests/bench/zbar_library.h"
#include "tests/bench/zbarimg.h"
#include "tests/fixtures/card_pictures/card_pictures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <functional>
#include <mutex>
#include <numeric>
#include <thread>

namespace {

using namespace motcua;
using namespace motcua::card_pictures;

enum class Answer { none, right, garbled, wrong };

/// Garbled: the card's number is right, letters are not.
Answer judge(const QByteArray& read, const QByteArray& truth) {
    constexpr qsizetype kNumber = 12; // digits
    if (read.isEmpty()) return Answer::none;
    if (read == truth) return Answer::right;
    return read.first(std::min(read.size(), kNumber)) == truth.first(kNumber) ? Answer::garbled
                                                                              : Answer::wrong;
}

double threadMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Run {
    const char* reader;
    std::vector<Answer> answers;
    std::vector<double> wall, processor; ///< ms, one a picture; of zbarimg only one mean

    long count(Answer answer) const { return std::count(answers.begin(), answers.end(), answer); }
};

using Read = std::function<std::vector<QByteArray>(qr::GreyView)>;

Run measure(const char* reader, const std::vector<Sample>& samples, const Read& read) {
    Run run{reader, {}, {}, {}};
    for (const Sample& sample : samples) {
        const auto start = std::chrono::steady_clock::now();
        const double before = threadMilliseconds();
        const std::vector<QByteArray> contents = read(sample.picture.view());
        run.processor.push_back(threadMilliseconds() - before);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        run.wall.push_back(taken.count());
        Answer worst = Answer::none;
        for (const QByteArray& content : contents)
            worst = std::max(worst, judge(content, sample.payload));
        run.answers.push_back(worst);
    }
    return run;
}

std::vector<QByteArray> readWith(qr::PictureReader& reader, qr::GreyView picture) {
    const qr::PictureReading reading = reader.read(picture, qr::kFrameTime);
    if (!reading.payload) return {};
    return {reading.payload->text.toUtf8()};
}

/// PGM: what zbarimg opens with the least work.
QStringList writeFiles(const QTemporaryDir& folder, const std::vector<Sample>& samples) {
    QStringList files;
    for (const Sample& sample : samples) {
        files.push_back(folder.filePath(QStringLiteral("%1.pgm").arg(files.size())));
        QFile file(files.back());
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write("P5\n640 480\n255\n");
        file.write(reinterpret_cast<const char*>(sample.picture.row(0)),
                   qsizetype(sample.picture.width()) * sample.picture.height());
    }
    return files;
}

void addZbarimg(std::vector<Run>& runs, const std::vector<Sample>& samples) {
    const QTemporaryDir folder;
    const auto zbar = bench::runZbarimg(writeFiles(folder, samples));
    if (!zbar) return;
    Run run{"zbarimg", {}, {}, {}};
    run.wall.assign(1, zbar->milliseconds / static_cast<double>(samples.size()));
    for (std::size_t i = 0; i < samples.size(); ++i)
        run.answers.push_back(judge(zbar->contents[i], samples[i].payload));
    runs.push_back(std::move(run));
}

void printTimes(std::vector<double> times) {
    if (times.empty()) return;
    std::sort(times.begin(), times.end());
    const double mean = std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
    if (times.size() == 1)
        std::printf(" %7.1f       -       -", mean);
    else
        std::printf(" %7.1f %7.1f %7.1f", mean, times[times.size() * 95 / 100], times.back());
}

void printRuns(const std::vector<Run>& runs) {
    std::printf("  %-18s  read          x plain  garbled  wrong   wall ms: mean, p95, max   processor ms\n",
                "");
    for (const Run& run : runs) {
        const auto right = static_cast<double>(run.count(Answer::right));
        std::printf("  %-18s  %4.0f = %5.1f %%  %5.2f  %7ld %6ld  ", run.reader, right,
                    100 * right / static_cast<double>(run.answers.size()),
                    right / std::max(1.0, static_cast<double>(runs[1].count(Answer::right))),
                    run.count(Answer::garbled), run.count(Answer::wrong));
        printTimes(run.wall);
        std::printf("  ");
        printTimes(run.processor);
        std::printf("\n");
    }
}

void printShares(const char* group, const std::vector<Sample>& samples, const std::vector<Run>& runs,
                 const std::function<bool(const Sample&)>& belongs) {
    std::vector<long> right(runs.size());
    long all = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!belongs(samples[i])) continue;
        ++all;
        for (std::size_t run = 0; run < runs.size(); ++run)
            right[run] += runs[run].answers[i] == Answer::right;
    }
    if (all == 0) return;
    std::printf("    %-22s %4ld", group, all);
    for (const long count : right)
        std::printf(" %16.0f %%", 100.0 * static_cast<double>(count) / static_cast<double>(all));
    std::printf("\n");
}

void printDetails(const std::vector<Sample>& samples, const std::vector<Run>& runs) {
    std::printf("    %-22s %4s", "share read", "of");
    for (const Run& run : runs)
        std::printf(" %18s", run.reader);
    std::printf("\n");
    for (int tenth = 0; tenth < 10; ++tenth)
        printShares(qPrintable(QStringLiteral("severity 0.%1").arg(tenth)), samples, runs,
                    [tenth](const Sample& s) { return static_cast<int>(s.severity * 10) == tenth; });
    for (int half = 3; half < 10; ++half)
        printShares(qPrintable(QStringLiteral("pixels a module %1").arg(half / 2.0)), samples, runs,
                    [half](const Sample& s) { return static_cast<int>(s.modulePixels * 2) == half; });
    for (int i = 0; i < kKinds; ++i) {
        const auto kind = static_cast<Kind>(i);
        printShares(qPrintable(QStringLiteral("worst: ") + QString::fromLatin1(kindName(kind))), samples,
                    runs, [kind](const Sample& s) { return s.harm.strongest() == kind; });
    }
}

void compare(Set set, const char* title, std::uint64_t seed, int count, bool details) {
    const std::vector<Sample> samples = drawSet(set, seed, count);
    const SystemClock clock;
    qr::PictureReader reader(clock);
    std::vector<Run> runs;
    runs.push_back(
        measure("this program", samples, [&](qr::GreyView view) { return readWith(reader, view); }));
    runs.push_back(measure("ZXing-C++ alone", samples, readPlain));
#ifdef MOTCUA_HAS_ZBAR
    runs.push_back(measure("libzbar, bytes", samples, bench::readZbar));
#endif
    addZbarimg(runs, samples);
    std::printf("%s: %d pictures of 640 x 480, seed %llu\n", title, count,
                static_cast<unsigned long long>(seed));
    printRuns(runs);
    if (details) printDetails(samples, runs);
    std::fflush(stdout);
}

/// Wrong payloads are rarer than a set is large.
int countWrong(int count) {
    std::atomic_int next = 0;
    std::array<std::atomic_long, 4> answers{};
    std::mutex printing;
    const auto work = [&] {
        const SystemClock clock;
        qr::PictureReader reader(clock);
        for (int i = next++; i < count; i = next++) {
            const std::uint64_t seed = kStandardSeed + 1 + static_cast<std::uint64_t>(i);
            const Sample sample = drawSample(Set::degraded, seed, 0);
            Answer worst = Answer::none;
            for (const QByteArray& content : readWith(reader, sample.picture.view()))
                worst = std::max(worst, judge(content, sample.payload));
            ++answers[static_cast<std::size_t>(worst)];
            if (worst < Answer::garbled) continue;
            const std::lock_guard lock(printing);
            std::printf("  wrong: --set degraded --seed %llu --count 1\n",
                        static_cast<unsigned long long>(seed));
        }
    };
    std::vector<std::jthread> threads(std::max(1u, std::thread::hardware_concurrency()));
    for (std::jthread& thread : threads)
        thread = std::jthread(work);
    threads.clear();
    const long wrong = answers[2] + answers[3];
    std::printf("%d pictures of as many seeds: %ld read, %ld wrong\n", count, answers[1].load(), wrong);
    return wrong == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Which pictures."),
                                  QStringLiteral("S"), QString::number(kStandardSeed));
    const QCommandLineOption count(QStringLiteral("count"), QStringLiteral("How many degraded ones."),
                                   QStringLiteral("N"), QStringLiteral("300"));
    const QCommandLineOption details(QStringLiteral("details"), QStringLiteral("Shares by kind of harm."));
    const QCommandLineOption many(QStringLiteral("many"), QStringLiteral("Count wrong payloads only."),
                                  QStringLiteral("N"));
    parser.addOptions({seed, count, details, many});
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(many)) return countWrong(parser.value(many).toInt());

    constexpr int kSmallSet = 60;
    const std::uint64_t chosen = parser.value(seed).toULongLong();
    compare(Set::degraded, "degraded", chosen, std::max(1, parser.value(count).toInt()),
            parser.isSet(details));
    compare(Set::clean, "clean", chosen, kSmallSet, false);
    compare(Set::turned, "mirrored, inverted", chosen, kSmallSet, false);
    return 0;
}
