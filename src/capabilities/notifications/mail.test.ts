import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { memberLeft } from '#capabilities/communities/index.ts';
import { personMentioned } from '#capabilities/discussions/index.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { ana, ben, clara, deniz, type Role } from '#test/support/cast.ts';
import { community, hasRead, reply, runNow, thread, type Place } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let place: Place;
before(async () => {
  stoa = await startStoa();
  place = await community(stoa, 'Pumps and seals', { owner: [clara, deniz], member: [ana, ben] });
});
after(() => stoa.stop());
// Whoever got many mails in one test must not be held back in the next.
beforeEach(async () => {
  await stoa.later('2 days');
  stoa.outbox.length = 0;
});

const send = () => runNow(stoa, 'send-notification-mails');
const db = () => stoa.ground.db;
const mailsTo = (person: Role) => stoa.outbox.filter((mail) => mail.to === person.email);

/** Ana asks, Ben answers; five minutes and more pass unless something is done before. */
async function answered(title: string, where = place): Promise<number> {
  const discussion = await thread(stoa, where, ana, title, 'question');
  await reply(stoa, discussion, ben, `About ${title}`);
  await stoa.settle();
  return discussion;
}

describe('A mail about what concerns someone', () => {
  test('comes after some minutes, in text and markup, and only to the one concerned', async () => {
    const discussion = await answered('Which seal for hot water?');
    await send();
    assert.equal(stoa.outbox.length, 0);
    await stoa.later('6 minutes');
    await send();
    assert.deepEqual(
      stoa.outbox.map((mail) => mail.to),
      [ana.email],
    );
    const [mail] = stoa.outbox;
    assert.equal(mail!.subject, 'Ben Okafor answered your question: Which seal for hot water?');
    for (const body of [mail!.text, mail!.html]) {
      assert.match(body, /About Which seal for hot water\?/);
      assert.ok(body.includes(`http://stoa.test/discussions/${discussion}?at=2#post-2`));
    }
  });

  test('is sent once, however often the job runs', async () => {
    await answered('Once only');
    await stoa.later('6 minutes');
    await send();
    await send();
    assert.equal(mailsTo(ana).length, 1);
  });

  test('speaks the language of its reader', async () => {
    const discussion = await thread(stoa, place, clara, 'Auf Deutsch', 'question');
    await reply(stoa, discussion, ben, 'Reply');
    await stoa.settle();
    await stoa.later('6 minutes');
    await send();
    assert.match(mailsTo(clara)[0]!.subject, /Ben Okafor hat deine Frage beantwortet/);
  });

  test('does not come for what was read meanwhile', async () => {
    const discussion = await answered('Read meanwhile');
    await hasRead(stoa, ana, discussion);
    await stoa.later('6 minutes');
    await send();
    assert.equal(stoa.outbox.length, 0);
  });

  test('puts several things about one thread into one mail', async () => {
    const discussion = await answered('Several at once');
    await reply(stoa, discussion, deniz, 'Another answer');
    await stoa.settle();
    await stoa.later('6 minutes');
    await send();
    assert.equal(mailsTo(ana).length, 1);
    assert.match(mailsTo(ana)[0]!.subject, /2 new things/);
    assert.match(mailsTo(ana)[0]!.text, /Another answer/);
  });

  test('does not come when the wish was taken back while it waited', async () => {
    await answered('No longer wanted');
    await stoa.as(ana).post('/settings/notifications', { weekday: 1, told: ['answer app', 'answer digest'] });
    await stoa.later('6 minutes');
    await send();
    assert.equal(stoa.outbox.length, 0);
    await db().run(sql`delete from notification_choices`);
  });

  test('does not come when the thread was muted while it waited', async () => {
    const discussion = await answered('Muted while waiting');
    await stoa
      .as(ana)
      .post('/follow', { subject: 'discussion', subject_id: discussion, level: 'nothing', length: 'week' });
    await stoa.later('6 minutes');
    await send();
    assert.equal(stoa.outbox.length, 0);
  });

  test('does not come when the post was deleted while it waited', async () => {
    const discussion = await answered('Deleted while waiting');
    await db().run(
      sql`update posts set deleted_at = moment() where discussion_id = ${discussion} and number = 2`,
    );
    await stoa.later('6 minutes');
    await send();
    assert.equal(stoa.outbox.length, 0);
  });

  test('does not come to whoever left the hidden community while it waited', async () => {
    const secret = await community(
      stoa,
      'Works council',
      { owner: [clara, deniz], member: [ana, ben] },
      'hidden',
    );
    await answered('A confidential matter', secret);
    await db().transaction(async (tx) => {
      await tx.run(
        sql`update memberships set left_at = moment() where community_id = ${secret.id} and person_id = ${stoa.id(ana)}`,
      );
      await record(
        tx,
        memberLeft,
        { actor: stoa.id(ana), community: secret.id },
        { person_id: stoa.id(ana) },
      );
    });
    await stoa.later('6 minutes');
    await send();
    assert.equal(stoa.outbox.length, 0);
  });

  test('does not come to whoever was deactivated while it waited', async () => {
    await answered('Gone meanwhile');
    await db().run(sql`update people set status = 'deactivated' where id = ${stoa.id(ana)}`);
    await stoa.later('6 minutes');
    await send();
    assert.equal(stoa.outbox.length, 0);
    await db().run(sql`update people set status = 'active' where id = ${stoa.id(ana)}`);
  });

  test('names nobody who was erased', async () => {
    const discussion = await thread(stoa, place, ana, 'Erased author', 'question');
    await reply(stoa, discussion, deniz, 'Words that stay');
    await stoa.settle();
    await db().run(sql`update people set status = 'erased' where id = ${stoa.id(deniz)}`);
    await stoa.later('6 minutes');
    await send();
    const [mail] = mailsTo(ana);
    assert.match(mail!.subject, /^Someone answered your question/);
    for (const body of [mail!.subject, mail!.text, mail!.html]) assert.ok(!body.includes('Deniz'));
    const inbox = await stoa.as(ana).get('/inbox');
    assert.ok(!inbox.body.includes('Deniz'));
    await db().run(sql`update people set status = 'active' where id = ${stoa.id(deniz)}`);
  });

  test('holds back after twenty in a day, and the rest is in the inbox and the weekly mail', async () => {
    await stoa.as(ana).post('/inbox/read');
    for (let i = 0; i < 100; i++) {
      const discussion = await thread(stoa, place, clara, `Matter ${i}`);
      const post = await reply(stoa, discussion, ben, `Ana, look at ${i}`);
      const where = { actor: stoa.id(ben), community: place.id, discussion, post };
      await db().transaction((tx) => record(tx, personMentioned, where, { person_id: stoa.id(ana) }));
    }
    await stoa.settle();
    await stoa.later('6 minutes');
    await send();
    assert.equal(mailsTo(ana).length, 20);
    await stoa.later('2 hours');
    await send();
    assert.equal(mailsTo(ana).length, 20);
    assert.match((await stoa.as(ana).get('/inbox')).body, /99\+/);
    await stoa.later('8 days');
    await runNow(stoa, 'send-digests');
    const digest = mailsTo(ana).at(-1)!;
    assert.match(digest.subject, /not seen/);
    assert.match(digest.text, /Ben Okafor mentioned you/);
  });
});
