"""The command line, a second face over the layers below the window; training and reading need no Qt."""
