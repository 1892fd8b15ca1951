"""What things are: frozen values, enums and ids of the domain. Standard library only."""
