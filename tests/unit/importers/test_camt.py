"""CAMT as banks send it, and XML that no bank sends."""

from pathlib import Path

import pytest

from app.importers.camt import Camt
from app.importers.protocol import ReadRequest
from app.models.errors import RefusedFileError
from app.models.payment import PaymentKind, PaymentStatus
from app.models.statement import FileFormat, Proof
from tests.contract.importers.summary import TODAY, Fates, fates

NAMESPACE = ' xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"'


def balance(
    code: str, amount: str, mark: str = "CRDT", currency: str = "EUR", day: str = "2026-01-31"
) -> str:
    indicator = f"<CdtDbtInd>{mark}</CdtDbtInd>" if mark else ""
    return (
        f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="{currency}">{amount}</Amt>{indicator}'
        f"<Dt><Dt>{day}</Dt></Dt></Bal>"
    )


def entry(
    amount: str = "1.00", mark: str = "DBIT", more: str = "", day: str = "2026-01-05", ccy: str = "EUR"
) -> str:
    booked = f"<BookgDt><Dt>{day}</Dt></BookgDt>" if day else ""
    indicator = f"<CdtDbtInd>{mark}</CdtDbtInd>" if mark else ""
    return f'<Ntry><Amt Ccy="{ccy}">{amount}</Amt>{indicator}{booked}{more}</Ntry>'


def document(content: str, namespace: str = NAMESPACE, start: str = '<?xml version="1.0"?>') -> str:
    account = "<Acct><Id><IBAN>DE1</IBAN></Id><Ccy>EUR</Ccy></Acct>"
    return (
        f"{start}<Document{namespace}><BkToCstmrStmt><Stmt><Id>7</Id>{account}{content}</Stmt></BkToCstmrStmt>"
        "</Document>"
    )


def read(folder: Path, text: str | bytes, format_: FileFormat = FileFormat.CAMT053, **answers: str) -> Fates:
    path = folder / "file.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return fates(list(Camt().read(ReadRequest(path, answers=answers, today=TODAY), format_)))


def proofs(found: Fates) -> list[Proof]:
    return [proof for foot in found.feet for proof in foot.proofs]


def questions(found: Fates) -> dict[str, str]:
    assert found.foot is not None
    return {question.key: question.proposed for question in found.foot.questions}


@pytest.mark.parametrize(
    "namespace",
    ["", NAMESPACE, NAMESPACE.replace("001.02", "001.14"), ' xmlns="urn:other"', ' xmlns:x="urn:x" x:a="1"'],
)
def test_any_namespace_or_none_is_read_by_local_names(namespace: str, tmp_path: Path) -> None:
    assert len(read(tmp_path, document(entry(), namespace)).lines) == 1


def test_prefixed_elements_are_read(tmp_path: Path) -> None:
    text = document(entry()).replace("</", "</n:").replace("<n:", "<n:")
    text = text.replace(NAMESPACE, ' xmlns:n="urn:n"')
    for name in (
        "Document",
        "BkToCstmrStmt",
        "Stmt",
        "Id",
        "Acct",
        "IBAN",
        "Ccy",
        "Ntry",
        "Amt",
        "CdtDbtInd",
        "BookgDt",
        "Dt",
    ):
        text = text.replace(f"<{name}>", f"<n:{name}>").replace(f"<{name} ", f"<n:{name} ")
    assert [line.amount.minor for line in read(tmp_path, text).lines] == [100]


@pytest.mark.parametrize("amount", ["12..34", "", "-5.00", "1e5", "NaN", "9" * 30, "1,2,3"])
def test_an_amount_that_is_none_is_rejected(amount: str, tmp_path: Path) -> None:
    found = read(tmp_path, document(entry(amount) + entry("2.00")))
    assert [(part.column, part.value) for part in found.rejected] == [("Amt", amount)]
    assert len(found.lines) == 1


def test_zeros_beyond_the_decimals_mean_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, document(entry("5442.09000"))).lines[0].amount.plain() == "5442.09"


def test_finer_amounts_are_asked_about(tmp_path: Path) -> None:
    text = document(entry("1.005"))
    assert questions(read(tmp_path, text)) == {"round_decimals": "round"}
    assert len(read(tmp_path, text, round_decimals="reject").rejected) == 1


def test_the_direction_comes_from_its_mark_alone(tmp_path: Path) -> None:
    found = read(tmp_path, document(entry(mark="DBIT") + entry(mark="CRDT") + entry(mark="")))
    assert [line.amount.minor for line in found.lines] == [100, -100]
    assert [part.column for part in found.rejected] == ["CdtDbtInd"]


