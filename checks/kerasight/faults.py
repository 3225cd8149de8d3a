"""The one exception that ends a command with a clear line instead of a traceback."""


class Fault(Exception):
    """Something that the user can fix: a bad path, a missing package, an unknown name.

    Its text is one line that says what is wrong and what to do; the command line prints it
    and exits with 2.
    """
