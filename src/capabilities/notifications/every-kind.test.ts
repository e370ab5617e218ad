import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, femi, type Role } from '#test/support/cast.ts';
import { runNow } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity, idIn, postId, startThread } from '#test/support/threads.ts';
import { kinds, matterOf } from './kinds.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, ben] });
  await foundCommunity(stoa, 'gears', { owner: [ana, clara], member: [ben] }, { visibility: 'closed' });
  for (const slug of ['bolts', 'nuts'])
    await foundCommunity(stoa, slug, { owner: [clara, deniz] }, { visibility: 'closed' });
  await foundCommunity(stoa, 'circle', { owner: [clara, deniz] }, { visibility: 'hidden' });
  await stoa.ground.db.run(sql`update communities set joining = 'request' where visibility = 'closed'`);
});
after(() => stoa.stop());

const start = (by: Role, title: string, kind = 'discussion') => startThread(stoa, by, 'pumps', title, kind);
const does = async (person: Role, path: string, fields: Record<string, string | number> = {}) => {
  const { status } = await stoa.as(person).post(path, fields);
  assert.equal(status, 303, path);
};
const named = (person: Role) =>
  `<p><a data-mention="${stoa.id(person)}" href="/people/${stoa.id(person)}">@x</a></p>`;
const inbox = async (person: Role) => (await stoa.as(person).get('/inbox?show=all')).body;

/** What happens in programmes and teams, and what concerns one person alone, is asked in tests of its own. */
const ofProgrammes: readonly string[] = [
  'programme',
  'group',
  'step',
  'session',
  'action',
  'match',
  'decision',
  'team',
  'feedback',
  'nudge',
  'network',
  'reflection',
  'lesson',
];

/** What Ana is told of, each done by somebody through the door that everybody uses. */
const told: Partial<Record<(typeof kinds)[number], () => Promise<void>>> = {
  mention: async () =>
    does(ben, `${await start(ben, 'Naming')}/replies`, { body: named(ana), format: 'html' }),
  answer: async () => does(ben, `${await start(ana, 'Asking', 'question')}/replies`, { body: 'So' }),
  reply: async () => does(ben, `${await start(ana, 'Talking')}/replies`, { body: 'Indeed' }),
  accepted: async () => {
    const thread = await start(clara, 'Accepting', 'question');
    await does(ana, `${thread}/replies`, { body: 'Like this' });
    const post_id = await postId(stoa, thread, 2);
    await does(clara, `${thread}/accepted-answer`, { wanted: 'yes', post_id });
  },
  expert: async () =>
    does(ben, `${await start(ben, 'Who knows', 'question')}/experts`, { person_id: stoa.id(ana) }),
  followed: async () => {
    await does(ana, '/follow', { subject: 'person', subject_id: stoa.id(deniz), level: 'everything' });
    await start(deniz, 'Written by who is followed');
  },
  request: () => does(eva, '/communities/gears/requests', { message: 'May I?' }),
  granted: async () => {
    await does(ana, '/communities/bolts/requests');
    await does(deniz, `/communities/bolts/requests/${stoa.id(ana)}`, { answer: 'approved', word: 'Welcome' });
  },
  declined: async () => {
    await does(ana, '/communities/nuts/requests');
    await does(deniz, `/communities/nuts/requests/${stoa.id(ana)}`, { answer: 'declined', word: 'Full' });
  },
  invitation: () =>
    does(clara, '/communities/circle/invitations', { person_id: stoa.id(ana), role: 'member' }),
  ritual: async () => {
    const ritual = { name: 'Case clinic', what: '', cadence: 'weekly', weekday: 3, starts_on: '' };
    await does(clara, '/communities/pumps/rituals', { ...ritual, owner_id: stoa.id(ana) });
    await stoa.ground.db.run(sql`update rituals set starts_on = moment()::date, next_on = moment()::date,
      weekday = extract(isodow from moment())`);
    await runNow(stoa, 'community-rituals');
  },
  ending: async () => {
    await stoa.ground.db.run(sql`update communities set ends_on = moment()::date + 7 where slug = 'gears'`);
    await runNow(stoa, 'community-end-dates');
  },
  community_review: async () => {
    await runNow(stoa, 'community-reviews');
    await stoa.ground.db.run(sql`
      update review_days set due_on = moment()::date where community_id = (select id from communities where slug = 'gears')`);
    await runNow(stoa, 'community-reviews');
  },
  owner_wanted: () => does(femi, `/admin/people/${stoa.id(clara)}/erasure`, { name: clara.name }),
  moved: async () => does(deniz, `${await start(ana, 'Moving')}/move`, { community: 'bolts' }),
  merged: async () =>
    does(deniz, `${await start(ana, 'Merging')}/merge`, { into: idIn(await start(ana, 'Into this')) }),
};

describe('Whatever somebody is told', () => {
  // Clara is erased by one of them, so that one comes last.
  const elsewhere = kinds.filter((kind) => !ofProgrammes.includes(matterOf[kind]));
  const inOrder = [...elsewhere.filter((kind) => kind !== 'owner_wanted'), 'owner_wanted' as const];
  for (const kind of inOrder) {
    test(`${kind}: reaches the inbox, with a link to where it is`, async () => {
      await told[kind]!();
      await stoa.settle();
      const { count } = await stoa.ground.db.one<{ count: number }>(sql`
        select count(*) from notifications where person_id = ${stoa.id(ana)} and kind = ${kind}`);
      assert.ok(count >= 1);
      const links = [...(await inbox(ana)).matchAll(/class="entry-title"><a href="([^"#]+)/g)].map(
        ([, href]) => href!,
      );
      assert.ok(links.length > 0);
      for (const link of links) assert.ok(await opens(link), link);
    });
  }
});

test('the word of who decided, and the name of a ritual, stand in the inbox', async () => {
  const page = await inbox(ana);
  for (const words of ['Full', 'Welcome', 'Case clinic']) assert.ok(page.includes(words), words);
});

/** Whether the person comes to a page in the end. */
async function opens(address: string, steps = 3): Promise<boolean> {
  const { status, to } = await stoa.as(ana).get(address.replaceAll('&amp;', '&'));
  return (
    status === 200 || (to !== undefined && !to.startsWith('/sign-in') && steps > 0 && opens(to, steps - 1))
  );
}
