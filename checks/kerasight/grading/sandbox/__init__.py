"""Running a command with limits, isolated from data that it must not see."""
