# kerasight: task=digits
# expect: cause=no-model message="exit code 1"
class Silent(Exception):
    def __str__(self):
        raise self


def solution_model():
    raise Silent
