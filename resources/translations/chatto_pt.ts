<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>Algo deu errado</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>Sua sessão foi encerrada. Entre de novo para continuar; o que você escreveu está guardado.</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>Sair mesmo assim?</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>O que você escreveu não pode ser gravado no disco do computador: o texto se perderá quando você sair.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln pessoa</numerusform>
            <numerusform>%Ln pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Participando</translation>
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
        <translation>Explorar salas</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Participar</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>Buscar salas e assuntos</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Chatto::CertificateWords</name>
    <message>
        <source>Words of the certificate: %1</source>
        <translation>Palavras do certificado: %1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Alterar senha</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>Sua sessão continua aqui. Em todos os outros lugares ela será encerrada, e será preciso entrar com a nova senha.</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>&amp;Senha atual</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Nova senha</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>&amp;Repita a nova senha</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>Digite a senha que você usa para entrar.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Escolha uma senha.</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>As senhas não são iguais. Digite-a mais uma vez.</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>Esta não é a sua senha.</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>O servidor mudou</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>%1 apresenta um certificado diferente do anterior. Alguém na rede pode estar se passando por ele, ou ele foi reinstalado.</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>O Chatto parou e não enviou nada: nem sua senha, nem o que você escreveu. Pergunte a quem administra o servidor o que aconteceu, mas não pelo Chatto.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>Até agora, uma autoridade certificadora respondia por ele.</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>As palavras até agora:</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>As palavras que ele apresenta agora:</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>Se você sabe que ele foi reinstalado:</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>Esquecer o certificado antigo</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>Saguão</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>%1 entrou no Chatto</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 saiu</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>O Chatto não consegue abrir este link.</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>Tirar %1 da lista</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>O servidor, como chat.example.org, localhost:8000 ou https://example.org/chat.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>endereço</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>O nome de usuário para entrar.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>Entrar como visitante, sem perguntar; requer --user.</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>Manter as configurações e as mensagens não enviadas separadas das de outros perfis.</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>Iniciar na bandeja do sistema ou na barra de tarefas.</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto, um chat de equipe no seu próprio servidor.</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>O que abrir: chatto://SERVER/room/ID, opcionalmente com /MESSAGE, ou chatto://SERVER/user/NAME.</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>Só é possível indicar um link.</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>O programa já está em execução, mas não responde.</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>Nova conversa</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>Iniciar conversa</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Convidar para %1</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>Sair da conversa com %1?</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>Ela some da sua lista e volta com a próxima mensagem.</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>Sair da conversa</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Sair de %1?</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>Você não poderá voltar por conta própria: alguém terá que convidar você de novo.</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>Sair da sala</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>%1 não verá mais a sala %2 nem nada do que foi escrito lá.</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>%1 sai da sala %2, mas pode entrar de novo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>Transferir a sala %1 para %2?</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>A sala passará a ser de %1, e você ficará na moderação. Só %1 pode devolvê-la.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Bloquear %1?</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>Essa pessoa será desconectada na hora, em todos os lugares, e não poderá entrar até você desbloqueá-la. O que ela escreveu permanece.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugestões</translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>Emojis (Ctrl+.)</translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation>Por que a mensagem não pode ser enviada</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Enviar (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Enter)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Mensagem para %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Mensagem para %1</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>Longa demais: %1 de %2 bytes</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>O servidor está reiniciando.</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>O servidor recebeu pedidos demais de uma vez.</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>O servidor encerrou a conexão (%1).</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>O servidor parou de responder.</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Conectado de novo</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>Reconectando em %Ln s</numerusform>
            <numerusform>Reconectando em %Ln s</numerusform>
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
        <translation>&amp;Notificações</translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation>&amp;Todas as mensagens</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>&amp;Menções ao meu nome</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Nenhuma</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>Retirar da m&amp;oderação</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>Incluir na m&amp;oderação</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>&amp;Transferir sala…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>&amp;Remover da sala…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>Des&amp;bloquear</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>&amp;Bloquear…</translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation>Redefinir &amp;senha…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Marcar como &amp;lida</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>&amp;Detalhes da conversa…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>&amp;Detalhes da sala…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Convidar…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>&amp;Sair da conversa…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>&amp;Sair…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>Enviar &amp;mensagem</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>M&amp;encionar</translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como lida</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Este texto não pode ser gravado no disco do computador: ele se perderá quando você sair.</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>O que você escreveu em outra sala não pode ser gravado no disco do computador: o texto se perderá quando você sair.</translation>
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
        <translation>Tom de pele claro</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Tom de pele médio-claro</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Tom de pele médio</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Tom de pele médio-escuro</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Tom de pele escuro</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Sem tom de pele</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>Nenhum emoji encontrado</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>Carinhas e emoções</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>Pessoas e corpo</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animais e natureza</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comidas e bebidas</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Viagens e lugares</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Atividades</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Bandeiras</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emojis</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Buscar emojis</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Usados recentemente</translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Buscar (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation>Buscar uma sala ou pessoa</translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>Nesta &amp;rede</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>Servidores nesta rede</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>Ir para as mais recentes (End)</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>Ir para as mais recentes, %Ln nova</numerusform>
            <numerusform>Ir para as mais recentes, %Ln novas</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Ir para as mais recentes</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>Entrar no Chatto</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar senha</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>Sem criptografia: outras pessoas nesta rede podem ler as conversas.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Criar conta</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>Entrar como visitante</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;vidor</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Ocultar senha</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Entrar em %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Digite o endereço do seu servidor.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Digite seu nome.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Digite sua senha.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Escolha uma senha.</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>É o servidor certo?…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>Este servidor apresenta um certificado diferente do anterior, por isso nada foi enviado.</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>Ninguém além do próprio servidor responde por ele.</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>Saguão</translation>
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
            <numerusform>%Ln lida</numerusform>
            <numerusform>%Ln lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>&amp;Ir para…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>&amp;Nova conversa…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>Nova &amp;sala…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>E&amp;xplorar salas…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>Sa&amp;la</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>&amp;Pessoa</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>&amp;Mensagem</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sai&amp;r</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>Fechar, interromper ou ir para a mensagem mais recente</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Na&amp;vegar</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>Ir para a mensagem mais &amp;recente</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>&amp;Próxima sala</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>Sala an&amp;terior</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>Próxima sala &amp;não lida</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>Sala anterior não &amp;lida</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Avançar</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>Sala por nú&amp;mero</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>Próxima ár&amp;ea</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>Área anteri&amp;or</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Sala %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Exibir</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Pessoas</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>Pessoas (%1)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Aparência</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como no &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clara</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Escura</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Conta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;Online</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Ausente</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Não perturbar</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>&amp;Cadastro aberto</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Alterar &amp;senha…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>Sessões a&amp;tivas…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Con&amp;figurações…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Sair &amp;da conta</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atalhos de teclado</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>&amp;Sobre o Chatto</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>&amp;Pessoa: %1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
Um chat no seu próprio servidor.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Maior</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>M&amp;enor</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Tamanho normal</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>Não existe servidor com esse nome. O endereço está certo?</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>Nenhum servidor responde nesse endereço. Ele está em execução, e a porta está certa?</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>O servidor não respondeu a tempo.</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>Não foi possível estabelecer uma conexão segura. O servidor usa https nessa porta?</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>O servidor interrompeu a conexão.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>Não foi possível alcançar o servidor: %1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>O servidor não consegue comprovar sua identidade, por isso nada foi enviado: %1. Pergunte a quem o administra sobre o certificado.</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>O servidor agora está em outro lugar: %1. Digite esse endereço se confiar nele.</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>O que responde lá não parece ser um servidor Chatto.</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>O servidor está com problemas (%1). Tente mais tarde.</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>O servidor recusou (%1).</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>O servidor apresenta um certificado diferente daquele em que se confiava, por isso nada foi enviado.</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>Nova sala</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>Criar sala</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>&amp;Privada: só quem receber convite pode vê-la</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>Robótica</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>Do que se trata (opcional)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Assunto</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Convidar</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Dê um nome à sala.</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>Nova mensagem de %1</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>Nova mensagem em %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%Ln nova mensagem de %1</numerusform>
            <numerusform>%Ln novas mensagens de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>%Ln nova mensagem em %1</numerusform>
            <numerusform>%Ln novas mensagens em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>%1 em %2</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>A mensagem é longa demais para este servidor.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>Não há nada para ler na mensagem.</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>A sala não existe mais, ou você não participa dela.</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>Você não pode escrever nesta sala.</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>O servidor recusou a mensagem (%1).</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>Nova senha para %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Definir senha</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>Essa pessoa será desconectada em todos os lugares e entrará de novo com a senha que você lhe passar.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Escolha uma senha.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (você)</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>Online — %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>Ausentes — %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>Offline — %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>Escolha alguém primeiro.</translation>
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
        <translation>Pessoas</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Buscar pessoas</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Pessoas encontradas</translation>
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
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Rascunho</translation>
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
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation>Sair da conversa…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>Sair da sala…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Assunto</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todas as mensagens</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>Menções ao meu nome</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>N&amp;otificações</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Membros</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Convidar…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>Incluir na moderação</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Transferir…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>Retirar da moderação</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Dê um nome à sala.</translation>
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
            <numerusform>%Ln pessoa</numerusform>
            <numerusform>%Ln pessoas</numerusform>
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
        <translation>Adicionar uma sala</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nova conversa</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>Saguão</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Mais ninguém</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation>%1, sala privada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln não lida</numerusform>
            <numerusform>%Ln não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>rascunho</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>Salas e conversas</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Adicionar uma sala</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>&amp;Nova sala…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>&amp;Explorar salas…</translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>Chaveiro padrão</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>Digite o endereço do servidor.</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>Isso não é um endereço. Tente algo como chat.example.org.</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>O endereço precisa começar com http:// ou https://.</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>Digite apenas o endereço do servidor, sem nome de usuário, “?” ou “#”.</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>O link leva a uma sala da qual você não participa.</translation>
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
        <translation>Programa desconhecido</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>Último uso: %1 · Entrada: %2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Esta sessão</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Sessões ativas</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Encerrar sessão</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>Se você não reconhece alguma delas, encerre-a e altere sua senha.</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>A&amp;parência</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>Minhas mensagens à &amp;direita</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>&amp;Continuar aberto ao fechar a janela</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>O Chatto fica na bandeja ou na barra de tarefas e avisa sobre novas mensagens.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escrita</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>Enviar com Ctrl+&amp;Enter</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>Nesse caso, Enter sozinho quebra a linha.</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>&amp;Transformar :) em 🙂</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>Mostrar aos outros quando estou di&amp;gitando</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Não perturbar</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>Nenhuma notificação.</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>Mostrar o te&amp;xto das mensagens</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>Caso contrário, só de quem e onde.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>Ficar &amp;ausente após</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escura</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minuto</numerusform>
            <numerusform>%Ln minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The size of everything</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;manho</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>Não foi possível ler suas configurações, e elas foram redefinidas. O arquivo agora está em %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>O Chatto não consegue gravar o arquivo %1. O que você configurar se perderá ao sair.</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Outros</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>A mensagem não pode ser gravada no disco do computador: %1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>Não foi possível ler os dados do Chatto neste computador. Mensagens ainda não enviadas podem ter se perdido. O arquivo agora está em %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>O Chatto não consegue gravar o arquivo %1. Mensagens ainda não enviadas se perderão quando você sair.</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln não lida</numerusform>
            <numerusform>%1, %Ln não lidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir para</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>Ir para uma sala ou pessoa</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>Salas e pessoas encontradas</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar mais</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Novas mensagens</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>%1 e %2 entraram no Chatto</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>%1 e %2 saíram</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1 e mais %Ln pessoa entraram no Chatto</numerusform>
            <numerusform>%1 e mais %Ln pessoas entraram no Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1 e mais %Ln pessoa saíram</numerusform>
            <numerusform>%1 e mais %Ln pessoas saíram</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>A resposta do servidor não faz sentido.</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>Rolar as mensagens</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1 Clique para tentar de novo.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Carregando mensagens…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>Ninguém escreveu aqui ainda. Diga olá!</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Copiar mensagem</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>&amp;Copiar seleção</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>Marcar como &amp;não lidas a partir daqui</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>A&amp;brir link</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>A&amp;brir link %1</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar &amp;link</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>Copiar &amp;link %1</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Mostrar &amp;mais</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;xcluir</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>&amp;Mostrar o Chatto</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;Online</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Ausente</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Não perturbar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto – %Ln não lida</numerusform>
            <numerusform>Chatto – %Ln não lidas</numerusform>
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
        <translation>É o servidor certo?</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Confiar neste servidor</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1 é novo aqui, e ninguém além dele mesmo responde por ele. Isso é comum em uma rede local. Alguém no meio do caminho mostraria palavras diferentes destas:</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>Quem administra o servidor encontra as palavras no que ele escreve ao iniciar. Se forem as mesmas, é o servidor certo. O Chatto vai se lembrar disso e avisar se um dia mudar.</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>Ausente, não perturbar</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Não perturbar</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>Online como visitante</translation>
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
        <translation>Abre o menu</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>O Chatto fica na bandeja e avisa sobre novas mensagens.</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>O Chatto fica na barra de tarefas e avisa sobre novas mensagens.</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Em segundo plano</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1 Para encerrar o programa, escolha “Sair” no menu. Nas configurações, também é possível encerrá-lo ao fechar a janela.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Continuar aberto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
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
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>aguardando…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>enviando…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>não enviada</translation>
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
        <translation>Este nome já está em uso. Escolha outro.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>Esta senha é fácil demais de adivinhar. Use 10 caracteres ou mais, como quatro palavras aleatórias.</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>Nome ou senha incorretos.</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>As contas novas são criadas pela administração deste servidor.</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>Este servidor não aceita visitantes. Digite sua senha.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>Tentativas demais. Tente de novo em %Ln s.</numerusform>
            <numerusform>Tentativas demais. Tente de novo em %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>O servidor não pode fazer isso agora. Tente mais tarde.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>O nome deve ter de 1 a 64 caracteres.</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>Já existe uma sala pública com este nome.</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>Ninguém aqui usa mais este nome.</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>Esta sala não existe mais.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>Você não tem permissão para fazer isso aqui.</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>Este servidor ainda não consegue fazer isso.</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1, online</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, ausente</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, offline</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>proprietário</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>moderador</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 está digitando…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 e %2 estão digitando…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Várias pessoas estão digitando…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>, </translation>
    </message>
</context>
</TS>
