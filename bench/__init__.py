"""Speed and memory of Kerasight compared with its limit and other tools: `make bench`."""
