# Lines that provinces share, where the drawing of one has vertices that its neighbour's has not. Used by make-basemap.
#
# Two provinces share an edge when both have it, from vertex to vertex. A neighbour's drawing may have other vertices on
# the same line: so each edge that has no partner is first cut at the vertices of others that lie on it.
import math

SAME = 0.002  # degrees within which two vertices are one, and a vertex lies on an edge: a third of a pixel at zoom 7
CELL = 0.05  # degrees: size of a cell of the index
NEAR = 0.01  # degrees within which two countries are taken for neighbours by `missing`
STEP = 0.01  # degrees between the points that `missing` looks at


def edge_of(start, end):
    return (start, end) if start <= end else (end, start)


def owners_of(rings):
    """Edge -> indices of the provinces that have it; rings: (index of the province, vertices)."""
    owners = {}
    for index, ring in rings:
        for edge in map(edge_of, ring, ring[1:]):
            owners.setdefault(edge, set()).add(index)
    return owners


def cells_of(start, end, around=0.0):
    """Cells of the index that an edge runs through, and those `around` it."""
    pieces = max(1, math.ceil(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / CELL))
    found = set()
    for piece in range(pieces):
        xs = sorted(start[0] + (end[0] - start[0]) * k / pieces for k in (piece, piece + 1))
        ys = sorted(start[1] + (end[1] - start[1]) * k / pieces for k in (piece, piece + 1))
        for x in range(math.floor((xs[0] - around) / CELL), math.floor((xs[1] + around) / CELL) + 1):
            for y in range(math.floor((ys[0] - around) / CELL), math.floor((ys[1] + around) / CELL) + 1):
                found.add((x, y))
    return found


def position_on(point, start, end):
    """How far along an edge a point lies, 0 to 1; None where it is not on the edge, or is one of its ends."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    at = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else -1
    if not 0 < at < 1 or point in (start, end):
        return None
    return at if math.hypot(start[0] + dx * at - point[0], start[1] + dy * at - point[1]) <= SAME else None


def joined(rings):
    """The rings with vertices that lie together made one, where an edge has no partner; shared edges stay as they are."""
    owners = owners_of(rings)
    fixed, loose = set(), []
    for _, ring in rings:
        for start, end in zip(ring, ring[1:]):
            if len(owners[edge_of(start, end)]) > 1:
                fixed.update((start, end))
            else:
                loose += [start, end]
    cells, same = {}, {}
    # The vertices of shared edges stay: what lies beside them is taken to them.
    for point in [*dict.fromkeys(p for p in loose if p in fixed), *dict.fromkeys(p for p in loose if p not in fixed)]:
        at = (math.floor(point[0] / SAME), math.floor(point[1] / SAME))
        best = None
        if point not in fixed:
            near = [q for dx in (-1, 0, 1) for dy in (-1, 0, 1) for q in cells.get((at[0] + dx, at[1] + dy), ())]
            best = min(near, key=lambda q: math.dist(point, q), default=None)
        if best is not None and math.dist(point, best) <= SAME:
            same[point] = best
        else:
            cells.setdefault(at, []).append(point)
    moved = []
    for index, ring in rings:
        line = [same.get(point, point) for point in ring]
        moved.append((index, [line[0], *(b for a, b in zip(line, line[1:]) if a != b)]))
    return moved


def cut(rings):
    """The rings with each edge that has no partner cut at the vertices of others that lie on it."""
    owners = owners_of(rings)
    loose = {edge: next(iter(who)) for edge, who in owners.items() if len(who) == 1}
    vertices = {}
    for edge, index in loose.items():
        for point in edge:
            vertices.setdefault(point, set()).add(index)
    cells = {}
    for point in vertices:
        cells.setdefault((math.floor(point[0] / CELL), math.floor(point[1] / CELL)), []).append(point)
    whole = []
    for index, ring in rings:
        line = ring[:1]
        for start, end in zip(ring, ring[1:]):
            if edge_of(start, end) in loose:
                found = {}
                for cell in cells_of(start, end, SAME):
                    for point in cells.get(cell, ()):
                        at = position_on(point, start, end) if vertices[point] != {index} else None
                        if at is not None:
                            found[point] = at
                line += sorted(found, key=lambda p: (found[p], p))
            line.append(end)
        whole.append((index, line))
    return whole


def shared(rings):
    """(first, second, points) of each line that two provinces share, once."""
    owners = owners_of(rings)
    drawn = set()
    for index, ring in rings:
        other, line = None, []
        for start, end in zip(ring, ring[1:]):
            edge = edge_of(start, end)
            others = sorted(owners[edge] - {index})
            # The antimeridian is no border.
            wanted = others and edge not in drawn and not abs(start[0]) == abs(end[0]) == 180
            now = others[0] if wanted else None
            if wanted:
                drawn.add(edge)
            if now != other:
                if other is not None:
                    yield index, other, line
                other, line = now, [start]
            if now is not None:
                line.append(end)
        if other is not None:
            yield index, other, line


def length(line):
    return sum(math.dist(start, end) for start, end in zip(line, line[1:]))


def points_along(start, end):
    """Middles of pieces of an edge, and the length of each piece."""
    whole = math.dist(start, end)
    count = max(1, round(whole / STEP))
    for k in range(count):
        share = (k + 0.5) / count
        yield (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share), whole / count


class Beside:
    """Which countries have an edge without a partner near a point."""

    def __init__(self, rings, country_of):
        self.loose = [(edge, next(iter(who))) for edge, who in owners_of(rings).items() if len(who) == 1]
        self.countries = {}
        for edge, index in self.loose:
            for point, _ in points_along(*edge):
                cell = math.floor(point[0] / NEAR), math.floor(point[1] / NEAR)
                self.countries.setdefault(cell, set()).add(country_of(index))

    def at(self, point):
        x, y = math.floor(point[0] / NEAR), math.floor(point[1] / NEAR)
        return {who for dx in (-1, 0, 1) for dy in (-1, 0, 1) for who in self.countries.get((x + dx, y + dy), ())}


def of_two_drawings(rings, country_of, pair):
    """(province, points) of the lines on which the first of two countries lies beside the second, which is drawn apart."""
    beside = Beside(rings, country_of)
    loose = {edge for edge, _ in beside.loose}
    for index, ring in rings:
        line = []
        for start, end in zip(ring, ring[1:]) if country_of(index) == pair[0] else ():
            near = total = 0.0
            if edge_of(start, end) in loose:
                for point, piece in points_along(start, end):
                    total += piece
                    near += piece if pair[1] in beside.at(point) else 0.0
            if total and near >= total / 2:
                line = line or [start]
                line.append(end)
            elif line:
                yield index, line
                line = []
        if line:
            yield index, line


def missing(rings, country_of):
    """Pair of countries -> degrees along which they lie beside each other and share no edge."""
    beside = Beside(rings, country_of)
    lengths = {}
    for edge, index in beside.loose:
        own = country_of(index)
        for point, piece in points_along(*edge):
            if abs(edge[0][0]) == abs(edge[1][0]) == 180:
                continue
            for other in beside.at(point) - {own}:
                # Each of the two sees the other.
                pair = tuple(sorted((own, other)))
                lengths[pair] = lengths.get(pair, 0.0) + piece / 2
    return lengths
