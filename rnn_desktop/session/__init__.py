"""QtCore only: the reading and its owner, the two threads, files, data and jobs."""
