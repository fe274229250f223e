// SPDX-License-Identifier: MIT
#include "client/ui/emoticons.h"

#include <algorithm>
#include <iterator>

namespace Chatto {

namespace {

struct Emoticon
{
    const char16_t *signs;
    const char16_t *emoji;
};

// Without `8)`, `B)` and the like, which number lists.
constexpr Emoticon emoticons[] = {
    {u":)", u"🙂"},
    {u":-)", u"🙂"},
    {u"=)", u"🙂"},
    {u":D", u"😀"},
    {u":-D", u"😀"},
    {u"=D", u"😀"},
    {u"XD", u"😆"},
    {u"xD", u"😆"},
    {u";)", u"😉"},
    {u";-)", u"😉"},
    {u":P", u"😛"},
    {u":-P", u"😛"},
    {u":p", u"😛"},
    {u":-p", u"😛"},
    {u";P", u"😜"},
    {u";-P", u"😜"},
    {u":*", u"😘"},
    {u":-*", u"😘"},
    {u":|", u"😐"},
    {u":-|", u"😐"},
    {u":/", u"😕"},
    {u":-/", u"😕"},
    {u":(", u"🙁"},
    {u":-(", u"🙁"},
    {u"=(", u"🙁"},
    {u":'(", u"😢"},
    {u":'-(", u"😢"},
    {u":')", u"🥲"},
    {u":O", u"😮"},
    {u":-O", u"😮"},
    {u":o", u"😮"},
    {u":-o", u"😮"},
    {u">:(", u"😠"},
    {u">:-(", u"😠"},
    {u"B-)", u"😎"},
    {u"O:)", u"😇"},
    {u"O:-)", u"😇"},
    {u"^^", u"😊"},
    {u"^_^", u"😊"},
    {u"<3", u"❤️"},
    {u"</3", u"💔"},
    {u"\\o/", u"🙌"},
};

}

QString emojiForEmoticon(QStringView word)
{
    const auto *const found
        = std::ranges::find_if(emoticons, [&](const Emoticon &one) { return word == QStringView(one.signs); });
    return found == std::end(emoticons) ? QString() : QString::fromUtf16(found->emoji);
}

}
