"""Speed and memory of Kerasight against the limit and against its peers: `make bench`."""
