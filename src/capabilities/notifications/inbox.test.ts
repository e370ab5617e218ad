import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answerAccepted, expertAsked, personMentioned } from '#capabilities/discussions/index.ts';
import { memberLeft, membershipRequested } from '#capabilities/communities/index.ts';
import { sql } from '#platform/database/sql.ts';
import { record } from '#shared/activity/happening.ts';
import { ana, ben, clara, deniz, eva, greta, type Role } from '#test/support/cast.ts';
import { community, hasRead, reply, thread, type Place } from '#test/support/conversation.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
let place: Place;
before(async () => {
  stoa = await startStoa();
  place = await community(stoa, 'Pumps and seals', { owner: [clara, deniz], member: [ana, ben, greta] });
});
after(() => stoa.stop());

const inbox = async (person: Role, show = '') => (await stoa.as(person).get(`/inbox${show}`)).body;
/** A new question of Ana's with an answer of Ben's. */
async function answeredQuestion(title: string): Promise<{ discussion: number; post: number }> {
  const discussion = await thread(stoa, place, ana, title, 'question');
  const post = await reply(stoa, discussion, ben, `About ${title}`);
  await stoa.settle();
  return { discussion, post };
}

describe('The inbox', () => {
  test('tells the asker who answered, links to the answer, and tells nobody else', async () => {
    const { discussion } = await answeredQuestion('Which seal for hot water?');
    const page = await inbox(ana);
    assert.match(page, /Ben Okafor answered your question/);
    assert.ok(page.includes(`/discussions/${discussion}?at=2#post-2`));
    for (const person of [ben, clara, deniz, eva])
      assert.ok(!(await inbox(person)).includes('Which seal for hot water'));
  });

  test('shows one line for a thread, however much came, and is read when the thread was read', async () => {
    const { discussion } = await answeredQuestion('Why does the gasket leak?');
    await reply(stoa, discussion, deniz, 'It was cut too short');
    await stoa.settle();
    const page = await inbox(ana);
    assert.equal(page.split('Why does the gasket leak?').length, 2);
    assert.match(page, /and one more/);
    await hasRead(stoa, ana, discussion);
    assert.ok(!(await inbox(ana)).includes('Why does the gasket leak?'));
    assert.ok((await inbox(ana, '?show=all')).includes('Why does the gasket leak?'));
  });

  test('does not tell what was read before it could be told', async () => {
    const discussion = await thread(stoa, place, ana, 'Read at once', 'question');
    await reply(stoa, discussion, ben, 'Quick answer');
    await hasRead(stoa, ana, discussion);
    await stoa.settle();
    assert.ok(!(await inbox(ana, '?show=all')).includes('Read at once'));
  });

  test('says the strongest reason once when an answer also mentions the asker', async () => {
    const { discussion, post } = await answeredQuestion('Mentioned and answered');
    const where = { actor: stoa.id(ben), community: place.id, discussion, post };
    await stoa.ground.db.transaction((tx) => record(tx, personMentioned, where, { person_id: stoa.id(ana) }));
    await stoa.settle();
    const page = await inbox(ana);
    assert.equal(page.split('>Mentioned and answered</a>').length, 2);
    assert.match(page, /Ben Okafor mentioned you[\s\S]*About Mentioned and answered/);
  });

  test('is told the same once, though the happening is worked off twice', async () => {
    const { discussion } = await answeredQuestion('Told once');
    await stoa.ground.db.run(sql`
      select graphile_worker.add_job('happened', json_build_object('ids', json_build_array(id))) from activity where discussion_id = ${discussion}`);
    await stoa.settle();
    const { count } = await stoa.ground.db.one<{ count: number }>(sql`
      select count(*) from notifications where discussion_id = ${discussion}`);
    assert.equal(count, 1);
  });

  test('tells of an accepted answer and of being asked, though the posts themselves were seen', async () => {
    const { discussion, post } = await answeredQuestion('Accepted and asked');
    await hasRead(stoa, ben, discussion);
    const where = { actor: stoa.id(ana), community: place.id, discussion, post };
    await stoa.ground.db.transaction(async (tx) => {
      await record(tx, answerAccepted, where, { person_id: stoa.id(ben) });
      await record(tx, expertAsked, { ...where, actor: stoa.id(ana) }, { person_id: stoa.id(deniz) });
    });
    await stoa.settle();
    assert.match(await inbox(ben), /Ana Duarte accepted your answer/);
    assert.match(await inbox(deniz), /Ana Duarte asks you/);
  });

  test('marks one as read, and all that was on the page, but not what came since', async () => {
    await answeredQuestion('First of two');
    const id = /\/inbox\/(\d+)\/read/.exec(await inbox(ana))![1];
    await stoa.as(ana).post(`/inbox/${id}/read`);
    assert.ok(!(await inbox(ana)).includes('First of two'));
    assert.equal((await stoa.as(ben).post(`/inbox/${id}/read`)).status, 404);

    await answeredQuestion('Seen on the page');
    const upTo = /name="up_to" value="(\d+)"/.exec(await inbox(ana))![1]!;
    await answeredQuestion('Came since');
    await stoa.as(ana).post('/inbox/read', { up_to: upTo });
    const page = await inbox(ana);
    assert.ok(!page.includes('Seen on the page'));
    assert.ok(page.includes('Came since'));
  });

  test('forgets what the person may no longer see, in the count as well', async () => {
    const secret = await community(
      stoa,
      'Works council',
      { owner: [clara, deniz], member: [ana, ben] },
      'hidden',
    );
    const discussion = await thread(stoa, secret, ana, 'A confidential matter', 'question');
    await reply(stoa, discussion, ben, 'A confidential answer');
    await stoa.settle();
    assert.match(await inbox(ana), /A confidential matter/);
    await stoa.ground.db.transaction(async (tx) => {
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
    await stoa.settle();
    assert.ok(!/confidential/.test(await inbox(ana, '?show=all')));
    const { count } = await stoa.ground.db.one<{ count: number }>(sql`
      select count(*) from notifications where community_id = ${secret.id} and read_at is null and person_id = ${stoa.id(ana)}`);
    assert.equal(count, 0);
  });

  test('tells owners of a request to join, not members', async () => {
    await stoa.ground.db.transaction((tx) =>
      record(
        tx,
        membershipRequested,
        { actor: stoa.id(eva), community: place.id },
        { person_id: stoa.id(eva) },
      ),
    );
    await stoa.settle();
    for (const owner of [clara, deniz])
      assert.match(await inbox(owner), /Eva Lindqvist (asks to join|möchte beitreten)/);
    assert.ok(!(await inbox(ben)).includes('Eva Lindqvist'));
  });
});
