"""The Train view: a table, the settings, and a training as it goes on."""
