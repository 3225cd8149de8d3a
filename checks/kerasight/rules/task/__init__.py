"""Rules of the group `task`: what a grader must reject, or what a graded file still lacks."""
