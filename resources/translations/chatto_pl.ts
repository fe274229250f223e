<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>Coś jest nie tak</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>Sesja została zakończona. Zaloguj się ponownie, aby kontynuować. Napisane teksty zostały zachowane.</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>Zakończyć mimo to?</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Napisanego tekstu nie można zapisać na dysku komputera: przepadnie po zakończeniu programu.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Dołączono</translation>
    </message>
    <message>
        <source># %1</source>
        <translation># %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>How many people are in a room, and its topic</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Browse rooms</source>
        <translation>Przeglądaj pokoje</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>Szukaj pokoi i tematów</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Pokoje</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
</context>
<context>
    <name>Chatto::CertificateWords</name>
    <message>
        <source>Words of the certificate: %1</source>
        <translation>Słowa certyfikatu: %1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Zmień hasło</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>Tutaj sesja trwa dalej. Wszędzie indziej nastąpi wylogowanie i trzeba będzie zalogować się nowym hasłem.</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>&amp;Dotychczasowe hasło</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Nowe hasło</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>&amp;Powtórz nowe hasło</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>Podaj hasło, którym się logujesz.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Wybierz hasło.</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>Hasła nie są takie same. Wpisz je jeszcze raz.</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>To nie jest Twoje hasło.</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>Serwer się zmienił</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>%1 przedstawia inny certyfikat niż dotychczas. Być może ktoś w sieci się pod niego podszywa albo serwer został skonfigurowany od nowa.</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>Chatto przerwało połączenie i nie wysłało niczego: ani hasła, ani wiadomości. Zapytaj administratora serwera, co się stało, ale nie przez Chatto.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>Dotychczas ręczył za niego urząd certyfikacji.</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>Dotychczasowe słowa:</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>Słowa, które przedstawia teraz:</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>Jeśli wiesz, że został skonfigurowany od nowa:</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>Zapomnij stary certyfikat</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>Lobby</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>%1 dołącza do Chatto</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 opuszcza Chatto</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>Chatto nie potrafi otworzyć tego linku.</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>Usuń %1 z listy</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>Serwer, na przykład chat.example.org, localhost:8000 lub https://example.org/chat.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>Nazwa użytkownika do logowania.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nazwa</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>Dołącz jako gość, bez pytania; wymaga --user.</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>Trzymaj ustawienia i niewysłane wiadomości oddzielnie od innych profili.</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>Uruchom w zasobniku systemowym lub na pasku zadań.</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto – czat zespołowy na własnym serwerze.</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>Co otworzyć: chatto://SERVER/room/ID, opcjonalnie z /MESSAGE, albo chatto://SERVER/user/NAME.</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>Można podać tylko jeden link.</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>Program już działa, ale nie odpowiada.</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>Nowa rozmowa</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>Rozpocznij rozmowę</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Zaproś do „%1”</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Zaproś</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>Opuścić rozmowę z %1?</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>Zniknie z listy i wróci wraz z następną wiadomością.</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>Opuść rozmowę</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Opuścić „%1”?</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>Samodzielny powrót nie jest możliwy: ktoś musi Cię ponownie zaprosić.</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>Opuść pokój</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Usunąć %1?</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>%1 nie zobaczy już pokoju „%2” ani niczego, co w nim napisano.</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>%1 opuści pokój „%2”, ale może dołączyć ponownie.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>Przekazać pokój „%1” użytkownikowi %2?</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>Właścicielem zostanie %1, a Ty – moderatorem. Tylko %1 może oddać pokój z powrotem.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Zablokować %1?</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>Ta osoba zostanie natychmiast wszędzie wylogowana i nie zaloguje się, dopóki jej nie odblokujesz. Jej wiadomości pozostaną.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Zablokuj</translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Podpowiedzi</translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>Emoji (Ctrl+.)</translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation>Dlaczego nie można wysłać wiadomości</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Wyślij (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Wyślij (Enter)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Wiadomość do %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Wiadomość do %1</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>Za długa wiadomość: %1 z %2 bajtów</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>Serwer uruchamia się ponownie.</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>Do serwera trafiło zbyt wiele żądań naraz.</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>Serwer zakończył połączenie (%1).</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>Serwer przestał odpowiadać.</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Połączono ponownie</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Łączenie…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>Ponowne łączenie za %Ln s</numerusform>
            <numerusform>Ponowne łączenie za %Ln s</numerusform>
            <numerusform>Ponowne łączenie za %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>What goes on, and why</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Chatto::ContextMenus</name>
    <message>
        <source>&amp;Notifications</source>
        <translation>Powia&amp;domienia</translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation>&amp;Wszystkie wiadomości</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>Wz&amp;mianki o mnie</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Brak</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>Odbierz rolę &amp;moderatora</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>Nadaj rolę m&amp;oderatora</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>Przekaż &amp;pokój…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>&amp;Usuń z pokoju…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>Od&amp;blokuj</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>Za&amp;blokuj…</translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation>Ustaw nowe &amp;hasło…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Oznacz jako &amp;przeczytane</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>&amp;Szczegóły rozmowy…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>&amp;Szczegóły pokoju…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Zaproś…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Opuść</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>&amp;Opuść rozmowę…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>&amp;Opuść…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>&amp;Napisz</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>&amp;Wspomnij</translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Oznacz jako przeczytane</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Tego tekstu nie można zapisać na dysku komputera: przepadnie po zakończeniu programu.</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Tekstu napisanego w innym pokoju nie można zapisać na dysku komputera: przepadnie po zakończeniu programu.</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An emoji and its skin tone</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>Jasny odcień skóry</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Średnio jasny odcień skóry</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Średni odcień skóry</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Średnio ciemny odcień skóry</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Ciemny odcień skóry</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Bez odcienia skóry</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>Nie znaleziono emoji</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>Buźki i emocje</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>Ludzie i ciało</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Zwierzęta i przyroda</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Jedzenie i picie</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Podróże i miejsca</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktywności</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Przedmioty</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flagi</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Szukaj emoji</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Ostatnio używane</translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Szukaj (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation>Znajdź pokój lub osobę</translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>W tej s&amp;ieci</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>Serwery w tej sieci</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>Przejdź do najnowszych (End)</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>Przejdź do najnowszych, %Ln nowa</numerusform>
            <numerusform>Przejdź do najnowszych, %Ln nowe</numerusform>
            <numerusform>Przejdź do najnowszych, %Ln nowych</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Przejdź do najnowszych</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>Zaloguj się do Chatto</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Pokaż hasło</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>Bez szyfrowania: inne osoby w tej sieci mogą czytać rozmowy.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Utwórz konto</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>Dołącz jako gość</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Zaloguj się</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>&amp;Serwer</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa użytkownika</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Ukryj hasło</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Zaloguj się do %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chwileczkę…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Podaj adres swojego serwera.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Podaj nazwę użytkownika.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Podaj hasło.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Wybierz hasło.</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>Czy to właściwy serwer?…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>Serwer przedstawia inny certyfikat niż dotychczas, więc nic nie wysłano.</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>Nikt poza samym serwerem za niego nie ręczy.</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>Lobby</translation>
    </message>
    <message>
        <source># %1</source>
        <translation># %1</translation>
    </message>
    <message>
        <source>Chatto</source>
        <translation>Chatto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln read</source>
        <extracomment>So many messages were marked as read</extracomment>
        <translation>
            <numerusform>%Ln przeczytana</numerusform>
            <numerusform>%Ln przeczytane</numerusform>
            <numerusform>%Ln przeczytanych</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>&amp;Przejdź do…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>Nowa &amp;rozmowa…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>Nowy p&amp;okój…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>Przeglądaj po&amp;koje…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>Pokó&amp;j</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>Oso&amp;ba</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>&amp;Wiadomość</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Zakończ</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>Zamknij, przerwij lub przejdź do najnowszej wiadomości</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Nawigacja</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>Przejdź do &amp;najnowszej wiadomości</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>N&amp;astępny pokój</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>&amp;Poprzedni pokój</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>Następny n&amp;ieprzeczytany pokój</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>Poprzedni ni&amp;eprzeczytany pokój</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Wstecz</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Dalej</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>Pokój według n&amp;umeru</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>Następny o&amp;bszar</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>Poprzedni ob&amp;szar</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Pokój %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Wi&amp;dok</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Osoby</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>Osoby (%1)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Motyw</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Jak w &amp;systemie</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Jasny</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Ciemny</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>Kon&amp;to</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;Online</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Zaraz wracam</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Nie przeszkadzać</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>&amp;Rejestracja otwarta</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Zmień &amp;hasło…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>&amp;Aktywne sesje…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ustawienia…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>&amp;Wyloguj się</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Po&amp;moc</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Skróty klawiszowe</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>&amp;O Chatto</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>Oso&amp;ba: %1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Pokój</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>About</source>
        <translation>O programie</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
Czat na własnym serwerze.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Większe</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>M&amp;niejsze</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Zwykły rozmiar</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>Nie ma serwera o tej nazwie. Czy adres jest poprawny?</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>Pod tym adresem nie odpowiada żaden serwer. Czy jest uruchomiony, a port poprawny?</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Serwer nie odpowiedział na czas.</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>Nie udało się nawiązać bezpiecznego połączenia. Czy serwer obsługuje https na tym porcie?</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>Serwer przerwał połączenie.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>Nie można połączyć się z serwerem: %1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>Serwer nie może potwierdzić swojej tożsamości, więc nic nie wysłano: %1. Zapytaj administratora o certyfikat.</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>Serwer ma teraz inny adres: %1. Wpisz go, jeśli mu ufasz.</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>To, co tam odpowiada, nie wygląda na serwer Chatto.</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>Serwer ma kłopoty (%1). Spróbuj później.</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>Serwer odmówił (%1).</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>Serwer przedstawia inny certyfikat niż ten zaufany, więc nic nie wysłano.</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>Nowy pokój</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>Utwórz pokój</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>&amp;Prywatny: widzą go tylko zaproszone osoby</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>Robotyka</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>O czym jest (opcjonalnie)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Temat</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Zaproś</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Nadaj pokojowi nazwę.</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>Nowa wiadomość od %1</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>Nowa wiadomość w „%1”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%Ln nowa wiadomość od %1</numerusform>
            <numerusform>%Ln nowe wiadomości od %1</numerusform>
            <numerusform>%Ln nowych wiadomości od %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>%Ln nowa wiadomość w „%1”</numerusform>
            <numerusform>%Ln nowe wiadomości w „%1”</numerusform>
            <numerusform>%Ln nowych wiadomości w „%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>%1 w „%2”</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>Wiadomość jest za długa dla tego serwera.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>Wiadomość nie zawiera nic do przeczytania.</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>Ten pokój już nie istnieje albo do niego nie należysz.</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>Nie możesz pisać w tym pokoju.</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>Serwer odrzucił wiadomość (%1).</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>Nowe hasło dla %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Ustaw hasło</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>Ta osoba zostanie wszędzie wylogowana i zaloguje się ponownie hasłem, które jej przekażesz.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Hasło</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Wybierz hasło.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Ty)</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>Online – %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>Zaraz wracam – %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>Offline – %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>Najpierw kogoś wybierz.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Szukaj osób</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Znalezione osoby</translation>
    </message>
