// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/proof.h"

#include "server/auth/authstore.h"

#include <sodium.h>

namespace farol::server {

QString foldedMail(const QString &mail)
{
    return mail.trimmed().normalized(QString::NormalizationForm_C).toLower();
}

QByteArray refreshProofText(WorkspaceId workspace, DeviceId device, const QByteArray &refreshToken)
{
    return "farol-refresh-1\n" + workspace.uuid.toString().toLatin1() + "\nPOST /api/v1/refresh\n"
           + device.uuid.toString().toLatin1() + '\n' + refreshToken;
}

QByteArray signInProofText(const QString &mail, DeviceId device, const QByteArray &publicKey)
{
    const QByteArray id = device.isNull() ? QByteArray("-") : device.uuid.toString().toLatin1();
    return "farol-sign-in-1\nPOST /api/v1/sign-in\n" + foldedMail(mail).toUtf8() + '\n' + id + '\n'
           + publicKey.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool isSignedBy(const QByteArray &publicKey, const QByteArray &text, const QByteArray &signature)
{
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
        return false;
    const auto bytes = [](const QByteArray &array) {
        return reinterpret_cast<const unsigned char *>(array.constData());
    };
    return crypto_sign_verify_detached(bytes(signature), bytes(text), static_cast<unsigned long long>(text.size()),
                                       bytes(publicKey))
           == 0;
}

} // namespace farol::server
