"""What the headers of files on the disk say."""
