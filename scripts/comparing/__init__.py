"""The parts of `scripts/compare_findings.py`: programs, runs, differences."""
