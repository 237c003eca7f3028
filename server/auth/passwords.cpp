// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/passwords.h"

#include <QSet>

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr int LeastCharacters = 8; ///< the least that NIST SP 800-63B allows
constexpr int MostCharacters = 256;

// One form per password, however the keyboard composes its accents.
QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray base64(const unsigned char *bytes, std::size_t size)
{
    QByteArray text(static_cast<qsizetype>(sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)),
                    '\0');
    sodium_bin2base64(text.data(), static_cast<std::size_t>(text.size()), bytes, size,
                      sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
    text.chop(1);
    return text;
}

// What the lists of stolen passwords open with, as far as it reaches eight characters, with digits and signs around it.
const QSet<QString> &worstWords()
{
    static const QSet<QString> words = {
        u"password"_s,   u"passw0rd"_s,   u"passwort"_s,      u"senha"_s,         u"minhasenha"_s,
        u"contrasena"_s, u"contraseña"_s, u"qwerty"_s,        u"qwertyuiop"_s,    u"asdfgh"_s,
        u"asdfghjkl"_s,  u"zxcvbnm"_s,    u"letmein"_s,       u"welcome"_s,       u"bemvindo"_s,
        u"bienvenido"_s, u"admin"_s,      u"administrator"_s, u"administrador"_s, u"changeme"_s,
        u"mudar"_s,      u"iloveyou"_s,   u"teamo"_s,         u"dragon"_s,        u"monkey"_s,
        u"football"_s,   u"futebol"_s,    u"flamengo"_s,      u"corinthians"_s,   u"princess"_s,
        u"sunshine"_s,   u"superman"_s,   u"master"_s,        u"secret"_s,        u"segredo"_s,
        u"abc"_s,        u"farol"_s,      u"sucesso"_s,       u"cliente"_s,       u"customersuccess"_s,
        u"brasil"_s,     u"test"_s,       u"baseball"_s,      u"starwars"_s,      u"computer"_s,
        u"computador"_s, u"internet"_s,   u"trustno"_s,       u"whatever"_s,      u"shadow"_s,
        u"michael"_s,    u"jennifer"_s,   u"pokemon"_s,       u"batman"_s,        u"hello"_s,
        u"freedom"_s,    u"samsung"_s,    u"estrela"_s,       u"palmeiras"_s,     u"saopaulo"_s,
        u"gabriel"_s,    u"jesus"_s,      u"amor"_s,          u"meuamor"_s,       u"teste"_s,
        u"usuario"_s,    u"empresa"_s,    u"trabalho"_s,      u"hola"_s,          u"qwer"_s,
        u"qwert"_s,      u"asdf"_s,       u"zxcvbn"_s,        u"qazwsx"_s,        u"qaz2wsx"_s,
        u"zaq12wsx"_s,   u"q2w3e"_s,      u"q2w3e4r"_s,       u"q1w2e3r"_s,       u"p@ssword"_s,
        u"p@ssw0rd"_s,
    };
    return words;
}

// Without the digits and signs people hang on at either end.
QString core(const QString &password)
{
    const auto isLetter = [](QChar c) { return c.isLetter(); };
    const auto first = std::find_if(password.begin(), password.end(), isLetter);
    const auto last = std::find_if(password.rbegin(), password.rend(), isLetter).base();
    return first < last ? QString(first, last - first) : QString();
}

bool isRepetition(const QString &text)
{
    for (qsizetype period = 1; period <= text.size() / 2; ++period) {
        const QString part = text.first(period);
        if (part.repeated(text.size() / period + 1).startsWith(text))
            return true;
    }
    return false;
}

// 123456789012, abcdefghijkl and the same backwards.
bool isSequence(const QString &text)
{
    int up = 0;
    int down = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const int step = text.at(i).unicode() - text.at(i - 1).unicode();
        const bool wraps = text.at(i).isDigit() && text.at(i - 1).isDigit();
        up += step == 1 || (wraps && step == -9) ? 1 : 0;
        down += step == -1 || (wraps && step == 9) ? 1 : 0;
    }
    return std::max(up, down) >= text.size() - 2;
}

} // namespace

