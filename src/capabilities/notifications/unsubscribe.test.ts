import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Mail } from '#platform/mail/mailer.ts';
import { ana, ben, clara, deniz } from '#test/support/cast.ts';
import { community, reply, runNow, thread, type Place } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let place: Place;
before(async () => {
  stoa = await startStoa();
  place = await community(stoa, 'Pumps and seals', { owner: [clara, deniz], member: [ana, ben] });
});
after(() => stoa.stop());
beforeEach(() => void (stoa.outbox.length = 0));

/** The mail that Ana gets when Ben answers her question, or none. */
async function mailAbout(discussion: number): Promise<Mail | undefined> {
  await reply(stoa, discussion, ben, 'An answer');
  await stoa.settle();
  await stoa.later('6 minutes');
  await runNow(stoa, 'send-notification-mails');
  return stoa.outbox.pop();
}
const ask = (title: string) => thread(stoa, place, ana, title, 'question');
const pathOf = (address: string | undefined) => new URL(address!).pathname;
/** What a mail program sends when its reader presses "unsubscribe". */
const press = (path: string) =>
  stoa.as(null).send({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': '' },
    payload: 'List-Unsubscribe=One-Click',
  });

describe('Ending mails from within the mail', () => {
  test('one press without signing in ends mails of the kind, and only the mails; undo brings them back', async () => {
    const path = pathOf((await mailAbout(await ask('First')))!.unsubscribe);
    const answer = await press(path);
    assert.equal(answer.status, 200);
    assert.match(answer.body, /Someone answers your question/);
    assert.equal(await mailAbout(await ask('Second')), undefined);
    assert.match((await stoa.as(ana).get('/inbox')).body, /Second/);
    assert.equal((await stoa.as(null).post(`${path}/undo`)).status, 303);
    assert.ok(await mailAbout(await ask('Third')));
  });

  test('looking at the page ends nothing', async () => {
    const path = pathOf((await mailAbout(await ask('Looked at')))!.unsubscribe);
    const page = await stoa.as(null).get(path);
    assert.match(page.body, /End these mails/);
    assert.ok(await mailAbout(await ask('Still wanted')));
  });

  test('a conversation is muted from the mail, others are still told', async () => {
    const discussion = await ask('Lively');
    const mail = await mailAbout(discussion);
    const path = pathOf(/http:\S+unsubscribe\/\S+thread\S+/.exec(mail!.text)![0]);
    assert.match((await press(path)).body, /Lively/);
    assert.equal(await mailAbout(discussion), undefined);
    assert.ok(await mailAbout(await ask('Another one')));
  });

  test('a token that was not made here, or was changed, leads nowhere', async () => {
    const path = pathOf((await mailAbout(await ask('Forged')))!.unsubscribe);
    const forged = path.replace(/\/\d+\./, `/${stoa.id(ben)}.`);
    for (const address of [
      forged,
      '/unsubscribe/1.digest',
      '/unsubscribe/1.digest.x',
      '/unsubscribe/nonsense',
    ])
      for (const answer of [await stoa.as(null).get(address), await press(address)])
        assert.equal(answer.status, 404);
  });
});
