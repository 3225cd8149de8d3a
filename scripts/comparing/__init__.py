"""What `scripts/compare_findings.py` is made of: the programs, the runs, the differences."""
