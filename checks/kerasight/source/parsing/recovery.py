"""The tree of a text that does not parse: all statements that do, in their places, and holes.

The text is split into statements by lines, brackets and indentation. A statement that parses is
kept. In one that does not, the header and the statements of the body are parsed separately, a
broken header is replaced by one that assumes nothing, and the parts are put together again. What
does not parse at all leaves a hole, which says what it may do.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from kerasight.source.parsing.explaining import (
    MAXIMUM_LEVELS,
    TOO_MANY_LEVELS,
    code_span,
    explain,
    problem_at,
    reword,
)
from kerasight.source.parsing.grafting import Body, graft, perhaps
from kerasight.source.parsing.headers import (
    CLAUSE_WORDS,
    CLAUSES,
    keyword_of,
    lost_header,
    stand_in,
    surroundings,
)
from kerasight.source.parsing.holes import (
    empty_block,
    header_hole,
    hole,
    shadowing,
)
from kerasight.source.parsing.problems import PARSE_ERRORS, Hole, ParseError, SyntaxProblem
from kerasight.source.parsing.statements import Statement, statements
from kerasight.source.text.scanning import scan

UNEXPECTED_INDENT = "unexpected indent"
UNINDENT = "unindent does not match any outer indentation level"
MIXED_TABS_RANGE = 3
"""How many lines above a wrong indentation are searched for mixed tabs and spaces."""
MIXED_TABS = "inconsistent use of tabs and spaces in indentation"


@dataclass(frozen=True, slots=True)
class Clause:
    """A header and its indented statements, as a range of statement numbers."""

    header: Statement
    keyword: str
    body: range


class Recovery:
    """One run for one text; `module` fills `problems`."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = scan(lines)
        self.statements = statements(self.lines)
        self.problems: list[SyntaxProblem] = []
        self.judges_indentation = True

    def module(self) -> ast.Module:
        """The tree of all statements that parse, with the places of the text."""
        return ast.Module(self.block(range(len(self.statements)), 0), [])

    def whole_text_problem(self, error: Exception) -> SyntaxProblem:
        """The problem of a text whose statements parse separately, but not together."""
        assert isinstance(error, PARSE_ERRORS)
        whole = Statement(0, len(self.lines) - 1, 0, self.lines[0].code)
        return problem_at(error, whole, self.lines, 0)

    def block(self, members: range, level: int) -> Body:
        """The statements of one block that parse, from those numbered `members`."""
        if not members:
            return []
        if level > MAXIMUM_LEVELS:
            first = self.statements[members.start].first
            self.problems.append(SyntaxProblem(TOO_MANY_LEVELS, code_span(self.lines, first)))
            return [hole(self.lines, first, self.statements[members.stop - 1].last)]
        body: Body = []
        base = self.statements[members.start].indent if level else 0
        indent = base
        number = members.start
        while number < members.stop:
            clauses = self.group(number, members.stop)
            header = clauses[0].header
            if header.indent not in {indent, base}:
                deeper = header.indent > indent
                self.complain(UNEXPECTED_INDENT if deeper else UNINDENT, header)
                misplaced = self.hole(header)
                add_to_last(body, misplaced)
                body.append(misplaced)
            elif clauses[0].keyword == "" and clauses[0].body:
                # The lines below may go on with a block that this one has ended.
                add_to_last(body, self.hole(header))
            indent = header.indent
            body += self.compound(clauses, level)
            number = clauses[-1].body.stop
            if clauses[-1].keyword == "" and clauses[-1].body and self.only_closes(number):
                number += 1
        return body

    def only_closes(self, number: int) -> bool:
        """Whether a statement is the end of one whose start is lost."""
        return number < len(self.statements) and self.statements[number].code[0] in ")]}"

    def group(self, number: int, stop: int) -> list[Clause]:
        """The clauses of the statement that starts at `number`: if, elif, else; or just one."""
        clauses = [self.clause(number, stop)]
        while clauses[-1].body.stop < stop:
            following = self.clause(clauses[-1].body.stop, stop)
            goes_on = following.keyword in CLAUSES.get(clauses[-1].keyword, ())
            if following.header.indent != clauses[0].header.indent or not (
                goes_on or is_lost_header(clauses[-1], following)
            ):
                break
            clauses.append(following)
        if clauses[0].keyword == "match":
            clauses = [*self.cases(clauses[0]), *clauses[1:]]
        return clauses

    def clause(self, number: int, stop: int) -> Clause:
        """The header `number` and all statements indented below it."""
        header = self.statements[number]
        end = number + 1
        while end < stop and self.statements[end].indent > header.indent:
            end += 1
        return Clause(header, keyword_of(header.code), range(number + 1, end))

    def cases(self, match: Clause) -> list[Clause]:
        """`match` and its cases as clauses, if its body consists of cases; else only `match`."""
        clauses = [Clause(match.header, match.keyword, range(match.body.start, match.body.start))]
        while clauses[-1].body.stop < match.body.stop:
            clauses.append(self.clause(clauses[-1].body.stop, match.body.stop))
        cases = clauses[1:]
        return clauses if cases and all(case.keyword == "case" for case in cases) else [match]

    def compound(self, clauses: list[Clause], level: int) -> Body:
        """The statement with these clauses, as far as it parses."""
        first = clauses[0].header
        last = self.statements[clauses[-1].body.stop - 1].last
        texts = [line.text for line in self.lines[first.first : last + 1]]
        try:
            return self.parse(texts, first.first, indented=first.indent > 0)
        except PARSE_ERRORS as error:
            if len(clauses) == 1 and not clauses[0].body:
                return self.single(clauses[0], error)
            known = len(self.problems)
            body = self.open(clauses, level)
            if len(self.problems) == known:
                whole = Statement(first.first, last, first.indent, "")
                offset = first.first - (first.indent > 0)
                self.problems.append(problem_at(error, whole, self.lines, offset))
            return body

    def single(self, clause: Clause, error: ParseError) -> Body:
        """Report a statement without a body that does not parse; keep a single header."""
        header = clause.header
        self.problems.append(
            problem_at(error, header, self.lines, header.first - (header.indent > 0))
        )
        if clause.keyword in {"", "@", *CLAUSE_WORDS}:
            return [self.hole(header)]
        try:
            texts = self.header_texts(header, with_body=True)
            body = self.parse(texts, header.first, indented=header.indent > 0)
        except PARSE_ERRORS:
            return [self.hole(header)]
        if self.lines[header.last].code.endswith(":"):
            graft(body, {header.last + 1: [self.empty(header)]})
        return body

    def hole(self, statement: Statement) -> Hole:
        """The hole in the place of a statement or header."""
        return hole(self.lines, statement.first, statement.last)

    def empty(self, header: Statement) -> Hole:
        """The block that is missing below a header."""
        is_def = keyword_of(header.code) == "def"
        return empty_block(self.lines, header.first, header.last, is_def=is_def)

    def start(self, clause: Clause, body: Body) -> Body:
        """The start of a block below a header that does not parse."""
        header = clause.header
        if clause.keyword == "":
            return [shadowing(body, self.lines, header.first, header.last)]
        is_def = clause.keyword == "def"
        return [header_hole(self.lines, header.first, header.last, is_def=is_def)]

    def open(self, clauses: list[Clause], level: int) -> Body:
        """Parse the headers and the bodies of `clauses` separately, and combine what parses."""
        if len(clauses) == 1 and clauses[0].keyword in {"", "@"}:
            return self.open_without_header(clauses[0], level)
        bodies: dict[int, Body] = {}
        texts: dict[int, str] = {}
        kept: Body = []
        margin = self.margin(clauses[0].header)
        for number, clause in enumerate(clauses):
            header = clause.header
            parses = False
            is_lost = clause.keyword == ""
            if is_lost:
                kept += self.lone_statement(clause)
                before = clauses[number - 1].keyword if number else ""
                behind = clauses[number + 1].keyword if number + 1 < len(clauses) else ""
                texts[header.first] = self.margin(header) + lost_header(before, behind)
            elif parses := self.header_parses(clause):
                with_body = not clause.body and clause.keyword != "match"
                lines = self.header_texts(header, with_body=with_body)
                texts.update(enumerate(lines, start=header.first))
            else:
                texts[header.first] = self.margin(header) + stand_in(header.code)
                if number == 0 or clauses[number - 1].keyword == "@":
                    kept.append(self.hole(header))
            if clause.body:
                placeholder = self.statements[clause.body.start].first
                texts[placeholder] = self.margin(header) + " pass"
                body = self.block(clause.body, level + 1)
                bodies[placeholder] = body if parses else [*self.start(clause, body), *body]
            elif clause.keyword not in {"@", "match"} and (
                not parses or self.lines[header.last].code.endswith(":")
            ):
                if not parses:
                    texts[header.first] += " pass"
                bodies[header.last if parses else header.first] = [self.empty(header)]
        first = clauses[0].header.first
        skeleton = [texts.get(number, "") for number in range(first, max(texts, default=first) + 1)]
        try:
            whole = self.parse(skeleton, first, indented=margin != "")
        except PARSE_ERRORS as error:
            return self.flatten(clauses, bodies, error)
        graft(whole, {number + 1: body for number, body in bodies.items()})
        return kept + whole

    def open_without_header(self, clause: Clause, level: int) -> Body:
        """A simple statement with lines indented below it, which is not allowed."""
        head = self.lone_statement(clause)
        if self.only_closes(clause.body.stop):
            # It is the half-typed start of a statement of several lines.
            head = [self.hole(clause.header)]
        # The lines below were part of something else: their indentation is not another mistake.
        judged, self.judges_indentation = self.judges_indentation, False
        body = self.block(clause.body, level + 1)
        self.judges_indentation = judged
        if not body or not is_header_begun(head):
            # The lines below may have been the rest of the statement.
            return [*head, self.hole(clause.header), *body]
        if not isinstance(head[0], Hole):
            head.append(self.hole(clause.header))
        return [*head, perhaps([*self.start(clause, body), *body], clause.header)]

    def lone_statement(self, clause: Clause) -> Body:
        """A statement above lines that are too deep: it is wrong, or their indentation is."""
        header = clause.header
        texts = [line.text for line in self.lines[header.first : header.last + 1]]
        try:
            body = self.parse(texts, header.first, indented=header.indent > 0)
        except PARSE_ERRORS as error:
            return self.single(clause, error)
        self.complain(UNEXPECTED_INDENT, self.statements[clause.body.start])
        return body

    def header_parses(self, clause: Clause) -> bool:
        """Whether a header parses by itself; if not, a problem is added."""
        header = clause.header
        margin = self.margin(header)
        if clause.keyword == "match":
            texts = [*self.header_texts(header, with_body=False), margin + " case 1: pass"]
        else:
            texts = self.header_texts(header, with_body=clause.keyword != "@")
        before, behind = surroundings(clause.keyword)
        first = header.first
        if before:
            texts.insert(0, margin + before)
            first -= 1
        if behind:
            texts.append(margin + behind)
        opening = "match 1:" if clause.keyword == "case" else "if 1:"
        try:
            self.parse(texts, first, indented=margin != "", opening=opening)
        except PARSE_ERRORS as error:
            problem = problem_at(error, header, self.lines, first - (margin != ""))
            self.problems.append(self.problem_of_bare_header(clause) or problem)
            return False
        return True

    def problem_of_bare_header(self, clause: Clause) -> SyntaxProblem | None:
        """Python's error for a header without a body, unless the body is what it lacks."""
        if clause.keyword in CLAUSE_WORDS:
            return None
        header = clause.header
        try:
            texts = self.header_texts(header, with_body=False)
            self.parse(texts, header.first, indented=header.indent > 0)
        except PARSE_ERRORS as error:
            if isinstance(error, IndentationError):
                return None
            return problem_at(error, header, self.lines, header.first - (header.indent > 0))
        return None

    def flatten(self, clauses: list[Clause], bodies: dict[int, Body], error: ParseError) -> Body:
        """The bodies of clauses that do not belong together, each under an unknown condition."""
        first = clauses[0].header
        if clauses[0].keyword in CLAUSE_WORDS:
            message = f"this `{clauses[0].keyword}` belongs to nothing above it"
        else:
            message = explain(error, first.code)
        self.problems.append(SyntaxProblem(message, code_span(self.lines, first.first)))
        flat: Body = []
        for clause in clauses:
            body = bodies.get(self.statements[clause.body.start].first) if clause.body else None
            flat.append(self.hole(clause.header))
            if not body:
                continue
            if clause.keyword == "try":
                flat += body
            else:
                flat.append(perhaps(body, clause.header))
        return flat

    def header_texts(self, header: Statement, *, with_body: bool) -> list[str]:
        """A header's lines without the last comment; with `pass` as its body if it ends in `:`."""
        texts = [line.text for line in self.lines[header.first : header.last + 1]]
        texts[-1] = texts[-1][: self.lines[header.last].end]
        if with_body and texts[-1].endswith(":"):
            texts[-1] += " pass"
        return texts

    def margin(self, header: Statement) -> str:
        """The indentation of a header."""
        line = self.lines[header.first]
        return line.text[: line.start or 0]

    def complain(self, python_message: str, statement: Statement) -> None:
        """Add a problem for a wrongly indented statement, unless the lines above explain it."""
        if not self.judges_indentation:
            return
        around = [
            self.lines[number].text[: self.lines[number].start or 0]
            for number in range(max(statement.first - MIXED_TABS_RANGE, 0), statement.first + 1)
        ]
        if any("\t" in margin for margin in around) and any(" " in margin for margin in around):
            python_message = MIXED_TABS
        span = code_span(self.lines, statement.first)
        self.problems.append(SyntaxProblem(reword(python_message), span))

    def parse(
        self, texts: list[str], first: int, *, indented: bool, opening: str = "if 1:"
    ) -> Body:
        """Parse lines that start at line `first` (from 0). Raises one of PARSE_ERRORS."""
        if indented:
            texts = [opening, *texts]
            first -= 1
        module = ast.parse("\n".join(texts))
        ast.increment_lineno(module, first)
        if not indented:
            return module.body
        wrapper = module.body[0]
        assert isinstance(wrapper, ast.If | ast.Match)
        return wrapper.body if isinstance(wrapper, ast.If) else []


def is_lost_header(before: Clause, following: Clause) -> bool:
    """Whether one of two neighbours, a simple statement with a body, was meant as a header."""
    if before.keyword == "":
        return len(before.body) > 0 and following.keyword in CLAUSE_WORDS - {"case"}
    return following.keyword == "" and len(following.body) > 0 and before.keyword in {"@", "try"}


def add_to_last(body: Body, misplaced: Hole) -> None:
    """A statement whose indentation is wrong may belong to the blocks that end above it."""
    while body and isinstance(inner := getattr(body[-1], "body", None), list):
        body = list(inner)
        inner.append(misplaced)


def is_header_begun(head: Body) -> bool:
    """Whether a statement above lines that are too deep may be a header that is half typed."""
    match head:
        case [Hole()] | [ast.Expr(value=ast.Name())]:
            return True
    return False
