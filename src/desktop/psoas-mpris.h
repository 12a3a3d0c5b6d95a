/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the MPRIS 2.2 specification says of a player: names and types, and which changes are told.
 * The optional Fullscreen, LoopStatus and Shuffle mean nothing for a stretch. */

#define PSOAS_MPRIS_PATH "/org/mpris/MediaPlayer2"
#define PSOAS_MPRIS_ROOT "org.mpris.MediaPlayer2"
#define PSOAS_MPRIS_PLAYER "org.mpris.MediaPlayer2.Player"

#define PROPERTY(name, type) "<property name='" name "' type='" type "' access='read'/>"
#define SETTABLE(name, type) "<property name='" name "' type='" type "' access='readwrite'/>"
#define UNTOLD(name, type)                                                       \
  "<property name='" name "' type='" type "' access='read'>"                     \
  "<annotation name='org.freedesktop.DBus.Property.EmitsChangedSignal' value='false'/>" \
  "</property>"
#define METHOD(name) "<method name='" name "'/>"
#define ARGUMENT(name, type) "<arg name='" name "' type='" type "'/>"

static const char psoas_mpris_xml[] =
  "<node>"
  "<interface name='" PSOAS_MPRIS_ROOT "'>"
  METHOD ("Raise")
  METHOD ("Quit")
  PROPERTY ("CanQuit", "b")
  PROPERTY ("CanRaise", "b")
  PROPERTY ("HasTrackList", "b")
  PROPERTY ("Identity", "s")
  PROPERTY ("DesktopEntry", "s")
  PROPERTY ("SupportedUriSchemes", "as")
  PROPERTY ("SupportedMimeTypes", "as")
  "</interface>"
  "<interface name='" PSOAS_MPRIS_PLAYER "'>"
  METHOD ("Next")
  METHOD ("Previous")
  METHOD ("Pause")
  METHOD ("PlayPause")
  METHOD ("Stop")
  METHOD ("Play")
  "<method name='Seek'>" ARGUMENT ("Offset", "x") "</method>"
  "<method name='SetPosition'>" ARGUMENT ("TrackId", "o") ARGUMENT ("Position", "x") "</method>"
  "<method name='OpenUri'>" ARGUMENT ("Uri", "s") "</method>"
  "<signal name='Seeked'>" ARGUMENT ("Position", "x") "</signal>"
  PROPERTY ("PlaybackStatus", "s")
  SETTABLE ("Rate", "d")
  PROPERTY ("Metadata", "a{sv}")
  SETTABLE ("Volume", "d")
  UNTOLD ("Position", "x")
  PROPERTY ("MinimumRate", "d")
  PROPERTY ("MaximumRate", "d")
  PROPERTY ("CanGoNext", "b")
  PROPERTY ("CanGoPrevious", "b")
  PROPERTY ("CanPlay", "b")
  PROPERTY ("CanPause", "b")
  PROPERTY ("CanSeek", "b")
  UNTOLD ("CanControl", "b")
  "</interface>"
  "</node>";

#undef PROPERTY
#undef SETTABLE
#undef UNTOLD
#undef METHOD
#undef ARGUMENT
