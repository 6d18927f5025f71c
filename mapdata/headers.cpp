// Nothing of its own: its target precompiles the headers that all of mapdata shares.
