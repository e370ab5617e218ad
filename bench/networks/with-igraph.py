"""What igraph takes for the measures of a network that it has. Answers JSON: CPU seconds by step, and the most memory."""

import json
import resource
import sys
import time

import igraph
import numpy

folder = sys.argv[1]
asked = json.load(open(f"{folder}/network.json"))
seconds = {}
began = time.process_time()


def done(step):
    global began
    seconds[step] = time.process_time() - began
    began = time.process_time()


ends = numpy.fromfile(f"{folder}/ties.u32", dtype=numpy.uint32).reshape(-1, 2)
graph = igraph.Graph(n=asked["people"], edges=ends, directed=asked["directed"])
graph.simplify()
done("build")
graph.density()
graph.reciprocity()
graph.reciprocity(mode="ratio")
graph.assortativity_degree(directed=asked["directed"])
graph.connected_components(mode="weak").sizes()
graph.coreness()
done("ties")
graph.constraint()
done("circles")
graph.as_undirected(combine_edges=None).community_multilevel().modularity
done("communities")
if asked["drawn"]:
    graph.closeness(vertices=asked["drawn"], mode="in")
else:
    graph.closeness(mode="in")
    graph.betweenness(directed=asked["directed"])
done("paths")
for groups in asked["groupings"]:
    graph.assortativity_nominal(groups, directed=asked["directed"])
done("groups")
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
json.dump({"version": igraph.__version__, "seconds": seconds, "bytes": most}, sys.stdout)
