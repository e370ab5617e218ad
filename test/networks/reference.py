"""Says what NetworkX and igraph make of networks, for verify.ts to set beside Stoa's figures.

Reads a request (JSON) on standard input: a list of networks, each with the GraphML file, the ids in the order in
which people are answered, the groupings and numbers to compare, and Stoa's communities to judge. Answers a list of
{measure: {library: value}} on standard output; a value is a number, null, or a list with one for each person.
"""

import json
import math
import sys

import igraph
import networkx as nx

# Python takes minutes for what follows every path of a network larger than these, counted in people times ties.
NETWORKX_PATHS = 4e6
IGRAPH_PATHS = 3e9


def plain(value):
    """A number as JSON can hold it."""
    value = float(value)
    return value if math.isfinite(value) else None


def simple(path):
    """The network as its people mean it: the same tie twice is one tie with the strengths added, none to oneself."""
    read = nx.read_graphml(path, node_type=str, force_multigraph=True)
    graph = nx.DiGraph() if read.is_directed() else nx.Graph()
    for node, told in read.nodes(data=True):
        graph.add_node(node.strip(), **{name.strip(): value for name, value in told.items()})
    for one, other, told in read.edges(data=True):
        names = ("weight", "strength", "gewicht", "stärke", "staerke")
        strengths = {k.lower(): v for k, v in told.items() if k.lower() in names}
        weight = float(strengths.get("weight", next(iter(strengths.values()), 1.0)))
        one, other = one.strip(), other.strip()
        if one == other or not weight > 0:
            continue
        before = graph[one][other]["weight"] if graph.has_edge(one, other) else 0.0
        graph.add_edge(one, other, weight=before + weight)
    return graph


def both_ways(graph):
    """Ties in either direction as one, with the strengths added."""
    if not graph.is_directed():
        return graph
    joined = nx.Graph()
    joined.add_nodes_from(graph)
    for one, other, told in graph.edges(data=True):
        before = joined[one][other]["weight"] if joined.has_edge(one, other) else 0.0
        joined.add_edge(one, other, weight=before + told["weight"])
    return joined


def in_igraph(graph, ids):
    place = {one: at for at, one in enumerate(ids)}
    edges = [(place[a], place[b]) for a, b in graph.edges()]
    made = igraph.Graph(n=len(ids), edges=edges, directed=graph.is_directed())
    made.es["weight"] = [told["weight"] for _, _, told in graph.edges(data=True)]
    return made


def counted_groups(graph, of):
    """E-I, plain and by densities, and variety, counted by hand."""
    known = [one for one in graph if of.get(one) is not None]
    sizes = {}
    for one in known:
        sizes[of[one]] = sizes.get(of[one], 0) + 1
    external = internal = 0
    for one, other in graph.edges():
        if of.get(one) is None or of.get(other) is None:
            continue
        if of[one] == of[other]:
            internal += 1
        else:
            external += 1
    n = len(known)
    half = 1 if graph.is_directed() else 2
    possible_internal = sum(size * (size - 1) for size in sizes.values()) / half
    possible_external = n * (n - 1) / half - possible_internal
    all_ties = external + internal
    rescaled = None
    if possible_internal > 0 and possible_external > 0 and all_ties > 0:
        e, i = external / possible_external, internal / possible_internal
        rescaled = (e - i) / (e + i)
    blau = 1 - sum((size / n) ** 2 for size in sizes.values()) if n else None
    k = len(sizes)
    return {
        "E-I": (external - internal) / all_ties if all_ties else None,
        "E-I rescaled": rescaled,
        "Blau": blau,
        "IQV": blau * k / (k - 1) if k > 1 else None,
    }


