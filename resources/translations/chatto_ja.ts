<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>サインアウトされました。続けるには、もう一度サインインしてください。書きかけの内容は残っています。</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>それでも終了しますか？</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>書いた内容をこのコンピューターのディスクに保存できません。終了すると失われます。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln人</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>参加中</translation>
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
        <translation>ルームを探す</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>ルームやトピックを検索</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>Chatto::CertificateWords</name>
    <message>
        <source>Words of the certificate: %1</source>
        <translation>証明書の単語：%1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>ここではサインインしたままです。ほかの端末ではすべてサインアウトされ、新しいパスワードでのサインインが必要になります。</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>現在のパスワード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新しいパスワード(&amp;N)</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>新しいパスワードをもう一度(&amp;A)</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>現在サインインに使っているパスワードを入力してください。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>パスワードを決めてください。</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>上の入力と一致しません。もう一度入力してください。</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>パスワードが違います。</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>サーバーが変わりました</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>%1の証明書が以前と異なります。ネットワーク上の誰かがなりすましているか、サーバーが新しく設定し直された可能性があります。</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>Chattoは停止し、パスワードも書いた内容も、何も送信していません。何があったのかを、Chatto以外の方法でサーバーの運営者に確認してください。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>これまでは認証局がこのサーバーを保証していました。</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>これまでの単語：</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>現在の単語：</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>新しく設定し直されたことがわかっている場合：</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>古い証明書を破棄</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>ロビー</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>%1さんがChattoに参加しました</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1さんが退出しました</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>このリンクはChattoでは開けません。</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>%1さんを外す</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>サーバー。例：chat.example.org、localhost:8000、https://example.org/chat。</translation>
    </message>
    <message>
        <source>address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>サインインに使う名前。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>確認なしでゲストとして参加します。--userが必要です。</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>設定と未送信のメッセージを、ほかのプロファイルとは別に保存します。</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>トレイまたはタスクバーに収めて起動します。</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto：自分で運営するチームチャット。</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>開くもの：chatto://SERVER/room/ID、それに/MESSAGEを付けたもの、またはchatto://SERVER/user/NAME。</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>指定できるリンクは1つだけです。</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>すでに起動していますが、応答がありません。</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>新しいDM</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>DMを開始</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>「%1」に招待</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>%1さんとのDMを退出しますか？</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>一覧から消えますが、次のメッセージが届くと元に戻ります。</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>DMを退出</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>「%1」を退出しますか？</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>自分では戻れません。もう一度参加するには、誰かに招待してもらう必要があります。</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>ルームを退出</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1さんを外しますか？</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>%1さんは「%2」も、その中のメッセージも見られなくなります。</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>%1さんは「%2」から外れますが、また参加できます。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>「%1」を%2さんに譲りますか？</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>%1さんがオーナーになり、あなたはモデレーターになります。元に戻せるのは%1さんだけです。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>譲る</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>%1さんの利用を停止しますか？</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>すべての端末からただちにサインアウトされ、停止を解除するまでサインインできません。書いた内容は残ります。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>利用を停止</translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>絵文字（Ctrl+.）</translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation>メッセージを送信できない理由</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>送信（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>送信（Enter）</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>%1へのメッセージ</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>%1へのメッセージ</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>長すぎます：%1／%2バイト</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>サーバーを再起動しています。</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>サーバーへの要求が一度に多すぎました。</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>サーバーが接続を終了しました（%1）。</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>サーバーからの応答が途絶えました。</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>再接続しました</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続中…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>%Ln秒後に再接続</numerusform>
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
        <translation>通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation>すべてのメッセージ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>自分へのメンションのみ(&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>オフ(&amp;O)</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>一般メンバーにする(&amp;P)</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>モデレーターにする(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>ルームを譲る(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>ルームから外す(&amp;R)…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>利用停止を解除(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>利用を停止(&amp;B)…</translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation>パスワードを再設定(&amp;W)…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>既読にする(&amp;R)</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>DMの詳細(&amp;D)…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>ルームの詳細(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>招待(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>退出(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>DMを退出(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>退出(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>メッセージを送る(&amp;M)</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>メンション(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>既読にする</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>ここに書いた内容をこのコンピューターのディスクに保存できません。終了すると失われます。</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>ほかのルームに書いた内容をこのコンピューターのディスクに保存できません。終了すると失われます。</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiGrid</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An emoji and its skin tone</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Light skin tone</source>
        <translation>明るい肌色</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>やや明るい肌色</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>中間の肌色</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>やや濃い肌色</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>濃い肌色</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>肌色の指定なし</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>絵文字が見つかりません</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>顔と感情</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>人と体</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>動物と自然</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>食べ物と飲み物</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>旅行と場所</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>物</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>絵文字</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>絵文字を検索</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使った絵文字</translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>検索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation>ルームやメンバーを検索</translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>このネットワーク(&amp;W)</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>このネットワーク上のサーバー</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>最新へ移動（End）</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>最新へ移動、新着%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>最新へ移動</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>Chattoにサインイン</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>パスワードを表示</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>暗号化されていません。同じネットワークにいる人に内容を読まれるおそれがあります。</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>アカウントを作成</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>ゲストとして参加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>サーバー(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>パスワードを隠す</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>%1にサインイン</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>お待ちください…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>サーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>パスワードを決めてください。</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>正しいサーバーですか？…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>このサーバーの証明書が以前と異なるため、何も送信していません。</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>このサーバーを保証しているのは、サーバー自身だけです。</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>ロビー</translation>
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
            <numerusform>%Ln件を既読にしました</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>ルームやメンバーへ移動(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>新しいDM(&amp;N)…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>新しいルーム(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>ルームを探す(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>ルーム(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>メンバー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>メッセージ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>閉じる、中止する、または最新メッセージへ移動</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>最新メッセージへ移動(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>次のルーム(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>前のルーム(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>次の未読ルーム(&amp;U)</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>前の未読ルーム(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>番号でルームを選ぶ(&amp;M)</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>次の領域(&amp;A)</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>前の領域(&amp;E)</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>ルーム %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>メンバー(&amp;P)</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>メンバー（%1）</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>アカウント(&amp;A)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>オンライン(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>離席中(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>取り込み中(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>新規登録を受け付ける(&amp;N)</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>パスワードを変更(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>サインイン中の端末(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>サインアウト(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>Chattoについて(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>メンバー(&amp;P)：%1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>About</source>
        <translation>バージョン情報</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
自分で運営するチャット。</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>拡大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>縮小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>標準のサイズ(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>その名前のサーバーが見つかりません。アドレスは正しいですか？</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>そのアドレスのサーバーから応答がありません。サーバーは起動していますか？ポートは正しいですか？</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>サーバーの応答が時間内にありませんでした。</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>安全な接続を確立できませんでした。サーバーのそのポートはhttpsに対応していますか？</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>サーバーが接続を切断しました。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>サーバーに接続できません：%1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>サーバーが本物であることを確認できないため、何も送信していません：%1。証明書についてサーバーの運営者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>サーバーは移動しました：%1。信頼できる場合は、そのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>応答した相手はChattoサーバーではないようです。</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>サーバーで問題が発生しています（%1）。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>サーバーに拒否されました（%1）。</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>信頼済みのものとは異なる証明書が示されたため、何も送信していません。</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>新しいルーム</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>ルームを作成</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>非公開：招待された人だけに表示(&amp;P)</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>ロボット開発</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>何についてのルームか（任意）</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>トピック(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>招待(&amp;I)</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>ルームに名前を付けてください。</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>%1さんからの新着メッセージ</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>「%1」に新着メッセージ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%1さんからの新着メッセージ%Ln件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>「%1」に新着メッセージ%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>%1さん（%2）</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>このサーバーで送るには長すぎます。</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>読める内容がありません。</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>ルームがなくなったか、あなたが参加していません。</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>このルームには書き込めません。</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>サーバーに拒否されました（%1）。</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>%1さんの新しいパスワード</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>パスワードを設定</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>すべての端末からサインアウトされます。あなたが伝えるパスワードでもう一度サインインしてもらってください。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>パスワード(&amp;P)</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>パスワードを決めてください。</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1（自分）</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>オンライン — %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>離席中 — %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>オフライン — %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>先に相手を選んでください。</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>People</source>
        <translation>メンバー</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>メンバーを検索</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>見つかったメンバー</translation>
    </message>
</context>
<context>
    <name>Chatto::PersonDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomDelegate</name>
    <message>
        <source>People</source>
        <translation>ダイレクトメッセージ</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>ルーム</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
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
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation>DMを退出…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>ルームを退出…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>トピック(&amp;T)</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>すべてのメッセージ</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>自分へのメンションのみ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>通知(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>メンバー(&amp;M)</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>招待…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>モデレーターにする</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>譲る…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>外す…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>一般メンバーにする</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>ルームに名前を付けてください。</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message>
        <source>Menu (F10)</source>
        <translation>メニュー（F10）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln人</numerusform>
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
        <translation>ルームを追加</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>新しいDM</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>ロビー</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>自分のみ</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation>%1、非公開ルーム</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>未読%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>通知オフ</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書きあり</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>ルームとDM</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>ルームを追加</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>新しいルーム(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>ルームを探す(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>デフォルトのキーリング</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>サーバーのアドレスを入力してください。</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>アドレスとして正しくありません。chat.example.orgのように入力してください。</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>アドレスはhttp://またはhttps://で始めてください。</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>サーバーのアドレスだけを入力してください。ユーザー名、「?」、「#」は含められません。</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>リンク先は、あなたが参加していないルームです。</translation>
    </message>
</context>
<context>
    <name>Chatto::SessionsDialog</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Unknown program</source>
        <translation>不明なプログラム</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>最終使用：%1 · サインイン：%2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>この端末</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>サインイン中の端末</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>その端末をサインアウト</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>心当たりのない端末があれば、サインアウトさせてパスワードを変更してください。</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>配色(&amp;L)</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>自分のメッセージを右側に表示(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>ウィンドウを閉じても実行を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>Chattoはトレイまたはタスクバーに残り、新着メッセージを知らせます。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>Ctrl+Enterで送信(&amp;E)</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>Enterだけを押すと改行します。</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>:)を🙂に変換(&amp;I)</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>入力中であることをほかの人に知らせる(&amp;T)</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>取り込み中(&amp;D)</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>通知をいっさい表示しません。</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>メッセージの内容を表示(&amp;S)</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>オフの場合は送信者と場所だけを表示します。</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>在席状況</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>離席中にするまでの時間(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The size of everything</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>サイズ(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>設定を読み込めなかったため、初期状態に戻しました。元のファイルは%1にあります。</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>Chattoは%1に書き込めません。変更した設定は終了すると失われます。</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>メッセージをこのコンピューターのディスクに保存できません：%1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>このコンピューターに保存されていたChattoのデータを読み込めませんでした。未送信のメッセージは失われた可能性があります。元のファイルは%1にあります。</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>Chattoは%1に書き込めません。未送信のメッセージは終了すると失われます。</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1、未読%Ln件</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>ルームやメンバーへ移動</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>見つかったルームとメンバー</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>再送</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>もっと見る</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新着メッセージ</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>%1さんと%2さんがChattoに参加しました</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>%1さんと%2さんが退出しました</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1さんとほか%Ln人がChattoに参加しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1さんとほか%Ln人が退出しました</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>サーバーの応答を理解できません。</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>メッセージをスクロール</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1クリックするともう一度試します。</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>メッセージを読み込み中…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>まだ誰も書き込んでいません。あいさつしてみましょう！</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>メッセージをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>選択範囲をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>ここから未読にする(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>リンクを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>リンク %1 を開く(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>リンクをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>リンク %1 をコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>もっと見る(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>再送(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>Chattoを表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>オンライン(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>離席中(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>取り込み中(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto – 未読%Ln件</numerusform>
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
        <translation>正しいサーバーですか？</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>このサーバーを信頼</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1は初めて接続するサーバーで、保証しているのはサーバー自身だけです。ローカルネットワークではよくあることです。間に誰かが入り込んでいる場合は、次とは異なる単語が表示されます：</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>サーバーの運営者は、起動時の出力でこの単語を確認できます。同じであれば、正しいサーバーです。Chattoはこれを記憶し、変わった場合はお知らせします。</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>離席中、取り込み中</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>取り込み中</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>離席中</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>オンライン（ゲスト）</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>メニューを開きます</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>Chattoはトレイに残り、新着メッセージをお知らせします。</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>Chattoはタスクバーに残り、新着メッセージをお知らせします。</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>実行を続けます</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1終了するには、メニューから「終了」を選んでください。ウィンドウを閉じたときに終了するよう、設定で変えることもできます。</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>実行を続ける(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
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
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation>M月d日（ddd）</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日（ddd）</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>待機中…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>送信中…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time, and what happened then</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Author, time, text</extracomment>
        <translation>%1、%2：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>Author, time, text, and how far it got: &quot;not sent&quot;</extracomment>
        <translation>%1、%2：%3、%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>All that, and why it was not sent</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 – Chatto</source>
        <translation>%1 – Chatto</translation>
    </message>
    <message>
        <source>This name is taken. Choose another one.</source>
        <translation>この名前はすでに使われています。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>このパスワードは推測されやすいものです。無作為に選んだ4つの単語など、10文字以上にしてください。</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>名前またはパスワードが違います。</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>新しいアカウントは、このサーバーの管理者が作成します。</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>このサーバーではゲストは参加できません。パスワードを入力してください。</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>試行回数が多すぎます。%Ln秒後にもう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>サーバーは今この操作を行えません。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>名前は1～64文字で入力してください。</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>同じ名前の公開ルームがすでにあります。</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>この名前のメンバーはもういません。</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>このルームはもうありません。</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>ここではこの操作は許可されていません。</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>このサーバーはまだこの操作に対応していません。</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1、オンライン</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1、離席中</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1、オフライン</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>オーナー</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>モデレーター</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1さんが入力中…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1さんと%2さんが入力中…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>数人が入力中…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>、</translation>
    </message>
</context>
</TS>
