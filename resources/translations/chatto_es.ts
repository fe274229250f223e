<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>Algo va mal</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>Se ha cerrado tu sesión. Vuelve a iniciarla para seguir; lo que has escrito se conserva.</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>¿Salir de todos modos?</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Lo que has escrito no se puede guardar en el disco de este equipo: se pierde al salir.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Ya estás</translation>
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
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>Buscar salas y temas</translation>
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
        <translation>Palabras del certificado: %1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>Aquí tu sesión sigue abierta. En los demás sitios se cierra y tendrás que iniciarla con la contraseña nueva.</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>Contraseña &amp;actual</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>Contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>&amp;Repite la contraseña nueva</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>Escribe la contraseña con la que inicias sesión.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Elige una contraseña.</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>No es igual que arriba. Escríbela otra vez.</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>Esta no es tu contraseña.</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>El servidor ha cambiado</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>%1 muestra un certificado distinto del de antes. Puede que alguien en la red se haga pasar por él, o que se haya instalado de nuevo.</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>Chatto se ha detenido y no ha enviado nada: ni tu contraseña ni lo que has escrito. Pregunta a quien administra el servidor qué ha pasado, pero no a través de Chatto.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>Hasta ahora respondía por él una autoridad de certificación.</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>Las palabras hasta ahora:</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>Las palabras que muestra ahora:</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>Si sabes que se ha instalado de nuevo:</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>Olvidar el certificado antiguo</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>Vestíbulo</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>%1 ha entrado en Chatto</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 se ha ido</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>Chatto no puede abrir este enlace.</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>Quitar a %1</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>El servidor, por ejemplo chat.example.org, localhost:8000 o https://example.org/chat.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>El nombre con el que iniciar sesión.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>Entrar como invitado, sin preguntar; necesita --user.</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>Guardar los ajustes y los mensajes sin enviar aparte de los de otros perfiles.</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>Iniciar en la bandeja del sistema o en la barra de tareas.</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto, un chat de equipo que administras tú.</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>Qué abrir: chatto://SERVER/room/ID, también con /MESSAGE, o chatto://SERVER/user/NAME.</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>Solo puede haber un enlace.</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>Ya está en marcha, pero no responde.</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Invitar a %1</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>¿Salir de la conversación con %1?</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>Desaparece de tu lista y vuelve con el próximo mensaje.</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>Salir de la conversación</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>¿Salir de %1?</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>No podrás volver por tu cuenta: alguien tendrá que invitarte de nuevo.</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>Salir de la sala</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar a %1?</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>%1 ya no verá %2, ni nada de lo que se escribió en ella.</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>%1 sale de %2 y podrá volver a unirse.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>¿Traspasar %1 a %2?</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>La sala será de %1, y tú la moderarás. Solo %1 podrá devolvértela.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Traspasar</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>¿Bloquear a %1?</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>Se cierra su sesión al momento, en todas partes, y no podrá iniciarla hasta que la desbloquees. Lo que escribió se queda.</translation>
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
        <translation>Sugerencias</translation>
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
        <translation>Mensaje</translation>
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
        <translation>Por qué no se puede enviar el mensaje</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Enviar (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Enviar (Intro)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Escribir a %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Mensaje para %1</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>Demasiado largo: %1 de %2 bytes</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>El servidor se está reiniciando.</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>Se ha pedido demasiado a la vez al servidor.</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>El servidor ha cerrado la conexión (%1).</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>El servidor ha dejado de responder.</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Conectado de nuevo</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>Nuevo intento en %Ln s</numerusform>
            <numerusform>Nuevo intento en %Ln s</numerusform>
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
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation>&amp;Todos los mensajes</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>&amp;Menciones de mi nombre</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Ning&amp;una</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>Hacer miembro sim&amp;ple</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>Hacer m&amp;oderador</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>&amp;Traspasar la sala…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>&amp;Quitar de la sala…</translation>
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
        <translation>Restablecer la &amp;contraseña…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Marcar como &amp;leída</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>&amp;Detalles de la conversación…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>&amp;Detalles de la sala…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Invitar…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>&amp;Salir de la conversación…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>&amp;Salir…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>Enviar un &amp;mensaje</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>Me&amp;ncionar</translation>
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
        <translation>Marcar como leído</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Lo que hay aquí no se puede guardar en el disco de este equipo: se pierde al salir.</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Lo que has escrito en otra sala no se puede guardar en el disco de este equipo: se pierde al salir.</translation>
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
        <translation>Piel clara</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Piel medio clara</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Piel media</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Piel medio oscura</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Piel oscura</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Sin tono de piel</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>No se han encontrado emojis</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>Caritas y emociones</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>Personas y cuerpo</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animales y naturaleza</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Viajes y lugares</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
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
        <translation>Banderas</translation>
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
        <translation>Usados hace poco</translation>
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
        <translation>Buscar una sala o una persona</translation>
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
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>En esta &amp;red</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>Servidores en esta red</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>Ir a lo último (Fin)</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>Ir a lo último, %Ln nuevo</numerusform>
            <numerusform>Ir a lo último, %Ln nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Ir a lo último</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>Iniciar sesión en Chatto</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>Sin cifrar: otros en esta red podrían leerlo.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>Entrar como invitado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;vidor</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Iniciar sesión en %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Escribe la dirección de tu servidor.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Escribe tu nombre.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Elige una contraseña.</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>¿Es este el servidor correcto?…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>Este servidor muestra un certificado distinto del de antes, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>Nadie más que el propio servidor responde por él.</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>Vestíbulo</translation>
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
            <numerusform>%Ln leído</numerusform>
            <numerusform>%Ln leídos</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>Ir &amp;a…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>&amp;Nueva conversación…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>Nueva &amp;sala…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>&amp;Explorar salas…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>Sa&amp;la</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>&amp;Persona</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>&amp;Mensaje</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sali&amp;r</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>Cerrar, parar o ir al último mensaje</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>Ir al último &amp;mensaje</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>Sala &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>Sala &amp;anterior</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>Siguiente sala &amp;no leída</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>Anterior sala no &amp;leída</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>A&amp;trás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Ad&amp;elante</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>Sala por númer&amp;o</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>Á&amp;rea siguiente</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>Área anter&amp;ior</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Sala %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personas</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>Personas (%1)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Cuenta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;En línea</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Ausente</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;No molestar</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>Se admiten c&amp;uentas nuevas</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Cambiar &amp;contraseña…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>&amp;Dónde he iniciado sesión…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Cerrar &amp;sesión</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>A&amp;cerca de Chatto</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>&amp;Persona: %1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
Un chat que administras tú.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más p&amp;equeño</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Tamaño &amp;habitual</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>No hay ningún servidor con ese nombre. ¿Es correcta la dirección?</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>Ningún servidor responde en esa dirección. ¿Está en marcha y es correcto el puerto?</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>No se ha podido establecer una conexión segura. ¿Habla el servidor https en ese puerto?</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>El servidor ha cortado la conexión.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>No se puede acceder al servidor: %1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>El servidor no puede demostrar que es el correcto, así que no se ha enviado nada: %1. Pregunta por su certificado a quien lo administra.</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>El servidor está ahora en otro sitio: %1. Escribe esa dirección si confías en ella.</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>Lo que responde ahí no parece ser un servidor de Chatto.</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>El servidor tiene problemas (%1). Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>El servidor lo ha rechazado (%1).</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>El servidor muestra un certificado distinto del que era de confianza, así que no se ha enviado nada.</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>Sala nueva</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>Crear sala</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>&amp;Privada: solo la ven las personas invitadas</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>Robótica</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>De qué trata, si quieres</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Invitar</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Ponle un nombre a la sala.</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>Mensaje nuevo de %1</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>Mensaje nuevo en %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%Ln mensaje nuevo de %1</numerusform>
            <numerusform>%Ln mensajes nuevos de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>%Ln mensaje nuevo en %1</numerusform>
            <numerusform>%Ln mensajes nuevos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>Es demasiado largo para este servidor.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>No contiene nada que leer.</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>La sala ya no existe, o no estás en ella.</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>No puedes escribir en esta sala.</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>El servidor lo ha rechazado (%1).</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>Contraseña nueva para %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>Se cierra su sesión en todas partes, y volverá a iniciarla con la contraseña que le des.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Elige una contraseña.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tú)</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>En línea — %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>Ausentes — %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>Desconectados — %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>Elige primero a alguien.</translation>
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
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personas encontradas</translation>
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
        <translation>Personas</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
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
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation>Salir de la conversación…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>Salir de la sala…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>Menciones de mi nombre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>N&amp;otificaciones</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Miembros</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Invitar…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>Hacer moderador</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Traspasar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>Hacer miembro simple</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Ponle un nombre a la sala.</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Menú (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
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
        <translation>Añadir una sala</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nueva conversación</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>Vestíbulo</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Nadie más</translation>
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
            <numerusform>%Ln sin leer</numerusform>
            <numerusform>%Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>Salas y conversaciones</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Añadir una sala</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>&amp;Nueva sala…</translation>
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
        <translation>Depósito de claves predeterminado</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>Escribe la dirección del servidor.</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>Eso no es una dirección. Prueba algo como chat.example.org.</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>La dirección tiene que empezar por http:// o https://.</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>Escribe solo la dirección del servidor, sin nombre ni «?» ni «#».</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>El enlace lleva a una sala en la que no estás.</translation>
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
        <translation>Programa desconocido</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>Último uso: %1 · Inicio de sesión: %2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Esta</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Dónde has iniciado sesión</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Cerrar esa sesión</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>Si no reconoces alguna, ciérrala y cambia tu contraseña.</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Co&amp;lores</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>Mis propios mensajes a la &amp;derecha</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>&amp;Seguir en marcha al cerrar la ventana</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>Chatto se queda en la bandeja o en la barra de tareas y avisa de los mensajes nuevos.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>&amp;Enviar con Ctrl+Intro</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>Intro solo cambia entonces de línea.</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>C&amp;onvertir :) en 🙂</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>Mostrar a los demás cuándo estoy escr&amp;ibiendo</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;No molestar</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>Ninguna notificación.</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>&amp;Mostrar lo que se ha escrito</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>Si no, solo quién y dónde.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>Mostrarme &amp;ausente después de</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
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
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Tamaño</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>No se han podido leer tus ajustes y empiezan de cero. El archivo está ahora en %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>Chatto no puede escribir en %1. Lo que ajustes se olvida al salir.</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>En otras partes</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>El mensaje no se puede guardar en el disco de este equipo: %1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>No se ha podido leer lo que Chatto guardaba en este equipo. Puede que se hayan perdido mensajes sin enviar. El archivo está ahora en %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>Chatto no puede escribir en %1. Los mensajes sin enviar se pierden al salir.</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln sin leer</numerusform>
            <numerusform>%1, %Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>Ir a una sala o a una persona</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>Salas y personas encontradas</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>%1 y %2 han entrado en Chatto</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>%1 y %2 se han ido</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1 y %Ln persona más han entrado en Chatto</numerusform>
            <numerusform>%1 y %Ln personas más han entrado en Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1 y %Ln persona más se han ido</numerusform>
            <numerusform>%1 y %Ln personas más se han ido</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>La respuesta del servidor no tiene sentido.</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>Desplazarse por los mensajes</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1 Haz clic para volver a intentarlo.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Cargando mensajes…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>Aquí todavía no ha escrito nadie. ¡Saluda!</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Copiar el mensaje</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>&amp;Copiar la selección</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>Marcar como no leído &amp;desde aquí</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>&amp;Abrir el enlace</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>&amp;Abrir el enlace %1</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar el e&amp;nlace</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>Copiar el e&amp;nlace %1</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>&amp;Mostrar más</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>&amp;Mostrar Chatto</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;En línea</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Ausente</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;No molestar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto – %Ln sin leer</numerusform>
            <numerusform>Chatto – %Ln sin leer</numerusform>
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
        <translation>¿Es este el servidor correcto?</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Confiar en este servidor</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1 es nuevo aquí y nadie más que él mismo responde por él. Es lo normal en una red local. Alguien que se pusiera en medio mostraría palabras distintas de estas:</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>Quien administra el servidor encuentra sus palabras en lo que este escribe al arrancar. Si son las mismas, es el correcto. Chatto lo recordará y te avisará si alguna vez cambia.</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>Ausente, no molestar</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>En línea como invitado</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>Abre el menú</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>Chatto se queda en la bandeja y te avisa de los mensajes nuevos.</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>Chatto se queda en la barra de tareas y te avisa de los mensajes nuevos.</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Sigue en marcha</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1 Para cerrarlo del todo, elige «Salir» en su menú. En los ajustes también puedes hacer que termine al cerrar la ventana.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>S&amp;eguir en marcha</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>Chatto::Wording</name>
    <message>
        <source>%1 %2</source>
        <extracomment>A day and a time</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
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
        <translation>esperando…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>enviando…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
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
        <translation>Ese nombre ya está en uso. Elige otro.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>Esa contraseña es demasiado fácil de adivinar. Usa 10 caracteres o más, por ejemplo cuatro palabras al azar.</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>El nombre o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>Las cuentas nuevas las crea quien administra este servidor.</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>Este servidor no admite invitados. Escribe tu contraseña.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>Demasiados intentos. Vuelve a probar en %Ln s.</numerusform>
            <numerusform>Demasiados intentos. Vuelve a probar en %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>El servidor no puede hacerlo ahora. Inténtalo más tarde.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>Un nombre tiene de 1 a 64 caracteres.</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>Ya hay una sala pública con ese nombre.</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>Aquí ya nadie tiene ese nombre.</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>Esta sala ya no existe.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>Aquí no puedes hacer eso.</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>Este servidor todavía no puede hacerlo.</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1, en línea</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, ausente</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, sin conexión</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>moderador</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 y %2 están escribiendo…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Varias personas están escribiendo…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>, </translation>
    </message>
</context>
</TS>
