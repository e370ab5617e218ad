import type { Measured } from '../measure-network.ts';
import { brokerRoles } from '../brokerage.ts';

/** The figures of everybody under the names that they have in files; with the groups of people in the name where those count. */
export function measureColumns({
  people,
  groupings,
}: Measured): { name: string; values: ArrayLike<number> }[] {
  const ofGroups = Object.entries(groupings).flatMap(([name, grouping]) => [
    { name: `ei_${name}`, values: grouping.externalInternal },
    ...brokerRoles.map((role) => ({ name: `${role}_${name}`, values: grouping.brokers[role] })),
  ]);
  return [
    { name: 'out_degree', values: people.named },
    { name: 'in_degree', values: people.naming },
    { name: 'constraint', values: people.constraint },
    { name: 'effective_size', values: people.effectiveSize },
    { name: 'efficiency', values: people.efficiency },
    { name: 'closeness', values: people.closeness },
    { name: 'closeness_wasserman_faust', values: people.closenessAll },
    { name: 'betweenness', values: people.betweenness },
    { name: 'betweenness_share', values: people.betweennessShare },
    { name: 'core', values: people.core },
    { name: 'component', values: people.part },
    { name: 'community', values: people.community },
    ...ofGroups,
  ];
}
