// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/draftkeeper.h"
#include "models/interactiondraft.h"
#include "models/rowdetail.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QTimeEdit;

namespace farol {

class Button;
class Card;
class ChoiceBar;
class ComposerText;
class ContactRows;
class DateField;
class NotesEdit;
class PickChip;
class TextLabel;

/// Writes down what happened with a customer, or edits what was written. What is being written is kept as a draft while one
/// writes; saving makes one act of it.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    Composer(const PageContext &context, const ContactRows &contacts, QWidget *parent = nullptr);

    void showCustomer(CustomerId customer); ///< brings the draft back that was left there
    void begin(const QString &kind); ///< ready to write; an empty kind leaves the one that is chosen
    void edit(const Interaction &interaction);
    /// The person goes elsewhere: what he has written is kept.
    void leave() { m_keeper.flush(); }
    void save();

    [[nodiscard]] bool isEditing() const { return !m_before.id.isNull(); }
    [[nodiscard]] InteractionDraft draft() const;
    [[nodiscard]] ComposerText *text() const { return m_text; }
    [[nodiscard]] ChoiceBar *kinds() const { return m_kinds; }
    [[nodiscard]] Button *saveButton() const { return m_save; }
    /// A layout would never give it less than the height for its width; in a low window its editors scroll instead.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void saved(const QByteArray &id);

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override; ///< Shift+Tab into the folded one

private:
    void build();
    void buildKinds();
    [[nodiscard]] int kindsRoom() const;
    void offerKinds(const QString &chosen); ///< the workspace's kinds as they are now
    [[nodiscard]] QWidget *buildListening();
    [[nodiscard]] QWidget *buildDetails();
    [[nodiscard]] QWidget *buildFooter();
    void connectAll();
    void fill(const InteractionDraft &draft);
    void fillTime(const std::optional<Instant> &at);
    void touched(); ///< the person changed something
    void takeDraft(const QByteArray &bytes);
    void takeNewer(const QList<FieldNumber> &fields);
    void startNew();
    void discard();
    void finished(const ChangeSet &made, const QString &key, const Interaction &entry);
    void goOnWith(const Interaction &entry, const RowKey &row);
    void complain(const QString &problem, QWidget *where);
    void refreshShape(); ///< unfolds while there is something to see
    void refreshPeople();
    [[nodiscard]] std::optional<Instant> chosenTime() const; ///< nothing = now, when it is saved
    [[nodiscard]] bool hasFocusWithin() const;

    PageContext m_context;
    const ContactRows &m_contacts;
    CustomerId m_customer;
    Interaction m_before; ///< what is edited, as the person saw it; a null id = a new one is written
    DraftKeeper m_keeper;
    RowDetail m_detail;
    bool m_filling = false;
    bool m_timeChosen = false;
    Card *m_card;
    ChoiceBar *m_kinds;
    Button *m_listen;
    TextLabel *m_editing;
    QLineEdit *m_subject;
    ComposerText *m_text;
    QWidget *m_listening;
    NotesEdit *m_said;
    NotesEdit *m_restated;
    QCheckBox *m_confirmed;
    QWidget *m_details;
    DateField *m_day;
    QTimeEdit *m_time;
    QWidget *m_minutes;
    PickChip *m_people;
    QWidget *m_sentiment;
    QWidget *m_footer;
    TextLabel *m_state;
    Button *m_discard;
    Button *m_save;
};

} // namespace farol
