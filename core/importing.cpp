// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

struct FaultName {
    ImportFault fault;
    Error::Code code;
    QLatin1StringView name;
};

/// The details by which the errors are known again.
constexpr std::array Faults = {
    FaultName{ImportFault::Missing, Error::Code::NotFound, "import file missing"_L1},
    FaultName{ImportFault::Unreadable, Error::Code::Denied, "import file unreadable"_L1},
    FaultName{ImportFault::Empty, Error::Code::Invalid, "import file empty"_L1},
    FaultName{ImportFault::NoColumns, Error::Code::Invalid, "import file without columns"_L1},
    FaultName{ImportFault::SameColumns, Error::Code::Invalid, "import file with a column twice"_L1},
    FaultName{ImportFault::Locked, Error::Code::Unsupported, "import file locked"_L1},
    FaultName{ImportFault::OldWorkbook, Error::Code::Unsupported, "import file of an old kind"_L1},
    FaultName{ImportFault::NotATable, Error::Code::Unsupported, "import file not a table"_L1},
    FaultName{ImportFault::UnknownEncoding, Error::Code::Unsupported, "import file of unknown encoding"_L1},
    FaultName{ImportFault::Damaged, Error::Code::Corrupt, "import file damaged"_L1},
    FaultName{ImportFault::NoSheet, Error::Code::Invalid, "import file without that sheet"_L1},
    FaultName{ImportFault::Changed, Error::Code::Conflict, "import file changed"_L1},
    FaultName{ImportFault::Mapping, Error::Code::Invalid, "import mapping does not fit"_L1},
};

} // namespace

Error importError(ImportFault fault)
{
    const auto known =
        std::find_if(Faults.begin(), Faults.end(), [fault](const FaultName &one) { return one.fault == fault; });
    return known == Faults.end() ? fail(Error::Code::Internal) : fail(known->code, known->name);
}

ImportFault importFaultOf(const Error &error)
{
    const auto known = std::find_if(Faults.begin(), Faults.end(), [&error](const FaultName &one) {
        return one.code == error.code && error.detail == one.name;
    });
    return known == Faults.end() ? ImportFault::None : known->fault;
}

} // namespace farol