def counted_brokers(graph, of, ids):
    """Gould and Fernandez' roles, three by three."""
    roles = {role: dict.fromkeys(ids, 0) for role in ("coordinator", "consultant", "gatekeeper", "representative", "liaison")}
    nexts = graph.successors if graph.is_directed() else graph.neighbors
    for a in ids:
        named = set(nexts(a))
        for b in named:
            for c in nexts(b):
                if c == a or c in named or None in (of.get(a), of.get(b), of.get(c)):
                    continue
                if of[a] == of[b] == of[c]:
                    role = "coordinator"
                elif of[a] == of[c]:
                    role = "consultant"
                elif of[b] == of[c]:
                    role = "gatekeeper"
                elif of[a] == of[b]:
                    role = "representative"
                else:
                    role = "liaison"
                roles[role][b] += 1
    return {role: [counts[one] for one in ids] for role, counts in roles.items()}


def assortativities(graph, made, ids, of, numeric):
    known = [one for one in ids if of.get(one) is not None]
    part = graph.subgraph(known).copy()
    if part.number_of_edges() == 0:
        return None, None
    small = made.induced_subgraph([at for at, one in enumerate(ids) if of.get(one) is not None])
    if numeric:
        values = [float(of[one]) for one in known]
        ends = {of[one] for edge in part.edges() for one in edge}
        if len(ends) < 2:
            return None, None
        nx.set_node_attributes(part, dict(zip(known, values)), "told")
        return plain(pearson(part)), plain(small.assortativity(values, directed=graph.is_directed()))
    if len({of[one] for edge in part.edges() for one in edge}) < 2:
        return None, None
    nx.set_node_attributes(part, {one: str(of[one]) for one in known}, "told")
    kinds = sorted({str(of[one]) for one in known})
    by = plain(nx.attribute_assortativity_coefficient(part, "told"))
    return by, plain(small.assortativity_nominal([kinds.index(str(of[one])) for one in known], directed=graph.is_directed()))


def pearson(part):
    """The correlation over ties, counted by hand: NetworkX's own is for whole numbers."""
    pairs = [(part.nodes[a]["told"], part.nodes[b]["told"]) for a, b in part.edges()]
    if not part.is_directed():
        pairs += [(y, x) for x, y in pairs]
    n = len(pairs)
    mx, my = math.fsum(x for x, _ in pairs) / n, math.fsum(y for _, y in pairs) / n
    xx = math.fsum((x - mx) ** 2 for x, _ in pairs)
    yy = math.fsum((y - my) ** 2 for _, y in pairs)
    return math.fsum((x - mx) * (y - my) for x, y in pairs) / math.sqrt(xx * yy) if xx and yy else math.nan


def whole(graph, made, membership, ids):
    n, m, directed = graph.number_of_nodes(), graph.number_of_edges(), graph.is_directed()
    found = {"ties": {"networkx": m, "igraph": made.ecount()}}
    found["density"] = {"networkx": plain(nx.density(graph)), "igraph": plain(made.density())} if n > 1 else {}
    parts = nx.number_weakly_connected_components(graph) if directed else nx.number_connected_components(graph)
    found["components"] = {"networkx": parts, "igraph": len(made.connected_components(mode="weak"))}
    if m == 0:
        return found
    if directed:
        found["reciprocity"] = {"networkx": plain(nx.overall_reciprocity(graph)), "igraph": plain(made.reciprocity())}
        found["reciprocity of pairs"] = {"igraph": plain(made.reciprocity(mode="ratio"))}
    outs = {graph.out_degree(a) if directed else graph.degree(a) for e in graph.edges() for a in (e[:1] if directed else e)}
    ins = {graph.in_degree(e[1]) for e in graph.edges()} if directed else outs
    even = len(outs) < 2 or len(ins) < 2
    found["degree assortativity"] = {
        "networkx": None if even else plain(nx.degree_assortativity_coefficient(graph, x="out", y="in")),
        "igraph": None if even else plain(made.assortativity_degree(directed=directed)),
    }
    groups = {}
    for one, group in zip(ids, membership):
        groups.setdefault(group, set()).add(one)
    found["modularity"] = {
        "networkx": plain(nx.algorithms.community.modularity(graph, groups.values(), weight="weight")),
        "igraph": plain(made.modularity(membership, weights="weight")),
    }
    joined = in_igraph(both_ways(graph), ids)
    best = joined.community_multilevel(weights="weight").membership
    found["communities"] = {"igraph": plain(made.modularity(best, weights="weight"))}
    return found


