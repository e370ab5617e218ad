import { forAll } from '../door.ts';
import type { Actor, World } from '../world.ts';

const charter = {
  purpose: 'We learn together across departments, in small groups that meet every week.',
  who: 'Everybody who wants to get better at something and likes to do it with others.',
  challenge: 'People who could help each other do not know each other.',
  impact: 'More questions are asked in the open, and more of them are answered.',
  value_organisation: 'What one plant has learned is known in the next.',
  value_members: 'People to ask, and an hour a week for a goal of one’s own.',
  overlap: 'The communities of the trades; we send people there for questions of their trade.',
  principles: 'What is said in a circle stays there. Anybody may leave without a reason.',
  people: 'Two owners, and those who lead a circle.',
  structure: 'Circles of four or five, for twelve weeks at a time.',
  practices: 'An hour a week, and a meeting of those who lead half-way.',
};

/** Two people found an open community and open its doors. Answers its address and its id. */
export async function openCommunity(
  { door }: World,
  [founder, second]: readonly [Actor, Actor],
  name: string,
): Promise<{ slug: string; id: number }> {
  const { slug, id } = await door.call<{ slug: string; id: number }>(founder.token, 'POST', '/communities', {
    name,
    summary: charter.purpose,
  });
  const at = `/communities/${slug}`;
  await door.call(founder.token, 'PATCH', `${at}/charter/draft`, charter);
  await door.call(founder.token, 'PUT', `${at}/guidelines/draft`, {
    text: 'Be kind, be short, and say what you do not know.',
  });
  await door.call(founder.token, 'PUT', `${at}/invitations/${second.id}`, { role: 'founder' });
  await door.call(second.token, 'PUT', `${at}/membership`, { guidelines: 0 });
  await door.call(founder.token, 'POST', `${at}/launch`);
  return { slug, id };
}

/** They come by themselves, as the doors are open, and accept the guidelines that there are. */
export async function joinCommunity({ door }: World, slug: string, people: readonly Actor[]): Promise<void> {
  await forAll(people, ({ token }) =>
    door.call(token, 'PUT', `/communities/${slug}/membership`, { guidelines: 1 }),
  );
}
