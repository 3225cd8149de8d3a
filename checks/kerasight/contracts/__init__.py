"""What a task asks of a graded file: read from the folder of the task, held against the file."""
