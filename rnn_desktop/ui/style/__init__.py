"""Theme, style sheet, language, settings, keys, and what every painter uses."""