</context>
<context>
    <name>Chatto::PersonDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomDelegate</name>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Pokoje</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Szkic</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomDetailsDialog</name>
    <message>
        <source># %1</source>
        <translation># %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation>Opuść rozmowę…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>Opuść pokój…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nazwa</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Temat</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Wszystkie wiadomości</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>Wzmianki o mnie</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>Powia&amp;domienia</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Uczestnicy</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Zaproś…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>Nadaj rolę moderatora</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Przekaż…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>Odbierz rolę moderatora</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Nadaj pokojowi nazwę.</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A room&apos;s topic, and how many people are in it</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomList</name>
    <message>
        <source>Add a room</source>
        <translation>Dodaj pokój</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nowa rozmowa</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>Lobby</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Nikt inny</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation>%1, prywatny pokój</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln nieprzeczytana</numerusform>
            <numerusform>%Ln nieprzeczytane</numerusform>
            <numerusform>%Ln nieprzeczytanych</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>bez powiadomień</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>szkic</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>Pokoje i rozmowy</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Dodaj pokój</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>&amp;Nowy pokój…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>&amp;Przeglądaj pokoje…</translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>Domyślna baza kluczy</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>Wpisz adres serwera.</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>To nie jest adres. Wpisz na przykład chat.example.org.</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>Adres musi zaczynać się od http:// lub https://.</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>Wpisz sam adres serwera, bez nazwy użytkownika, „?” i „#”.</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>Link prowadzi do pokoju, do którego nie należysz.</translation>
    </message>
