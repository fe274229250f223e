<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>Что-то не так</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>Сеанс завершён. Войдите снова, чтобы продолжить: всё, что вы написали, сохранено.</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>Всё равно выйти?</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Написанное вами не удаётся сохранить на диск компьютера: при выходе текст пропадёт.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln участник</numerusform>
            <numerusform>%Ln участника</numerusform>
            <numerusform>%Ln участников</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Вы участвуете</translation>
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
        <translation>Обзор комнат</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Присоединиться</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>Поиск по комнатам и темам</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Chatto::CertificateWords</name>
    <message>
        <source>Words of the certificate: %1</source>
        <translation>Слова сертификата: %1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>Здесь сеанс продолжится. На всех остальных устройствах он завершится, и войти нужно будет с новым паролем.</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>&amp;Текущий пароль</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Новый пароль</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>Новый пароль &amp;ещё раз</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>Введите пароль, с которым вы входите.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Придумайте пароль.</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>Пароли не совпадают. Введите его ещё раз.</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>Это не ваш пароль.</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>Сервер изменился</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>%1 показывает не тот сертификат, что раньше. Возможно, кто-то в сети выдаёт себя за него, или сервер настроили заново.</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>Chatto остановился и ничего не отправил: ни пароль, ни написанное вами. Спросите администратора сервера, что произошло, но не через Chatto.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>Раньше за него ручался центр сертификации.</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>Прежние слова:</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>Слова, которые он показывает сейчас:</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>Если вы знаете, что его настроили заново:</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>Забыть старый сертификат</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>Холл</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>%1 присоединяется к Chatto</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 выходит из Chatto</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>Chatto не может открыть эту ссылку.</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>Убрать %1 из списка</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>Сервер, например chat.example.org, localhost:8000 или https://example.org/chat.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>Имя для входа.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>Войти как гость, не спрашивая; требует --user.</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>Хранить настройки и неотправленные сообщения отдельно от других профилей.</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>Запустить свёрнутым в трей или на панель задач.</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto — командный чат на вашем собственном сервере.</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>Что открыть: chatto://SERVER/room/ID, можно с /MESSAGE, или chatto://SERVER/user/NAME.</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>Можно указать только одну ссылку.</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>Программа уже запущена, но не отвечает.</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>Новая беседа</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>Начать беседу</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Пригласить в «%1»</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Пригласить</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>Покинуть беседу с %1?</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>Она исчезнет из списка и вернётся со следующим сообщением.</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>Покинуть беседу</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Покинуть «%1»?</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>Вернуться самостоятельно не получится: кто-то должен будет снова вас пригласить.</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>Покинуть комнату</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Удалить %1?</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>%1 больше не увидит ни комнату «%2», ни то, что в ней написано.</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>%1 больше не будет в комнате «%2», но сможет присоединиться снова.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>Передать комнату «%1» участнику %2?</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>Владельцем станет %1, а вы — модератором. Вернуть комнату сможет только %1.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Заблокировать %1?</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>Все сеансы этого человека сразу завершатся, и войти он сможет только после разблокировки. Всё написанное останется.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Подсказки</translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>Эмодзи (Ctrl+.)</translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation>Почему сообщение нельзя отправить</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Отправить (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Отправить (Enter)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Сообщение для %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Сообщение для %1</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>Слишком длинно: %1 из %2 байт</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>Сервер перезапускается.</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>Слишком много запросов к серверу сразу.</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>Сервер закрыл соединение (%1).</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>Сервер перестал отвечать.</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Соединение восстановлено</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Подключение…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>Повторное подключение через %Ln с</numerusform>
            <numerusform>Повторное подключение через %Ln с</numerusform>
            <numerusform>Повторное подключение через %Ln с</numerusform>
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
        <translation>&amp;Уведомления</translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation>&amp;Все сообщения</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>&amp;Упоминания моего имени</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Нет</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>Снять роль &amp;модератора</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>Назначить м&amp;одератором</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>Передать &amp;комнату…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>У&amp;далить из комнаты…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>&amp;Разблокировать</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>За&amp;блокировать…</translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation>Сбросить &amp;пароль…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Отметить как &amp;прочитанное</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>&amp;Сведения о беседе…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>&amp;Сведения о комнате…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>При&amp;гласить…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>По&amp;кинуть</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>По&amp;кинуть беседу…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>По&amp;кинуть…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>&amp;Написать</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>&amp;Упомянуть</translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Отметить как прочитанное</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Этот текст не удаётся сохранить на диск компьютера: при выходе он пропадёт.</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Написанное вами в другой комнате не удаётся сохранить на диск компьютера: при выходе текст пропадёт.</translation>
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
        <translation>Светлый тон кожи</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Умеренно светлый тон кожи</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Средний тон кожи</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Умеренно тёмный тон кожи</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Тёмный тон кожи</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Без тона кожи</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>Эмодзи не найдены</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>Смайлики и эмоции</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>Люди и тело</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Животные и природа</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Еда и напитки</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Путешествия и места</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Символы</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Флаги</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Поиск эмодзи</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Недавние</translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Найти (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation>Найти комнату или человека</translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>В этой се&amp;ти</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>Серверы в этой сети</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>К последним сообщениям (End)</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>К последним сообщениям, %Ln новое</numerusform>
            <numerusform>К последним сообщениям, %Ln новых</numerusform>
            <numerusform>К последним сообщениям, %Ln новых</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>К последним сообщениям</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>Вход в Chatto</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Показать пароль</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>Без шифрования: в этой сети переписку могут прочитать посторонние.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Создать аккаунт</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>Войти как гость</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>&amp;Сервер</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Скрыть пароль</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Вход в «%1»</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Введите адрес своего сервера.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Введите своё имя.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Введите пароль.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Придумайте пароль.</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>Это тот сервер?…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>Сервер показывает не тот сертификат, что раньше, поэтому ничего не отправлено.</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>За этот сервер ручается только он сам.</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>Холл</translation>
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
            <numerusform>Прочитано: %Ln</numerusform>
            <numerusform>Прочитано: %Ln</numerusform>
            <numerusform>Прочитано: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>&amp;Перейти к…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>Новая &amp;беседа…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>Новая &amp;комната…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>&amp;Обзор комнат…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>Ко&amp;мната</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>&amp;Участник</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>&amp;Сообщение</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>Закрыть, прервать или перейти к последнему сообщению</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Пере&amp;ход</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>К по&amp;следнему сообщению</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>С&amp;ледующая комната</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>&amp;Предыдущая комната</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>Следующая &amp;непрочитанная комната</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>Предыдущая непро&amp;читанная комната</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Н&amp;азад</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Вперёд</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>Комната по но&amp;меру</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>Следующая &amp;область</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>Предыдущая о&amp;бласть</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Комната %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Участники</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>Участники (%1)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Оформление</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Св&amp;етлое</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмное</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Аккаунт</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Аккаунт</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>В &amp;сети</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Нет на месте</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>Не &amp;беспокоить</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>&amp;Регистрация открыта</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Сменить &amp;пароль…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>&amp;Активные сеансы…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Нас&amp;тройки…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>&amp;Выйти из аккаунта</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Сп&amp;равка</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>&amp;О программе Chatto</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>&amp;Участник: %1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Комната</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
Чат на вашем собственном сервере.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Обычный &amp;размер</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>Сервера с таким именем нет. Адрес указан верно?</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>По этому адресу никто не отвечает. Сервер запущен, порт указан верно?</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Сервер не ответил вовремя.</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>Не удалось установить защищённое соединение. Сервер принимает https на этом порту?</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>Сервер оборвал соединение.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>Сервер недоступен: %1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>Сервер не может подтвердить свою подлинность, поэтому ничего не отправлено: %1. Спросите администратора о сертификате.</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>Теперь сервер по другому адресу: %1. Введите его, если доверяете ему.</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>То, что там отвечает, не похоже на сервер Chatto.</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>На сервере неполадки (%1). Попробуйте позже.</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>Сервер ответил отказом (%1).</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>Сервер показывает не тот сертификат, которому вы доверяли, поэтому ничего не отправлено.</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>Новая комната</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>Создать комнату</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>&amp;Закрытая: её видят только приглашённые</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>Робототехника</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>О чём она (необязательно)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Пригласить</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Дайте комнате название.</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>Новое сообщение от %1</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>Новое сообщение в «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%Ln новое сообщение от %1</numerusform>
            <numerusform>%Ln новых сообщения от %1</numerusform>
            <numerusform>%Ln новых сообщений от %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>%Ln новое сообщение в «%1»</numerusform>
            <numerusform>%Ln новых сообщения в «%1»</numerusform>
            <numerusform>%Ln новых сообщений в «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>%1 в «%2»</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>Для этого сервера сообщение слишком длинное.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>В сообщении нечего читать.</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>Этой комнаты больше нет, или вы в ней не состоите.</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>Вам нельзя писать в этой комнате.</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>Сервер не принял сообщение (%1).</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>Новый пароль для %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Задать пароль</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>Все сеансы этого человека завершатся, и он войдёт снова с паролем, который вы ему сообщите.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Придумайте пароль.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (вы)</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>В сети — %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>Нет на месте — %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>Не в сети — %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>Сначала выберите кого-нибудь.</translation>
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
        <translation>Участники</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Поиск людей</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Найденные люди</translation>
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
        <translation>Люди</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Комнаты</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
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
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation>Покинуть беседу…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>Покинуть комнату…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Все сообщения</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>Упоминания моего имени</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>&amp;Уведомления</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>У&amp;частники</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Пригласить…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>Назначить модератором</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Передать…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>Снять роль модератора</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Дайте комнате название.</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Меню (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln участник</numerusform>
            <numerusform>%Ln участника</numerusform>
            <numerusform>%Ln участников</numerusform>
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
        <translation>Добавить комнату</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Новая беседа</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>Холл</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Больше никого</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation>%1, закрытая комната</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln непрочитанное</numerusform>
            <numerusform>%Ln непрочитанных</numerusform>
            <numerusform>%Ln непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>без уведомлений</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>Комнаты и беседы</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Добавить комнату</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>&amp;Новая комната…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>&amp;Обзор комнат…</translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>Основная связка ключей</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>Введите адрес сервера.</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>Это не адрес. Нужно что-то вроде chat.example.org.</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>Адрес должен начинаться с http:// или https://.</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>Введите только адрес сервера, без имени пользователя, «?» и «#».</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>Ссылка ведёт в комнату, в которой вас нет.</translation>
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
        <translation>Неизвестная программа</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>Активность: %1 · Вход: %2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Этот сеанс</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Активные сеансы</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Завершить сеанс</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>Если какой-то из сеансов вам незнаком, завершите его и смените пароль.</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Оформление</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>Мои сообщения &amp;справа</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>Продолжать &amp;работу после закрытия окна</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>Chatto остаётся в трее или на панели задач и уведомляет о новых сообщениях.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Набор текста</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>Отправлять по Ctrl+&amp;Enter</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>Тогда просто Enter начинает новую строку.</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>Заменять :) &amp;на 🙂</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>Показывать другим, что я &amp;печатаю</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>Не &amp;беспокоить</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>Никаких уведомлений.</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>Показывать те&amp;кст сообщений</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>Иначе — только от кого и где.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>Статус «Нет на &amp;месте» через</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln минуту</numerusform>
            <numerusform>%Ln минуты</numerusform>
            <numerusform>%Ln минут</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The size of everything</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Р&amp;азмер</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>Не удалось прочитать настройки, поэтому они сброшены. Файл перемещён сюда: %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>Chatto не может записать файл %1. При выходе изменения настроек пропадут.</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Прочее</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>Не удаётся сохранить сообщение на диск компьютера: %1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>Не удалось прочитать данные Chatto на этом компьютере. Неотправленные сообщения могли пропасть. Файл перемещён сюда: %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>Chatto не может записать файл %1. При выходе неотправленные сообщения пропадут.</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln непрочитанное</numerusform>
            <numerusform>%1, %Ln непрочитанных</numerusform>
            <numerusform>%1, %Ln непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти к</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>Перейти к комнате или человеку</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>Найденные комнаты и люди</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Показать полностью</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Новые сообщения</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>%1 и %2 присоединяются к Chatto</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>%1 и %2 выходят из Chatto</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1 и ещё %Ln человек присоединяются к Chatto</numerusform>
            <numerusform>%1 и ещё %Ln человека присоединяются к Chatto</numerusform>
            <numerusform>%1 и ещё %Ln человек присоединяются к Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1 и ещё %Ln человек выходят из Chatto</numerusform>
            <numerusform>%1 и ещё %Ln человека выходят из Chatto</numerusform>
            <numerusform>%1 и ещё %Ln человек выходят из Chatto</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>Ответ сервера не имеет смысла.</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>Прокрутка сообщений</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1 Нажмите, чтобы повторить попытку.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Загрузка сообщений…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>Здесь ещё никто не писал. Поздоровайтесь!</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Копировать сообщение</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>&amp;Копировать выделенное</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>Отметить &amp;непрочитанными отсюда</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>&amp;Открыть ссылку</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>&amp;Открыть ссылку %1</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Копировать &amp;ссылку</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>Копировать &amp;ссылку %1</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Показать по&amp;лностью</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Изменить</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Удалить</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>По&amp;казать Chatto</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>В &amp;сети</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Нет на месте</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>Не &amp;беспокоить</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto — %Ln непрочитанное</numerusform>
            <numerusform>Chatto — %Ln непрочитанных</numerusform>
            <numerusform>Chatto — %Ln непрочитанных</numerusform>
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
        <translation>Это тот сервер?</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Доверять этому серверу</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1 здесь впервые, и ручается за него только он сам. В локальной сети это обычное дело. Тот, кто вмешался бы посередине, показал бы не эти слова:</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>Администратор найдёт слова сервера в том, что сервер пишет при запуске. Если они совпадают, сервер тот самый. Chatto запомнит это и сообщит, если они когда-нибудь изменятся.</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>Нет соединения</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>Нет на месте, не беспокоить</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Нет на месте</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>В сети как гость</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>В сети</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>Открывает меню</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>Chatto остаётся в трее и уведомляет о новых сообщениях.</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>Chatto остаётся на панели задач и уведомляет о новых сообщениях.</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Работает в фоне</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1 Чтобы завершить программу, выберите «Выход» в её меню. В настройках можно указать, чтобы она завершалась и при закрытии окна.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Оставить в фоне</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыйти</translation>
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
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d MMMM yyyy &apos;г.&apos;</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>в очереди…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>отправляется…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
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
        <translation>%1 — Chatto</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>Это имя занято. Выберите другое.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>Этот пароль слишком легко угадать. Нужно не меньше 10 символов, например четыре случайных слова.</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>Неверное имя или пароль.</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>Новые аккаунты создаёт администратор этого сервера.</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>Этот сервер не принимает гостей. Введите пароль.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>Слишком много попыток. Попробуйте снова через %Ln с.</numerusform>
            <numerusform>Слишком много попыток. Попробуйте снова через %Ln с.</numerusform>
            <numerusform>Слишком много попыток. Попробуйте снова через %Ln с.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>Сейчас сервер не может этого сделать. Попробуйте позже.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>В названии должно быть от 1 до 64 символов.</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>Открытая комната с таким названием уже есть.</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>Здесь больше нет никого с таким именем.</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>Этой комнаты больше нет.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>Здесь у вас нет на это прав.</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>Этот сервер пока этого не умеет.</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1, в сети</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, нет на месте</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, не в сети</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>модератор</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 печатает…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 и %2 печатают…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Несколько человек печатают…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>, </translation>
    </message>
</context>
</TS>
