import type { Role } from './cast.ts';
import type { Stoa } from './stoa.ts';

/** A complete charter, in as few words as will do. */
export const charter = {
  purpose: 'So that a fault is solved once',
  who: 'Everybody who keeps machines running',
  challenge: 'The same faults in every plant',
  impact: 'Half the stops in a year',
  value_organisation: 'Fewer stops',
  value_members: 'Less night work',
  overlap: 'Machines that run let people sleep',
  principles: '- We ask early\n- We write it down',
  people: 'Fitters and engineers',
  structure: 'Two owners',
  practices: 'A case every month',
};

type Settings = { visibility?: string; joining?: string; posting?: string };

/** A community that two people founded and opened, through the same doors as everybody. Returns its slug. */
export async function foundLive(
  stoa: Stoa,
  name: string,
  [first, second]: [Role, Role],
  { visibility = 'open', joining = 'open', posting = 'members' }: Settings = {},
): Promise<string> {
  const founder = stoa.as(first);
  const { slug } = (await founder.api('POST', '/communities', { name })).json<{ slug: string }>();
  const path = `/communities/${slug}`;
  await founder.api('PATCH', `${path}/charter/draft`, charter);
  await founder.api('PUT', `${path}/guidelines/draft`, { text: '- We are kind\n- We say how we know' });
  await founder.api('PUT', `${path}/invitations/${stoa.id(second)}`, { role: 'founder' });
  await stoa.as(second).api('PUT', `${path}/membership`, {});
  await founder.api('PUT', `${path}/settings`, { visibility, joining, posting });
  const launched = await founder.api('POST', `${path}/launch`);
  if (launched.status !== 200) throw new Error(`not launched: ${launched.body}`);
  return slug;
}
