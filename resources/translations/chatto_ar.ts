<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Chatto::Application</name>
    <message>
        <source>Something is wrong</source>
        <translation>حدثت مشكلة</translation>
    </message>
    <message>
        <source>You were signed out. Sign in again to go on; what you have written is kept.</source>
        <translation>تم تسجيل خروجك. سجّل الدخول مجددًا للمتابعة؛ ما كتبته محفوظ.</translation>
    </message>
    <message>
        <source>Quit all the same?</source>
        <translation>أتريد الإنهاء مع ذلك؟</translation>
    </message>
    <message>
        <source>What you wrote can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>لا يمكن حفظ ما كتبته على قرص هذا الحاسوب، وسيضيع عند إنهاء البرنامج.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln عضو</numerusform>
            <numerusform>%Ln عضو</numerusform>
            <numerusform>عضوان (%Ln)</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>انضممت</translation>
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
        <translation>تصفح الغرف</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>انضمام</translation>
    </message>
    <message>
        <source>Search rooms and topics</source>
        <translation>البحث في الغرف والمواضيع</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>Chatto::CertificateWords</name>
    <message>
        <source>Words of the certificate: %1</source>
        <translation>كلمات الشهادة: %1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>You stay signed in here. Everywhere else you are signed out, and sign in with the new password.</source>
        <translation>ستبقى مسجّل الدخول هنا. وسيتم تسجيل خروجك من كل مكان آخر، فسجّل الدخول هناك بكلمة المرور الجديدة.</translation>
    </message>
    <message>
        <source>&amp;Password until now</source>
        <translation>كلمة المرور ال&amp;حالية</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>كلمة المرور ال&amp;جديدة</translation>
    </message>
    <message>
        <source>New password, &amp;again</source>
        <translation>&amp;تأكيد كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Enter the password that you sign in with.</source>
        <translation>أدخل كلمة المرور التي تسجّل بها الدخول.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>اختر كلمة مرور.</translation>
    </message>
    <message>
        <source>This isn&apos;t the same as above. Type it once more.</source>
        <translation>لا تطابق ما كُتب أعلاه. اكتبها مرة أخرى.</translation>
    </message>
    <message>
        <source>This isn&apos;t your password.</source>
        <translation>ليست هذه كلمة مرورك.</translation>
    </message>
</context>
<context>
    <name>Chatto::ChangedCertificateDialog</name>
    <message>
        <source>The server has changed</source>
        <translation>تغيّر الخادم</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before. Somebody on the network may pretend to be it, or it was set up anew.</source>
        <translation>يعرض %1 شهادة غير السابقة. ربما ينتحل شخص على الشبكة هويته، أو أُعيد إعداده من جديد.</translation>
    </message>
    <message>
        <source>Chatto has stopped, and sent nothing: neither your password nor what you have written. Ask whoever runs the server what happened, but not through Chatto.</source>
        <translation>توقف Chatto ولم يرسل شيئًا: لا كلمة مرورك ولا ما كتبته. اسأل القائم على تشغيل الخادم عمّا حدث، ولكن ليس عبر Chatto.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Until now an authority vouched for it.</source>
        <translation>كانت جهة تصديق تضمنه حتى الآن.</translation>
    </message>
    <message>
        <source>The words until now:</source>
        <translation>الكلمات حتى الآن:</translation>
    </message>
    <message>
        <source>The words that it shows now:</source>
        <translation>الكلمات التي يعرضها الآن:</translation>
    </message>
    <message>
        <source>If you know that it was set up anew:</source>
        <translation>إن كنت تعلم أنه أُعيد إعداده:</translation>
    </message>
    <message>
        <source>Forget the old certificate</source>
        <translation>نسيان الشهادة القديمة</translation>
    </message>
</context>
<context>
    <name>Chatto::ChatClient</name>
    <message>
        <source>Lobby</source>
        <translation>الردهة</translation>
    </message>
    <message>
        <source>%1 has joined Chatto</source>
        <translation>انضم %1 إلى Chatto</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>غادر %1</translation>
    </message>
</context>
<context>
    <name>Chatto::ChattoLink</name>
    <message>
        <source>This is no link that Chatto can open.</source>
        <translation>لا يمكن فتح هذا الرابط في Chatto.</translation>
    </message>
</context>
<context>
    <name>Chatto::Chip</name>
    <message>
        <source>Take %1 out</source>
        <translation>استبعاد %1</translation>
    </message>
</context>
<context>
    <name>Chatto::CommandLine</name>
    <message>
        <source>The server, such as chat.example.org, localhost:8000 or https://example.org/chat.</source>
        <translation>الخادم، مثل chat.example.org أو localhost:8000 أو https://example.org/chat.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The name to sign in with.</source>
        <translation>اسم تسجيل الدخول.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Join as a guest, without asking; needs --user.</source>
        <translation>الانضمام كضيف دون سؤال؛ يتطلب ‎--user.</translation>
    </message>
    <message>
        <source>Keep settings and unsent messages apart from those of other profiles.</source>
        <translation>حفظ الإعدادات والرسائل غير المرسلة بمعزل عن الملفات الشخصية الأخرى.</translation>
    </message>
    <message>
        <source>Start in the tray, or in the task bar.</source>
        <translation>البدء في علبة النظام أو في شريط المهام.</translation>
    </message>
    <message>
        <source>Chatto, a team chat that you run yourself.</source>
        <translation>Chatto، دردشة لفريقك تديرها بنفسك.</translation>
    </message>
    <message>
        <source>What to open: chatto://SERVER/room/ID, or with /MESSAGE, or chatto://SERVER/user/NAME.</source>
        <translation>ما يُراد فتحه: chatto://SERVER/room/ID، أو مع إضافة ‎/MESSAGE، أو chatto://SERVER/user/NAME.</translation>
    </message>
    <message>
        <source>There can be one link only.</source>
        <translation>يمكن تحديد رابط واحد فقط.</translation>
    </message>
    <message>
        <source>It is running already, but doesn&apos;t answer.</source>
        <translation>البرنامج يعمل بالفعل، لكنه لا يستجيب.</translation>
    </message>
