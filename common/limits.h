// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <span>

namespace Chatto {

/// Every bound that the server keeps. Each has its row in limitRows(), by which configuration, command line and
/// documentation know it. 0 stands for "no limit" wherever the row's `smallest` is 0.
struct Limits
{
    int textBytes = 8000;
    int frameBytes = 65536;
    int historyPage = 200;
    int pingSeconds = 25;

    int headerBytes = 16384;
    int headerSeconds = 10;
    int bodySeconds = 30;
    int idleSeconds = 60;

    int helloSeconds = 10;
    int pongSeconds = 10;
    int messageSeconds = 60;
    int closeSeconds = 3;
    int fragments = 1024;
    int backlogBytes = 1024 * 1024;
    int answerBytes = 256 * 1024 * 1024;

    int resumeRooms = 200;
    int resumeMessages = 500;

    int messages = 10;
    int messageBurst = 50;
    int notices = 50;
    int noticeBurst = 500;
    int logins = 10;
    int signIns = 60;
    int connections = 200;
    int refusals = 100;
    int openConnections = 20000;
    int hashing = 64;

    int offlineSeconds = 10;
    int guestSeconds = 600;
    int storeSeconds = 10;
};

/// One limit, as an administrator names it.
struct LimitRow
{
    QLatin1StringView name; ///< As in `--limit name=value` and in the configuration's [limits].
    int Limits::*value;
    int smallest; ///< 0 where "no limit" makes sense.
    int largest;
    QLatin1StringView meaning; ///< With its unit, for --help and the documentation.
};

std::span<const LimitRow> limitRows();

/// The row of that name, or null.
const LimitRow *findLimit(QStringView name);

}
