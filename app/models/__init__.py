"""What things are: frozen dataclasses, enums and ids; standard library only."""
