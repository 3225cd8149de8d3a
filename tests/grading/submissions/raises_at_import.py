# kerasight: task=digits
# expect: cause=crash message="ModuleNotFoundError in line 3: No module named 'no_such_module_anywhere'"
import no_such_module_anywhere


def solution_model():
    return no_such_module_anywhere.model
