"""Entries that wait for their transaction, in little memory and in their order."""

import tracemalloc
from datetime import date

from app.models.money import Money
from app.models.posting import Failure, FailureReason
from app.services.export_postings_spool import BLOCK_ITEMS, MEMORY_BYTES, ItemSpool
from app.store.postings_rows import NewItem

DAY = date(2026, 10, 5)


def an_item(number: int, payload: str = "{}") -> NewItem:
    failure = Failure(FailureReason.VALIDATION_OURS, "category") if number % 7 == 0 else None
    return NewItem(number, f"TIE-{number}", Money(number, "EUR"), DAY, "hash", payload, failure)


def test_items_come_back_in_their_order_as_often_as_the_transaction_is_tried() -> None:
    count = 2 * BLOCK_ITEMS + 7
    with ItemSpool() as spool:
        for number in range(count):
            spool.add(an_item(number))
        assert len(spool) == count
        for _ in range(2):
            assert list(spool) == [an_item(number) for number in range(count)]


def test_an_empty_spool_gives_nothing() -> None:
    with ItemSpool() as spool:
        assert list(spool) == []
        assert len(spool) == 0


def test_many_long_entries_need_no_more_memory_than_few() -> None:
    payload = "x" * 2_000
    tracemalloc.start()
    try:
        with ItemSpool() as spool:
            for number in range(15_000):  # 30 MB
                spool.add(an_item(number, payload + str(number)))
            found = sum(item.expense_id for item in spool)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found == sum(range(15_000))
    assert peak < 2.5 * MEMORY_BYTES
