"""Paper: frozen content in, PDF out. Nothing here reads the database or knows a catalogue."""
