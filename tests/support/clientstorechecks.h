// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "tests/support/valueof.h"

#include <QTest>

/// Inside of a transaction: what does not hold ends it with an error that names the line.
#define EXPECT(condition)                                                                                              \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            return fail(Error::Code::Internal,                                                                         \
                        QStringLiteral("line %1: %2").arg(__LINE__).arg(QLatin1StringView(#condition)));               \
    } while (false)
#define EXPECT_EQUAL(actual, expected) EXPECT((actual) == (expected))
#define FAROL_OK(expression)                                                                                           \
    do {                                                                                                               \
        const auto result = (expression);                                                                              \
        QVERIFY2(result.hasValue(), result.hasValue() ? "" : qPrintable(result.error().detail));                       \
    } while (false)
