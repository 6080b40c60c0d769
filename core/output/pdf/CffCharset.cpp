// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/pdf/CffCharset.h"

namespace shenbao {
namespace {

/// Reads big-endian numbers; reading behind the end gives 0 and is remembered.
class Bytes
{
public:
    explicit Bytes(const QByteArray& data) : m_data(data) {}

    quint32 number(qsizetype at, int size)
    {
        quint32 value = 0;
        for (int i = 0; i < size; ++i) {
            if (at + i < 0 || at + i >= m_data.size()) {
                m_isGood = false;
                return 0;
            }
            value = value << 8 | quint8(m_data[at + i]);
        }
        return value;
    }
    bool isGood() const { return m_isGood; }

private:
    const QByteArray& m_data;
    bool m_isGood = true;
};

/// The position behind an INDEX, and the range of its first element.
struct Index
{
    qsizetype end = 0;
    qsizetype firstBegin = 0;
    qsizetype firstEnd = 0;
};

Index readIndex(Bytes& bytes, qsizetype at)
{
    const quint32 count = bytes.number(at, 2);
    if (count == 0) {
        return {at + 2, 0, 0};
    }
    const int size = int(bytes.number(at + 2, 1));
    const qsizetype data = at + 3 + qsizetype(count + 1) * size - 1;
    return {data + bytes.number(at + 3 + qsizetype(count) * size, size), data + bytes.number(at + 3, size),
            data + bytes.number(at + 3 + size, size)};
}

struct TopDict
{
    quint32 charset = 0;
    bool isCidKeyed = false;
};

TopDict readTopDict(Bytes& bytes, qsizetype at, qsizetype end)
{
    TopDict dict;
    qint64 operand = 0;
    while (at < end && bytes.isGood()) {
        const quint32 b = bytes.number(at, 1);
        if (b == 12) {
            dict.isCidKeyed = dict.isCidKeyed || bytes.number(at + 1, 1) == 30; // ROS
            at += 2;
        } else if (b <= 21) {
            if (b == 15) {
                dict.charset = quint32(operand);
            }
            ++at;
        } else if (b == 28) {
            operand = qint16(bytes.number(at + 1, 2));
            at += 3;
        } else if (b == 29) {
            operand = qint32(bytes.number(at + 1, 4));
            at += 5;
        } else if (b == 30) {
            for (++at; at < end; ++at) { // a real number ends with a nibble of 15
                const quint32 pair = bytes.number(at, 1);
                if ((pair & 0xF) == 0xF || pair >> 4 == 0xF) {
                    break;
                }
            }
            ++at;
        } else if (b >= 32 && b <= 246) {
            operand = int(b) - 139;
            ++at;
        } else if (b >= 247 && b <= 250) {
            operand = (int(b) - 247) * 256 + int(bytes.number(at + 1, 1)) + 108;
            at += 2;
        } else {
            operand = -(int(b) - 251) * 256 - int(bytes.number(at + 1, 1)) - 108;
            at += 2;
        }
    }
    return dict;
}

} // namespace

std::optional<std::vector<quint16>> cffCharset(const QByteArray& cff, int glyphCount)
{
    Bytes bytes(cff);
    const Index names = readIndex(bytes, qsizetype(bytes.number(2, 1)));
    const Index dicts = readIndex(bytes, names.end);
    const TopDict dict = readTopDict(bytes, dicts.firstBegin, dicts.firstEnd);
    std::vector<quint16> cids(size_t(glyphCount), 0);
    if (!dict.isCidKeyed) {
        for (size_t glyph = 0; glyph < cids.size(); ++glyph) {
            cids[glyph] = quint16(glyph);
        }
        return bytes.isGood() ? std::optional(cids) : std::nullopt;
    }
    qsizetype at = dict.charset;
    const quint32 format = bytes.number(at++, 1);
    size_t glyph = 1; // glyph 0 has no entry
    while (glyph < cids.size() && bytes.isGood()) {
        quint32 first = bytes.number(at, 2);
        at += 2;
        quint32 left = 0;
        if (format == 1 || format == 2) {
            left = bytes.number(at, int(format));
            at += format;
        }
        for (quint32 i = 0; i <= left && glyph < cids.size(); ++i) {
            cids[glyph++] = quint16(first++);
        }
    }
    return bytes.isGood() && format <= 2 ? std::optional(cids) : std::nullopt;
}

} // namespace shenbao