def everybody(graph, made, ids):
    directed, weight = graph.is_directed(), "weight"
    paths = graph.number_of_nodes() * max(1, graph.number_of_edges())
    near = made.closeness(mode="in")
    found = {}

    def listed(by):
        return [plain(by[one]) for one in ids]

    cores = nx.core_number(graph)
    found["k-core"] = {"networkx": listed(cores), "igraph": made.coreness(mode="all")}
    found["constraint"] = {"igraph": [plain(v) for v in made.constraint(weights=weight)]}
    found["closeness"] = {}
    found["betweenness"] = {}
    if paths <= IGRAPH_PATHS:
        found["closeness"]["igraph"] = [0.0 if math.isnan(v) else v for v in near]
        found["betweenness"]["igraph"] = made.betweenness(directed=directed)
    if paths > NETWORKX_PATHS:
        return found
    found["closeness"]["networkx"] = listed(nx.closeness_centrality(graph, wf_improved=False))
    found["closeness, Wasserman-Faust"] = {"networkx": listed(nx.closeness_centrality(graph))}
    found["betweenness"]["networkx"] = listed(nx.betweenness_centrality(graph, normalized=False))
    if len(ids) > 2:
        found["betweenness, share"] = {"networkx": listed(nx.betweenness_centrality(graph))}
    # NetworkX leaves out those who are named and name nobody; joined in both directions they are there.
    joined = both_ways(graph)

    def burt(measure, weighted):
        own = measure(graph, weight=weighted)
        other = measure(joined, weight=weighted or (weight if directed else None))
        return {one: own[one] if own[one] == own[one] else other[one] for one in ids}

    found["constraint"]["networkx"] = listed(burt(nx.constraint, weight))
    sizes = burt(nx.effective_size, weight)
    found["effective size"] = {"networkx": listed(sizes)}
    found["efficiency"] = {"networkx": [plain(sizes[one] / joined.degree(one)) if joined.degree(one) else None for one in ids]}
    return found


def answer(asked):
    graph, ids = simple(asked["file"]), asked["ids"]
    if set(graph) != set(ids):
        raise ValueError(f"other people: {sorted(set(graph) ^ set(ids))[:5]}")
    made = in_igraph(graph, ids)
    found = {**whole(graph, made, asked["communities"], ids), **everybody(graph, made, ids)}
    for name in asked["groupings"]:
        of = nx.get_node_attributes(graph, name)
        by_networkx, by_igraph = assortativities(graph, made, ids, of, False)
        found[f"assortativity by {name}"] = {"networkx": by_networkx, "igraph": by_igraph}
        for measure, value in counted_groups(graph, of).items():
            found[f"{measure} by {name}"] = {"counted": value}
        if graph.number_of_edges() <= 200_000:
            for role, counts in counted_brokers(graph, of, ids).items():
                found[f"{role} by {name}"] = {"counted": counts}
    for name in asked["numbers"]:
        by_hand, by_igraph = assortativities(graph, made, ids, nx.get_node_attributes(graph, name), True)
        found[f"assortativity of {name}"] = {"counted": by_hand, "igraph": by_igraph}
    return found


def main():
    answers = []
    for asked in json.load(sys.stdin):
        try:
            answers.append({"found": answer(asked)})
        except Exception as problem:  # the file is then told as unreadable, with what Python says
            answers.append({"problem": f"{type(problem).__name__}: {problem}"})
    json.dump({"networkx": nx.__version__, "igraph": igraph.__version__, "answers": answers}, sys.stdout)


main()
