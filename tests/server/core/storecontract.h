// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"

#include <chrono>
#include <memory>

namespace Chatto {

/// What every Store does, whatever it stands on. A store's test inherits from this and says how to make one.
class StoreContract : public QObject
{
    Q_OBJECT

protected:
    /// A node, ready; all nodes of one test meet in the same data.
    virtual std::unique_ptr<Store> createNode() = 0;
    /// Throws all data away, for the next test.
    virtual void clear() = 0;
    /// Lets time pass for guests and nodes.
    virtual void passTime(std::chrono::seconds time) = 0;
    /// Lets time pass between the messages of the lobby.
    virtual void passLogTime(std::chrono::seconds time) = 0;
    /// A room that nobody has joined.
    virtual void addRoom(const RoomId &id, RoomKind kind) = 0;

    // What tests are made of; each waits for the answer.

    static PreparedName nameOf(const QString &name);
    Identity createAccount(const QString &name);
    Identity createGuest(const QString &name);
    Accepted append(const Identity &author, const QString &text, const QString &txnId = {});
    void fillLobby(int messages);

    std::unique_ptr<Store> m_store;
    std::unique_ptr<Store> m_other; ///< Another node on the same data.

private slots:
    void init();
    void cleanup();

    void createsAnAccountThatSignsIn();
    void refusesATakenName_data();
    void refusesATakenName();
    void findsAccountsButNoGuests();
    void signsInAnAccountTwice();
    void endsASignInOnEveryNode();
    void endsAGuestWithTheirToken();
    void keepsAGuestAsLongAsThereIsASignOfLife();
    void keepsAGuestWhoIsPresent();
    void freesTheNameOfAGuestWhoHasGone();
    void announcesNewUsers();

    void listsUsersByName_data();
    void listsUsersByName();

    void opensASessionInTheLobby();
    void countsTheMembersOfTheLobby();
    void findsPositionsOfRoomsThatExist();
    void renewsTheEpochOnce();

    void numbersMessagesWithoutHoles();
    void storesARepeatedMessageOnce();
    void storesARepeatedMessageOnceFromTwoNodes();
    void findsWhatATxnIdWasSentWith();
    void takesTheSameTxnIdFromTwoUsers();
    void takesEveryMessageWithoutTxnId();
    void keepsTextAsItIs();
    void refusesToAppend_data();
    void refusesToAppend();
    void repliesToAMessage();
    void movesTheMarkerOfTheAuthor();
    void beginsWithTheLobbyRead();
    void neverTurnsTimeBack();
    void publishesToEveryNodeThatWatches();
    void publishesNothingToWhoDoesNotWatch();
    void watchesAgainAtOnce();

    void readsAPage_data();
    void readsAPage();
    void readsAnEmptyLog();
    void readsAroundATime_data();
    void readsAroundATime();
    void hidesRoomsFromStrangers();

    void setsTheReadMarker();
    void refusesAMarkerOutsideOfTheLog_data();
    void refusesAMarkerOutsideOfTheLog();

    void announcesPresenceOnlyWhenItChanges();
    void countsTheLiveliestNode();
    void takesAwayWhatADeadNodeSaid();
    void keepsWhatANodeSaidAWhileAfterItsEnd();
    void findsWhoIsPresent();
};

}
