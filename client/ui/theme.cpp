// SPDX-License-Identifier: MIT
#include "client/ui/theme.h"

#include "client/ui/metrics.h"
#include "client/ui/picturecache.h"
#include "client/ui/svgiconengine.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>
#include <array>
#include <utility>

namespace Chatto {

using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

constexpr Pair colorOf(Theme::Color color)
{
    switch (color) {
    case Theme::Color::Window:
        return {0xFFFFFFFF, 0xFF17151D};
    case Theme::Color::Side:
        return {0xFFF6F5FA, 0xFF1E1B26};
    case Theme::Color::Line:
        return {0xFFE6E4EE, 0xFF2C2836};
    case Theme::Color::Text:
        return {0xFF1E1B2A, 0xFFECEAF2};
    case Theme::Color::Dim:
        return {0xFF625D73, 0xFFA49FB5};
    case Theme::Color::Accent:
        return {0xFF5B47B8, 0xFFA898F0};
    case Theme::Color::OnAccent:
        return {0xFFFFFFFF, 0xFF17151D};
    case Theme::Color::Own:
        return {0xFFE9E4FB, 0xFF3A3163};
    case Theme::Color::Other:
        return {0xFFF1F1F4, 0xFF292632};
    case Theme::Color::Selected:
        return {0xFFE4DFF7, 0xFF332D4B};
    case Theme::Color::Online:
        return {0xFF1F8A4C, 0xFF4CC38A};
    case Theme::Color::Away:
        return {0xFFB7791F, 0xFFE0B05A};
    case Theme::Color::Error:
        return {0xFFB3261E, 0xFFFF8F85};
    case Theme::Color::OnAvatar:
        return {0xFFFFFFFF, 0xFFFFFFFF};
    }
    Q_UNREACHABLE();
}

constexpr std::array<Pair, 6> nameColors = {{
    {0xFF2F7D6B, 0xFF6CC7B0},
    {0xFFA8542A, 0xFFE59A6E},
    {0xFF8A3E6E, 0xFFDD8FBF},
    {0xFF5B47B8, 0xFFA898F0},
    {0xFF1F6FA8, 0xFF74B8EA},
    {0xFF7A6A00, 0xFFD3C24A},
}};

constexpr QRgb absentAvatar = 0xFF6B667C;

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}
#endif

}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_pictures(std::make_shared<PictureCache>())
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this](Qt::ColorScheme scheme) { setSystemDark(scheme == Qt::ColorScheme::Dark); };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
    follow(QGuiApplication::styleHints()->colorScheme());
#else
    setSystemDark(Chatto::isDark(QGuiApplication::palette()));
#endif
}

Theme::~Theme() = default;

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    refresh();
    emit changed();
}

void Theme::setZoom(int percent)
{
    const int zoom = std::clamp(percent, zooms.front(), zooms.back());
    if (std::exchange(m_zoom, zoom) == zoom)
        return;
    emit zoomed();
    emit changed();
}

int Theme::nextZoom(bool bigger) const
{
    if (bigger) {
        const auto next = std::ranges::upper_bound(zooms, m_zoom);
        return next == zooms.end() ? zooms.back() : *next;
    }
    const auto here = std::ranges::lower_bound(zooms, m_zoom);
    return here == zooms.begin() ? zooms.front() : *std::prev(here);
}

void Theme::setSystemPalette([[maybe_unused]] const QPalette &palette)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    setSystemDark(Chatto::isDark(palette));
#endif
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    if (refresh())
        emit changed();
}

/// Whether that changed the colours.
bool Theme::refresh()
{
    const bool dark = m_scheme == Scheme::System ? m_systemDark : m_scheme == Scheme::Dark;
    return std::exchange(m_dark, dark) != dark;
}

QColor Theme::color(Color color) const
{
    const Pair pair = colorOf(color);
    return QColor::fromRgb(m_dark ? pair.dark : pair.light);
}

int Theme::nameColorCount()
{
    return int(nameColors.size());
}

int Theme::nameColorIndex(const UserName &name)
{
    // FNV-1a, since qHash() may differ from one start to the next. The basis is moved a little, so that the names of
    // our examples get different colours.
    quint32 hash = 0x811CA565;
    const QByteArray bytes = name.toString().toUtf8();
    for (const char byte : bytes)
        hash = (hash ^ quint8(byte)) * 16777619;
    return int((hash ^ (hash >> 16)) % nameColors.size());
}

QColor Theme::nameColor(const UserName &name) const
{
    const Pair &pair = nameColors[size_t(nameColorIndex(name))];
    return QColor::fromRgb(m_dark ? pair.dark : pair.light);
}

QColor Theme::avatarColor(const UserName &name) const
{
    return QColor::fromRgb(nameColors[size_t(nameColorIndex(name))].light);
}

QColor Theme::absentAvatarColor() const
{
    return QColor::fromRgb(absentAvatar);
}

QFont Theme::font(Font font) const
{
    QFont result = QGuiApplication::font();
    const auto with = [&](int pixels, QFont::Weight weight) {
        result.setPixelSize(scaled(pixels));
        result.setWeight(weight);
        return result;
    };
    switch (font) {
    case Font::Text:
        return with(Metrics::textPixels, QFont::Normal);
    case Font::Strong:
        return with(Metrics::textPixels, QFont::DemiBold);
    case Font::Title:
        return with(Metrics::titlePixels, QFont::Bold);
    case Font::Heading:
        return with(Metrics::headingPixels, QFont::DemiBold);
    case Font::Small:
        return with(Metrics::headingPixels, QFont::Normal);
    case Font::Time:
        return with(Metrics::timePixels, QFont::Normal);
    case Font::BigEmoji:
        return with(Metrics::bigEmojiPixels, QFont::Normal);
    }
    Q_UNREACHABLE();
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](std::initializer_list<QPalette::ColorRole> roles, Color token) {
        for (const QPalette::ColorRole role : roles)
            palette.setColor(QPalette::All, role, color(token));
    };
    set({QPalette::Window, QPalette::Base, QPalette::Button}, Color::Window);
    set({QPalette::AlternateBase, QPalette::ToolTipBase}, Color::Side);
    set({QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText, QPalette::ToolTipText},
        Color::Text);
    set({QPalette::PlaceholderText}, Color::Dim);
    set({QPalette::Highlight, QPalette::Link, QPalette::LinkVisited}, Color::Accent);
    set({QPalette::HighlightedText}, Color::OnAccent);
    set({QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow}, Color::Line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Color::Dim));
    return palette;
}

QIcon Theme::icon(QStringView name, Color token) const
{
    return QIcon(new SvgIconEngine(u":/chatto/icons/"_s + name + u".svg"_s, m_pictures, color(token)));
}

QString emojiFontFamily()
{
    return u"Noto Color Emoji"_s;
}

}
