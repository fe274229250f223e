<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>How many people are in a room, and its topic</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>What goes on, and why</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::ContextMenus</name>
    <message>
        <source>&amp;Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiGrid</name>
    <message>
        <source>%1, %2</source>
        <extracomment>An emoji and its skin tone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatto</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln read</source>
        <extracomment>So many messages were marked as read</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room &amp;by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePanel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::PersonDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::RoomDelegate</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::RoomDetailsDialog</name>
    <message>
        <source># %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A room&apos;s topic, and how many people are in it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::RoomList</name>
    <message>
        <source>Add a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New talk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::SessionsDialog</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Chatto</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chatto::Wording</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A day and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time, and what happened then</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Author, time, text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>Author, time, text, and how far it got: &quot;not sent&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>All that, and why it was not sent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Chatto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
