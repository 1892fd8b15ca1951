"""`tieout inspect`: read files without storing anything."""

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from app.cli.output import Output, UsageError
from app.models.statement import Purpose


def inspect(arguments: argparse.Namespace, output: Output) -> int:
    """Print what importing each file would find; return the worst exit code of all."""
    from app.services.import_answers import wrong_answers
    from app.services.inspect_files import exit_code, inspect_files

    answers = read_answers(arguments.answer)
    for told in wrong_answers(answers):
        output.warn(f"this answer changes nothing: {told}")
    if arguments.expenses:
        answers["purpose"] = Purpose.EXPENSES.value
    said = answers.get("purpose", "")
    purpose = Purpose(said) if said in set(Purpose) else Purpose.STATEMENT
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


def read_answers(pairs: list[str]) -> dict[str, str]:
    """Turn `KEY=VALUE` texts into answers; raises UsageError on one without `=`."""
    parted = [pair.partition("=") for pair in pairs]
    for pair, (key, middle, _) in zip(pairs, parted, strict=True):
        if not middle or not key.strip():
            raise UsageError(f"an answer is written KEY=VALUE, such as date_order=day_first, not {pair!r}")
    return {key.strip(): value for key, _, value in parted}


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
