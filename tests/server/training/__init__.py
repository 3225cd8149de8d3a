"""What trains, and what stands around it: grading, advice, contracts, practice tasks."""
