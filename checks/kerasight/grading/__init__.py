"""The graded check: trains and scores a model in processes of their own, and reports."""
