// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/backup/sealedfile.h"

#include <QSaveFile>
#include <QtEndian>

#include <sodium.h>
#include <zstd.h>

#include <array>
#include <cstddef>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr QByteArrayView Magic("FAROL-BACKUP-1\n");
constexpr qsizetype PieceSize = qsizetype(256) * 1024;
constexpr qsizetype SaltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype HeaderSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype SealSize = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t KeySize = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr unsigned long long KeyPasses = 3;
constexpr std::size_t KeyMemory = std::size_t(64) << 20;

using Key = std::array<unsigned char, KeySize>;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Status deriveKey(const QString &passphrase, const QByteArray &salt, Key &key)
{
    const QByteArray secret = passphrase.toUtf8();
    if (sodium_init() < 0
        || crypto_pwhash(key.data(), key.size(), secret.constData(), static_cast<unsigned long long>(secret.size()),
                         raw(QByteArrayView(salt)), KeyPasses, KeyMemory, crypto_pwhash_ALG_ARGON2ID13)
               != 0)
        return fail(Error::Code::Internal, u"no memory for the key derivation"_s);
    return {};
}

Error writeError(const QFileDevice &file)
{
    // When it took some of the bytes, Qt has no word for why it did not take all.
    const bool isFull = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::NoError;
    return fail(isFull ? Error::Code::NoSpace : Error::Code::Denied,
                u"the backup cannot be written: "_s + file.errorString());
}

} // namespace

struct SealedWriter::Stream {
    crypto_secretstream_xchacha20poly1305_state state;
};

struct SealedReader::Stream {
    crypto_secretstream_xchacha20poly1305_state state;
};

SealedWriter::SealedWriter(std::unique_ptr<QFileDevice> file)
    : m_file(std::move(file)), m_stream(std::make_unique<Stream>())
{}

SealedWriter::~SealedWriter()
{
    sodium_memzero(&m_stream->state, sizeof m_stream->state);
}

Result<std::unique_ptr<SealedWriter>> SealedWriter::create(const QString &path, const QString &passphrase)
{
    // Beside its name until it is whole: one that was cut short must not be taken for a backup.
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return fail(Error::Code::Denied, u"the backup file cannot be made: "_s + file->errorString());
    // Where the mount gives files to somebody else this fails, and the seal has to do.
    file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return begin(std::move(file), passphrase);
}

Result<std::unique_ptr<SealedWriter>> SealedWriter::into(std::FILE *stream, const QString &passphrase)
{
    auto file = std::make_unique<QFile>();
    if (!file->open(stream, QIODevice::WriteOnly))
        return fail(Error::Code::Denied, u"the backup cannot be written: "_s + file->errorString());
    return begin(std::move(file), passphrase);
}

Result<std::unique_ptr<SealedWriter>> SealedWriter::begin(std::unique_ptr<QFileDevice> file, const QString &passphrase)
{
    if (passphrase.isEmpty())
        return fail(Error::Code::Invalid, u"a backup needs a passphrase"_s);
    std::unique_ptr<SealedWriter> writer(new SealedWriter(std::move(file)));
    QByteArray salt(SaltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), std::size_t(salt.size()));
    Key key{};
    FAROL_TRY(deriveKey(passphrase, salt, key));
    QByteArray header(HeaderSize, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&writer->m_stream->state, raw(header), key.data());
    sodium_memzero(key.data(), key.size());
    const QByteArray start = Magic.toByteArray() + salt + header;
    if (writer->m_file->write(start) != start.size())
        return writeError(*writer->m_file);
    return writer;
}

Status SealedWriter::write(const QByteArray &bytes)
{
    m_waiting += bytes;
    qsizetype done = 0;
    while (m_waiting.size() - done >= PieceSize) {
        FAROL_TRY(seal(QByteArrayView(m_waiting).sliced(done, PieceSize), false));
        done += PieceSize;
    }
    m_waiting.remove(0, done);
    return {};
}

