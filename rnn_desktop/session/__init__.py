"""QtCore only: what is loaded, the threads and jobs, edits with undo."""
