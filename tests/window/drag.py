"""A small window to drag files from: offers the given paths as `text/uri-list`, as a file manager does.

    drag.py X Y PATH...   prints `ready` when it is shown at X, Y; ends when its input is closed.
"""
import sys
from pathlib import Path

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

x, y, *paths = sys.argv[1:]
uris = [Path(path).absolute().as_uri() for path in paths]
window = Gtk.Window()
window.set_default_size(120, 60)
window.set_keep_above(True)
source = Gtk.EventBox()
source.add(Gtk.Label(label="files"))
window.add(source)
source.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [Gtk.TargetEntry.new("text/uri-list", 0, 0)], Gdk.DragAction.COPY)
source.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris(uris))
source.connect("map-event", lambda *_: GLib.idle_add(lambda: print("ready", flush=True)))
source.add_events(Gdk.EventMask.STRUCTURE_MASK)
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, lambda *_: Gtk.main_quit())
window.show_all()
window.move(int(x), int(y))
Gtk.main()
