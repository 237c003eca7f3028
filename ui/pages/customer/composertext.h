// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

class QCompleter;
class QStringListModel;

namespace farol {

/// Where an entry is written: grows with its text, offers colleagues after an "@", Ctrl+Enter commits, Tab leaves.
class ComposerText final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ComposerText(QWidget *parent = nullptr);
    void setNames(const QStringList &names) { m_names = names; } ///< of colleagues who can be mentioned
    void beginMention(); ///< as if "@" had been typed
    [[nodiscard]] QCompleter *completer() const { return m_completer; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void committed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();
    void offerNames();
    void insertName(const QString &name);
    [[nodiscard]] int mentionStart() const; ///< where the name being typed begins; -1 = none is
    QStringList m_names;
    QCompleter *m_completer;
    QStringListModel *m_offered;
    int m_height = 0;
};

} // namespace farol
