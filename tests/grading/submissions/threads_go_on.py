# kerasight: task=digits
# expect: cause=no-model message="returned None"
import threading
import time


def solution_model():
    threading.Thread(target=time.sleep, args=(600,)).start()
    return globals().get("model")  # Nothing; only a run can tell.
