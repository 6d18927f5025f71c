#include "app/commands/registerjson.h"

#include "mapdata/register/keys.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

Result<QJsonDocument> parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isNull())
        return document;
    const qsizetype line = 1 + QByteArrayView(json).first(std::min<qsizetype>(error.offset, json.size())).count('\n');
    return off(QCoreApplication::translate("Command", "line %1 of the input is no JSON (%2)")
                   .arg(line)
                   .arg(error.errorString()));
}

/// As a cell of a table has it.
QString cellOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array: {
        QStringList cells;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &entry : list)
            cells << cellOf(entry);
        return cells.join(u';');
    }
    default:
        return value.toString();
    }
}

std::vector<FieldEdit> fieldsIn(const QJsonObject &object, const QStringList &others = {})
{
    std::vector<FieldEdit> fields;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        if (!others.contains(entry.key()))
            fields.push_back({entry.key(), cellOf(*entry)});
    return fields;
}

/// A record with those that hang on it.
void addRecord(const QString &table, const QJsonObject &object, const FieldEdit *owner,
               std::vector<RecordEdit> &records)
{
    const QStringList within = table == "incidents"_L1 ? QStringList{u"claims"_s}
                               : table == "claims"_L1  ? QStringList{u"figures"_s, u"facts"_s}
                                                       : QStringList();
    RecordEdit record{RecordEdit::Kind::New, table, object["id"_L1].toString(),
                      fieldsIn(object, within + QStringList{u"id"_s})};
    if (owner)
        record.fields.push_back(*owner);
    if (record.id.isEmpty() && !within.isEmpty())
        record.id = randomId(); // what hangs on it must name it
    const FieldEdit reference{table == "incidents"_L1 ? u"incident"_s : u"claim"_s, record.id};
    records.push_back(std::move(record));
    for (const QString &name : within) {
        const QJsonArray list = object[name].toArray();
        for (const QJsonValue &entry : list)
            addRecord(name, entry.toObject(), &reference, records);
    }
}

} // namespace

Result<std::vector<RecordEdit>> newRecordsFromJson(const QByteArray &json, const QString &table)
{
    const Result<QJsonDocument> document = parsed(json);
    if (!document)
        return document.problem();
    const QJsonArray list = document->isArray() ? document->array() : QJsonArray{document->object()};
    std::vector<RecordEdit> records;
    for (const QJsonValue &entry : list) {
        if (!entry.isObject())
            return off(QCoreApplication::translate("Command", "a record is an object, { }"));
        addRecord(table, entry.toObject(), nullptr, records);
    }
    return records;
}

Result<std::vector<FieldEdit>> fieldsFromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parsed(json);
    if (!document)
        return document.problem();
    if (!document->isObject())
        return off(QCoreApplication::translate("Command", "a record is an object, { }"));
    return fieldsIn(document->object());
}

Result<std::vector<RecordEdit>> recordsFromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parsed(json);
    if (!document)
        return document.problem();
    if (!document->isArray())
        return off(QCoreApplication::translate("Command", "a command is a list of changes, [ ]"));
    std::vector<RecordEdit> records;
    const QJsonArray list = document->array();
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        const QString table = object["table"_L1].toString(u"incidents"_s), id = object["id"_L1].toString();
        if (object["new"_L1].isObject()) {
            QJsonObject fields = object["new"_L1].toObject();
            if (!id.isEmpty())
                fields.insert(u"id"_s, id);
            addRecord(table, fields, nullptr, records);
        } else if (object["set"_L1].isObject()) {
            RecordEdit record{RecordEdit::Kind::Set, table, id, fieldsIn(object["set"_L1].toObject())};
            const QJsonObject from = object["from"_L1].toObject();
            for (FieldEdit &field : record.fields)
                if (from.contains(field.field))
                    field.from = cellOf(from[field.field]);
            records.push_back(std::move(record));
        } else if (object["delete"_L1].toBool() || object["restore"_L1].toBool()) {
            const auto kind = object["delete"_L1].toBool() ? RecordEdit::Kind::Delete : RecordEdit::Kind::Restore;
            records.push_back({kind, table, id});
        } else {
            return off(
                QCoreApplication::translate("Command", "a change has one of “set”, “new”, “delete” and “restore”"));
        }
    }
    return records;
}

QByteArray readStandardInput()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

} // namespace sijill
