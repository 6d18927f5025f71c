// Nothing of its own: its target precompiles the headers of the tests.
