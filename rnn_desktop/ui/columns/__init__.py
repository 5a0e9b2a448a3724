"""The rows of the Read view that share the token axis."""
