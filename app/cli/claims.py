"""Commands on what people say and sign: questions, confirmations, expense reports."""

import argparse
from contextlib import closing
from pathlib import Path

from app.bootstrap import Company
from app.cli.company import ATTENTION, DONE, open_company
from app.cli.output import Output, UsageError
from app.models.errors import NotFoundError
from app.models.ids import EmployeeId, NoteId
from app.models.money import Money
from app.models.note import NoteState
from app.services.confirmations import LinkToConfirm
from app.services.questions import UNSETTLED, HolderQuestions, QuestionRow


def questions(arguments: argparse.Namespace, output: Output) -> int:
    """List questions by cardholder; 3 while one waits for an answer."""
    answers = [_answer(text) for text in arguments.answer]
    with closing(open_company(arguments, is_read_only=not answers)) as company:
        for number, text in answers:
            company.answer_question(number, text, closes=True)
        states = frozenset({*UNSETTLED, NoteState.CLOSED}) if arguments.all else UNSETTLED
        asked_of = _holder(company, arguments.holder) if arguments.holder else None
        groups = company.questions(asked_of=asked_of, states=states)
        if arguments.output:
            done = company.write_questions(groups, Path(arguments.output), address=arguments.address)
            output.say(f"{done.rows} questions written to {done.path}.")
    waiting = sum(group.waiting for group in groups)
    output.answer({"waiting": waiting, "holders": [_group_json(group) for group in groups]})
    for group in groups:
        output.say(f"{group.name or 'No cardholder known'}: {group.waiting} waiting")
        output.table(
            ["question", "date", "merchant", "amount", "state", "asked"],
            [_cells(row) for row in group.rows],
            frozenset({0, 3}),
        )
    if not groups:
        output.say("Nobody has to answer anything.")
    return ATTENTION if waiting else DONE


def _answer(text: str) -> tuple[NoteId, str]:
    number, equals, said = text.partition("=")
    if not equals or not number.strip().isdecimal() or not said.strip():
        raise UsageError(f"--answer {text!r}: write the question's number, an equals sign and the answer")
    return NoteId(int(number)), said.strip()


def _holder(company: Company, name: str) -> EmployeeId:
    wanted = name.casefold()
    found = [
        one for one in company.browse.employees() if wanted in (one.name.casefold(), one.code.casefold())
    ]
    if not found:
        raise NotFoundError(f"the cardholder {name!r}")
    return found[0].id


def _group_json(group: HolderQuestions) -> dict[str, object]:
    return {
        "holder": group.name,
        "waiting": group.waiting,
        "questions": [
            {
                "number": row.note.id,
                row.note.kind.value: row.note.row_id,
                "date": row.day.isoformat(),
                "merchant": row.merchant,
                "amount": row.amount.plain(),
                "currency": row.amount.currency,
                "instrument": row.instrument_name,
                "question": row.note.body,
                "state": row.note.state.value,
                "asked_by": row.note.made_by,
                "asked_at": row.note.made_at.isoformat(),
                "sent_at": row.note.sent_at.isoformat() if row.note.sent_at else None,
                "answers": [
                    {"text": one.body, "by": one.made_by, "at": one.made_at.isoformat()}
                    for one in row.note.answers
                ],
            }
            for row in group.rows
        ],
    }


def _cells(row: QuestionRow) -> list[str]:
    return [
        str(row.note.id),
        row.day.isoformat(),
        " ".join(row.merchant.split())[:40],
        _money(row.amount),
        row.note.state.value,
        " ".join(row.note.body.split())[:60],
    ]


def _money(money: Money) -> str:
    return f"{money.plain()} {money.currency}"


def confirm(arguments: argparse.Namespace, output: Output) -> int:
    """List or confirm manual links; 3 while one waits that this user may confirm."""
    wants = bool(arguments.numbers) or arguments.all
    with closing(open_company(arguments, is_read_only=not wants)) as company:
        if wants:
            known = {row.link.id: row for row in company.confirmations().rows}
            missing = [number for number in arguments.numbers if number not in known]
            if missing:
                raise NotFoundError(f"a link {missing[0]} that waits to be confirmed")
            ids = [
                row.link.id
                for row in known.values()
                if row.link.id in arguments.numbers or (arguments.all and row.can_confirm)
            ]
            done = company.confirm(ids) if ids else None
            confirmed = len(done.confirmed) if done else 0
            own = len(done.own) if done else 0
            output.say(f"{confirmed} links confirmed{f', {own} of your own left' if own else ''}.")
        found = company.confirmations(is_confirmed=arguments.confirmed)
    if not found.is_enforced:
        output.say("This is a company file: it records who confirms and cannot enforce four eyes.")
    output.answer(
        {
            "waiting": found.waiting,
            "by_others": found.by_others,
            "is_enforced": found.is_enforced,
            "links": [_link_json(row) for row in found.rows],
        }
    )
    output.table(
        ["link", "expense", "payment", "linked by", "confirmed by"],
        [
            [
                str(row.link.id),
                "; ".join(f"{one.merchant} {_money(one.amount)}" for one in row.expenses),
                "; ".join(f"{one.descriptor} {_money(one.amount)}" for one in row.payments),
                row.made_by,
                row.link.confirmed_by,
            ]
            for row in found.rows
        ],
        frozenset({0}),
    )
    return ATTENTION if found.by_others else DONE


def _link_json(row: LinkToConfirm) -> dict[str, object]:
    return {
        "link": row.link.id,
        "expenses": [one.id for one in row.expenses],
        "payments": [one.id for one in row.payments],
        "made_by": row.made_by,
        "made_at": row.link.made_at.isoformat(),
        "confirmed_by": row.link.confirmed_by or None,
        "confirmed_at": row.confirmed_at.isoformat() if row.confirmed_at else None,
        "can_confirm": row.can_confirm,
    }


def expense_report(arguments: argparse.Namespace, output: Output) -> int:
    """Write one expense report as a document."""
    with closing(open_company(arguments, is_read_only=True)) as company:
        wanted = arguments.number.casefold()
        found = [row for row in company.browse.reports() if row.report.number.casefold() == wanted]
        if not found:
            raise NotFoundError(f"the expense report {arguments.number!r}")
        if len(found) > 1:
            names = ", ".join(row.employee_name for row in found)
            raise NotFoundError(f"one expense report {arguments.number!r} alone ({names} have it)")
        done = company.write_report(found[0].report.id, Path(arguments.output))
    output.answer({"file": str(done.path), "expenses": done.rows})
    output.say(f"{done.rows} expenses written to {done.path}.")
    return DONE
