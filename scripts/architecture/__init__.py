"""The modules of both packages, what they import, and the rooms that they stand in."""