Status SealedWriter::seal(QByteArrayView piece, bool last)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(piece.size()))), Qt::Uninitialized);
    const std::size_t size =
        ZSTD_compress(packed.data(), std::size_t(packed.size()), piece.data(), std::size_t(piece.size()), 3);
    if (ZSTD_isError(size) != 0)
        return fail(Error::Code::Internal, u"packing failed"_s);
    packed.truncate(qsizetype(size));
    QByteArray sealed(4 + packed.size() + SealSize, Qt::Uninitialized);
    qToBigEndian(quint32(packed.size() + SealSize), sealed.data());
    crypto_secretstream_xchacha20poly1305_push(&m_stream->state, raw(sealed) + 4, nullptr, raw(QByteArrayView(packed)),
                                               static_cast<unsigned long long>(packed.size()), nullptr, 0,
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                    : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return m_file->write(sealed) == sealed.size() ? Status() : writeError(*m_file);
}

Status SealedWriter::finish()
{
    FAROL_TRY(seal(m_waiting, true));
    m_waiting.clear();
    auto *file = qobject_cast<QSaveFile *>(m_file.get());
    const bool isWhole = file != nullptr ? file->commit() : m_file->flush();
    return isWhole ? Status() : writeError(*m_file);
}

SealedReader::SealedReader(const QString &path) : m_file(path), m_stream(std::make_unique<Stream>()) {}

SealedReader::~SealedReader()
{
    sodium_memzero(&m_stream->state, sizeof m_stream->state);
}

Result<std::unique_ptr<SealedReader>> SealedReader::open(const QString &path, const QString &passphrase)
{
    std::unique_ptr<SealedReader> reader(new SealedReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"the backup file cannot be read: "_s + reader->m_file.errorString());
    if (reader->m_file.read(Magic.size()) != Magic)
        return fail(Error::Code::Foreign, u"this is not a backup of Farol"_s);
    const QByteArray salt = reader->m_file.read(SaltSize);
    const QByteArray header = reader->m_file.read(HeaderSize);
    if (salt.size() != SaltSize || header.size() != HeaderSize)
        return fail(Error::Code::Corrupt, u"the backup file was cut short"_s);
    Key key{};
    FAROL_TRY(deriveKey(passphrase, salt, key));
    crypto_secretstream_xchacha20poly1305_init_pull(&reader->m_stream->state, raw(QByteArrayView(header)), key.data());
    sodium_memzero(key.data(), key.size());
    return reader;
}

Result<QByteArray> SealedReader::next()
{
    if (m_ended)
        return QByteArray();
    const Error cut = fail(Error::Code::Corrupt, u"the backup file was cut short"_s);
    const QByteArray lengthBytes = m_file.read(4);
    if (lengthBytes.size() != 4)
        return cut;
    const qsizetype length = qFromBigEndian<quint32>(lengthBytes.constData());
    if (length < SealSize || length > qsizetype(ZSTD_COMPRESSBOUND(PieceSize)) + SealSize)
        return fail(Error::Code::Corrupt, u"the backup file was changed"_s);
    const QByteArray sealed = m_file.read(length);
    if (sealed.size() != length)
        return cut;
    QByteArray packed(length - SealSize, Qt::Uninitialized);
    unsigned char tag = 0;
    const bool opened = crypto_secretstream_xchacha20poly1305_pull(
                            &m_stream->state, raw(packed), nullptr, &tag, raw(QByteArrayView(sealed)),
                            static_cast<unsigned long long>(sealed.size()), nullptr, 0)
                        == 0;
    if (!opened) // the very first piece failing means that the key is another one
        return m_first ? fail(Error::Code::Denied, u"the passphrase does not open this backup"_s)
                       : fail(Error::Code::Corrupt, u"the backup file was changed"_s);
    m_first = false;
    m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_ended && !m_file.atEnd())
        return fail(Error::Code::Corrupt, u"bytes follow the end of the backup"_s);
    QByteArray piece(PieceSize, Qt::Uninitialized);
    const std::size_t size =
        ZSTD_decompress(piece.data(), std::size_t(piece.size()), packed.constData(), std::size_t(packed.size()));
    if (ZSTD_isError(size) != 0)
        return fail(Error::Code::Corrupt, u"the backup file was changed"_s);
    piece.truncate(qsizetype(size));
    return piece;
}

} // namespace farol::server
