// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace farol::arch {

struct SourceFile {
    QString path; // relative to the root, with forward slashes
    QString text;

    QString room() const; // the top folder; empty for a file of the root itself
    QString name() const; // the path's last part
    bool isCpp() const; // .h, .cpp, .mm
    bool isHeader() const;
};

struct Include {
    QString target;
    bool quoted = false;
};

// The root of the tree this test program was built from; empty when it lies elsewhere.
QString sourceRoot();

// Every text file of ours under root, without build trees and fetched packages, in path order.
QList<SourceFile> readTree(const QString &root);

QList<Include> includesOf(const SourceFile &file);

// C++ text with comments blanked; line breaks and string literals stay.
QString withoutComments(const QString &text);

// The text of every string literal, raw ones included.
QStringList stringLiterals(const QString &text);

} // namespace farol::arch
