"""The forms in which constructors demand something of the values of arguments."""