</context>
<context>
    <name>Chatto::Commands</name>
    <message>
        <source>New talk</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Start talk</source>
        <translation>بدء المحادثة</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>دعوة إلى %1</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>دعوة</translation>
    </message>
    <message>
        <source>Leave the talk with %1?</source>
        <translation>مغادرة المحادثة مع %1؟</translation>
    </message>
    <message>
        <source>It goes from your list, and is back with the next message.</source>
        <translation>ستختفي من قائمتك، وتعود مع الرسالة التالية.</translation>
    </message>
    <message>
        <source>Leave talk</source>
        <translation>مغادرة المحادثة</translation>
    </message>
    <message>
        <source>Leave %1?</source>
        <translation>مغادرة %1؟</translation>
    </message>
    <message>
        <source>You can&apos;t come back by yourself: somebody has to invite you again.</source>
        <translation>لن تتمكن من العودة بنفسك، بل يجب أن يدعوك أحد من جديد.</translation>
    </message>
    <message>
        <source>Leave room</source>
        <translation>مغادرة الغرفة</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>إزالة %1؟</translation>
    </message>
    <message>
        <source>%1 will no longer see %2, nor anything that was written in it.</source>
        <translation>لن يرى %1 بعد الآن الغرفة %2 ولا أي شيء كُتب فيها.</translation>
    </message>
    <message>
        <source>%1 leaves %2, and may join again.</source>
        <translation>سيغادر %1 الغرفة %2، ويمكنه الانضمام مجددًا.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Hand %1 over to %2?</source>
        <translation>نقل ملكية الغرفة %1 إلى %2؟</translation>
    </message>
    <message>
        <source>%1 will be its owner, and you a moderator. Only %1 can give it back.</source>
        <translation>سيصبح %1 مالكها وستصبح أنت مشرفًا. ولا يستطيع إعادتها إليك إلا %1.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>نقل الملكية</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>حظر %1؟</translation>
    </message>
    <message>
        <source>They are signed out at once, everywhere, and can&apos;t sign in until you unblock them. What they wrote stays.</source>
        <translation>سيتم تسجيل خروجه فورًا من كل مكان، ولن يتمكن من تسجيل الدخول حتى تلغي حظره. أما ما كتبه فيبقى.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>حظر</translation>
    </message>
</context>
<context>
    <name>Chatto::CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
