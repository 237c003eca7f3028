// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/accounts.h"

#include <QWidget>

class QVBoxLayout;

namespace farol {

class Button;
class TextLabel;

/// My devices as the server knows them; a lost one is revoked here. Services::accounts is there.
class DeviceList final : public QWidget
{
    Q_OBJECT
public:
    DeviceList(const PageContext &context, QWidget *parent);
    void ask();
    [[nodiscard]] TextLabel *problem() const { return m_problem; }

private:
    void take(const QList<OwnDevice> &devices);
    [[nodiscard]] QWidget *rowFor(const OwnDevice &device);
    void revoke(const OwnDevice &device);

    PageContext m_context;
    TextLabel *m_problem;
    Button *m_again;
    QVBoxLayout *m_rows;
    std::uint64_t m_request = 0;
};

} // namespace farol
