"""What we decide: pure functions from models to models, in stages that never import one another."""
