#pragma once

#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace sijill {

/// Something a person should know about what was read: which file, where in it, why, and what was done about it.
struct Problem {
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Warning;
    QString file;  ///< path as the user gave it; empty when the problem belongs to no file
    QString where; ///< "line 12", "feature 3", "field NAME"; empty for the whole file
    QString text;  ///< one translated sentence: the reason and what was done

    bool operator==(const Problem &) const = default;
};

using Problems = std::vector<Problem>;

/// One line for standard error or a status bar: "file, where: text".
QString oneLine(const Problem &problem);

/// A value, or the one problem that stood in its way.
template <class T>
class Result {
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Problem problem) : m_content(std::move(problem)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    /// @pre *this holds a value
    const T &value() const & { return std::get<T>(m_content); }
    T &value() & { return std::get<T>(m_content); }
    T &&value() && { return std::get<T>(std::move(m_content)); }
    const T *operator->() const { return &std::get<T>(m_content); }
    const T &operator*() const { return std::get<T>(m_content); }
    /// @pre *this holds no value
    const Problem &problem() const { return std::get<Problem>(m_content); }

private:
    std::variant<T, Problem> m_content;
};

} // namespace sijill
