"""Starts the real server with another command in the place of `python -m kerasight`."""

from __future__ import annotations

import sys

from kerasight_server.main import create_server, serve

if __name__ == "__main__":
    sys.exit(serve(create_server(kerasight_command=sys.argv[1:])))
