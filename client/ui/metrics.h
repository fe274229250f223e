// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

/// Every size of the user interface, in logical pixels at 100 %. Nothing else in client/ui names one. What is painted
/// and placed asks Theme::scaled(); what a widget or a layout is given when it is made, Zoom scales.
namespace Chatto::Metrics {

// Steps of spacing.
inline constexpr int hair = 1; ///< Separators and frames.
inline constexpr int tiny = 2;
inline constexpr int small = 4;
inline constexpr int medium = 8;
inline constexpr int large = 12;
inline constexpr int huge = 16;
inline constexpr int edge = 20; ///< Between the window's edge and what it shows.

// Type.
inline constexpr int textPixels = 14;
inline constexpr int titlePixels = 16;
inline constexpr int headingPixels = 12; ///< Headings, names and days.
inline constexpr int timePixels = 11;
inline constexpr int emojiPixels = 17; ///< Emoji in text: a little bigger, as they are full of detail.
inline constexpr int bigEmojiPixels = 34; ///< Emoji that stand alone.
inline constexpr int bigEmojiCount = 3; ///< More than these are shown at the size of text.
inline constexpr int pickerEmojiPixels = 24;
inline constexpr int emojiCell = 36; ///< In the picker.
inline constexpr int pickerTab = 28;
inline constexpr int lineHeight = 21; ///< Of a message's text.

// Radii.
inline constexpr int bubbleRadius = 14;
inline constexpr int composerRadius = 12;
inline constexpr int rowRadius = 8;

// The timeline.
inline constexpr int bubblePaddingX = 12;
inline constexpr int bubblePaddingY = 7;
inline constexpr int bubbleMaxWidth = 640;
inline constexpr int bubbleMaxPercent = 76; ///< Of the timeline.
inline constexpr int groupGap = 12; ///< Above the first bubble of a group.
inline constexpr int bubbleGap = 2; ///< Above the others.
inline constexpr int separatorHeight = 38; ///< "Yesterday", "New messages": the gap below comes on top.
inline constexpr int separatorCentre = 24; ///< From its top.
inline constexpr int nameHeight = 20;
inline constexpr int timeGap = 10; ///< Between text and time.
inline constexpr int iconGap = 3; ///< Between the time and the icon after it.
inline constexpr int statusIcon = 12;
inline constexpr int foldedLines = 40; ///< Of one message, before "Show more"; less of a script that stands higher.
inline constexpr int followMargin = 5; ///< So near to its end the timeline follows what is new.
inline constexpr int fetchMargin = 400; ///< More is fetched so long before it is needed.
inline constexpr int wheelStep = 60; ///< For one notch.
inline constexpr int jumpButton = 40;

// Columns, rows, controls.
inline constexpr int headerHeight = 56;
inline constexpr int rowHeight = 36;
inline constexpr int avatar = 28;
inline constexpr int avatarGap = 10;
inline constexpr int presenceDot = 8;
inline constexpr int logo = 32;
inline constexpr int bigLogo = 56;
inline constexpr int icon = 16;
inline constexpr int bigIcon = 20;
inline constexpr int button = 32; ///< The height of buttons and input fields.
inline constexpr int field = 40; ///< The same in dialogs.
inline constexpr int badge = 20;
inline constexpr int focusRing = 2;
inline constexpr int scrollBar = 10;
inline constexpr int scrollHandle = 6;
inline constexpr int scrollHandleLength = 40; ///< At least.
inline constexpr int composerHeight = 44;
inline constexpr int composerLines = 8;
inline constexpr int connectionBar = 36;
inline constexpr int dialogWidth = 400;
inline constexpr int formWidth = 440; ///< Of dialogs with fields.
inline constexpr int wideFormWidth = 520; ///< Of those with several buttons in a row.
inline constexpr int listHeight = 5 * rowHeight; ///< Of a list in a dialog, at least.
inline constexpr int tallRow = 52; ///< Of a row with two lines.
inline constexpr int chip = 28;
inline constexpr int checkBox = 18;
inline constexpr int typingLine = 20;
inline constexpr int switcherWidth = 480;
inline constexpr int switcherRows = 9;

inline constexpr int windowWidth = 1280;
inline constexpr int windowHeight = 800;
inline constexpr int windowMinWidth = 360;
inline constexpr int windowMinHeight = 420;
inline constexpr int roomsWidth = 240;
inline constexpr int roomsMinWidth = 180;
inline constexpr int roomsMaxWidth = 360;
inline constexpr int peopleWidth = 220;
inline constexpr int peopleMinWidth = 160;
inline constexpr int peopleMaxWidth = 320;
inline constexpr int peopleHiddenBelow = 900; ///< Of the window's width.
inline constexpr int roomsHiddenBelow = 640;

}
