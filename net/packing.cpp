// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/packing.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

constexpr int Level = 3;
// The window is what a decoder allocates before it has written anything: 8 MiB.
constexpr int WindowLogMax = 23;
// Small answers may expand more than the ratio allows without doing any harm.
constexpr qsizetype AlwaysAllowed = qsizetype(1024) * 1024;

struct FreeDecoder {
    void operator()(ZSTD_DCtx *decoder) const { ZSTD_freeDCtx(decoder); }
};

} // namespace

Result<QByteArray> packed(const QByteArray &bytes)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(bytes.size()))),
                   Qt::Uninitialized);
    const std::size_t size = ZSTD_compress(out.data(), static_cast<std::size_t>(out.size()), bytes.constData(),
                                           static_cast<std::size_t>(bytes.size()), Level);
    if (ZSTD_isError(size))
        return fail(Error::Code::Internal, u"zstd cannot pack"_s);
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

Result<QByteArray> unpacked(QByteArrayView bytes, qsizetype maxBytes)
{
    const std::unique_ptr<ZSTD_DCtx, FreeDecoder> decoder(ZSTD_createDCtx());
    if (!decoder || ZSTD_isError(ZSTD_DCtx_setParameter(decoder.get(), ZSTD_d_windowLogMax, WindowLogMax)))
        return fail(Error::Code::Internal, u"zstd cannot be set up"_s);
    const qsizetype cap = std::min(maxBytes, std::max(AlwaysAllowed, bytes.size() * MaxPackRatio));
    QByteArray out;
    // What the sender says of the size is believed within the limit only.
    const unsigned long long stated = ZSTD_getFrameContentSize(bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (stated <= static_cast<unsigned long long>(cap)) // neither "unknown" nor "error", which are above
        out.reserve(static_cast<qsizetype>(stated));
    QByteArray piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer input{bytes.data(), static_cast<std::size_t>(bytes.size()), 0};
    for (;;) {
        ZSTD_outBuffer output{piece.data(), static_cast<std::size_t>(piece.size()), 0};
        const std::size_t left = ZSTD_decompressStream(decoder.get(), &output, &input);
        if (ZSTD_isError(left))
            return fail(Error::Code::Corrupt, u"the answer is not zstd"_s);
        if (out.size() + static_cast<qsizetype>(output.pos) > cap)
            return fail(Error::Code::TooLarge, u"the unpacked answer is over the limit"_s);
        out.append(piece.constData(), static_cast<qsizetype>(output.pos));
        const bool drained = output.pos < output.size;
        if (drained && left == 0 && input.pos == input.size)
            return out;
        if (drained && input.pos == input.size)
            return fail(Error::Code::Corrupt, u"the answer ends too early"_s);
    }
}

} // namespace farol::net