@pytest.mark.rule("F29")
def test_balances_prove_the_entries(tmp_path: Path) -> None:
    content = balance("OPBD", "10.00") + balance("CLBD", "9.00") + entry()
    assert proofs(read(tmp_path, document(content))) == [Proof("closing", "9.00", "9.00", holds=True)]
    content = balance("PRCD", "10.00") + balance("CLBD", "8.50") + entry()
    assert proofs(read(tmp_path, document(content))) == [Proof("closing", "8.50", "9.00", holds=False)]


def test_balances_in_two_currencies_never_agree(tmp_path: Path) -> None:
    content = balance("OPBD", "10.00") + balance("CLBD", "9.00", currency="SEK") + entry()
    assert [
        (proof.expected, proof.found, proof.holds) for proof in proofs(read(tmp_path, document(content)))
    ] == [("9.00 SEK", "9.00 EUR", False)]


def test_pages_of_a_statement_are_proven_by_interim_balances(tmp_path: Path) -> None:
    content = balance("ITBD", "10.00") + balance("ITBD", "9.00") + entry()
    assert [proof.holds for proof in proofs(read(tmp_path, document(content)))] == [True]
    assert proofs(read(tmp_path, document(content), FileFormat.CAMT052)) == []


def test_a_balance_without_a_mark_is_the_holders(tmp_path: Path) -> None:
    content = balance("OPBD", "10.00", mark="") + balance("CLBD", "1.00", mark="DBIT") + entry("11.00")
    assert [proof.holds for proof in proofs(read(tmp_path, document(content)))] == [True]


@pytest.mark.rule("G09")
def test_pending_entries_are_kept_and_prove_nothing(tmp_path: Path) -> None:
    pending = entry("5.00", more="<Sts>PDNG</Sts>")
    content = (
        balance("OPBD", "10.00") + balance("CLBD", "9.00") + entry(more="<Sts><Cd>BOOK</Cd></Sts>") + pending
    )
    found = read(tmp_path, document(content))
    assert [line.status for line in found.lines] == [PaymentStatus.BOOKED, PaymentStatus.PENDING]
    assert [proof.holds for proof in proofs(found)] == [True]


def test_information_entries_are_skipped_by_name(tmp_path: Path) -> None:
    found = read(tmp_path, document(entry(more="<Sts>INFO</Sts>") + entry(more="<Sts><Cd>FUTR</Cd></Sts>")))
    assert [part.rule for part in found.skipped] == ["information", "future"]


@pytest.mark.rule("F28")
def test_reversals_are_not_flipped_unless_the_balances_say_so(tmp_path: Path) -> None:
    reversal = entry("3.00", "DBIT", "<RvslInd>true</RvslInd>")
    text = document(balance("OPBD", "10.00") + balance("CLBD", "13.00") + reversal)
    found = read(tmp_path, text)
    assert (found.lines[0].amount.minor, questions(found)) == (300, {"reversals": "as_marked"})
    flipped = read(tmp_path, text, reversals="flipped")
    assert (flipped.lines[0].amount.minor, questions(flipped)) == (-300, {})
    assert [proof.holds for proof in proofs(flipped)] == [True]


def test_a_batch_is_one_line_and_a_gap_is_noted(tmp_path: Path) -> None:
    details = '<TxDtls><Amt Ccy="EUR">1.00</Amt></TxDtls>'
    more = f"<NtryDtls>{details * 3}</NtryDtls>"
    line = read(tmp_path, document(entry("4.00", more=more))).lines[0]
    assert line.notes == ("the entry is 4.00, its 3 details add up to 3.00",)
    assert line.raw["TxDtls[3]/Amt"] == "1.00"
    assert read(tmp_path, document(entry("3.00", more=more))).lines[0].notes == ()


def test_days_fall_back_on_the_value_day_then_on_the_statement(tmp_path: Path) -> None:
    value = entry(day="", more="<ValDt><DtTm>2026-01-09T23:59:00+02:00</DtTm></ValDt>")
    assert read(tmp_path, document(value)).lines[0].booked_on.isoformat() == "2026-01-09"
    one_day = balance("OPBD", "1.00") + balance("CLBD", "0.00") + entry(day="")
    found = read(tmp_path, document(one_day))
    assert (found.lines[0].booked_on.isoformat(), questions(found)) == ("2026-01-31", {})
    span = balance("OPBD", "1.00", day="2026-01-01") + balance("CLBD", "0.00") + entry(day="")
    assert questions(read(tmp_path, document(span))) == {"missing_dates": "statement_end"}
    assert len(read(tmp_path, document(span), missing_dates="reject").rejected) == 1
    assert [part.column for part in read(tmp_path, document(entry(day="2026-13-01"))).rejected] == ["BookgDt"]


