// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/exchange.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QProgressBar;

namespace farol {

class Button;
class TextLabel;

/// Writes a list to a file as it is shown: which format, how far it is, a way to stop.
class ExportDialog final : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(const PageContext &context, QWidget *parent);
    /// Shows it for this list; `name` is what the file is called unless told otherwise.
    void begin(const ListQuery &query, int rows, const QString &name);
    /// Begins to write; the person has chosen the file.
    void start(const QString &file);
    [[nodiscard]] QComboBox *formats() const { return m_formats; }
    /// What the file is called unless the person calls it otherwise.
    [[nodiscard]] QString suggestedFile() const;
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

Q_SIGNALS:
    void written(const QString &file);

protected:
    void reject() override;

private:
    void build();
    void chooseFile();
    void showProgress(std::int64_t done, std::int64_t total);
    void finish(const QString &file, const Result<std::int64_t> &rows);
    [[nodiscard]] ExportFormat format() const;

    PageContext m_context;
    ListQuery m_query;
    QString m_name;
    std::unique_ptr<ExportJob> m_job;
    TextLabel *m_what = nullptr;
    QComboBox *m_formats = nullptr;
    QProgressBar *m_bar = nullptr;
    Button *m_start = nullptr;
    Button *m_cancel = nullptr;
};

} // namespace farol
