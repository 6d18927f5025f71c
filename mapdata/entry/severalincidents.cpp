#include "mapdata/entry/severalincidents.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString IncidentFields::*textNamed(const QString &field)
{
    const std::pair<QLatin1StringView, QString IncidentFields::*> texts[] = {
        {"places"_L1, &IncidentFields::places},   {"kind"_L1, &IncidentFields::kind},
        {"targets"_L1, &IncidentFields::targets}, {"perpetrators"_L1, &IncidentFields::perpetrators},
        {"weapons"_L1, &IncidentFields::weapons}, {"partOf"_L1, &IncidentFields::partOf}};
    for (const auto &[name, text] : texts)
        if (field == name)
            return text;
    return nullptr;
}

} // namespace

EnteredEdit editOfSeveral(const QStringList &incidents, const QString &field, const QString &text,
                          const EntryContext &context)
{
    // As of one whose field was something else.
    IncidentFields before, after;
    before.id = after.id = incidents.value(0);
    if (QString IncidentFields::*typed = textNamed(field)) {
        after.*typed = text;
        before.*typed = text + u'.';
    } else if (field == "counted"_L1) {
        after.counted = text != "no"_L1;
        before.counted = !after.counted;
    }
    EnteredEdit entered = enteredEdit(before, after, context);
    std::erase_if(entered.remarks, [&](const EntryRemark &remark) { return remark.field != field; });
    std::vector<RecordEdit> records;
    for (RecordEdit &record : entered.edit.records) {
        if (record.table != "incidents"_L1) {
            records.push_back(std::move(record));
            continue;
        }
        for (const QString &incident : incidents)
            records.push_back({RecordEdit::Kind::Set, record.table, incident, record.fields});
    }
    entered.edit.records = std::move(records);
    return entered;
}

} // namespace sijill
