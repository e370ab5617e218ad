import { degreeAssortativity, numberAssortativity } from '#shared/networks/assortativity.ts';
import { brokerRoles } from '#shared/networks/brokerage.ts';
import type { NetworkData } from '#shared/networks/files/network-data.ts';
import { groupingsOfData, networkOfData, numbersOf } from '#shared/networks/files/network-of-data.ts';
import { measureNetwork, type Measured } from '#shared/networks/measure-network.ts';

/** A figure, or one for each person; null where there is nothing to measure. */
export type Value = number | null | readonly (number | null)[];

export interface StoaValues {
  measured: Measured;
  values: Record<string, Value>;
  /** The names of what is told of people as numbers. */
  numbers: string[];
}

/** Stoa's figures of a network under the names that reference.py gives them, all of them exact. */
export function stoaValues(data: NetworkData): StoaValues {
  const network = networkOfData(data);
  const measured = measureNetwork(network, groupingsOfData(data), { drawing: null });
  const { network: all, people, groupings } = measured;
  const numeric = data.attributes.flatMap((attribute) => {
    const numbers = numbersOf(attribute);
    return numbers ? [{ name: attribute.name, value: numberAssortativity(network, numbers) }] : [];
  });
  const values: Record<string, Value> = {
    ties: all.ties,
    density: all.density,
    components: all.parts,
    ...(all.directed && { reciprocity: all.reciprocity, 'reciprocity of pairs': all.mutualPairs }),
    'degree assortativity': degreeAssortativity(network),
    modularity: all.modularity,
    communities: all.modularity,
    'k-core': listed(people.core),
    constraint: listed(people.constraint),
    closeness: listed(people.closeness),
    'closeness, Wasserman-Faust': listed(people.closenessAll),
    betweenness: listed(people.betweenness),
    'betweenness, share': listed(people.betweennessShare),
    'effective size': listed(people.effectiveSize),
    efficiency: listed(people.efficiency),
    ...Object.fromEntries(numeric.map(({ name, value }) => [`assortativity of ${name}`, value])),
  };
  for (const [name, grouping] of Object.entries(groupings)) {
    values[`assortativity by ${name}`] = grouping.assortativity;
    values[`E-I by ${name}`] = grouping.open.index;
    values[`E-I rescaled by ${name}`] = grouping.open.rescaled;
    values[`Blau by ${name}`] = grouping.blau;
    values[`IQV by ${name}`] = grouping.iqv;
    for (const role of brokerRoles) values[`${role} by ${name}`] = listed(grouping.brokers[role]);
  }
  return { measured, values, numbers: numeric.map(({ name }) => name) };
}

const listed = (values: Float64Array | Uint32Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value));
