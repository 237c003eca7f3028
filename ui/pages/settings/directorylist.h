// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/directorymodel.h"
#include "ui/services.h"

#include <QWidget>

#include <algorithm>
#include <functional>
#include <optional>

namespace farol {

class Button;
class DirectoryTable;
class TextLabel;

/// A list about people and, below it, what can be done about the chosen line. It follows the directory; as long as there is
/// nothing in it, a sentence stands in its place. Services::accounts is there.
class DirectoryList : public QWidget
{
    Q_OBJECT
public:
    [[nodiscard]] DirectoryTable *table() const { return m_table; }
    [[nodiscard]] TextLabel *emptyText() const { return m_empty; }

protected:
    struct Words final {
        QString name; ///< what a screen reader calls the list
        QStringList headers;
        QString empty;
    };
    /// `wide` is the column that takes what is left. Whoever derives adds his buttons, then asks for fill().
    DirectoryList(const PageContext &context, const Words &words, int wide, QWidget *parent);

    [[nodiscard]] virtual QList<DirectoryRow> rows() const = 0;
    /// What can be done about the chosen line, and what by this person at all.
    virtual void showButtons() = 0;

    void fill();
    [[nodiscard]] Button *makeButton(const QString &text, const std::function<void()> &run);
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] Accounts &accounts() const { return *m_context.services.accounts; }
    /// What of `all` the chosen line is about; nothing when none is chosen, or that one has just gone.
    template <typename T, typename KeyOf>
    [[nodiscard]] std::optional<T> chosenOf(const QList<T> &all, KeyOf keyOf) const
    {
        const QByteArray key = chosenKey();
        const auto found =
            std::find_if(all.cbegin(), all.cend(), [&key, &keyOf](const T &one) { return keyOf(one) == key; });
        return found == all.cend() ? std::nullopt : std::optional<T>(*found);
    }

private:
    void refreshBar();
    [[nodiscard]] QByteArray chosenKey() const;

    PageContext m_context;
    DirectoryModel m_model;
    DirectoryTable *m_table;
    TextLabel *m_empty;
    QWidget *m_bar;
};

} // namespace farol
