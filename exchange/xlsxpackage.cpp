// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxpackage.h"

#include <QIODevice>
#include <QStringList>

#include <zip.h>

#include <cerrno>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qint64 BlockSize = 65'536;
constexpr zip_int64_t MaxParts = 10'000;

/// What libzip reads from: a device of Qt's, which stays its owner's.
struct Source {
    QIODevice &device;
    zip_error_t error{};
};

zip_int64_t failed(Source &source, int code)
{
    zip_error_set(&source.error, code, EIO);
    return -1;
}

zip_int64_t seek(Source &source, void *data, zip_uint64_t length)
{
    const auto *place = ZIP_SOURCE_GET_ARGS(zip_source_args_seek_t, data, length, &source.error);
    if (place == nullptr)
        return -1;
    const qint64 from = place->whence == SEEK_SET   ? 0
                        : place->whence == SEEK_CUR ? source.device.pos()
                                                    : source.device.size();
    const qint64 to = from + place->offset;
    return to >= 0 && source.device.seek(to) ? 0 : failed(source, ZIP_ER_SEEK);
}

zip_int64_t state(Source &source, void *data, zip_uint64_t length)
{
    if (length < sizeof(zip_stat_t))
        return failed(source, ZIP_ER_INVAL);
    auto *stat = static_cast<zip_stat_t *>(data);
    zip_stat_init(stat);
    stat->size = static_cast<zip_uint64_t>(source.device.size());
    stat->valid |= ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t answer(void *user, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *source = static_cast<Source *>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN: return source->device.seek(0) ? 0 : failed(*source, ZIP_ER_SEEK);
    case ZIP_SOURCE_READ: {
        const qint64 read = source->device.read(static_cast<char *>(data), static_cast<qint64>(length));
        return read >= 0 ? read : failed(*source, ZIP_ER_READ);
    }
    case ZIP_SOURCE_CLOSE: return 0;
    case ZIP_SOURCE_STAT: return state(*source, data, length);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&source->error, data, length);
    case ZIP_SOURCE_FREE: delete source; return 0;
    case ZIP_SOURCE_SEEK: return seek(*source, data, length);
    case ZIP_SOURCE_TELL: return source->device.pos();
    case ZIP_SOURCE_SUPPORTS: return ZIP_SOURCE_SUPPORTS_SEEKABLE;
    default: return failed(*source, ZIP_ER_OPNOTSUPP);
    }
}

Error damaged()
{
    return fail(Error::Code::Corrupt, u"the workbook is damaged"_s);
}

} // namespace

PartStream::PartStream(zip_file *file, qint64 size) : m_file(file), m_size(size) {}

PartStream::~PartStream()
{
    (void)zip_fclose(m_file);
}

Result<QByteArray> PartStream::next()
{
    QByteArray block(BlockSize, Qt::Uninitialized);
    const zip_int64_t read = zip_fread(m_file, block.data(), static_cast<zip_uint64_t>(BlockSize));
    if (read < 0)
        return damaged();
    m_read += read;
    block.truncate(read);
    return block;
}

Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(QIODevice &file)
{
    auto source = std::make_unique<Source>(Source{file, {}});
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *bytes = zip_source_function_create(answer, source.get(), &error);
    zip_t *archive = nullptr;
    if (bytes != nullptr) {
        (void)source.release(); // freed by the source from here on
        archive = zip_open_from_source(bytes, ZIP_RDONLY, &error);
        if (archive == nullptr)
            zip_source_free(bytes);
    }
    const bool isNoArchive = zip_error_code_zip(&error) == ZIP_ER_NOZIP;
    zip_error_fini(&error);
    if (archive == nullptr)
        return isNoArchive ? fail(Error::Code::Unsupported, u"this is no workbook"_s) : damaged();
    std::unique_ptr<XlsxPackage> package(new XlsxPackage(archive));
    if (zip_get_num_entries(archive, 0) > MaxParts)
        return fail(Error::Code::Unsupported, u"a workbook does not have so many parts"_s);
    return package;
}

XlsxPackage::~XlsxPackage()
{
    zip_discard(m_archive);
}

bool XlsxPackage::has(const QString &name) const
{
    return zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<PartStream>> XlsxPackage::part(const QString &name) const
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    const zip_int64_t index = zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0 || zip_stat_index(m_archive, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return fail(Error::Code::Corrupt, u"the workbook is damaged: it has no part '%1'"_s.arg(name.left(100)));
    zip_file_t *file = zip_fopen_index(m_archive, static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr) {
        const int code = zip_error_code_zip(zip_get_error(m_archive));
        if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP)
            return fail(Error::Code::Unsupported, u"the workbook is under a password; save it without one"_s);
        return damaged();
    }
    const qint64 size = (stat.valid & ZIP_STAT_SIZE) != 0 ? static_cast<qint64>(stat.size) : 0;
    return std::make_unique<PartStream>(file, size);
}

QString partName(const QString &folder, const QString &target)
{
    QStringList path = target.startsWith(u'/') ? QStringList() : folder.split(u'/', Qt::SkipEmptyParts);
    const QStringList steps = target.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        if (step == ".."_L1 && !path.isEmpty())
            path.removeLast();
        else if (step != "."_L1 && step != ".."_L1)
            path.append(step);
    }
    return path.join(u'/');
}

} // namespace farol::exchange
