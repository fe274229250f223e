// SPDX-License-Identifier: MIT
#include "client/drafts.h"

#include "client/models/roomlistmodel.h"
#include "client/ui/composer.h"

#include <algorithm>

namespace Chatto {

namespace {

bool isSomething(const LocalStore::ComposerText &content)
{
    return !content.text.isEmpty();
}

}

Drafts::Drafts(
    const Owner &owner, LocalStore &store, Composer &composer, RoomListModel &rooms, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_owner(owner)
    , m_store(store)
    , m_composer(composer)
    , m_rooms(rooms)
{
    m_pause.setInterval(pace.pause);
    m_longest.setInterval(pace.longest);
    for (QTimer *timer : {&m_pause, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Drafts::save);
    }
    connect(&composer, &Composer::textChanged, this, &Drafts::textChanged);
    for (const RoomId &room : store.roomsWithText(owner.server, owner.user))
        rooms.setDraft(room, true);
}

Drafts::~Drafts()
{
    keepAll();
}

bool Drafts::keepAll()
{
    if (!m_room.isEmpty())
        save();
    const auto unkept = m_unkept;
    for (const auto &[room, content] : unkept.asKeyValueRange())
        keep(room, content); // There may be room by now.
    return std::ranges::none_of(m_unkept, isSomething);
}

void Drafts::openRoom(const RoomId &room)
{
    if (!m_room.isEmpty()) {
        save();
        m_rooms.setDraft(m_room, !m_composer.text().isEmpty());
    }
    m_room = room;
    // Whoever has the room open sees the text itself.
    m_rooms.setDraft(room, false);
    const auto unkept = m_unkept.constFind(room);
    const auto content = unkept != m_unkept.cend() ? *unkept : m_store.composerText(m_owner.server, m_owner.user, room);
    m_composer.setText(content.text, content.caret);
    tell();
    m_pause.stop();
    m_longest.stop();
}

void Drafts::textChanged()
{
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void Drafts::save()
{
    m_pause.stop();
    m_longest.stop();
    keep(m_room, {m_composer.text(), m_composer.caret()});
    tell();
}

void Drafts::keep(const RoomId &room, const LocalStore::ComposerText &content)
{
    if (m_store.setComposerText(m_owner.server, m_owner.user, room, content))
        m_unkept.remove(room);
    else
        m_unkept.insert(room, content);
}

void Drafts::tell()
{
    if (isSomething(m_unkept.value(m_room)))
        m_composer.showProblem(tr("What stands here can't be kept on this computer's disk: it is lost when you quit."));
    else if (std::ranges::any_of(m_unkept, isSomething))
        m_composer.showProblem(
            tr("What you wrote in another room can't be kept on this computer's disk: it is lost when you quit."));
}

}
