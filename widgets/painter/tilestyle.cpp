#include "widgets/painter/tilestyle.h"

#include <QFile>
#include <QStandardPaths>

namespace sijill {

using namespace Qt::StringLiterals;

std::shared_ptr<const TileRules> shippedTileRules()
{
    static const std::shared_ptr<const TileRules> rules = [] {
        QFile file(u":/basemap/style.txt"_s);
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const Result<TileRules> read = readTileRules(text, file.fileName());
        return std::make_shared<const TileRules>(read ? *read : TileRules());
    }();
    return rules;
}

QString usersTileStyleFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/sijill/base-map-style.txt"_s;
}

std::shared_ptr<const TileRules> usersTileRules(Problems &problems)
{
    QFile file(usersTileStyleFile());
    if (!file.exists())
        return shippedTileRules();
    constexpr qint64 largest = 1 << 20;
    const Result<TileRules> read =
        file.open(QIODevice::ReadOnly)
            ? readTileRules(file.read(largest + 1), file.fileName())
            : Result<TileRules>(Problem{Problem::Severity::Error, file.fileName(), {}, file.errorString()});
    if (read)
        return std::make_shared<const TileRules>(*read);
    Problem problem = read.problem();
    problem.severity = Problem::Severity::Warning;
    problems.push_back(std::move(problem));
    return shippedTileRules();
}

TileColours::TileColours(const TileRules &rules, const Theme &theme) : m_rules(rules), m_theme(theme) {}

QColor TileColours::of(const QByteArray &name) const
{
    if (name.isEmpty())
        return {};
    // One that the style defines wins over the theme's of the same name.
    if (const TileColour *colour = m_rules.colour(name))
        return QColor(QRgb(0xff000000u | colour->rgb[static_cast<std::size_t>(m_theme.kind)]));
    const std::pair<const char *, QColor> own[] = {
        {"sea", m_theme.sea}, {"land", m_theme.land},      {"border", m_theme.border}, {"outline", m_theme.outline},
        {"ink", m_theme.ink}, {"quiet", m_theme.quietInk}, {"faint", m_theme.faintInk}};
    for (const auto &[known, colour] : own)
        if (name == known)
            return colour;
    return {};
}

} // namespace sijill
