"""The predictions of a model in sentences."""

from __future__ import annotations

from kerasight.grading.records.answers import AnswersRecord, ConfusionRecord, ErrorsRecord

PAIRS = 3
"""How many confused pairs are listed."""

LEAST_CONFUSED = 2
"""A pair that is confused once is chance."""


def confused(record: ConfusionRecord) -> list[str]:
    """The most confused pairs, by share of the true class, worst first."""
    pairs = [
        (count / sum(row), count, truth, answer)
        for truth, row in enumerate(record.counts)
        for answer, count in enumerate(row)
        if truth != answer and count >= LEAST_CONFUSED
    ]
    pairs.sort(key=lambda pair: (-pair[0], pair[2], pair[3]))
    return [
        f"{record.classes[truth]} taken for {record.classes[answer]}, {count} of "
        f"{sum(record.counts[truth]):,} ({share:.0%})"
        for share, count, truth, answer in pairs[:PAIRS]
    ]


def right_of(record: ConfusionRecord, truth: int) -> float | None:
    """The share of the examples of a class that are predicted correctly, None without examples."""
    row = record.counts[truth]
    return row[truth] / sum(row) if sum(row) else None


def by_weakness(record: ConfusionRecord) -> list[int]:
    """The indices of the classes with examples, the least accurate first."""
    shares = {at: right_of(record, at) for at in range(len(record.counts))}
    known = {at: share for at, share in shares.items() if share is not None}
    return sorted(known, key=lambda at: (known[at], at))


def weakest(record: ConfusionRecord) -> str:
    """The least accurate class, empty if all classes are equal."""
    order = by_weakness(record)
    if not order or right_of(record, order[0]) == right_of(record, order[-1]):
        return ""
    row, right = record.counts[order[0]], record.counts[order[0]][order[0]]
    name = record.classes[order[0]]
    return f"weakest class: {name}, {right:,} of {sum(row):,} right ({right / sum(row):.0%})"


def errors(record: ErrorsRecord, unit: str) -> str:
    """The errors of the predictions for the hidden examples."""
    of = f" {unit}" if unit else ""
    return (
        f"half of the answers to unseen examples are off by less than {record.median:.3g}{of}, "
        f"nine in ten by less than {record.ninth_decile:.3g}"
    )


def lines(record: AnswersRecord, unit: str) -> list[str]:
    """What a terminal shows: the least accurate class and the confused pairs, or the errors."""
    if record.errors is not None:
        return [errors(record.errors, unit)]
    if record.confusion is None:
        return []
    pairs = confused(record.confusion)
    where = "" if record.confusion.data == "hidden" else " (of training examples)"
    both = [weakest(record.confusion), f"most confused: {'; '.join(pairs)}" if pairs else ""]
    return [f"{text}{where}" for text in both if text]
