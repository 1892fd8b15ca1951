"""The way of expenses and reports on screen: reviewed, submitted, approved, merged, confirmed."""
