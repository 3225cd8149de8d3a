# kerasight: task=digits
# expect: cause=crash message="Network is unreachable"
import socket


def solution_model():
    socket.create_connection(("192.0.2.1", 80), timeout=5)
    return globals().get("model")  # Nothing; only a run can tell.