</context>
<context>
    <name>Chatto::SessionsDialog</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Unknown program</source>
        <translation>Nieznany program</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>Ostatnie użycie: %1 · Logowanie: %2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Ta sesja</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Aktywne sesje</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Zakończ sesję</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>Jeśli którejś nie rozpoznajesz, zakończ ją i zmień hasło.</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Za&amp;mknij</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Ogólne</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Mo&amp;tyw</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>Moje wiadomości po &amp;prawej</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>&amp;Działaj dalej po zamknięciu okna</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>Chatto pozostaje w zasobniku lub na pasku zadań i powiadamia o nowych wiadomościach.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Pisanie</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>Wysyłaj klawiszami Ctrl+&amp;Enter</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>Sam Enter przechodzi wtedy do nowego wiersza.</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>&amp;Zamieniaj :) na 🙂</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>Pokazuj innym, że pi&amp;szę</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Powiadomienia</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Nie przeszkadzać</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>Żadnych powiadomień.</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>Pokazuj treść &amp;wiadomości</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>W przeciwnym razie tylko kto i gdzie napisał.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>St&amp;atus „Zaraz wracam” po</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Jak w systemie</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasny</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The size of everything</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Rozmiar</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>Nie udało się odczytać ustawień, więc przywrócono domyślne. Plik znajduje się teraz tutaj: %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>Chatto nie może zapisać pliku %1. Zmiany ustawień przepadną po zakończeniu programu.</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Skróty klawiszowe</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Ogólne</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Pozostałe</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>Nie można zapisać wiadomości na dysku komputera: %1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>Nie udało się odczytać danych Chatto na tym komputerze. Niewysłane wiadomości mogły przepaść. Plik znajduje się teraz tutaj: %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>Chatto nie może zapisać pliku %1. Niewysłane wiadomości przepadną po zakończeniu programu.</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln nieprzeczytana</numerusform>
            <numerusform>%1, %Ln nieprzeczytane</numerusform>
            <numerusform>%1, %Ln nieprzeczytanych</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Przejdź do</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>Przejdź do pokoju lub osoby</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>Znalezione pokoje i osoby</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>Ponów</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edytuj</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Pokaż więcej</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Nowe wiadomości</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>%1 i %2 dołączają do Chatto</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>%1 i %2 opuszczają Chatto</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1 i jeszcze %Ln osoba dołączają do Chatto</numerusform>
            <numerusform>%1 i jeszcze %Ln osoby dołączają do Chatto</numerusform>
            <numerusform>%1 i jeszcze %Ln osób dołącza do Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1 i jeszcze %Ln osoba opuszczają Chatto</numerusform>
            <numerusform>%1 i jeszcze %Ln osoby opuszczają Chatto</numerusform>
            <numerusform>%1 i jeszcze %Ln osób opuszcza Chatto</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>Odpowiedź serwera jest niezrozumiała.</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>Przewijanie wiadomości</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1 Kliknij, aby spróbować ponownie.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Wczytywanie wiadomości…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>Nikt tu jeszcze nie pisał. Przywitaj się!</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Kopiuj wiadomość</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>&amp;Kopiuj zaznaczenie</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>Oznacz odtąd jako &amp;nieprzeczytane</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>&amp;Otwórz link</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>&amp;Otwórz link %1</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Kopiuj &amp;link</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>Kopiuj &amp;link %1</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Pokaż &amp;więcej</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Ponów</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edytuj</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Usuń</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>&amp;Pokaż Chatto</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;Online</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Zaraz wracam</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Nie przeszkadzać</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto – %Ln nieprzeczytana</numerusform>
            <numerusform>Chatto – %Ln nieprzeczytane</numerusform>
            <numerusform>Chatto – %Ln nieprzeczytanych</numerusform>
        </translation>
    </message>
    <message>
        <source>Chatto</source>
        <translation>Chatto</translation>
    </message>
