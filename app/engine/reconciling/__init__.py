"""What a link settles: allocations, differences and tolerance, booked amounts."""
