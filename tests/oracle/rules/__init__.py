"""What the rules claim: their examples, their fixes, and what they promise to find."""
