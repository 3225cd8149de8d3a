"""Shapes are an error only where every model that may be returned has a wrong one."""

from __future__ import annotations

import pytest

from .held import HEAD, about_task, inspected, names

TRAINED = 'model.compile("adam", "sparse_categorical_crossentropy"); model.fit(images, labels)'

EITHER = ("if flag:", "    return small", "return model")


def solution(*lines: str) -> str:
    return HEAD + "def solution_model():\n" + "".join(f"    {line}\n" for line in lines)


def stack(units: object, shape: str = "(28, 28, 1)") -> str:
    inner = f"keras.Input({shape}), layers.Flatten(), layers.Dense({units}, 'softmax')"
    return f"keras.Sequential([{inner}])"


OPEN = stack(10, "(None, None, 1)").replace("Flatten", "GlobalAveragePooling2D")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([f"model = {stack(10)}", TRAINED, "return model"], []),
        ([f"model = {stack(10, '(28, 28)')}", TRAINED, "return model"], []),
        ([f"model = {stack(9)}", TRAINED, "return model"], ["wrong-output-shape"]),
        ([f"model = {stack('units')}", TRAINED, "return model"], []),
        ([f"model = {stack(10, 'shape')}", TRAINED, "return model"], []),
        ([f"model = {OPEN}", TRAINED, "return model"], ["wrong-input-shape"]),
        ([f"model = {stack(9)}", f"model = {stack(10)}", TRAINED, "return model"], []),
        (
            [f"small = {stack(9)}", f"model = {stack(10)}", TRAINED, *EITHER],
            [],
        ),
        (
            [f"small = {stack(9)}", f"model = {stack(8)}", TRAINED, *EITHER],
            ["wrong-output-shape"],
        ),
        ([f"model = {stack(9)}", TRAINED, "return improve(model)"], []),
    ],
)
def test_what_is_returned_counts(lines: list[str], found: list[str]) -> None:
    everything = [each.rule for each in inspected(solution(*lines)).findings]
    assert everything == found


def test_a_model_that_changes_with_the_branch_is_not_known() -> None:
    lines = ["model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])"]
    lines += [
        "if flag:",
        "    model.add(layers.Dense(9))",
        "else:",
        "    model.add(layers.Dense(10))",
    ]
    assert names(solution(*lines, TRAINED, "return model")) == []


def test_only_the_call_without_arguments_is_that_of_a_grader() -> None:
    text = HEAD + (
        "def solution_model(units=10):\n"
        f"    model = {stack('units')}\n"
        f"    {TRAINED}\n"
        "    return model\n"
    )
    assert names(f"{text}\nsolution_model(3)\n") == []
    assert names(f"{text}\nsolution_model()\n") == []
    assert names(f"{text.replace('units=10', 'units=3')}\nsolution_model()\n") == (
        ["wrong-output-shape"]
    )


def test_another_function_may_return_what_it_likes() -> None:
    text = solution(f"model = {stack(10)}", TRAINED, "return model")
    assert names(f"{text}\ndef part():\n    return {stack(3)}\n") == []


def test_the_units_of_the_last_dense_are_fixed() -> None:
    text = solution(f"model = {stack(9)}", TRAINED, "return model")
    (finding,) = about_task(text)
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["10"]
    sequence = "keras.Sequential([keras.Input((28, 28)), layers.Dense(10)])"
    (finding,) = about_task(solution(f"model = {sequence}", TRAINED, "return model"))
    assert finding.fix is None
    assert "Flatten" in finding.help


def test_a_file_of_no_task_keeps_no_contract() -> None:
    text = solution(f"model = {stack(9)}", "return model")
    assert names(text.removeprefix("# kerasight: task=digits\n")) == []
    assert names(text.replace("task=digits", "task=one_of_a_teacher")) == []
    assert names("\n" * 30 + text) == []


def test_a_solution_inside_a_string_is_no_solution() -> None:
    assert names(f'SOLUTION = """\\\n{HEAD}"""\n') == []
    assert names(HEAD) == ["missing-solution-model"]


def test_half_typed_code_lacks_nothing() -> None:
    text = solution(f"model = {stack(9)}", TRAINED, "return model", "x = (")
    assert names(text) == []
    assert names(HEAD + "def solution_model(:\n    return 1\n") == []


def test_comments_and_settings_suppress_findings_but_no_breach() -> None:
    text = solution(f"model = {stack(9)}", TRAINED, "return model")
    suppressed = inspected(
        text.replace("import keras\n", "import keras  # kerasight: file-ignore\n", 1)
    )
    assert suppressed.findings == ()
    assert [each.rule for each in suppressed.breaches] == ["wrong-output-shape"]
    assert inspected(text).breaches == inspected(text).findings
