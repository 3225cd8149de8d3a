"""Rules of callbacks, and of what they find in the logs."""
