// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakekeyvault.h"

using namespace Qt::StringLiterals;

namespace farol::test {

Result<QByteArray> FakeKeyVault::read(const QString &name)
{
    if (unreachable)
        return fail(Error::Code::NoKey, u"the keychain does not answer"_s);
    const auto found = secrets.constFind(name);
    if (found == secrets.cend())
        return fail(Error::Code::NotFound, u"no such secret"_s);
    return QByteArray(found->constData(), found->size()); // a copy of its own, which the caller may wipe
}

Status FakeKeyVault::write(const QString &name, const QByteArray &secret)
{
    if (unreachable)
        return fail(Error::Code::NoKey, u"the keychain does not answer"_s);
    ++writes;
    if (!forgetful)
        secrets.insert(name, QByteArray(secret.constData(), secret.size()));
    return {};
}

Status FakeKeyVault::remove(const QString &name)
{
    if (unreachable)
        return fail(Error::Code::NoKey, u"the keychain does not answer"_s);
    return secrets.remove(name) ? Status() : Status(fail(Error::Code::NotFound, u"no such secret"_s));
}

} // namespace farol::test
