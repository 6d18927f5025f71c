#include "mapdata/mapping/formcolumns.h"

#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// No other table has these.
const QSet<QString> &marks()
{
    static const QSet<QString> names{u"_submission_time"_s, u"_uuid"_s,           u"_xform_id_string"_s,
                                     u"_submitted_by"_s,    u"__version__"_s,     u"_validation_status"_s,
                                     u"formhub/uuid"_s,     u"submissiondate"_s,  u"meta/instanceid"_s,
                                     u"meta-instanceid"_s,  u"meta:instanceid"_s, u"instanceid"_s,
                                     u"_attachments"_s,     u"submitterid"_s,     u"attachmentsexpected"_s};
    return names;
}

const QSet<QString> &ownFields()
{
    static const QSet<QString> names = marks() + QSet<QString>{u"start"_s,
                                                               u"end"_s,
                                                               u"starttime"_s,
                                                               u"endtime"_s,
                                                               u"start_time"_s,
                                                               u"end_time"_s,
                                                               u"deviceid"_s,
                                                               u"subscriberid"_s,
                                                               u"simid"_s,
                                                               u"simserial"_s,
                                                               u"phonenumber"_s,
                                                               u"username"_s,
                                                               u"audit"_s,
                                                               u"background-audio"_s,
                                                               u"_version_"_s,
                                                               u"_notes"_s,
                                                               u"_status"_s,
                                                               u"_tags"_s,
                                                               u"_index"_s,
                                                               u"_parent_index"_s,
                                                               u"_parent_table_name"_s,
                                                               u"meta/instancename"_s,
                                                               u"meta-instancename"_s,
                                                               u"meta/rootuuid"_s,
                                                               u"meta/deprecatedid"_s,
                                                               u"parent_key"_s,
                                                               u"submittername"_s,
                                                               u"attachmentspresent"_s,
                                                               u"reviewstate"_s,
                                                               u"edits"_s,
                                                               u"formversion"_s,
                                                               u"isvalidated"_s,
                                                               u"deviceid"_s,
                                                               u"completiondate"_s,
                                                               u"markedascompletedate"_s};
    return names;
}

} // namespace

bool isForm(const QStringList &columns)
{
    QSet<QString> lower;
    for (const QString &column : columns)
        lower.insert(column.trimmed().toLower());
    const bool isTimed =
        lower.contains(u"today"_s) && ((lower.contains(u"start"_s) && lower.contains(u"end"_s)) ||
                                       (lower.contains(u"starttime"_s) && lower.contains(u"endtime"_s)));
    return isTimed || lower.intersects(marks());
}

bool isOfForm(const QString &column)
{
    return ownFields().contains(column.trimmed().toLower());
}

bool isDayOfForm(const QString &column)
{
    return column.trimmed().compare("today"_L1, Qt::CaseInsensitive) == 0;
}

QString lastOfGroups(const QString &column)
{
    const auto at = std::ranges::max({column.lastIndexOf(u'/'), column.lastIndexOf(u'-'), column.lastIndexOf(u':')});
    return at > 0 && at + 1 < column.size() ? column.sliced(at + 1) : column;
}

} // namespace sijill
