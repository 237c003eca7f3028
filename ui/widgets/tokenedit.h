// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QStringList>
#include <QWidget>

namespace farol {

/// A set of short words: each a token with a cross, a field for the next. Enter or comma adds; Left from the beginning of
/// the field chooses a token, Delete takes the chosen one away, Backspace in the empty field the last one.
class TokenEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit TokenEdit(QWidget *parent = nullptr);
    [[nodiscard]] QStringList tokens() const { return m_tokens; }
    void setTokens(const QStringList &tokens);
    /// The tokens and, if something stands in the field, that as one more.
    [[nodiscard]] QStringList typedTokens() const;
    /// Whether the person changed something since setTokens().
    [[nodiscard]] bool isModified() const { return m_modified || !m_field->text().isEmpty(); }
    /// Takes what stands in the field as one more token.
    void finishTyping();
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void tokensChanged(const QStringList &tokens);
    void finished(); ///< Enter in the empty field

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QString typedWord() const;
    [[nodiscard]] bool moveChosen(int key);
    void removeAt(qsizetype index);
    void choose(qsizetype index);
    void place();
    void change(const QStringList &tokens);

    QStringList m_tokens;
    QList<QRect> m_boxes;
    QLineEdit *m_field;
    qsizetype m_chosen = -1; ///< token the arrow keys stand on; -1 = the field
    bool m_modified = false;
};

} // namespace farol
