import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara } from '#test/support/cast.ts';
import { everyKind } from '#test/support/every-kind.ts';
import { makeGroup, makeProgramme } from '#test/support/programmes.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  await makeGroup(stoa, await makeProgramme(stoa, everyKind()), [ana, clara]);
});
after(() => stoa.stop());

describe('Home says what groups ask of me', () => {
  test('who is in a group has the room for it, who is in none has not', async () => {
    assert.match((await stoa.as(ana).get('/')).body, /src="\/steps\/due"/);
    assert.match((await stoa.as(ana).get('/')).body, /src="\/sessions\/next"/);
    assert.doesNotMatch((await stoa.as(ben).get('/')).body, /\/steps\/due/);
  });

  test('the first three things that are due are fetched into it', async () => {
    const { body } = await stoa.as(ana).get('/steps/due');
    assert.equal(body.match(/class="due-title"/g)?.length, 3);
    assert.match(body, /The first question/);
    assert.match((await stoa.as(ben).get('/steps/due')).body, /Nothing is due/);
  });

  test('the next session is fetched into it as soon as it has a date', async () => {
    assert.match((await stoa.as(ana).get('/sessions/next')).body, /No date has been set yet/);
    await stoa.ground.db.run(sql`update meetings set starts_at = moment() + interval '1 day'`);
    assert.match((await stoa.as(ana).get('/sessions/next')).body, /We meet/);
    assert.doesNotMatch((await stoa.as(ben).get('/sessions/next')).body, /We meet/);
  });
});
