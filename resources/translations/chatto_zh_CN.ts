<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>出了点问题</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>你已被退出登录。重新登录即可继续，你写的内容都还在。</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>仍要退出吗？</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>你写的内容无法保存到本机磁盘，退出后会丢失。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>已加入</translation>
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
        <translation>浏览房间</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>搜索房间和话题</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Chatto::CertificateWords</name>
    <message>
        <source>Words of the certificate: %1</source>
        <translation>证书的单词：%1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>你在这里会保持登录。其他地方都会退出，需用新密码重新登录。</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>当前密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>再次输入新密码(&amp;A)</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>请输入你现在登录用的密码。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>请设置一个密码。</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>两次输入不一致，请重新输入。</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>密码不正确。</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>服务器已变更</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>%1 出示的证书与以前不同。可能是网络中有人冒充它，也可能是它重新部署过。</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>Chatto 已停止，没有发送任何内容：既没有发送你的密码，也没有发送你写的内容。请询问服务器的管理者发生了什么，但不要通过 Chatto 询问。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>此前由证书颁发机构为其担保。</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>以前的单词：</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>现在出示的单词：</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>如果你确定它重新部署过：</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>忘记旧证书</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>%1 加入了 Chatto</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 离开了</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>Chatto 无法打开这个链接。</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>服务器，例如 chat.example.org、localhost:8000 或 https://example.org/chat。</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>登录用的名字。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>直接以访客身份加入，不再询问；需要 --user。</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>将设置和未发送的消息与其他用户配置分开保存。</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>启动后停留在托盘或任务栏。</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto，由你自己运行的团队聊天。</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>要打开的内容：chatto://SERVER/room/ID，可再加 /MESSAGE，或 chatto://SERVER/user/NAME。</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>只能指定一个链接。</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>程序已在运行，但没有响应。</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>新私聊</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>开始私聊</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>邀请加入“%1”</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>退出与 %1 的私聊？</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>它会从你的列表中消失，收到下一条消息时再次出现。</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>退出私聊</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>退出“%1”？</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>退出后无法自行回来，需要有人再次邀请你。</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>退出房间</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移出 %1？</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>%1 将无法再看到“%2”以及其中的任何内容。</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>%1 将离开“%2”，之后可以重新加入。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>将“%1”移交给 %2？</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>%1 将成为房主，你将成为管理员。只有 %1 能把房间移交回来。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>封禁 %1？</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>对方会立即在所有地方退出登录，在你解除封禁之前无法登录。已发的消息会保留。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>封禁</translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>表情（Ctrl+.）</translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation>消息无法发送的原因</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>发送（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>发送（Enter）</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>给 %1 发消息</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>发给 %1 的消息</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>太长：%1 字节，上限 %2 字节</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>服务器正在重新启动。</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>一次向服务器发送的请求太多。</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>服务器断开了连接（%1）。</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>服务器没有响应了。</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>已重新连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>%Ln 秒后重新连接</numerusform>
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
        <translation>所有消息(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>仅提及我时(&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>设为普通成员(&amp;P)</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>设为管理员(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>移交房间(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>移出房间(&amp;R)…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>解除封禁(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>封禁(&amp;B)…</translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation>重置密码(&amp;W)…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>私聊详情(&amp;D)…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>房间详情(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>邀请(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>退出(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>退出私聊(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>退出(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>发消息(&amp;M)</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>提及(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>这里的内容无法保存到本机磁盘，退出后会丢失。</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>你在另一个房间写的内容无法保存到本机磁盘，退出后会丢失。</translation>
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
        <translation>浅肤色</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>中浅肤色</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>中等肤色</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>中深肤色</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>深肤色</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>默认肤色</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>没有找到表情</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>笑脸与情感</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>人物与身体</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>动物与自然</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>食物与饮料</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>旅行与地点</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗帜</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>搜索表情</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>查找（Ctrl+K）</translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation>查找房间或成员</translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>此网络上的服务器(&amp;W)</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>此网络上的服务器</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>跳到最新消息（End）</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>跳到最新消息，%Ln 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>跳到最新消息</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>登录 Chatto</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>未加密：同一网络中的其他人可能会看到你们的聊天。</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>创建账号</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>以访客身份加入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>服务器(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名字(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>登录 %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>请输入服务器地址。</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>请输入你的名字。</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>请设置一个密码。</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>这是正确的服务器吗？…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>此服务器出示的证书与以前不同，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>除了服务器自身，没有人为它担保。</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>大厅</translation>
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
            <numerusform>%Ln 条已读</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>快速跳转(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>新私聊(&amp;N)…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>新房间(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>浏览房间(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>房间(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>成员(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>消息(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出程序(&amp;Q)</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>关闭、停止，或跳到最新消息</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>跳到最新消息(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>下一个房间(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>上一个房间(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>下一个未读房间(&amp;U)</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>上一个未读房间(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>按编号前往房间(&amp;M)</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>下一个区域(&amp;A)</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>上一个区域(&amp;E)</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>房间 %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>成员(&amp;P)</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>成员（%1）</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账号(&amp;A)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>在线(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>离开(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>请勿打扰(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>开放注册(&amp;N)</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>修改密码(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>已登录的设备(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>退出登录(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>关于 Chatto(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>成员(&amp;P)：%1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
由你自己运行的聊天。</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>默认大小(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>找不到这个名称的服务器。地址是否正确？</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>该地址没有服务器响应。服务器是否在运行，端口是否正确？</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器响应超时。</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>无法建立安全连接。服务器的这个端口是否支持 https？</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>服务器中断了连接。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>无法连接服务器：%1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>服务器无法证明自己的身份，因此没有发送任何内容：%1。请向服务器的管理者询问其证书。</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>服务器现已迁至：%1。如果你信任该地址，请输入它。</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>那里响应的似乎不是 Chatto 服务器。</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>服务器出了问题（%1）。请稍后再试。</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>服务器拒绝了请求（%1）。</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>服务器出示的证书不是之前信任的那个，因此没有发送任何内容。</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>新房间</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>创建房间</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>私密：只有受邀成员可见(&amp;P)</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>机器人小组</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>聊些什么（可不填）</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>话题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>邀请(&amp;I)</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>请给房间起个名称。</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>%1 发来新消息</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>“%1”有新消息</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%1 发来 %Ln 条新消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>“%1”有 %Ln 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>对此服务器来说太长了。</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>没有可读的内容。</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>房间已不存在，或你不在其中。</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>你无权在此房间发言。</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>服务器拒绝了这条消息（%1）。</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>%1 的新密码</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>对方会在所有地方退出登录，需用你告知的密码重新登录。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>请设置一个密码。</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1（你）</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>在线 — %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>离开 — %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>离线 — %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>请先选择成员。</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>People</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>搜索成员</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的成员</translation>
    </message>
</context>
<context>
    <name>Chatto::PersonDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomDelegate</name>
    <message>
        <source>People</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
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
        <translation>退出私聊…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>退出房间…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>话题(&amp;T)</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>仅提及我时</translation>
    </message>
    <message>
        <source>None</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>通知(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>成员(&amp;M)</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>邀请…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>设为管理员</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移出…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>设为普通成员</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>请给房间起个名称。</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单（F10）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
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
        <translation>添加房间</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>新私聊</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>没有其他人</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation>%1，私密房间</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>有草稿</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>房间和私聊</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>添加房间</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>新房间(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>浏览房间(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>默认密钥环</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>请输入服务器地址。</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>这不是有效的地址。请试试类似 chat.example.org 的地址。</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>地址必须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>请只输入服务器地址，不要包含用户名、“?”或“#”。</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>链接指向一个你不在其中的房间。</translation>
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
        <translation>未知程序</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>最近使用：%1 · 登录时间：%2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>当前设备</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>已登录的设备</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>退出该设备</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>如果有不认识的设备，请将其退出，并修改密码。</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>颜色(&amp;L)</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>我的消息显示在右侧(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>关闭窗口后继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>Chatto 会留在托盘或任务栏，并通知你有新消息。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>按 Ctrl+Enter 发送(&amp;E)</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>此时单按 Enter 为换行。</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>将 :) 转换为 🙂(&amp;I)</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>让他人看到我正在输入(&amp;T)</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>请勿打扰(&amp;D)</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>完全不显示通知。</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>显示消息内容(&amp;S)</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>否则只显示发送者和位置。</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>在线状态</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>闲置多久后显示为离开(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The size of everything</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>无法读取你的设置，已恢复为默认值。原文件现位于 %1。</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>Chatto 无法写入 %1。退出后，你所做的设置不会保留。</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>消息无法妥善保存到本机磁盘：%1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>无法读取 Chatto 保存在本机的数据。尚未发送的消息可能已丢失。原文件现位于 %1。</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>Chatto 无法写入 %1。退出后，尚未发送的消息会丢失。</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1，%Ln 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>跳转到</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>跳转到房间或成员</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>找到的房间和成员</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>%1 和 %2 加入了 Chatto</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>%1 和 %2 离开了</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1 和另外 %Ln 人加入了 Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1 和另外 %Ln 人离开了</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>无法理解服务器的回应。</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>滚动浏览消息</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1点击重试。</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>正在加载消息…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>这里还没有人发言。打个招呼吧！</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>复制消息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>复制所选内容(&amp;C)</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>从此处标为未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>打开链接(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>打开链接 %1(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>复制链接 %1(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>显示更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>显示 Chatto(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>在线(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>离开(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>请勿打扰(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出程序(&amp;Q)</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto – %Ln 条未读</numerusform>
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
        <translation>这是正确的服务器吗？</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>信任此服务器</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1 在这里是新的，除了它自身没有人为它担保。这在局域网中很常见。如果有人从中冒充，出示的单词会与下面的不同：</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>服务器的管理者可以在服务器启动时输出的内容中找到这些单词。如果相同，这就是正确的服务器。Chatto 会记住它，并在它发生变化时告诉你。</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>离开，请勿打扰</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>请勿打扰</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>在线（访客）</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>打开菜单</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>Chatto 会留在托盘中，并通知你有新消息。</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>Chatto 会留在任务栏中，并通知你有新消息。</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1要结束运行，请在它的菜单中选择“退出程序”。你也可以在设置中选择关闭窗口即退出。</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出程序(&amp;Q)</translation>
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
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>发送中…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time, and what happened then</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Author, time, text</extracomment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>Author, time, text, and how far it got: &quot;not sent&quot;</extracomment>
        <translation>%1，%2：%3，%4</translation>
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
        <translation>这个名字已被使用，请换一个。</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>这个密码太容易被猜到。请使用 10 个以上的字符，例如四个随机的词。</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>名字或密码不正确。</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>新账号由此服务器的管理员创建。</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>此服务器不接受访客，请输入密码。</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>尝试次数过多。请在 %Ln 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>服务器现在无法执行此操作，请稍后再试。</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>名称须为 1 到 64 个字符。</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>已有同名的公开房间。</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>这里已没有叫这个名字的成员。</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>这个房间已不存在。</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>你无权在此执行此操作。</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>此服务器尚不支持此操作。</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1，在线</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1，离开</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1，离线</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>房主</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 正在输入…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 和 %2 正在输入…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>多人正在输入…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>，</translation>
    </message>
</context>
</TS>
