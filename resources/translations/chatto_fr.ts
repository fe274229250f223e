<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>Vous avez été déconnecté. Reconnectez-vous pour continuer&#xa0;; ce que vous avez écrit est conservé.</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>Quitter malgré tout&#xa0;?</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Ce que vous avez écrit ne peut pas être conservé sur le disque&#xa0;: ce sera perdu à la fermeture.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Déjà membre</translation>
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
        <translation>Parcourir les salons</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>Rechercher des salons et des sujets</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Chatto::CertificateWords</name>
    <message>
        <source>Words of the certificate: %1</source>
        <translation>Mots du certificat&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>Vous restez connecté ici. Partout ailleurs, vous êtes déconnecté et devrez utiliser le nouveau mot de passe.</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>Mot de passe &amp;actuel</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>Nouveau mot de passe, &amp;encore une fois</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>Saisissez le mot de passe avec lequel vous vous connectez.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choisissez un mot de passe.</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>Ce n’est pas le même que ci-dessus. Saisissez-le encore une fois.</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>Ce n’est pas votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>Le serveur a changé</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>%1 présente un autre certificat qu’auparavant. Quelqu’un sur le réseau se fait peut-être passer pour lui, ou bien il a été réinstallé.</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>Chatto s’est arrêté et n’a rien envoyé&#xa0;: ni votre mot de passe, ni ce que vous avez écrit. Demandez à la personne qui gère le serveur ce qui s’est passé, mais pas par Chatto.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>Jusqu’ici, une autorité de certification s’en portait garante.</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>Les mots jusqu’ici&#xa0;:</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>Les mots qu’il présente maintenant&#xa0;:</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>Si vous savez qu’il a été réinstallé&#xa0;:</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>Oublier l’ancien certificat</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>%1 a rejoint Chatto</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 est parti</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>Chatto ne peut pas ouvrir ce lien.</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>Le serveur, par exemple chat.example.org, localhost:8000 ou https://example.org/chat.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>Le nom avec lequel se connecter.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>Entrer comme invité, sans rien demander&#xa0;; nécessite --user.</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>Garder les réglages et les messages non envoyés à part de ceux des autres profils.</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>Démarrer dans la zone de notification, ou dans la barre des tâches.</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto, une messagerie d’équipe que vous hébergez vous-même.</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>Ce qu’il faut ouvrir&#xa0;: chatto://SERVER/room/ID, éventuellement avec /MESSAGE, ou chatto://SERVER/user/NAME.</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>Il ne peut y avoir qu’un seul lien.</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>Il est déjà lancé, mais ne répond pas.</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>Inviter dans %1</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>Quitter la discussion avec %1&#xa0;?</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>Elle disparaît de votre liste et revient avec le prochain message.</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>Quitter la discussion</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>Quitter %1&#xa0;?</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>Vous ne pourrez pas revenir de vous-même&#xa0;: quelqu’un devra vous inviter de nouveau.</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>Quitter le salon</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1&#xa0;?</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>%1 ne verra plus %2, ni rien de ce qui y a été écrit.</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>%1 quitte %2 et pourra y revenir.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>Confier %1 à %2&#xa0;?</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>%1 en deviendra propriétaire, et vous modérateur. Seul %1 pourra vous le rendre.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>Bloquer %1&#xa0;?</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>Ce compte est déconnecté partout, immédiatement, et ne pourra pas se reconnecter avant que vous le débloquiez. Ses messages restent.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>Émojis (Ctrl+.)</translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation>Pourquoi le message ne peut pas être envoyé</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>Envoyer (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Écrire à %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>Message pour %1</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>Trop long&#xa0;: %1 octets sur %2</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>Le serveur redémarre.</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>Trop de demandes à la fois pour le serveur.</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>Le serveur a mis fin à la connexion (%1).</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>Le serveur ne répond plus.</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>De nouveau connecté</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>Nouvel essai dans %Ln s</numerusform>
            <numerusform>Nouvel essai dans %Ln s</numerusform>
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
        <translation>&amp;Notifications</translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation>&amp;Tous les messages</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>&amp;Mentions de mon nom</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;Aucune</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>Rendre simple m&amp;embre</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>Rendre modérate&amp;ur</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>&amp;Confier le salon…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>&amp;Retirer du salon…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>&amp;Débloquer</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>&amp;Bloquer…</translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation>Réinitialiser le mot de &amp;passe…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Marquer comme &amp;lu</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>&amp;Détails de la discussion…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>&amp;Détails du salon…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;Inviter…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>&amp;Quitter la discussion…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>&amp;Quitter…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>Écr&amp;ire un message</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>Men&amp;tionner</translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Ce qui se trouve ici ne peut pas être conservé sur le disque&#xa0;: tout sera perdu à la fermeture.</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>Ce que vous avez écrit dans un autre salon ne peut pas être conservé sur le disque&#xa0;: ce sera perdu à la fermeture.</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An emoji and its skin tone</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>Peau claire</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>Peau moyennement claire</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>Peau légèrement mate</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>Peau mate</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>Peau foncée</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Sans couleur de peau</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>Aucun émoji trouvé</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>Visages et émotions</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>Personnes et corps</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>Animaux et nature</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Nourriture et boissons</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Voyages et lieux</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symboles</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Rechercher un émoji</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Utilisés récemment</translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>Rechercher (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation>Rechercher un salon ou une personne</translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>Sur ce &amp;réseau</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>Serveurs sur ce réseau</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>Aller au plus récent (Fin)</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>Aller au plus récent, %Ln nouveau</numerusform>
            <numerusform>Aller au plus récent, %Ln nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>Aller au plus récent</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>Se connecter à Chatto</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>Non chiffré&#xa0;: d’autres sur ce réseau pourraient lire vos échanges.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Créer un compte</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>Entrer comme invité</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;veur</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Saisissez l’adresse de votre serveur.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>Saisissez votre nom.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Saisissez votre mot de passe.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choisissez un mot de passe.</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>Est-ce le bon serveur&#xa0;?…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>Ce serveur présente un autre certificat qu’auparavant, rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>Personne d’autre que ce serveur lui-même ne s’en porte garant.</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>Hall</translation>
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
            <numerusform>%Ln lu</numerusform>
            <numerusform>%Ln lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>&amp;Aller à…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>&amp;Nouvelle discussion…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>Nouveau sa&amp;lon…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>Pa&amp;rcourir les salons…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>&amp;Salon</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>&amp;Personne</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>&amp;Message</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>Fermer, arrêter ou aller au dernier message</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Navi&amp;gation</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>Aller au &amp;dernier message</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>Salon &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>Salon &amp;précédent</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>Salon &amp;non lu suivant</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>Salon non l&amp;u précédent</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>Salon par numér&amp;o</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>&amp;Zone suivante</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>Zone pré&amp;cédente</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Salon %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personnes</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>Personnes (%1)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Foncé</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>C&amp;ompte</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>En &amp;ligne</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Absent</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Ne pas déranger</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>Nouveaux comptes a&amp;utorisés</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>Changer le mot de &amp;passe…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>&amp;Où je suis connecté…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>À &amp;propos de Chatto</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>&amp;Personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
