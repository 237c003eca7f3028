// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/compression.h"

#include <zstd.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

// The window decides how much memory the decoder takes before it has written anything: 8 MiB, as our own caps.
constexpr int WindowLogMax = 23;
// Small inputs may expand more than the ratio allows without doing any harm.
constexpr qint64 AlwaysAllowed = qint64(64) * 1024;

struct FreeDecoder {
    void operator()(ZSTD_DCtx *decoder) const { ZSTD_freeDCtx(decoder); }
};

} // namespace

Result<QByteArray> unpackZstd(QByteArrayView packed, qint64 maxBytes, int maxRatio)
{
    const std::unique_ptr<ZSTD_DCtx, FreeDecoder> decoder(ZSTD_createDCtx());
    if (!decoder || ZSTD_isError(ZSTD_DCtx_setParameter(decoder.get(), ZSTD_d_windowLogMax, WindowLogMax)))
        return fail(Error::Code::Internal, u"zstd cannot be set up"_s);
    const qint64 byRatio = std::max(AlwaysAllowed, static_cast<qint64>(packed.size()) * maxRatio);
    const qint64 cap = std::min(maxBytes, byRatio);
    QByteArray out;
    QByteArray piece(static_cast<qsizetype>(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer input{packed.data(), static_cast<std::size_t>(packed.size()), 0};
    std::size_t left = packed.isEmpty() ? 1 : 0; // 0 = the last frame is complete
    for (;;) {
        ZSTD_outBuffer output{piece.data(), static_cast<std::size_t>(piece.size()), 0};
        const std::size_t before = input.pos;
        if (before < input.size || left != 0)
            left = ZSTD_decompressStream(decoder.get(), &output, &input);
        if (ZSTD_isError(left))
            return fail(Error::Code::Invalid, u"The body is not what its zstd encoding promises."_s);
        if (out.size() + static_cast<qint64>(output.pos) > cap) {
            const QString limit =
                cap == maxBytes ? u"%1 bytes"_s.arg(maxBytes) : u"%1 times its packed size"_s.arg(maxRatio);
            return fail(Error::Code::TooLarge, u"The unpacked body is over the limit of %1."_s.arg(limit));
        }
        out.append(piece.constData(), static_cast<qsizetype>(output.pos));
        if (input.pos == input.size && output.pos < output.size) {
            if (left == 0)
                return out;
            return fail(Error::Code::Invalid, u"The body ends before its zstd encoding does."_s);
        }
    }
}

Result<QByteArray> unpackedBody(const QByteArray &body, const QByteArray &encoding, const HttpLimits &limits)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return body;
    if (name != "zstd")
        return fail(Error::Code::Unsupported, u"The only content encoding for bodies is zstd."_s);
    return unpackZstd(body, limits.unpackedBytes, limits.unpackRatio);
}

} // namespace farol::server
