import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, deniz, eva, type Role } from '#test/support/cast.ts';
import { community, hasRead, reply, runNow, thread, type Place } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let place: Place;
before(async () => {
  stoa = await startStoa();
  // The months of these tests outlast a session.
  await stoa.ground.db.run(sql`update sessions set expires_at = 'infinity'`);
  place = await community(stoa, 'Pumps and seals', { owner: [clara, deniz], member: [ana, ben] });
});
after(() => stoa.stop());
beforeEach(async () => {
  await toMonday();
  await runNow(stoa, 'send-digests');
  stoa.outbox.length = 0;
});

/** Next Monday, eight in the morning in Lisbon, where the cast lives. */
async function toMonday(): Promise<void> {
  await stoa.ground.db.run(sql`
    update clock set shift = shift + (
      (date_trunc('week', moment() at time zone 'Europe/Lisbon') + interval '7 days 8 hours') at time zone 'Europe/Lisbon' - moment())`);
}
const nextWeek = async () => {
  await toMonday();
  await runNow(stoa, 'send-digests');
};
const digestOf = (person: Role) => stoa.outbox.filter((mail) => mail.to === person.email);

describe('The weekly mail', () => {
  test('tells members what they have not seen, and nobody else', async () => {
    await thread(stoa, place, ben, 'Unseen by most');
    await nextWeek();
    assert.match(digestOf(ana)[0]!.text, /Unseen by most[\s\S]*Pumps and seals/);
    assert.match(digestOf(clara)[0]!.subject, /nicht gesehen/);
    assert.equal(digestOf(ben).length, 0);
    assert.equal(digestOf(eva).length, 0);
  });

  test('comes once: running the job again changes nothing', async () => {
    await thread(stoa, place, ben, 'Told once');
    await nextWeek();
    await runNow(stoa, 'send-digests');
    await stoa.later('1 day');
    await runNow(stoa, 'send-digests');
    assert.equal(digestOf(ana).length, 1);
  });

  test('does not come before the morning of the person', async () => {
    await stoa.ground.db.run(
      sql`update people set time_zone = 'America/Los_Angeles' where id = ${stoa.id(ana)}`,
    );
    await stoa.later('12 hours');
    await runNow(stoa, 'send-digests');
    await thread(stoa, place, ben, 'Not before seven');
    await nextWeek();
    assert.equal(digestOf(ana).length, 0);
    await stoa.later('8 hours');
    await runNow(stoa, 'send-digests');
    assert.equal(digestOf(ana).length, 1);
    await stoa.ground.db.run(sql`update people set time_zone = 'Europe/Lisbon' where id = ${stoa.id(ana)}`);
  });

  test('does not come when everything was read, or is muted', async () => {
    const discussion = await thread(stoa, place, ben, 'Read or muted');
    await reply(stoa, discussion, clara, 'Words');
    await hasRead(stoa, ana, discussion);
    await stoa.as(deniz).post('/follow', { subject: 'community', subject_id: place.id, level: 'nothing' });
    await nextWeek();
    assert.equal(digestOf(ana).length, 0);
    assert.equal(digestOf(deniz).length, 0);
    await stoa.as(deniz).post('/follow', { subject: 'community', subject_id: place.id, level: 'usual' });
  });

  test('does not repeat what was mailed', async () => {
    const discussion = await thread(stoa, place, ana, 'Mailed before', 'question');
    await reply(stoa, discussion, ben, 'An answer');
    await stoa.settle();
    await stoa.later('6 minutes');
    await runNow(stoa, 'send-notification-mails');
    assert.equal(digestOf(ana).length, 1);
    stoa.outbox.length = 0;
    await nextWeek();
    for (const mail of digestOf(ana)) assert.ok(!mail.text.includes('answered your question'));
  });

  test('stops for whoever was deactivated or wants none', async () => {
    await thread(stoa, place, ben, 'For those who want it');
    await stoa.as(ana).post('/settings/notifications', { weekday: 0, told: ['news digest'] });
    await stoa.ground.db.run(sql`update people set status = 'deactivated' where id = ${stoa.id(deniz)}`);
    await nextWeek();
    assert.equal(digestOf(ana).length, 0);
    assert.equal(digestOf(deniz).length, 0);
    assert.equal(digestOf(clara).length, 1);
  });
});
