// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/labels.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr std::array FieldLabels = {
    QT_TRANSLATE_NOOP("Field", "Name"),     QT_TRANSLATE_NOOP("Field", "External key"),
    QT_TRANSLATE_NOOP("Field", "Segment"),  QT_TRANSLATE_NOOP("Field", "Stage"),
    QT_TRANSLATE_NOOP("Field", "Owner"),    QT_TRANSLATE_NOOP("Field", "Team"),
    QT_TRANSLATE_NOOP("Field", "Parent"),   QT_TRANSLATE_NOOP("Field", "Tags"),
    QT_TRANSLATE_NOOP("Field", "Industry"), QT_TRANSLATE_NOOP("Field", "Country"),
    QT_TRANSLATE_NOOP("Field", "Seats"),    QT_TRANSLATE_NOOP("Field", "Customer since"),
    QT_TRANSLATE_NOOP("Field", "Notes"),    QT_TRANSLATE_NOOP("Field", "Deleted"),
};

struct KeyLabel final {
    const char *list;
    const char *key;
    const char *label;
};

// The lists a workspace starts with; once lists are rows these labels are their first contents.
constexpr std::array KeyLabels = {
    KeyLabel{"stages", "onboarding", QT_TRANSLATE_NOOP("Stage", "Onboarding")},
    KeyLabel{"stages", "adoption", QT_TRANSLATE_NOOP("Stage", "Adoption")},
    KeyLabel{"stages", "renewal", QT_TRANSLATE_NOOP("Stage", "Renewal")},
    KeyLabel{"stages", "churned", QT_TRANSLATE_NOOP("Stage", "Churned")},
    KeyLabel{"segments", "enterprise", QT_TRANSLATE_NOOP("Segment", "Enterprise")},
    KeyLabel{"segments", "mid", QT_TRANSLATE_NOOP("Segment", "Mid-market")},
    KeyLabel{"segments", "smb", QT_TRANSLATE_NOOP("Segment", "Small business")},
};

} // namespace

QString fieldLabel(const FieldInfo &field)
{
    return QCoreApplication::translate("Field", field.label);
}

QStringList knownFieldLabels()
{
    QStringList labels;
    for (const char *label : FieldLabels)
        labels.append(QString::fromLatin1(label));
    return labels;
}

QStringList listKeys(const QString &list)
{
    QStringList keys;
    for (const KeyLabel &entry : KeyLabels) {
        if (list == QLatin1StringView(entry.list))
            keys.append(QString::fromLatin1(entry.key));
    }
    return keys;
}

QString keyLabel(const QString &list, const QString &key)
{
    for (const KeyLabel &entry : KeyLabels) {
        if (list == QLatin1StringView(entry.list) && key == QLatin1StringView(entry.key))
            return QCoreApplication::translate(list == "stages"_L1 ? "Stage" : "Segment", entry.label);
    }
    return key;
}

QString actDone(const QString &act, int count)
{
    if (act == "add"_L1)
        return QCoreApplication::translate("Act", "%n customer(s) added", nullptr, count);
    if (act == "delete"_L1)
        return QCoreApplication::translate("Act", "%n customer(s) deleted", nullptr, count);
    if (act == "restore"_L1)
        return QCoreApplication::translate("Act", "%n customer(s) brought back", nullptr, count);
    if (act == "import"_L1)
        return QCoreApplication::translate("Act", "%n customer(s) imported", nullptr, count);
    if (act == "settle"_L1)
        return QCoreApplication::translate("Act", "%n conflict(s) settled", nullptr, count);
    return QCoreApplication::translate("Act", "%n customer(s) edited", nullptr, count);
}

QString actUndone(const QString &act, int count)
{
    if (act == "add"_L1)
        return QCoreApplication::translate("Act", "Undone: %n customer(s) added", nullptr, count);
    if (act == "delete"_L1)
        return QCoreApplication::translate("Act", "Undone: %n customer(s) deleted", nullptr, count);
    if (act == "restore"_L1)
        return QCoreApplication::translate("Act", "Undone: %n customer(s) brought back", nullptr, count);
    if (act == "import"_L1)
        return QCoreApplication::translate("Act", "Undone: %n customer(s) imported", nullptr, count);
    if (act == "settle"_L1)
        return QCoreApplication::translate("Act", "Undone: %n conflict(s) settled", nullptr, count);
    return QCoreApplication::translate("Act", "Undone: %n customer(s) edited", nullptr, count);
}

} // namespace farol