@pytest.mark.parametrize(
    "code, kind", [("CHRG", PaymentKind.FEE), ("CWDL", PaymentKind.CASH), ("POSD", PaymentKind.PURCHASE)]
)
def test_the_transaction_code_tells_what_a_payment_is_for(
    code: str, kind: PaymentKind, tmp_path: Path
) -> None:
    domain = (
        f"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>CCRD</Cd><SubFmlyCd>{code}</SubFmlyCd></Fmly></Domn></BkTxCd>"
    )
    assert read(tmp_path, document(entry(more=domain))).lines[0].kind is kind


def test_stated_counts_and_sums_are_checked(tmp_path: Path) -> None:
    total, debits = (
        "<TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>",
        "<TtlDbtNtries><Sum>1.00</Sum></TtlDbtNtries>",
    )
    summary = f"<TxsSummry>{total}{debits}</TxsSummry>"
    checks = {proof.what: proof.holds for proof in proofs(read(tmp_path, document(summary + entry())))}
    assert checks == {"debits": True, "count": False}


@pytest.mark.rule("G16")
@pytest.mark.parametrize(
    "text, reason",
    [
        (document(entry(), start='<?xml version="1.0"?><!DOCTYPE a>'), "DOCTYPE"),
        (document(entry()).replace("<Document", '<!DOCTYPE a [<!ENTITY b "c">]><Document'), "DOCTYPE"),
        (document(entry("&b;")), "broken at line 1"),
        (document("<a>" * 200 + "</a>" * 200), "nested more than 64"),
        (document("<a>" * 1_000_000), "nested more than 64"),
        (document("".join(f"<a{number}/>" for number in range(30_000))), "too many kinds"),
        (document(f"<Id>{'x' * 3_000_000}</Id>"), "too long"),
        (document(f'<Id a="{"x" * 6_000_000}"/>'), "too long"),
        (document(entry())[:-20], "incomplete: it ends at line 1"),
        ("<a><b></a>", "broken at line 1"),
    ],
    ids=["doctype", "entity", "reference", "depth", "deep", "kinds", "text", "attribute", "cut", "mismatch"],
)
def test_xml_that_no_bank_sends_is_refused(text: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedFileError, match=reason):
        read(tmp_path, text)


def test_a_doctype_in_utf_16_is_seen(tmp_path: Path) -> None:
    text = document(entry(), start='<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a>')
    with pytest.raises(RefusedFileError, match="DOCTYPE"):
        read(tmp_path, text.encode("utf-16"))


@pytest.mark.parametrize(
    "told, codec",
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("UTF-8", "cp1252"),
        ("ISO-8859-1", "latin-1"),
        ("ISO-8859-1", "utf-8"),
        ("windows-1252", "cp1252"),
        ("UTF-16", "utf-16"),
        ("UTF-8", "utf-16"),
        ("nonsense", "utf-8"),
    ],
)
def test_the_bytes_are_trusted_before_the_declaration(told: str, codec: str, tmp_path: Path) -> None:
    more = "<AddtlNtryInf>Bäckerei Müller Straße</AddtlNtryInf>"
    text = document(entry(more=more), start=f'<?xml version="1.0" encoding="{told}"?>')
    assert read(tmp_path, text.encode(codec)).lines[0].descriptor == "Bäckerei Müller Straße"


def test_blank_lines_before_the_declaration_do_no_harm(tmp_path: Path) -> None:
    assert len(read(tmp_path, "\n\r\n " + document(entry())).lines) == 1


def test_an_entry_outside_of_any_statement_is_rejected(tmp_path: Path) -> None:
    found = read(tmp_path, f"<Document>{entry()}</Document>")
    assert [part.reason for part in found.rejected] == ["the entry belongs to no statement"]


def test_a_statement_without_entries_says_so(tmp_path: Path) -> None:
    found = read(tmp_path, document(balance("OPBD", "1.00")))
    assert found.foot is not None
    assert found.foot.notes == ("there are no transactions in this file",)
    assert len(found.heads) == 1
