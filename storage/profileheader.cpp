// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profileheader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr qint64 MaxHeader = qint64(64) * 1024;
// A header that asks for more than these is no header of ours, and obeying it would hang the start.
constexpr std::uint64_t MaxPasses = 64;
constexpr std::uint64_t MaxMemory = 4ULL << 30U;
constexpr std::uint64_t MinMemory = 8192;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonObject &object, QStringView name)
{
    const auto decoded = QByteArray::fromBase64Encoding(object.value(name).toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

std::uint64_t numberOf(const QJsonObject &object, QStringView name)
{
    const double number = object.value(name).toDouble(-1);
    return number >= 0 && number <= 9e15 ? std::uint64_t(number) : 0;
}

QJsonObject keyObject(const ProfileHeader &header)
{
    if (header.source == KeySource::Keychain)
        return {{u"source"_s, u"keychain"_s}, {u"name"_s, header.keychainName}, {u"backend"_s, header.keychainBackend}};
    return {{u"source"_s, u"passphrase"_s},           {u"kdf"_s, u"argon2id13"_s},
            {u"passes"_s, double(header.kdf.passes)}, {u"memory"_s, double(header.kdf.memory)},
            {u"salt"_s, base64(header.salt)},         {u"wrapped"_s, base64(header.wrapped)}};
}

Status readKeyObject(const QJsonObject &key, ProfileHeader &header)
{
    const QString source = key.value(u"source").toString();
    if (source == "keychain"_L1) {
        header.source = KeySource::Keychain;
        header.keychainName = key.value(u"name").toString();
        header.keychainBackend = key.value(u"backend").toString();
        return header.keychainName.isEmpty() ? Status(fail(Error::Code::Corrupt, u"no keychain name"_s)) : Status();
    }
    if (source != "passphrase"_L1 || key.value(u"kdf").toString() != "argon2id13"_L1)
        return fail(Error::Code::TooNew, u"an unknown source of the key"_s);
    header.source = KeySource::Passphrase;
    header.kdf.passes = numberOf(key, u"passes");
    header.kdf.memory = numberOf(key, u"memory");
    header.salt = bytesOf(key, u"salt");
    header.wrapped = bytesOf(key, u"wrapped");
    const bool sane = header.kdf.passes >= 1 && header.kdf.passes <= MaxPasses && header.kdf.memory >= MinMemory
                      && header.kdf.memory <= MaxMemory && header.salt.size() == KdfSaltSize
                      && !header.wrapped.isEmpty();
    return sane ? Status() : Status(fail(Error::Code::Corrupt, u"bad parameters of the key"_s));
}

} // namespace

QByteArray encodeHeader(const ProfileHeader &header)
{
    QJsonObject object{{u"program"_s, u"farol"_s},
                       {u"format"_s, ProfileHeader::Format},
                       {u"profile"_s, header.profile.toString()},
                       {u"cipher"_s, QString::fromLatin1(header.cipher)},
                       {u"ready"_s, header.ready},
                       {u"key"_s, keyObject(header)},
                       {u"check"_s, base64(header.check)}};
    if (!header.workspace.isNull())
        object.insert(u"workspace"_s, header.workspace.uuid.toString());
    return QJsonDocument(object).toJson();
}

Result<ProfileHeader> decodeHeader(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(Error::Code::Corrupt, u"the profile header is no JSON object"_s);
    const QJsonObject object = document.object();
    if (object.value(u"program").toString() != "farol"_L1)
        return fail(Error::Code::Foreign, u"the header is another program's"_s);
    const int format = object.value(u"format").toInt(0);
    if (format > ProfileHeader::Format)
        return fail(Error::Code::TooNew, u"profile format %1"_s.arg(format));
    if (format < 1)
        return fail(Error::Code::Corrupt, u"the profile header has no format"_s);

    ProfileHeader header;
    auto profile = Uuid::fromString(object.value(u"profile").toString());
    if (!profile || profile->isNull())
        return fail(Error::Code::Corrupt, u"the profile header has no id"_s);
    header.profile = *profile;
    if (object.contains(u"workspace")) {
        auto workspace = Uuid::fromString(object.value(u"workspace").toString());
        if (!workspace)
            return fail(Error::Code::Corrupt, u"the profile header has a bad workspace id"_s);
        header.workspace = WorkspaceId(*workspace);
    }
    header.cipher = object.value(u"cipher").toString().toLatin1();
    header.ready = object.value(u"ready").toBool(false);
    header.check = bytesOf(object, u"check");
    if (header.check.isEmpty())
        return fail(Error::Code::Corrupt, u"the profile header has no key check"_s);
    FAROL_TRY(readKeyObject(object.value(u"key").toObject(), header));
    return header;
}

QString headerPath(const QString &folder)
{
    return folder + "/profile.json"_L1;
}

Result<ProfileHeader> readHeader(const QString &folder)
{
    QFile file(headerPath(folder));
    if (!file.exists())
        return fail(Error::Code::NotFound, u"there is no profile header"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Denied, u"the profile header cannot be read"_s);
    if (file.size() > MaxHeader)
        return fail(Error::Code::Corrupt, u"the profile header is too long"_s);
    return decodeHeader(file.readAll());
}

Status writeHeader(const QString &folder, const ProfileHeader &header)
{
    QSaveFile file(headerPath(folder));
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Denied, u"the profile header cannot be written"_s);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray json = encodeHeader(header);
    if (file.write(json) != json.size() || !file.commit())
        return fail(Error::Code::NoSpace, u"the profile header could not be written"_s);
    return {};
}

} // namespace farol::storage
