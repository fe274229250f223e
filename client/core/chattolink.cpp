// SPDX-License-Identifier: MIT
#include "client/core/chattolink.h"

#include "client/core/serveraddress.h"
#include "common/jsonreader.h"
#include "common/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 443; ///< Of https, which shows none.
constexpr int usualPlainPort = 80;
constexpr qsizetype longestName = 32; ///< In code points.

struct Links
{
    Q_DECLARE_TR_FUNCTIONS(Chatto::ChattoLink)
};

Error wrong()
{
    return {ErrorCode::BadRequest, Links::tr("This is no link that Chatto can open.")};
}

/// 1, 2, 3 …, in plain digits; else 0.
MessageId messageId(QStringView text)
{
    const bool isPlain
        = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; }) && !text.startsWith(u'0');
    return isPlain ? text.toLongLong() : 0; // too great a number gives 0 as well
}

/// Whether it could be a name; only the server knows whether it is one.
bool isName(const QString &text)
{
    constexpr QStringView refused = u":/@#";
    return !text.isEmpty() && text.toUcs4().size() <= longestName && text != "."_L1 && text != ".."_L1
        && isWellFormed(text) && !hasControlCharacters(text, LineBreaks::Refused) && !isInvisible(text)
        && std::ranges::none_of(text, [&](QChar c) { return refused.contains(c); });
}

Result<ChattoLink> withTarget(ChattoLink link, const QStringList &path)
{
    const QString &kind = path.value(0);
    const QString &target = path.value(1);
    if (kind == "room"_L1 && isRoomId(target)) {
        link.room = RoomId(target);
        link.message = path.size() == 3 ? messageId(path[2]) : 0;
        if (path.size() == 2 || (path.size() == 3 && link.message > 0))
            return link;
    }
    const QString name = QUrl::fromPercentEncoding(target.toLatin1());
    if (kind != "user"_L1 || path.size() != 2 || !isName(name))
        return wrong();
    link.user = UserName(name);
    return link;
}

}

Result<ChattoLink> ChattoLink::parse(const QString &text)
{
    if (text.size() > mostCharacters || !isWellFormed(text) || hasControlCharacters(text, LineBreaks::Refused))
        return wrong();
    const QUrl url = withoutRoot(QUrl(text, QUrl::StrictMode));
    const bool isPlain = url.isValid() && url.scheme() == "chatto"_L1 && !url.host().isEmpty() && url.port() != 0
        && url.userInfo().isNull() && !url.hasQuery() && !url.hasFragment();
    const QString path = url.path(QUrl::FullyEncoded);
    if (!isPlain || !path.startsWith(u'/'))
        return wrong();
    ChattoLink link;
    link.server = url.authority(QUrl::PrettyDecoded);
    return withTarget(link, path.mid(1).split(u'/'));
}

bool ChattoLink::isOn(const QUrl &url) const
{
    const QUrl mine(u"chatto://"_s + server);
    const int port = url.port(url.scheme() == "https"_L1 ? usualPort : usualPlainPort);
    return mine.host() == url.host() && mine.port(port) == port;
}

}
