// SPDX-License-Identifier: MIT
#pragma once

#include "common/limits.h"

namespace Chatto {

class ChatService;
class Hub;
class PresenceTracker;
class RequestTable;
class SessionRegistry;
class Store;

/// What all sessions of a node share.
struct SessionServices
{
    Store &store;
    Hub &hub;
    PresenceTracker &presence;
    ChatService &chat;
    RequestTable &requests;
    SessionRegistry &registry;
    const Limits &limits;
};

}
