import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva } from '#test/support/cast.ts';
import { community, reply, thread } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

test('home, inbox and the settings of notifications are valid markup, full and empty', async () => {
  const place = await community(stoa, 'Pumps & seals', { owner: [clara, deniz], member: [ana, ben] });
  const discussion = await thread(stoa, place, ana, 'Which seal <for> hot water?', 'question');
  await reply(stoa, discussion, ben, 'The "black" one');
  await stoa.settle();
  await stoa.as(ana).post('/follow', { subject: 'person', subject_id: stoa.id(ben), level: 'everything' });
  const follow = `/follow?subject=community&subject_id=${place.id}`;
  for (const person of [ana, eva])
    for (const path of [
      '/',
      '/?show=following',
      '/inbox',
      '/inbox?show=all',
      '/settings/notifications',
      follow,
    ])
      await assertValidHtml((await stoa.as(person).get(path)).body, `${path} for ${person.name} `);
});
