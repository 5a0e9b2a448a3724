"""The Read view: the columns, the tools under them and the side panel; knows no session."""
