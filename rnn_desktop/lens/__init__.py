"""What a network did with a review and why: pure functions over the engine; no Qt."""
