#include "mapdata/files/csvfaults.h"

#include "mapdata/numberinfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace sijill {

namespace {

struct Tables {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

int number(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

class Teller {
public:
    Teller(const QString &path, Problems &problems) : m_path(path), m_problems(problems) {}

    void tell(Problem::Severity severity, qint64 line, const QString &text)
    {
        m_problems.push_back({severity, m_path, Tables::tr("line %1").arg(numberInFile(line)), text});
    }

    template <class Sentence>
    void tellEach(Problem::Severity severity, const CsvFaults::Kind &kind, Sentence sentence)
    {
        for (const CsvFaults::Mark &mark : kind.marks)
            tell(severity, mark.line, sentence(mark));
        if (const qint64 more = kind.count - static_cast<qint64>(kind.marks.size()); more > 0)
            m_problems.push_back({severity,
                                  m_path,
                                  {},
                                  Tables::tr("And %Ln more of this kind, such as: %1", nullptr, number(more))
                                      .arg(sentence(kind.marks.back()))});
    }

private:
    QString m_path;
    Problems &m_problems;
};

} // namespace

Problems tell(const CsvFaults &faults, const QString &path, const QStringList &columns)
{
    using enum Problem::Severity;
    Problems problems;
    Teller teller(path, problems);
    if (!faults.readError.isEmpty())
        teller.tell(Error, faults.readErrorLine,
                    Tables::tr("The reading ended here: %1. What follows is missing.").arg(faults.readError));
    teller.tellEach(Error, faults.longLines, [](const CsvFaults::Mark &) {
        return Tables::tr("The line is too long to be kept in memory; what stands at its end is left out.");
    });
    teller.tellEach(Error, faults.longCells, [&](const CsvFaults::Mark &mark) {
        return Tables::tr("The cell in column “%1” is too long to be kept in memory; it is left empty.")
            .arg(columns.value(mark.column - 1));
    });
    teller.tellEach(Warning, faults.strayQuotes, [](const CsvFaults::Mark &mark) {
        return Tables::tr("The quotation mark before “%1” is not closed in this row; it is read as text, so that the "
                          "rows after it are not lost.")
            .arg(QString(mark.text).removeFirst());
    });
    teller.tellEach(Warning, faults.rowsInCells, [&](const CsvFaults::Mark &mark) {
        return Tables::tr("The cell in column “%1” has lines that look like rows of the table. It is read as one cell, "
                          "as its quotation marks say; if one of them is wrong, rows are missing.")
            .arg(columns.value(mark.column - 1));
    });
    if (const CsvFaults::Kind &extra = faults.extraCells; extra.count > 0)
        teller.tell(Warning, extra.marks.front().line,
                    Tables::tr("%Ln rows have more cells than there are columns; these cells are not read, such as "
                               "“%1”.",
                               nullptr, number(extra.count))
                        .arg(extra.marks.front().text));
    if (const CsvFaults::Kind &zeros = faults.zeroBytes; zeros.count > 0)
        teller.tell(Warning, zeros.marks.front().line,
                    Tables::tr("%Ln zero bytes stand in the text, as in a damaged file; each is read as a question "
                               "mark.",
                               nullptr, number(zeros.count)));
    return problems;
}

} // namespace sijill
