<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chatto::BrowseRoomsDialog</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::ConnectionBar</name>
    <message numerus="yes">
        <source>Reconnecting in %Ln s</source>
        <translation>
            <numerusform>Reconnecting in %Ln s</numerusform>
            <numerusform>Reconnecting in %Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::JumpButton</name>
    <message numerus="yes">
        <source>Jump to latest, %Ln new</source>
        <translation>
            <numerusform>Jump to latest, %Ln new</numerusform>
            <numerusform>Jump to latest, %Ln new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::MainWindow</name>
    <message numerus="yes">
        <source>%Ln read</source>
        <extracomment>So many messages were marked as read</extracomment>
        <translation>
            <numerusform>%Ln read</numerusform>
            <numerusform>%Ln read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::Notifier</name>
    <message numerus="yes">
        <source>%Ln new messages from %1</source>
        <translation>
            <numerusform>%Ln new message from %1</numerusform>
            <numerusform>%Ln new messages from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages in %1</source>
        <translation>
            <numerusform>%Ln new message in %1</numerusform>
            <numerusform>%Ln new messages in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::RoomHeader</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::RoomsPanel</name>
    <message numerus="yes">
        <source>%Ln unread</source>
        <translation>
            <numerusform>%Ln unread</numerusform>
            <numerusform>%Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::SettingsDialog</name>
    <message numerus="yes">
        <source>%Ln minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::Switcher</name>
    <message numerus="yes">
        <source>%1, %Ln unread</source>
        <translation>
            <numerusform>%1, %Ln unread</numerusform>
            <numerusform>%1, %Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::TimelineModel</name>
    <message numerus="yes">
        <source>%1 and %Ln others have joined Chatto</source>
        <translation>
            <numerusform>%1 and %Ln other have joined Chatto</numerusform>
            <numerusform>%1 and %Ln others have joined Chatto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln others have left</source>
        <translation>
            <numerusform>%1 and %Ln other have left</numerusform>
            <numerusform>%1 and %Ln others have left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::Tray</name>
    <message numerus="yes">
        <source>Chatto – %Ln unread</source>
        <translation>
            <numerusform>Chatto – %Ln unread</numerusform>
            <numerusform>Chatto – %Ln unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chatto::Wording</name>
    <message numerus="yes">
        <source>Too many attempts. Try again in %Ln s.</source>
        <translation>
            <numerusform>Too many attempts. Try again in %Ln s.</numerusform>
            <numerusform>Too many attempts. Try again in %Ln s.</numerusform>
        </translation>
    </message>
</context>
</TS>
