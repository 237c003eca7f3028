// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingdialog.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace farol {

namespace {

class Grower final : public QObject
{
public:
    explicit Grower(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool concerns = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show;
        if (concerns && watched == m_dialog && m_dialog->layout() != nullptr)
            grow(*m_dialog->layout());
        return QObject::eventFilter(watched, event);
    }

private:
    void grow(QLayout &layout)
    {
        QSize needed = layout.totalMinimumSize();
        if (layout.hasHeightForWidth()) // what wraps needs less height the wider it is
            needed.setHeight(layout.totalMinimumHeightForWidth(std::max(needed.width(), m_dialog->width())));
        if (needed.width() > m_dialog->width() || needed.height() > m_dialog->height())
            m_dialog->resize(m_dialog->size().expandedTo(needed));
    }

    QDialog *m_dialog;
};

} // namespace

void growWithContents(QDialog *dialog)
{
    (void)new Grower(dialog); // the dialog's own
}

} // namespace farol
