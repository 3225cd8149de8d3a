"""The modules of both packages, their imports, and their rooms."""
