"""The main window, its menus, composer, verdict and model card: connects the session with the views."""
