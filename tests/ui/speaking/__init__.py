"""What a screen reader is told, asked for over AT-SPI as a screen reader does."""
