import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, greta } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { foundCommunity } from '#test/support/threads.ts';
import { assertValidHtml } from '#test/support/valid-html.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await foundCommunity(stoa, 'pumps', { owner: [clara, deniz], member: [ana, eva] });
  await foundCommunity(stoa, 'gears', { owner: [clara, deniz], member: [ana, greta] });
});
after(() => stoa.stop());

test('what nobody found an answer to is asked in a community that one chooses, with its title', async () => {
  const nothing = await stoa.as(ana).get('/search?q=sealing+nuts');
  const [, ask] = /href="(\/discussions\/new[^"]*)"/.exec(nothing.body)!;
  const choice = (await stoa.as(ana).get(ask!.replaceAll('&amp;', '&'))).body;
  await assertValidHtml(choice);
  assert.match(choice, /gears\/discussions\/new/);
  const [, there] = /href="(\/communities\/pumps\/discussions\/new[^"]*)"/.exec(choice)!;
  const form = (await stoa.as(ana).get(there!.replaceAll('&amp;', '&'))).body;
  assert.match(form, /name="kind" value="question"/);
  assert.match(form, /value="sealing nuts"/);
});

test('who has only one community is taken there, and who has none is shown where to find one', async () => {
  const { to } = await stoa.as(eva).get('/discussions/new?kind=question&title=A+seal');
  assert.equal(to, '/communities/pumps/discussions/new?kind=question&title=A+seal');
  assert.match((await stoa.as(ben).get('/discussions/new')).body, /href="\/communities"/);
});
