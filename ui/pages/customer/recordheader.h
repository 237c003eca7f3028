// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>

namespace farol {

class Avatar;
class Button;
class CustomerRecord;
class ElidedLabel;
class GroupTrail;
class Neighbours;
class TagLabel;

/// One key figure: what it is, how much, and one line around it. Opens its part of the page.
class FigureTile final : public QAbstractButton
{
    Q_OBJECT
public:
    FigureTile(const QString &label, QWidget *parent);
    void setFigure(const QString &figure, const QString &around, Ink aroundInk = Ink::TextSecondary);
    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_figure;
    QString m_around;
    Ink m_aroundInk = Ink::TextSecondary;
};

/// The upper part of the customer's page: who it is, whose it is, how it stands, and the way to its neighbours in the list.
class RecordHeader final : public Tone
{
    Q_OBJECT
public:
    RecordHeader(const PageContext &context, CustomerRecord &record, Neighbours &neighbours, QWidget *parent = nullptr);
    [[nodiscard]] FigureTile *tile(const QString &id) const;
    [[nodiscard]] GroupTrail *trail() const { return m_trail; }

Q_SIGNALS:
    void actionAsked(const QString &id); ///< "record.back" …
    void sectionAsked(const QString &section);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildFigures();
    void addTile(const QString &id, const QString &label, const QString &section, QWidget *strip);
    void refresh();
    void refreshFigures();
    void refreshPager();
    void openMenu();

    PageContext m_context;
    CustomerRecord &m_record;
    Neighbours &m_neighbours;
    QWidget *m_top;
    GroupTrail *m_trail;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    TagLabel *m_segment;
    TagLabel *m_stage;
    TagLabel *m_conflict;
    ElidedLabel *m_facts;
    Avatar *m_owner;
    TextLabel *m_place;
    Button *m_previous;
    Button *m_next;
    Button *m_call;
    Button *m_note;
    Button *m_more;
};

} // namespace farol