</context>
<context>
    <name>Chatto::TrustDialog</name>
    <message>
        <source>Is this the right server?</source>
        <translation>Czy to właściwy serwer?</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Zaufaj temu serwerowi</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1 jest tu nowy i nikt poza nim samym za niego nie ręczy. W sieci lokalnej to normalne. Ktoś, kto by się podszywał, przedstawiłby inne słowa niż te:</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>Administrator znajdzie słowa serwera w tym, co serwer wypisuje przy starcie. Jeśli są takie same, to właściwy serwer. Chatto to zapamięta i powiadomi, jeśli kiedyś się zmienią.</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>Brak połączenia</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>Zaraz wracam, nie przeszkadzać</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nie przeszkadzać</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Zaraz wracam</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>Online jako gość</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>Otwiera menu</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>Chatto pozostaje w zasobniku i powiadamia o nowych wiadomościach.</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>Chatto pozostaje na pasku zadań i powiadamia o nowych wiadomościach.</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Działa w tle</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1 Aby zakończyć program, wybierz „Zakończ” w jego menu. W ustawieniach można też wybrać zakończenie przy zamknięciu okna.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>Działaj &amp;dalej</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
</context>
<context>
    <name>Chatto::Wording</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A day and a time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>oczekuje…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>wysyłanie…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nie wysłano</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time, and what happened then</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Author, time, text</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>Author, time, text, and how far it got: &quot;not sent&quot;</extracomment>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>All that, and why it was not sent</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – Chatto</source>
        <translation>%1 – Chatto</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>Ta nazwa jest zajęta. Wybierz inną.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>To hasło zbyt łatwo odgadnąć. Użyj co najmniej 10 znaków, na przykład czterech losowych słów.</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>Nieprawidłowa nazwa lub hasło.</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>Nowe konta zakłada administrator tego serwera.</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>Ten serwer nie przyjmuje gości. Podaj hasło.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>Zbyt wiele prób. Spróbuj ponownie za %Ln s.</numerusform>
            <numerusform>Zbyt wiele prób. Spróbuj ponownie za %Ln s.</numerusform>
            <numerusform>Zbyt wiele prób. Spróbuj ponownie za %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>Serwer nie może tego teraz zrobić. Spróbuj później.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>Nazwa musi mieć od 1 do 64 znaków.</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>Publiczny pokój o tej nazwie już istnieje.</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>Nikt tutaj nie używa już tej nazwy.</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>Tego pokoju już nie ma.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>Nie masz tu do tego uprawnień.</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>Ten serwer jeszcze tego nie potrafi.</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1, online</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, zaraz wraca</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, offline</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>właściciel</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>moderator</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 pisze…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 i %2 piszą…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Kilka osób pisze…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>, </translation>
    </message>
</context>
</TS>
