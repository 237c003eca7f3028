// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/truth.h"

#include <QJsonObject>
#include <QMap>

namespace farol::chaos {

/// Rows as a device's `list --format json` shows them, by id.
using ShownRows = QMap<QString, QJsonObject>;

/// The test's own memory of what devices were promised: every value that a command has put on the device's disk.
class Ledger final
{
public:
    /// Notes what a device's own work has changed between two looks at it; the number of values. Work that `restores`
    /// promises of a row that appears only that it is there: what it holds was written by others.
    int note(const QString &device, const ShownRows &before, const ShownRows &after, bool restores = false);
    /// Notes that a person has settled a conflict, knowing all of these values.
    void noteSettled(const QString &device, const QString &row, const QString &field, const QJsonValue &value,
                     const QList<QJsonValue> &seen);
    /// The promises that were not kept: the value is neither shown nor a side, waits nowhere for a person, and nobody
    /// who saw it has written another one.
    [[nodiscard]] QStringList broken(const Truth &truth) const;
    [[nodiscard]] qsizetype count() const { return m_writes.size(); }
    /// The number of the act under way, for messages.
    void setAct(int act) { m_act = act; }

private:
    struct Write {
        QString device;
        Uuid row;
        QString field;
        QJsonValue value;
        QList<QJsonValue> seen; ///< what its author saw there
        int act = 0;
    };
    void noteField(const QString &device, const QString &row, const QString &field, const QJsonValue &before,
                   const QJsonValue &after);
    [[nodiscard]] QString writesOf(const Uuid &row, const QString &field, const Truth &truth) const;
    [[nodiscard]] qsizetype writesLike(const Write &write) const;
    [[nodiscard]] bool isReplaced(qsizetype index, const Truth &truth) const;

    int m_act = 0;
    QList<Write> m_writes; ///< in the order in which they were made
};

} // namespace farol::chaos
