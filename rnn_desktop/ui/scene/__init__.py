"""What is shown at one moment, frozen; what a click or a key makes of it, and words for it; no widget."""