</context>
<context>
    <name>Chatto::Composer</name>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>إيموجي</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+.)</source>
        <translation>إيموجي (Ctrl+.‎)</translation>
    </message>
    <message>
        <source>Why the message can&apos;t be sent</source>
        <translation>سبب تعذّر إرسال الرسالة</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>إرسال (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>إرسال (Enter)</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>رسالة إلى %1</translation>
    </message>
    <message>
        <source>Message to %1</source>
        <translation>رسالة إلى %1</translation>
    </message>
    <message>
        <source>Too long: %1 of %2 bytes</source>
        <translation>طويلة جدًا: %1 من %2 بايت</translation>
    </message>
</context>
<context>
    <name>Chatto::Connection</name>
    <message>
        <source>The server is starting again.</source>
        <translation>الخادم يعيد التشغيل.</translation>
    </message>
    <message>
        <source>The server was asked for too much at once.</source>
        <translation>وصلت إلى الخادم طلبات كثيرة دفعة واحدة.</translation>
    </message>
    <message>
        <source>The server ended the connection (%1).</source>
        <translation>أنهى الخادم الاتصال (%1).</translation>
    </message>
    <message>
        <source>The server has fallen silent.</source>
        <translation>توقف الخادم عن الاستجابة.</translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>عاد الاتصال</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>إعادة الاتصال بعد %Ln ث</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ث</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ث</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ث</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ث</numerusform>
            <numerusform>إعادة الاتصال بعد %Ln ث</numerusform>
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
        <translation>الإ&amp;شعارات</translation>
    </message>
    <message>
        <source>&amp;All messages</source>
        <translation>&amp;كل الرسائل</translation>
    </message>
    <message>
        <source>&amp;Mentions of my name</source>
        <translation>عند &amp;ذكر اسمي</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>&amp;لا شيء</translation>
    </message>
    <message>
        <source>Make &amp;plain member</source>
        <translation>تعيين ك&amp;عضو عادي</translation>
    </message>
    <message>
        <source>Make m&amp;oderator</source>
        <translation>تعيين كم&amp;شرف</translation>
    </message>
    <message>
        <source>&amp;Hand room over…</source>
        <translation>نقل م&amp;لكية الغرفة…</translation>
    </message>
    <message>
        <source>&amp;Remove from room…</source>
        <translation>إ&amp;زالة من الغرفة…</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>إلغاء ال&amp;حظر</translation>
    </message>
    <message>
        <source>&amp;Block…</source>
        <translation>&amp;حظر…</translation>
    </message>
    <message>
        <source>Reset pass&amp;word…</source>
        <translation>إعادة &amp;تعيين كلمة المرور…</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>تمييز ك&amp;مقروءة</translation>
    </message>
    <message>
        <source>Talk &amp;details…</source>
        <translation>&amp;تفاصيل المحادثة…</translation>
    </message>
    <message>
        <source>Room &amp;details…</source>
        <translation>&amp;تفاصيل الغرفة…</translation>
    </message>
    <message>
        <source>&amp;Invite…</source>
        <translation>&amp;دعوة…</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>م&amp;غادرة</translation>
    </message>
    <message>
        <source>&amp;Leave talk…</source>
        <translation>م&amp;غادرة المحادثة…</translation>
    </message>
    <message>
        <source>&amp;Leave…</source>
        <translation>م&amp;غادرة…</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>Write to this person</extracomment>
        <translation>&amp;مراسلة</translation>
    </message>
    <message>
        <source>Men&amp;tion</source>
        <translation>ذ&amp;كر الاسم</translation>
    </message>
</context>
<context>
    <name>Chatto::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>تمييز كمقروءة</translation>
    </message>
</context>
<context>
    <name>Chatto::Drafts</name>
    <message>
        <source>What stands here can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>لا يمكن حفظ المكتوب هنا على قرص هذا الحاسوب، وسيضيع عند إنهاء البرنامج.</translation>
    </message>
    <message>
        <source>What you wrote in another room can&apos;t be kept on this computer&apos;s disk: it is lost when you quit.</source>
        <translation>لا يمكن حفظ ما كتبته في غرفة أخرى على قرص هذا الحاسوب، وسيضيع عند إنهاء البرنامج.</translation>
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
        <translation>بشرة فاتحة</translation>
    </message>
    <message>
        <source>Medium-light skin tone</source>
        <translation>بشرة فاتحة متوسطة</translation>
    </message>
    <message>
        <source>Medium skin tone</source>
        <translation>بشرة متوسطة</translation>
    </message>
    <message>
        <source>Medium-dark skin tone</source>
        <translation>بشرة داكنة متوسطة</translation>
    </message>
    <message>
        <source>Dark skin tone</source>
        <translation>بشرة داكنة</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>دون لون بشرة</translation>
    </message>
    <message>
        <source>No emoji found</source>
        <translation>لم يُعثر على إيموجي</translation>
    </message>
</context>
<context>
    <name>Chatto::EmojiPicker</name>
    <message>
        <source>Smileys and emotion</source>
        <translation>وجوه ومشاعر</translation>
    </message>
    <message>
        <source>People and body</source>
        <translation>الناس والجسم</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>الحيوانات والطبيعة</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>الطعام والشراب</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>السفر والأماكن</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>أنشطة</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>أشياء</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>أعلام</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>إيموجي</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>البحث عن إيموجي</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>المستخدمة مؤخرًا</translation>
    </message>
</context>
<context>
    <name>Chatto::FindButton</name>
    <message>
        <source>Find (Ctrl+K)</source>
        <translation>بحث (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a room or a person</source>
        <translation>البحث عن غرفة أو عضو</translation>
    </message>
</context>
<context>
    <name>Chatto::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Chatto::FoundServers</name>
    <message>
        <source>On this &amp;network</source>
        <translation>على هذه ال&amp;شبكة</translation>
    </message>
    <message>
        <source>Servers on this network</source>
        <translation>الخوادم على هذه الشبكة</translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message>
        <source>Jump to latest (End)</source>
        <translation>الانتقال إلى الأحدث (End)</translation>
    </message>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>الانتقال إلى الأحدث، %Ln رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، %Ln رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، رسالتان جديدتان (%Ln)</numerusform>
            <numerusform>الانتقال إلى الأحدث، %Ln رسائل جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، %Ln رسالة جديدة</numerusform>
            <numerusform>الانتقال إلى الأحدث، %Ln رسالة جديدة</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to latest</source>
        <translation>الانتقال إلى الأحدث</translation>
    </message>
</context>
<context>
    <name>Chatto::LoginDialog</name>
    <message>
        <source>Sign in to Chatto</source>
        <translation>تسجيل الدخول إلى Chatto</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Not encrypted: others on this network could read along.</source>
        <translation>غير مشفّر: قد يتمكن آخرون على هذه الشبكة من القراءة.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>إنشاء حساب</translation>
    </message>
    <message>
        <source>Join as guest</source>
        <translation>الانضمام كضيف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>ال&amp;خادم</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>إخفاء كلمة المرور</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>تسجيل الدخول إلى %1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة من فضلك…</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>أدخل عنوان خادمك.</translation>
    </message>
    <message>
        <source>Enter your name.</source>
        <translation>أدخل اسمك.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>أدخل كلمة مرورك.</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>اختر كلمة مرور.</translation>
    </message>
    <message>
        <source>Is this the right server?…</source>
        <translation>هل هذا هو الخادم الصحيح؟…</translation>
    </message>
    <message>
        <source>This server shows another certificate than before, so nothing was sent.</source>
        <translation>يعرض هذا الخادم شهادة غير السابقة، ولذلك لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Nobody but this server itself vouches for it.</source>
        <translation>لا يضمن هذا الخادم أحد سواه.</translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message>
        <source>Lobby</source>
        <translation>الردهة</translation>
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
            <numerusform>%Ln رسالة مقروءة</numerusform>
            <numerusform>%Ln رسالة مقروءة</numerusform>
            <numerusform>رسالتان مقروءتان (%Ln)</numerusform>
            <numerusform>%Ln رسائل مقروءة</numerusform>
            <numerusform>%Ln رسالة مقروءة</numerusform>
            <numerusform>%Ln رسالة مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Go &amp;to…</source>
        <translation>الا&amp;نتقال إلى…</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>&amp;محادثة جديدة…</translation>
    </message>
    <message>
        <source>New r&amp;oom…</source>
        <translation>&amp;غرفة جديدة…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>&amp;تصفح الغرف…</translation>
    </message>
    <message>
        <source>&amp;Room</source>
        <extracomment>What can be done with the room that is open</extracomment>
        <translation>الغر&amp;فة</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <extracomment>What can be done with the person who is marked</extracomment>
        <translation>ال&amp;عضو</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <extracomment>What can be done with the message that is marked</extracomment>
        <translation>ال&amp;رسالة</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>Close, stop, or jump to latest message</source>
        <translation>الإغلاق أو الإيقاف أو الانتقال إلى أحدث رسالة</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>التن&amp;قل</translation>
    </message>
    <message>
        <source>&amp;Jump to latest message</source>
        <translation>الانتقال إلى أ&amp;حدث رسالة</translation>
    </message>
    <message>
        <source>&amp;Next room</source>
        <translation>الغرفة ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Previous room</source>
        <translation>الغرفة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>Next &amp;unread room</source>
        <translation>الغرفة غير ال&amp;مقروءة التالية</translation>
    </message>
    <message>
        <source>Previous un&amp;read room</source>
        <translation>الغرفة غير المق&amp;روءة السابقة</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>ر&amp;جوع</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>ت&amp;قدّم</translation>
    </message>
    <message>
        <source>Room b&amp;y number</source>
        <translation>غر&amp;فة برقمها</translation>
    </message>
    <message>
        <source>Next &amp;area</source>
        <translation>المن&amp;طقة التالية</translation>
    </message>
    <message>
        <source>Previous ar&amp;ea</source>
        <translation>الم&amp;نطقة السابقة</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>الغرفة %1</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>العر&amp;ض</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>الأ&amp;عضاء</translation>
    </message>
    <message>
        <source>People (%1)</source>
        <translation>الأعضاء (%1)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>حسب ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>ال&amp;حساب</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;متصل</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;غائب</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;عدم الإزعاج</translation>
    </message>
    <message>
        <source>&amp;New accounts are open</source>
        <translation>السماح ب&amp;حسابات جديدة</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>&amp;تغيير كلمة المرور…</translation>
    </message>
    <message>
        <source>&amp;Where signed in…</source>
        <translation>ال&amp;جلسات النشطة…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإعدا&amp;دات…</translation>
    </message>
    <message>
        <source>Sign o&amp;ut</source>
        <translation>تسجيل ال&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>الم&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>ا&amp;ختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>A&amp;bout Chatto</source>
        <translation>&amp;حول Chatto</translation>
    </message>
    <message>
        <source>&amp;Person: %1</source>
        <translation>ال&amp;عضو: %1</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>الغرفة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>العضو</translation>
    </message>
    <message>
        <source>About</source>
        <translation>حول</translation>
    </message>
    <message>
        <source>Chatto %1
A chat that you run yourself.</source>
        <translation>Chatto %1
دردشة تديرها بنفسك.</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>أ&amp;كبر</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>أ&amp;صغر</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>الحجم المع&amp;تاد</translation>
    </message>
</context>
<context>
    <name>Chatto::Network</name>
    <message>
        <source>There is no server of that name. Is the address right?</source>
        <translation>لا يوجد خادم بهذا الاسم. هل العنوان صحيح؟</translation>
    </message>
    <message>
        <source>No server answers at that address. Is it running, and is the port right?</source>
        <translation>لا يستجيب أي خادم على هذا العنوان. هل الخادم يعمل، وهل المنفذ صحيح؟</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>لم يستجب الخادم في الوقت المناسب.</translation>
    </message>
    <message>
        <source>No secure connection could be made. Does the server speak https at that port?</source>
        <translation>تعذّر إنشاء اتصال آمن. هل يدعم الخادم https على هذا المنفذ؟</translation>
    </message>
    <message>
        <source>The server broke off the connection.</source>
        <translation>قطع الخادم الاتصال.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached: %1</source>
        <translation>تعذّر الوصول إلى الخادم: %1</translation>
    </message>
    <message>
        <source>The server can&apos;t prove that it is the right one, so nothing was sent: %1. Ask whoever runs it about its certificate.</source>
        <translation>لم يتمكن الخادم من إثبات هويته، ولذلك لم يُرسل شيء: %1. اسأل القائم على تشغيله عن شهادته.</translation>
    </message>
    <message>
        <source>The server is elsewhere now: %1. Type that address if you trust it.</source>
        <translation>انتقل الخادم إلى مكان آخر: %1. اكتب هذا العنوان إن كنت تثق به.</translation>
    </message>
    <message>
        <source>What answers there doesn&apos;t seem to be a Chatto server.</source>
        <translation>لا يبدو أن ما يستجيب هناك خادم Chatto.</translation>
    </message>
    <message>
        <source>The server is in trouble (%1). Try again later.</source>
        <translation>يواجه الخادم مشكلة (%1). حاول مجددًا لاحقًا.</translation>
    </message>
    <message>
        <source>The server refused (%1).</source>
        <translation>رفض الخادم الطلب (%1).</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that was trusted, so nothing was sent.</source>
        <translation>يعرض الخادم شهادة غير التي كانت موثوقة، ولذلك لم يُرسل شيء.</translation>
    </message>
</context>
<context>
    <name>Chatto::NewRoomDialog</name>
    <message>
        <source>New room</source>
        <translation>غرفة جديدة</translation>
    </message>
    <message>
        <source>Create room</source>
        <translation>إنشاء الغرفة</translation>
    </message>
    <message>
        <source>&amp;Private: only those who are invited see it</source>
        <translation>&amp;خاصة: لا يراها إلا المدعوون</translation>
    </message>
    <message>
        <source>Robotics</source>
        <translation>الروبوتات</translation>
    </message>
    <message>
        <source>What it is about, if you like</source>
        <translation>عمّ تدور (اختياري)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>ال&amp;موضوع</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;دعوة</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>أعطِ الغرفة اسمًا.</translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message>
        <source>New message from %1</source>
        <translation>رسالة جديدة من %1</translation>
    </message>
    <message>
        <source>New message in %1</source>
        <translation>رسالة جديدة في %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%Ln رسالة جديدة من %1</numerusform>
            <numerusform>%Ln رسالة جديدة من %1</numerusform>
            <numerusform>رسالتان جديدتان (%Ln) من %1</numerusform>
            <numerusform>%Ln رسائل جديدة من %1</numerusform>
            <numerusform>%Ln رسالة جديدة من %1</numerusform>
            <numerusform>%Ln رسالة جديدة من %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>%Ln رسالة جديدة في %1</numerusform>
            <numerusform>%Ln رسالة جديدة في %1</numerusform>
            <numerusform>رسالتان جديدتان (%Ln) في %1</numerusform>
            <numerusform>%Ln رسائل جديدة في %1</numerusform>
            <numerusform>%Ln رسالة جديدة في %1</numerusform>
            <numerusform>%Ln رسالة جديدة في %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Who wrote, and in which room</comment>
        <translation>‏%1 في %2</translation>
    </message>
</context>
<context>
    <name>Chatto::Outbox</name>
    <message>
        <source>It is too long for this server.</source>
        <translation>الرسالة أطول مما يسمح به هذا الخادم.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>لا يوجد فيها ما يُقرأ.</translation>
    </message>
    <message>
        <source>The room no longer exists, or you are not in it.</source>
        <translation>لم تعد الغرفة موجودة، أو أنك لست فيها.</translation>
    </message>
    <message>
        <source>You may not write in this room.</source>
        <translation>لا يُسمح لك بالكتابة في هذه الغرفة.</translation>
    </message>
    <message>
        <source>The server refused it (%1).</source>
        <translation>رفضها الخادم (%1).</translation>
    </message>
</context>
<context>
    <name>Chatto::PasswordDialog</name>
    <message>
        <source>New password for %1</source>
        <translation>كلمة مرور جديدة لـ %1</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>تعيين كلمة المرور</translation>
    </message>
    <message>
        <source>They are signed out everywhere, and sign in again with the password that you tell them.</source>
        <translation>سيتم تسجيل خروجه من كل مكان، ثم يسجّل الدخول مجددًا بكلمة المرور التي تخبره بها.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>اختر كلمة مرور.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDelegate</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (أنت)</translation>
    </message>
    <message>
        <source>Online — %1</source>
        <translation>المتصلون — %1</translation>
    </message>
    <message>
        <source>Away — %1</source>
        <translation>الغائبون — %1</translation>
    </message>
    <message>
        <source>Offline — %1</source>
        <translation>غير المتصلين — %1</translation>
    </message>
</context>
<context>
    <name>Chatto::PeopleDialog</name>
    <message>
        <source>Choose somebody first.</source>
        <translation>اختر شخصًا أولًا.</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأعضاء</translation>
    </message>
</context>
<context>
    <name>Chatto::PeoplePicker</name>
    <message>
        <source>Search people</source>
        <translation>البحث عن أعضاء</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>الأعضاء الذين عُثر عليهم</translation>
    </message>
</context>
<context>
    <name>Chatto::PersonDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomDelegate</name>
    <message>
        <source>People</source>
        <translation>المحادثات</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>الغرف</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
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
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Leave talk…</source>
        <translation>مغادرة المحادثة…</translation>
    </message>
    <message>
        <source>Leave room…</source>
        <translation>مغادرة الغرفة…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>ال&amp;موضوع</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>كل الرسائل</translation>
    </message>
    <message>
        <source>Mentions of my name</source>
        <translation>عند ذكر اسمي</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>الإ&amp;شعارات</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>الأ&amp;عضاء</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>دعوة…</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>تعيين كمشرف</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>نقل الملكية…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>تعيين كعضو عادي</translation>
    </message>
    <message>
        <source>Give the room a name.</source>
        <translation>أعطِ الغرفة اسمًا.</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message>
        <source>Menu (F10)</source>
        <translation>القائمة (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln عضو</numerusform>
            <numerusform>%Ln عضو</numerusform>
            <numerusform>عضوان (%Ln)</numerusform>
            <numerusform>%Ln أعضاء</numerusform>
            <numerusform>%Ln عضوًا</numerusform>
            <numerusform>%Ln عضو</numerusform>
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
        <translation>إضافة غرفة</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>محادثة جديدة</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomName</name>
    <message>
        <source>Lobby</source>
        <translation>الردهة</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between names</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>لا أحد غيرك</translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message>
        <source>%1, private room</source>
        <translation>%1، غرفة خاصة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>رسالتان غير مقروءتين (%Ln)</numerusform>
            <numerusform>%Ln رسائل غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
            <numerusform>%Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>muted</source>
        <translation>مكتومة</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Rooms and talks</source>
        <translation>الغرف والمحادثات</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>إضافة غرفة</translation>
    </message>
    <message>
        <source>&amp;New room…</source>
        <translation>&amp;غرفة جديدة…</translation>
    </message>
    <message>
        <source>&amp;Browse rooms…</source>
        <translation>&amp;تصفح الغرف…</translation>
    </message>
</context>
<context>
    <name>Chatto::SecretService</name>
    <message>
        <source>Default keyring</source>
        <translation>حلقة المفاتيح الافتراضية</translation>
    </message>
</context>
<context>
    <name>Chatto::ServerAddress</name>
    <message>
        <source>Type the server&apos;s address.</source>
        <translation>اكتب عنوان الخادم.</translation>
    </message>
    <message>
        <source>That is no address. Try something like chat.example.org.</source>
        <translation>هذا ليس عنوانًا صحيحًا. جرّب شيئًا مثل chat.example.org.</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>يجب أن يبدأ العنوان بـ http://‎ أو https://‎.</translation>
    </message>
    <message>
        <source>Type the server&apos;s address alone, without a name, “?” or “#” in it.</source>
        <translation>اكتب عنوان الخادم وحده، من دون اسم أو «?» أو «#».</translation>
    </message>
</context>
<context>
    <name>Chatto::Session</name>
    <message>
        <source>The link leads to a room that you aren&apos;t in.</source>
        <translation>يشير الرابط إلى غرفة لست فيها.</translation>
    </message>
</context>
<context>
    <name>Chatto::SessionsDialog</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Unknown program</source>
        <translation>برنامج غير معروف</translation>
    </message>
    <message>
        <source>Last used: %1 · Signed in: %2</source>
        <translation>آخر استخدام: %1 · تسجيل الدخول: %2</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>الجلسة الحالية</translation>
    </message>
    <message>
        <source>Where you are signed in</source>
        <translation>الجلسات النشطة</translation>
    </message>
    <message>
        <source>Sign out there</source>
        <translation>إنهاء الجلسة</translation>
    </message>
    <message>
        <source>If you don&apos;t know one of these, sign it out and change your password.</source>
        <translation>إن لم تتعرف على إحدى الجلسات، فأنهها وغيّر كلمة مرورك.</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <source>My own messages on the &amp;right</source>
        <extracomment>Where one writes from right to left: &quot;on the left&quot;</extracomment>
        <translation>رسائلي على ال&amp;يسار</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>متابعة ال&amp;عمل بعد إغلاق النافذة</translation>
    </message>
    <message>
        <source>Chatto stays in the tray or the task bar, and tells of new messages.</source>
        <translation>يبقى Chatto في علبة النظام أو شريط المهام، ويُعلمك بالرسائل الجديدة.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Send with Ctrl+&amp;Enter</source>
        <translation>الإ&amp;رسال بواسطة Ctrl+Enter</translation>
    </message>
    <message>
        <source>Enter alone then breaks the line.</source>
        <translation>عندئذ يبدأ Enter وحده سطرًا جديدًا.</translation>
    </message>
    <message>
        <source>Turn :) &amp;into 🙂</source>
        <translation>&amp;تحويل ‎:)‎ إلى 🙂</translation>
    </message>
    <message>
        <source>Let others see when I am &amp;typing</source>
        <translation>إعلام الآخرين حين أ&amp;كتب</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>عدم الإ&amp;زعاج</translation>
    </message>
    <message>
        <source>No notifications at all.</source>
        <translation>دون أي إشعارات.</translation>
    </message>
    <message>
        <source>&amp;Show what was written</source>
        <translation>إظهار &amp;نص الرسالة</translation>
    </message>
    <message>
        <source>Otherwise only by whom, and where.</source>
        <translation>وإلا فيظهر المُرسل والمكان فقط.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Show me as &amp;away after</source>
        <translation>إظهاري غائ&amp;بًا بعد</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقتان (%Ln)</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>The size of everything</extracomment>
        <translation>%1٪</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>الح&amp;جم</translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsFile</name>
    <message>
        <source>Your settings could not be read and begin anew. The file is now at %1.</source>
        <translation>تعذّرت قراءة إعداداتك فأُعيدت إلى حالتها الأولى. الملف موجود الآن في %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. What you set is forgotten when you quit.</source>
        <translation>لا يستطيع Chatto الكتابة في %1. ستضيع إعداداتك عند إنهاء البرنامج.</translation>
    </message>
</context>
<context>
    <name>Chatto::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>اختصارات أخرى</translation>
    </message>
</context>
<context>
    <name>Chatto::Storage</name>
    <message>
        <source>The message can&apos;t be kept safe on this computer&apos;s disk: %1</source>
        <translation>تعذّر حفظ الرسالة على قرص هذا الحاسوب: %1</translation>
    </message>
    <message>
        <source>What Chatto had kept on this computer could not be read. Messages that weren&apos;t sent yet may be lost. The file is now at %1.</source>
        <translation>تعذّرت قراءة ما حفظه Chatto على هذا الحاسوب. قد تكون الرسائل التي لم تُرسل بعد قد ضاعت. الملف موجود الآن في %1.</translation>
    </message>
    <message>
        <source>Chatto can&apos;t write to %1. Messages that aren&apos;t sent yet are lost when you quit.</source>
        <translation>لا يستطيع Chatto الكتابة في %1. ستضيع الرسائل التي لم تُرسل بعد عند إنهاء البرنامج.</translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1، %Ln رسالة غير مقروءة</numerusform>
            <numerusform>%1، %Ln رسالة غير مقروءة</numerusform>
            <numerusform>%1، رسالتان غير مقروءتين (%Ln)</numerusform>
            <numerusform>%1، %Ln رسائل غير مقروءة</numerusform>
            <numerusform>%1، %Ln رسالة غير مقروءة</numerusform>
            <numerusform>%1، %Ln رسالة غير مقروءة</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>الانتقال إلى</translation>
    </message>
    <message>
        <source>Go to a room or a person</source>
        <translation>الانتقال إلى غرفة أو عضو</translation>
    </message>
    <message>
        <source>Rooms and people found</source>
        <translation>الغرف والأعضاء الذين عُثر عليهم</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineItem</name>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>رسائل جديدة</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message>
        <source>%1 and %2 have joined Chatto</source>
        <translation>انضم %1 و%2 إلى Chatto</translation>
    </message>
    <message>
        <source>%1 and %2 have left</source>
        <translation>غادر %1 و%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>انضم %1 و%Ln غيره إلى Chatto</numerusform>
            <numerusform>انضم %1 وشخص آخر (%Ln) إلى Chatto</numerusform>
            <numerusform>انضم %1 وشخصان آخران (%Ln) إلى Chatto</numerusform>
            <numerusform>انضم %1 و%Ln أشخاص آخرين إلى Chatto</numerusform>
            <numerusform>انضم %1 و%Ln شخصًا آخر إلى Chatto</numerusform>
            <numerusform>انضم %1 و%Ln شخص آخر إلى Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>غادر %1 و%Ln غيره</numerusform>
            <numerusform>غادر %1 وشخص آخر (%Ln)</numerusform>
            <numerusform>غادر %1 وشخصان آخران (%Ln)</numerusform>
            <numerusform>غادر %1 و%Ln أشخاص آخرين</numerusform>
            <numerusform>غادر %1 و%Ln شخصًا آخر</numerusform>
            <numerusform>غادر %1 و%Ln شخص آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>رد الخادم غير مفهوم.</translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Scroll through the messages</source>
        <translation>التمرير عبر الرسائل</translation>
    </message>
    <message>
        <source>%1 Click to try again.</source>
        <extracomment>What went wrong, a whole sentence</extracomment>
        <translation>%1 انقر للمحاولة مجددًا.</translation>
    </message>
    <message>
        <source>Loading messages…</source>
        <translation>جارٍ تحميل الرسائل…</translation>
    </message>
    <message>
        <source>Nobody has written here yet. Say hello!</source>
        <translation>لم يكتب أحد هنا بعد. ألقِ التحية!</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>&amp;Copy message</source>
        <translation>&amp;نسخ الرسالة</translation>
    </message>
    <message>
        <source>&amp;Copy selection</source>
        <translation>&amp;نسخ المحدد</translation>
    </message>
    <message>
        <source>Mark as &amp;unread from here</source>
        <translation>تمييز كغير م&amp;قروءة من هنا</translation>
    </message>
    <message>
        <source>&amp;Open link</source>
        <translation>&amp;فتح الرابط</translation>
    </message>
    <message>
        <source>&amp;Open link %1</source>
        <translation>&amp;فتح الرابط %1</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>نسخ ال&amp;رابط</translation>
    </message>
    <message>
        <source>Copy &amp;link %1</source>
        <translation>نسخ ال&amp;رابط %1</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>عرض ال&amp;مزيد</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>إعادة المحا&amp;ولة</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تعديل</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message>
        <source>&amp;Show Chatto</source>
        <translation>إ&amp;ظهار Chatto</translation>
    </message>
    <message>
        <source>&amp;Online</source>
        <translation>&amp;متصل</translation>
    </message>
    <message>
        <source>&amp;Away</source>
        <translation>&amp;غائب</translation>
    </message>
    <message>
        <source>&amp;Do not disturb</source>
        <translation>&amp;عدم الإزعاج</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>‏Chatto – %Ln رسالة غير مقروءة</numerusform>
            <numerusform>‏Chatto – %Ln رسالة غير مقروءة</numerusform>
            <numerusform>‏Chatto – رسالتان غير مقروءتين (%Ln)</numerusform>
            <numerusform>‏Chatto – %Ln رسائل غير مقروءة</numerusform>
            <numerusform>‏Chatto – %Ln رسالة غير مقروءة</numerusform>
            <numerusform>‏Chatto – %Ln رسالة غير مقروءة</numerusform>
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
        <translation>هل هذا هو الخادم الصحيح؟</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>الوثوق بهذا الخادم</translation>
    </message>
    <message>
        <source>%1 is new here, and nobody but itself vouches for it. That is usual on a local network. Somebody in between would show other words than these:</source>
        <translation>%1 جديد هنا، ولا يضمنه أحد سواه. وهذا معتاد في الشبكات المحلية. ولو تدخّل أحد بينكما لعرض كلمات غير هذه:</translation>
    </message>
    <message>
        <source>Whoever runs the server finds its words in what it writes at its start. If they are the same, it is the right one. Chatto will remember that, and tell you if it ever changes.</source>
        <translation>يجد القائم على تشغيل الخادم هذه الكلمات فيما يكتبه الخادم عند بدئه. فإن تطابقت فهو الخادم الصحيح. سيتذكر Chatto ذلك، ويُعلمك إن تغيّر يومًا.</translation>
    </message>
</context>
<context>
    <name>Chatto::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Chatto::UserButton</name>
    <message>
        <source>Not connected</source>
        <translation>لا يوجد اتصال</translation>
    </message>
    <message>
        <source>Away, do not disturb</source>
        <translation>غائب، عدم الإزعاج</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>عدم الإزعاج</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غائب</translation>
    </message>
    <message>
        <source>Online as guest</source>
        <translation>متصل كضيف</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Opens the menu</source>
        <translation>يفتح القائمة</translation>
    </message>
</context>
<context>
    <name>Chatto::WindowKeeper</name>
    <message>
        <source>Chatto stays in the tray and tells you of new messages.</source>
        <translation>يبقى Chatto في علبة النظام ويُعلمك بالرسائل الجديدة.</translation>
    </message>
    <message>
        <source>Chatto stays in the task bar and tells you of new messages.</source>
        <translation>يبقى Chatto في شريط المهام ويُعلمك بالرسائل الجديدة.</translation>
    </message>
    <message>
        <source>Still running</source>
        <translation>لا يزال يعمل</translation>
    </message>
    <message>
        <source>%1 To end it, choose Quit in its menu. The settings let you end it by closing the window, too.</source>
        <translation>%1 لإنهائه، اختر «إنهاء» من قائمته. ويمكنك من الإعدادات أن تجعل إغلاق النافذة ينهيه أيضًا.</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>متابعة ال&amp;عمل</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
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
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year, and one of another year, as QLocale::toString() writes them.</extracomment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <translation>dddd، d MMMM yyyy</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>في الانتظار…</translation>
    </message>
    <message>
        <source>sending…</source>
        <translation>جارٍ الإرسال…</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time, and what happened then</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>Author, time, text</extracomment>
        <translation>%1، %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>Author, time, text, and how far it got: &quot;not sent&quot;</extracomment>
        <translation>%1، %2: %3، %4</translation>
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
        <translation>هذا الاسم مستخدم. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Use 10 characters or more, such as four random words.</source>
        <translation>كلمة المرور هذه سهلة التخمين. استخدم 10 أحرف أو أكثر، كأربع كلمات عشوائية مثلًا.</translation>
    </message>
    <message>
        <source>Name or password is wrong.</source>
        <translation>الاسم أو كلمة المرور غير صحيحة.</translation>
    </message>
    <message>
        <source>New accounts are made by the administrator of this server.</source>
        <translation>الحسابات الجديدة ينشئها مدير هذا الخادم.</translation>
    </message>
    <message>
        <source>This server takes no guests. Enter your password.</source>
        <translation>لا يقبل هذا الخادم الضيوف. أدخل كلمة مرورك.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد ثانيتين (%Ln).</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثوانٍ.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثانية.</numerusform>
            <numerusform>محاولات كثيرة جدًا. حاول مجددًا بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server can&apos;t do this now. Try again later.</source>
        <translation>لا يستطيع الخادم فعل هذا الآن. حاول مجددًا لاحقًا.</translation>
    </message>
    <message>
        <source>A name has 1 to 64 characters.</source>
        <translation>يتكون الاسم من 1 إلى 64 حرفًا.</translation>
    </message>
    <message>
        <source>There is a public room of this name already.</source>
        <translation>توجد غرفة عامة بهذا الاسم بالفعل.</translation>
    </message>
    <message>
        <source>Nobody here has this name any more.</source>
        <translation>لم يعد أحد هنا يحمل هذا الاسم.</translation>
    </message>
    <message>
        <source>This room is gone.</source>
        <translation>لم تعد هذه الغرفة موجودة.</translation>
    </message>
    <message>
        <source>You may not do this here.</source>
        <translation>لا يُسمح لك بفعل هذا هنا.</translation>
    </message>
    <message>
        <source>This server can&apos;t do this yet.</source>
        <translation>لا يدعم هذا الخادم ذلك بعد.</translation>
    </message>
    <message>
        <source>%1, online</source>
        <translation>%1، متصل</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1، غائب</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1، غير متصل</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>مالك</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 يكتب…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 و%2 يكتبان…</translation>
    </message>
    <message>
        <source>Several people are typing…</source>
        <translation>عدة أشخاص يكتبون…</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Stands between the parts of a list</extracomment>
        <translation>، </translation>
    </message>
</context>
</TS>
