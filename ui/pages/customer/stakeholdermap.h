// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/contact.h"

#include <QHash>
#include <QWidget>

namespace farol {

/// The people of a customer drawn by their influence, most of it on top, with lines from each to whom he or she reports.
/// Every person is a button: reached by Tab, gone through by arrows, opened by Enter.
class StakeholderMap final : public QWidget
{
    Q_OBJECT
public:
    explicit StakeholderMap(const Format &format, QWidget *parent = nullptr);
    void showContacts(const QList<Contact> &contacts);
    [[nodiscard]] QWidget *person(const Uuid &contact) const;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(const QByteArray &contact);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Person;
    struct Band final {
        QString title;
        QList<Person *> people;
        QRect rect;
    };
    int place(int width, bool onlyMeasure) const;
    void moveFocus(int key);
    Format m_format;
    QList<Band> m_bands;
    int m_personWidth = 0; ///< of each of them: as the one with the longest words needs
    QHash<Uuid, Person *> m_people;
    QHash<Uuid, Uuid> m_reports; ///< who to whom
    mutable QList<QRect> m_rects;
};

/// The roles nobody of those still there has, of those a customer should not lack: keys of "contact_roles".
[[nodiscard]] QStringList missingRoles(const QList<Contact> &contacts);

} // namespace farol
