"""Pictures of what is shown, and the dialog that saves them."""
