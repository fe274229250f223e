// SPDX-License-Identifier: MIT
#include "client/core/preferences.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct FlagRow
{
    QLatin1StringView key;
    bool usual;
};

/// In the order of Preferences::Flag.
constexpr std::array flagRows{
    FlagRow{"writing/ctrlEnterSends"_L1, false},
    FlagRow{"writing/emoticons"_L1, true},
    FlagRow{"writing/sendTyping"_L1, true},
    FlagRow{"window/ownOnRight"_L1, false},
    FlagRow{"notifications/doNotDisturb"_L1, false},
    FlagRow{"notifications/text"_L1, true},
    FlagRow{"window/closeToTray"_L1, true},
    FlagRow{"window/closeExplained"_L1, false},
};
static_assert(flagRows.size() == Preferences::CloseExplained + 1);

constexpr std::array notifyNames{"all"_L1, "mentions"_L1, "none"_L1};

constexpr auto awayKey = "presence/awayMinutes"_L1;
constexpr int usualAwayMinutes = 10;
constexpr int mostAwayMinutes = 24 * 60;

constexpr auto skinToneKey = "emoji/skinTone"_L1;
constexpr int darkestSkinTone = 5;
constexpr auto recentEmojiKey = "emoji/recent"_L1;
constexpr qsizetype mostRecentEmoji = 27; // three rows of the picker

}

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path, QSettings::IniFormat)
{
}

bool Preferences::is(Flag flag) const
{
    return m_file.value(flagRows[flag].key, flagRows[flag].usual).toBool();
}

void Preferences::set(Flag flag, bool on)
{
    if (is(flag) != on)
        write(flagRows[flag].key, on);
}

int Preferences::awayMinutes() const
{
    bool isNumber = false;
    const int minutes = m_file.value(awayKey).toInt(&isNumber);
    return isNumber ? std::clamp(minutes, 0, mostAwayMinutes) : usualAwayMinutes;
}

void Preferences::setAwayMinutes(int minutes)
{
    if (awayMinutes() != minutes)
        write(awayKey, minutes);
}

int Preferences::skinTone() const
{
    return std::clamp(m_file.value(skinToneKey).toInt(), 0, darkestSkinTone);
}

void Preferences::setSkinTone(int tone)
{
    if (skinTone() != tone)
        write(skinToneKey, tone);
}

QStringList Preferences::recentEmoji() const
{
    return m_file.value(recentEmojiKey).toStringList().mid(0, mostRecentEmoji);
}

void Preferences::addRecentEmoji(const QString &emoji)
{
    QStringList recent = recentEmoji();
    if (!recent.isEmpty() && recent[0] == emoji)
        return;
    recent.removeAll(emoji);
    recent.prepend(emoji);
    write(recentEmojiKey, recent.mid(0, mostRecentEmoji));
}

void Preferences::setAccount(const QString &server, const UserName &user)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    m_account = encoded(server) + u'|' + encoded(user.toString());
}

Notify Preferences::notify(const RoomId &room) const
{
    const auto name = std::ranges::find(notifyNames, m_file.value(notifyKey(room)).toString());
    return name == notifyNames.end() ? Notify::All : static_cast<Notify>(name - notifyNames.begin());
}

void Preferences::setNotify(const RoomId &room, Notify notify)
{
    if (this->notify(room) != notify)
        write(notifyKey(room), QString(notifyNames[static_cast<size_t>(notify)]));
}

/// A slash would make a group of its own.
QString Preferences::notifyKey(const RoomId &room) const
{
    return u"rooms/"_s + m_account + u'|' + room.toString();
}

void Preferences::write(const QString &key, const QVariant &value)
{
    m_file.setValue(key, value);
    emit changed();
}

}
