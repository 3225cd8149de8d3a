"""Whether a sentence praises a film: text."""
