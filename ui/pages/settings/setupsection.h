// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/settingssection.h"
#include "ui/services.h"

#include "core/changeset.h"

#include <functional>

class QHBoxLayout;

namespace farol {

class Button;

/// A block of settings that hold for everybody in the workspace: team leads and administrators change them, others see them
/// and why they cannot. Every change is an ordinary act: offline, too, and taken back like any other.
class SetupSection : public SettingsSection
{
    Q_OBJECT
public:
    SetupSection(const PageContext &context, const QString &title, const QString &text, QWidget *parent);

    [[nodiscard]] bool mayWrite() const { return m_mayWrite; }
    [[nodiscard]] QString problem() const { return m_problem->text(); } ///< what was complained about last

protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }
    /// A line of controls over both columns.
    [[nodiscard]] QHBoxLayout *addLine();
    /// A button of that line, enabled by whoever looks after it; one that is not says why.
    [[nodiscard]] Button *addButton(QHBoxLayout *line, const QString &text, const std::function<void()> &run);
    /// The line below the controls: problems, and why nothing can be changed.
    void addProblemLine();
    /// Enables what works; otherwise `why` is what its tooltip says.
    void allow(QWidget *control, bool allowed, const QString &why = {}) const;
    /// Nothing happens when the command has no edits.
    void run(const Command &command, const std::function<void(const ChangeSet &)> &then = {},
             const std::function<void()> &otherwise = {});
    void complain(const QString &problem); ///< empty = there is no problem any more

private:
    PageContext m_context;
    TextLabel *m_problem = nullptr;
    bool m_mayWrite;
};

} // namespace farol
