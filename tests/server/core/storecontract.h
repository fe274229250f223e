// SPDX-License-Identifier: MIT
#pragma once

#include "server/core/store.h"
#include "tests/server/core/storelog.h"

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

    // What tests are made of; each waits for the answer.

    static PreparedName nameOf(const QString &name);
    Identity createAccount(const QString &name);
    Identity createGuest(const QString &name);
    Identity createOwner(const QString &name); ///< An account that may own the server.
    Identity remember(const Identity &identity); ///< By its name, for the log.
    Accepted append(const Identity &author, const QString &text, const QString &txnId = {});
    void fillLobby(int messages);

    // Of the tests of rooms. They act on one node, and hear and see what comes of it on the other.

    /// Ada, bob and eve sign up; from then on the log is kept.
    void meet();
    /// The other node watches it, and the log begins after it. The label is its name, but a direct one has none.
    RoomId make(const Identity &maker, RoomKind kind, const QString &label, const QStringList &with = {});
    /// The labels of what a session of that user begins with, and of what the reader is shown; sorted.
    QStringList roomsOf(const QString &name);
    QStringList roomsFoundBy(const Identity &reader);

    std::unique_ptr<Store> m_store;
    std::unique_ptr<Store> m_other; ///< Another node on the same data.
    Labels m_labels;
    Identity m_ada;
    Identity m_bob;
    Identity m_eve;
    std::unique_ptr<StoreLog> m_log; ///< Of the other node.

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
    void answersEachOfManyWhoComeAtOnce();
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

    void setsTheReadMarker();
    void refusesAMarkerOutsideOfTheLog_data();
    void refusesAMarkerOutsideOfTheLog();

    void announcesPresenceOnlyWhenItChanges();
    void countsTheLiveliestNode();
    void takesAwayWhatADeadNodeSaid();
    void keepsWhatANodeSaidAWhileAfterItsEnd();
    void findsWhoIsPresent();
    void keepsWhatWasSaidLastOfPresence();

    // storecontractaccounts.cpp
    void listsTheSignInsOfAUser();
    void endsASignInByItsId();
    void endsAGuestWithTheirOnlySignIn();
    void endsAllOtherSignInsWithANewPassword();
    void remembersWhetherRegistrationIsOpen();
    void letsOneAccountOwnTheServer();
    void letsTheOwnerOfTheServerEditTheLobby();
    void handsTheServerOn();
    void waitsForTheOwnerOfTheServer();
    void waitsForOneOwnerAtATime();
    void takesAGuestForNoOwner();
    void blocksAnAccount();
    void takesABlockBack();

    // storecontractrooms.cpp
    void makesARoomForEverybodyNamed();
    void refusesToMakeARoom_data();
    void refusesToMakeARoom();
    void makesAPublicNameOnceFromTwoNodes();
    void makesOneRoomForAPair();
    void makesOneRoomForAPairFromTwoNodes();
    void makesAnotherRoomForEveryGroup();
    void listsRoomsToWhoMaySeeThem();
    void hidesRoomsFromStrangers_data();
    void hidesRoomsFromStrangers();
    void letsStrangersOnlyReadAPublicRoom_data();
    void letsStrangersOnlyReadAPublicRoom();
    void letsTheServerItselfReadEverything();
    void findsMembersByName();
    void joinsAPublicRoom();
    void beginsAtTheEndOfARoomThatIsJoined();
    void takesWhomAMemberInvites();
    void keepsEverybodyInTheLobby();
    void leavesARoom();
    void removesWhoHasALowerRank_data();
    void removesWhoHasALowerRank();
    void handsTheRoomOnWhenItsOwnerLeaves_data();
    void handsTheRoomOnWhenItsOwnerLeaves();
    void keepsWhatAllHaveLeft();
    void countsEveryStepOfMembership();
    void hidesADirectRoomUntilItsFirstMessage();
    void countsAsUnreadWhatBeganADirectRoom();
    void opensADirectRoomThatAnotherHasMade();
    void bringsBackWhoLeftAPairWithItsNextMessage();
    void leavesAGroupForGood();
    void setsRoles();
    void editsARoom();
    void keepsPublicNamesApart();
    void tellsWhoTypes();
    void endsTheMembershipsOfAGuest();
    void takesTheNextGuestOfThatNameForSomebodyElse();
};

}
