"""`tieout inspect`: read files without storing anything."""

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from app.cli.output import Output
from app.models.statement import Purpose

EXIT_USAGE = 2


def inspect(arguments: argparse.Namespace, output: Output) -> int:
    """Print what importing each file would find; return the worst exit code of all."""
    from app.services.inspect_files import exit_code, inspect_files

    answers = parse_answers(arguments.answer)
    if answers is None:
        output.say("tieout: an answer is written KEY=VALUE, such as date_order=day_first")
        return EXIT_USAGE
    purpose = Purpose.EXPENSES if arguments.expenses else Purpose.STATEMENT
    paths = [Path(file) for file in arguments.files]
    progress = output.progress("rows")
    codes = []
    today = datetime.now(UTC).astimezone().date()
    for result in inspect_files(paths, answers, purpose=purpose, today=today, progress=progress):
        output.answer(result)
        if not output.is_json:
            _say(result, output)
        codes.append(exit_code([result]))
    return max(codes, key=lambda code: (code == 1, code), default=0)


def parse_answers(texts: list[str]) -> dict[str, str] | None:
    """Split `KEY=VALUE` texts; None where one has no `=`."""
    pairs = [text.partition("=") for text in texts]
    if any(not middle or not key.strip() for key, middle, _ in pairs):
        return None
    return {key.strip(): value for key, _, value in pairs}


def _say(result: Mapping[str, object], output: Output) -> None:
    """Tell one file in sentences."""
    refused = result["refused"]
    if isinstance(refused, dict):
        at = f", row {refused['row']}" if refused["row"] is not None else ""
        value = f" ({refused['value']})" if refused["value"] else ""
        output.say(f"{result['file']}{at}: refused: {refused['reason']}{value}. {refused['remedy']}")
        return
    output.say(f"{result['file']}: {result['format']}, {result['rows_read']} rows")
    statements = result["statements"]
    assert isinstance(statements, list), "inspect lists statements"
    for statement in statements:
        name = " ".join(part for part in (statement["account"], statement["currency"]) if part) or "statement"
        output.say(
            f"  {name}: {statement['transactions']} transactions, {statement['debits']} out, "
            f"{statement['credits']} in, {statement['repeats']} repeats, "
            f"{len(statement['skipped'])} skipped, {len(statement['rejected'])} rejected"
        )
        proof = statement["proof"]
        if proof["holds"] is not None:
            verdict = "holds" if proof["holds"] else "fails"
            output.say(
                f"    proof {verdict}: the file says {proof['expected']}, the rows lead to {proof['found']}"
            )
        for row in statement["rejected"]:
            output.say(
                f"    row {row['row']}, {row['column'] or 'whole row'}: {row['reason']} ({row['value']})"
            )
    questions = result["questions"]
    assert isinstance(questions, list), "inspect lists questions"
    for question in questions:
        choices = f" [{', '.join(question['choices'])}]" if question["choices"] else ""
        output.say(
            f"  question {question['key']}: {question['text']}{choices} {question['evidence']}; "
            f"proposed: {question['proposed'] or '-'}"
        )
