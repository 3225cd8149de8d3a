"""Running a command inside limits, out of reach of what it must not see."""