/// A place among the hashes being computed; none when even the queue is full.
class PasswordHasher::Turn final
{
public:
    explicit Turn(PasswordHasher &hasher) : m_hasher(hasher)
    {
        std::unique_lock lock(hasher.m_mutex);
        if (hasher.m_running >= hasher.m_cost.atOnce && hasher.m_waiting >= hasher.m_cost.waiting)
            return;
        ++hasher.m_waiting;
        hasher.m_free.wait(lock, [&hasher] { return hasher.m_running < hasher.m_cost.atOnce; });
        --hasher.m_waiting;
        ++hasher.m_running;
        ++hasher.m_computed;
        m_mine = true;
    }
    ~Turn()
    {
        if (!m_mine)
            return;
        {
            const std::lock_guard lock(m_hasher.m_mutex);
            --m_hasher.m_running;
        }
        m_hasher.m_free.notify_one();
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
    explicit operator bool() const { return m_mine; }

private:
    PasswordHasher &m_hasher;
    bool m_mine = false;
};

PasswordHasher::PasswordHasher(PasswordCost cost, Random &random) : m_cost(cost), m_random(random)
{
    std::array<char, 16> unknown{};
    if (sodium_init() >= 0) {
        random.fill(unknown.data(), unknown.size());
        m_dummy = compute(QByteArray(unknown.data(), unknown.size())).valueOr({});
    }
}

Result<QByteArray> PasswordHasher::compute(const QByteArray &password)
{
    std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    std::array<unsigned char, 32> out{};
    m_random.fill(salt.data(), salt.size());
    const int done =
        crypto_pwhash(out.data(), out.size(), password.constData(), static_cast<unsigned long long>(password.size()),
                      salt.data(), static_cast<unsigned long long>(m_cost.passes),
                      static_cast<std::size_t>(m_cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (done != 0)
        return fail(Error::Code::Internal, u"no memory for a password hash"_s);
    QByteArray text = "$argon2id$v=19$m=" + QByteArray::number(m_cost.memory / 1024)
                      + ",t=" + QByteArray::number(m_cost.passes) + ",p=1$" + base64(salt.data(), salt.size()) + '$'
                      + base64(out.data(), out.size());
    return text;
}

Result<QByteArray> PasswordHasher::hash(const QString &password)
{
    const Turn turn(*this);
    if (!turn)
        return fail(Error::Code::TooMany, u"1"_s);
    QByteArray bytes = bytesOf(password);
    Result<QByteArray> made = compute(bytes);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return made;
}

Result<bool> PasswordHasher::verify(const QByteArray &hash, const QString &password)
{
    const Turn turn(*this);
    if (!turn)
        return fail(Error::Code::TooMany, u"1"_s);
    QByteArray bytes = bytesOf(password);
    const int same =
        crypto_pwhash_str_verify(hash.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()));
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return same == 0;
}

Result<bool> PasswordHasher::verifyNothing(const QString &password)
{
    FAROL_TRY(verify(m_dummy, password));
    return false;
}

bool PasswordHasher::isOutdated(const QByteArray &hash) const
{
    return crypto_pwhash_str_needs_rehash(hash.constData(), static_cast<unsigned long long>(m_cost.passes),
                                          static_cast<std::size_t>(m_cost.memory))
           != 0;
}

std::int64_t PasswordHasher::computed() const
{
    const std::lock_guard lock(m_mutex);
    return m_computed;
}

QString makeFirstPassword(Random &random)
{
    constexpr QLatin1StringView alphabet("abcdefghjkmnpqrstuvwxyz23456789");
    constexpr int Groups = 4;
    constexpr int GroupSize = 5;
    QString made;
    while (made.size() < Groups * (GroupSize + 1) - 1) {
        if (made.size() % (GroupSize + 1) == GroupSize) {
            made.append(u'-');
            continue;
        }
        std::uint8_t byte = 0;
        random.fill(&byte, 1);
        // Eight bits are eight rounds of the alphabet and a rest, which would favour its beginning.
        if (byte < 8 * alphabet.size())
            made.append(alphabet.at(byte % alphabet.size()));
    }
    return made;
}

Status checkLength(const QString &secret, QLatin1StringView kind)
{
    if (secret.normalized(QString::NormalizationForm_C).toUcs4().size() < LeastCharacters)
        return fail(Error::Code::Invalid, u"A %1 needs at least %2 characters."_s.arg(kind).arg(LeastCharacters));
    return {};
}

Status checkPasswordRules(const QString &password, const QString &mail)
{
    FAROL_TRY(checkLength(password, "password"_L1));
    const auto wrong = [](const QString &sentence) { return fail(Error::Code::Invalid, sentence); };
    const QString plain = password.normalized(QString::NormalizationForm_C).toLower();
    if (plain.toUcs4().size() > MostCharacters)
        return wrong(u"A password has at most %1 characters."_s.arg(MostCharacters));
    const QString address = mail.trimmed().toLower();
    const QString local = address.section(u'@', 0, 0);
    const bool holdsAddress = !address.isEmpty() && plain.contains(address);
    if (holdsAddress || (!local.isEmpty() && core(plain) == core(local))
        || (local.size() >= 8 && plain.contains(local)))
        return wrong(u"A password must not be made of the mail address."_s);
    const QString word = core(plain);
    const bool onlyDigits = std::all_of(plain.begin(), plain.end(), [](QChar c) { return c.isDigit(); });
    if (onlyDigits || isRepetition(plain) || isSequence(plain) || worstWords().contains(word)
        || worstWords().contains(core(QString(plain).remove(u' ')))
        || (isRepetition(word) && word.size() * 2 > plain.size()))
        return wrong(u"That password is one of those everybody tries first."_s);
    return {};
}

} // namespace farol::server