Une messagerie que vous hébergez vous-même.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Plus pe&amp;tit</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>Taille &amp;habituelle</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>Aucun serveur ne porte ce nom. L’adresse est-elle correcte&#xa0;?</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>Aucun serveur ne répond à cette adresse. Est-il lancé, et le port est-il correct&#xa0;?</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>La connexion sécurisée n’a pas pu être établie. Le serveur parle-t-il https sur ce port&#xa0;?</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>Le serveur a interrompu la connexion.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>Le serveur est injoignable&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>Le serveur ne peut pas prouver qu’il est le bon, rien n’a donc été envoyé&#xa0;: %1. Renseignez-vous sur son certificat auprès de la personne qui le gère.</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>Le serveur est maintenant ailleurs&#xa0;: %1. Saisissez cette adresse si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>Ce qui répond là ne semble pas être un serveur Chatto.</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>Le serveur a un problème (%1). Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>Le serveur a refusé (%1).</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>Le serveur présente un autre certificat que celui qui était approuvé, rien n’a donc été envoyé.</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>Nouveau salon</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>Créer le salon</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>&amp;Privé&#xa0;: seules les personnes invitées le voient</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>Robotique</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>De quoi il s’agit, si vous voulez</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Sujet</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Inviter</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Donnez un nom au salon.</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>Nouveau message de %1</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>Nouveau message dans %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%Ln nouveau message de %1</numerusform>
            <numerusform>%Ln nouveaux messages de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>%Ln nouveau message dans %1</numerusform>
            <numerusform>%Ln nouveaux messages dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>%1 dans %2</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>Il est trop long pour ce serveur.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>Il ne contient rien à lire.</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>Le salon n’existe plus, ou vous n’en faites pas partie.</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>Vous ne pouvez pas écrire dans ce salon.</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>Le serveur l’a refusé (%1).</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>Nouveau mot de passe pour %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>Ce compte est déconnecté partout, et se reconnectera avec le mot de passe que vous lui communiquez.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>Choisissez un mot de passe.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>En ligne — %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>Absents — %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>Hors ligne — %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>Choisissez d’abord quelqu’un.</translation>
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
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>Rechercher des personnes</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
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
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
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
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation>Quitter la discussion…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>Quitter le salon…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Sujet</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>Mentions de mon nom</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>N&amp;otifications</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Membres</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Inviter…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>Rendre modérateur</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Confier…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>Rendre simple membre</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>Donnez un nom au salon.</translation>
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
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
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
        <translation>Ajouter un salon</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nouvelle discussion</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>Hall</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Personne d’autre</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation>%1, salon privé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln non lu</numerusform>
            <numerusform>%Ln non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>Salons et discussions</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Ajouter un salon</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>&amp;Nouveau salon…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>Pa&amp;rcourir les salons…</translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>Trousseau par défaut</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>Saisissez l’adresse du serveur.</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>Ce n’est pas une adresse. Essayez quelque chose comme chat.example.org.</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>L’adresse doit commencer par http:// ou https://.</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>Saisissez seulement l’adresse du serveur, sans nom, «&#xa0;?&#xa0;» ni «&#xa0;#&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>Le lien mène à un salon dont vous ne faites pas partie.</translation>
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
        <translation>Programme inconnu</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>Dernière utilisation&#xa0;: %1 · Connexion&#xa0;: %2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>Où vous êtes connecté</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>Y déconnecter</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>Si vous ne reconnaissez pas l’un d’eux, déconnectez-le et changez votre mot de passe.</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Cou&amp;leurs</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>Mes propres messages à &amp;droite</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>&amp;Continuer quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>Chatto reste dans la zone de notification ou la barre des tâches, et signale les nouveaux messages.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>&amp;Envoyer avec Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>Entrée seule passe alors à la ligne.</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>&amp;Transformer&#xa0;:) en 🙂</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>Montrer aux autres quand j’&amp;écris</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Ne pas déranger</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>Aucune notification.</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>&amp;Afficher le texte écrit</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>Sinon, seulement par qui et où.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>Me montrer a&amp;bsent après</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Foncé</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The size of everything</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ta&amp;ille</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>Vos réglages n’ont pas pu être lus et repartent de zéro. Le fichier se trouve maintenant ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>Chatto ne peut pas écrire dans %1. Vos réglages seront oubliés à la fermeture.</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>Le message ne peut pas être conservé sur le disque de cet ordinateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>Ce que Chatto avait conservé sur cet ordinateur n’a pas pu être lu. Des messages pas encore envoyés sont peut-être perdus. Le fichier se trouve maintenant ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>Chatto ne peut pas écrire dans %1. Les messages pas encore envoyés seront perdus à la fermeture.</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln non lu</numerusform>
            <numerusform>%1, %Ln non lus</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>Aller à un salon ou à une personne</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>Salons et personnes trouvés</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>Nouveaux messages</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>%1 et %2 ont rejoint Chatto</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>%1 et %2 sont partis</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1 et %Ln autre ont rejoint Chatto</numerusform>
            <numerusform>%1 et %Ln autres ont rejoint Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1 et %Ln autre sont partis</numerusform>
            <numerusform>%1 et %Ln autres sont partis</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>La réponse du serveur n’a pas de sens.</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>Faire défiler les messages</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1 Cliquez pour réessayer.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>Chargement des messages…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>Personne n’a encore écrit ici. Dites bonjour&#xa0;!</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;Copier le message</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>&amp;Copier la sélection</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>Marquer comme non l&amp;u à partir d’ici</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>&amp;Ouvrir le lien</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>&amp;Ouvrir le lien %1</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>Copier le &amp;lien %1</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>Afficher &amp;plus</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>A&amp;fficher Chatto</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>En &amp;ligne</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;Absent</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;Ne pas déranger</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto – %Ln non lu</numerusform>
            <numerusform>Chatto – %Ln non lus</numerusform>
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
        <translation>Est-ce le bon serveur&#xa0;?</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>Faire confiance à ce serveur</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1 est nouveau ici, et personne d’autre que lui ne s’en porte garant. C’est habituel sur un réseau local. Quelqu’un qui s’interposerait montrerait d’autres mots que ceux-ci&#xa0;:</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>La personne qui gère le serveur trouve ses mots dans ce qu’il écrit à son démarrage. S’ils sont identiques, c’est le bon. Chatto s’en souviendra, et vous avertira si cela change un jour.</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>Absent, ne pas déranger</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>En ligne comme invité</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>Ouvre le menu</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>Chatto reste dans la zone de notification et vous signale les nouveaux messages.</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>Chatto reste dans la barre des tâches et vous signale les nouveaux messages.</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>Toujours lancé</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1 Pour l’arrêter, choisissez «&#xa0;Quitter&#xa0;» dans son menu. Les réglages permettent aussi de l’arrêter en fermant la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
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
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>en attente…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>envoi…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time, and what happened then</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Author, time, text</extracomment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>Author, time, text, and how far it got: &quot;not sent&quot;</extracomment>
        <translation>%1, %2&#xa0;: %3, %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>All that, and why it was not sent</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 – Chatto</source>
        <translation>%1 – Chatto</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>Ce nom est déjà pris. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>Ce mot de passe est trop facile à deviner. Utilisez au moins 10 caractères, par exemple quatre mots au hasard.</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>Le nom ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>Les nouveaux comptes sont créés par l’administrateur de ce serveur.</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>Ce serveur n’accepte pas d’invités. Saisissez votre mot de passe.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>Trop d’essais. Réessayez dans %Ln s.</numerusform>
            <numerusform>Trop d’essais. Réessayez dans %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>Le serveur ne peut pas le faire maintenant. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>Un nom compte de 1 à 64 caractères.</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>Il existe déjà un salon public de ce nom.</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>Plus personne ici ne porte ce nom.</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>Ce salon n’existe plus.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>Vous n’en avez pas le droit ici.</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>Ce serveur ne sait pas encore le faire.</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1, en ligne</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, absent</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, hors ligne</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>propriétaire</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>modérateur</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 écrit…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 et %2 écrivent…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>Plusieurs personnes écrivent…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>, </translation>
    </message>
</context>
</TS>
