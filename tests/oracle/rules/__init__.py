"""The claims of the rules: their examples, their fixes, and what they must find."""
