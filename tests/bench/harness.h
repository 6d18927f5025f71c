#pragma once

#include <QSize>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace sijill::bench {

/// What every bench program understands: `--csv FILE`, `--synthetic N`, `--points N`, `--layers FILE...`, `--steps N`,
/// `--size WxH`.
struct Options {
    QString csv;               ///< measured instead of synthetic data
    std::vector<qint64> sizes; ///< rows; without --synthetic 10,000, and with SIJILL_BENCH=full up to a million
    bool distinctPoints = false;
    QStringList layers; ///< shown instead of those that ship
    int steps = 0;      ///< 0: as the program thinks fit
    QSize size{1280, 800};
};

/// Nothing, with a word on standard error, where the arguments make no sense.
std::optional<Options> parseOptions(const QStringList &arguments);

/// Measured times of the same thing, in milliseconds.
class Samples {
public:
    void add(double ms) { m_ms.push_back(ms); }
    double median() const { return percentile(50); }
    /// The least sample that `percent` of all do not exceed. @pre there are samples
    double percentile(double percent) const;

private:
    std::vector<double> m_ms;
};

template <class Work>
double millisecondsOf(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// {"bench":"index","what":"window30","n":1000000,"median_ms":0.03,"p95_ms":0.04}
void print(const char *bench, const char *what, qint64 n, const Samples &samples);
/// {"bench":"open","what":"rows_per_second","n":1000000,"value":512000}
void print(const char *bench, const char *what, qint64 n, double value);

/// Says on standard error what does not hold, and is true where it does.
bool holds(bool condition, const char *what);

/// Of this process, in bytes; 0 where the system does not tell. What has been freed is given back first.
qint64 residentBytes();
/// The most it has been since resetPeak(), or since its start where that cannot be reset.
qint64 peakBytes();
void resetPeak();

} // namespace sijill::bench
