// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "models/draftkeeper.h"

#include "core/changeset.h"
#include "core/schema.h"

#include <QDialog>
#include <QHash>
#include <QMap>
#include <QVariantMap>

#include <functional>
#include <optional>

class QGridLayout;
class QVBoxLayout;

namespace farol {

class Button;
class DraftBar;
class TextLabel;

/// Asks for the fields of one row of any table, added or edited. Ctrl+Enter saves; Enter goes on to the next field, so that
/// a half-filled row is never saved by accident; Escape asks for nothing and keeps what was typed until the row is begun
/// anew. What is typed is kept as a draft while one types, and stands there again, saying so, when the row is begun anew.
class RowDialog : public QDialog
{
    Q_OBJECT
public:
    struct Place final {
        FieldNumber field = 0;
        bool wide = false; ///< takes a line of its own
    };
    using Values = QMap<FieldNumber, Value>;

    RowDialog(const PageContext &context, TableNumber table, const QList<Place> &places, QWidget *parent);
    ~RowDialog() override;

    /// `draftKey`: what rowDraftKey() says of the row.
    void begin(const QString &title, const QString &save, const Values &values, const QString &draftKey);
    [[nodiscard]] DraftBar *draftBar() const { return m_draftBar; }
    [[nodiscard]] QWidget *editor(FieldNumber field) const { return m_editors.value(field); }
    [[nodiscard]] Button *saveButton() const { return m_save; }
    [[nodiscard]] QString problem() const;
    /// Of an Id field: the rows it can name.
    void setChoices(FieldNumber field, const QList<std::pair<Uuid, QString>> &choices);
    /// What stands in the fields now, as far as it can be read.
    [[nodiscard]] Values peek() const;
    void complain(const QString &problem, FieldNumber field);
    void done(int result) override;
    /// Runs the act that saves the row: the dialog closes with its success and stays as it is with its failure. Without
    /// edits there is nothing to do.
    void run(const Command &command, const std::function<void(const ChangeSet &)> &then = {});

Q_SIGNALS:
    void saveAsked(const QMap<farol::FieldNumber, farol::Value> &values); ///< everything can be read
    void edited(); ///< something was typed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] const PageContext &context() const { return m_context; }
    /// What is said when a field that is needed is empty.
    [[nodiscard]] virtual QString missingText(const FieldInfo &field) const;
    /// Room above the buttons, for what a kind of row has to say.
    [[nodiscard]] QVBoxLayout *room() const { return m_room; }

private:
    void addField(QGridLayout *grid, const FieldInfo &field, int row, int column, int span);
    [[nodiscard]] QWidget *makeEditor(const FieldInfo &field);
    void followCurrency();
    void setBusy(bool busy); ///< on its way: a second press would do it a second time
    void fill(FieldNumber field, const Value &value);
    [[nodiscard]] bool allThere(const Values &values);
    // Drafts (rowdialogdraft.cpp).
    void connectDrafts();
    void listen(QWidget *control);
    void openDraft(const QString &key);
    void typed();
    [[nodiscard]] QVariantMap changes() const;
    void takeDraft(const QByteArray &contents);
    void showDraft(const QVariantMap &typed);
    void throwDraftAway();
    void bringDraftBack();
    void save();
    [[nodiscard]] const FieldInfo &info(FieldNumber field) const;
    [[nodiscard]] std::optional<Value> read(FieldNumber field) const; ///< nothing = cannot be read

    PageContext m_context;
    const EntityInfo &m_entity;
    QList<Place> m_places;
    QHash<FieldNumber, QWidget *> m_editors;
    TextLabel *m_title;
    QVBoxLayout *m_room;
    TextLabel *m_problem;
    Button *m_save;
    DraftBar *m_draftBar;
    DraftKeeper m_keeper;
    QHash<FieldNumber, QVariant> m_begun; ///< what stood in the fields before anybody typed
    QVariantMap m_kept; ///< the changes of the draft as it was written last
    QVariantMap m_thrown; ///< those of the draft that was thrown away, as long as it can come back
    bool m_filling = false; ///< what changes now was not typed
};

} // namespace farol
