"""Ids of stored things: whole numbers, given by the database, never used again."""

from typing import NewType

EmployeeId = NewType("EmployeeId", int)
InstrumentId = NewType("InstrumentId", int)
CategoryId = NewType("CategoryId", int)
MerchantId = NewType("MerchantId", int)
ImportId = NewType("ImportId", int)
StatementId = NewType("StatementId", int)
LineId = NewType("LineId", int)
PaymentId = NewType("PaymentId", int)
ReportId = NewType("ReportId", int)
ExpenseId = NewType("ExpenseId", int)
ReconciliationId = NewType("ReconciliationId", int)
ProfileId = NewType("ProfileId", int)
UserId = NewType("UserId", int)
AttachmentId = NewType("AttachmentId", int)
NoteId = NewType("NoteId", int)

CommandId = NewType("CommandId", str)
"""A UUID made by the caller before the change; the same id a second time changes nothing."""
