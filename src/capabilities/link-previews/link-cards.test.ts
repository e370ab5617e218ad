import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana, eva } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { cardList, linkCards, previewLinks } from './index.ts';

let stoa: Stoa;
let discussion: number;
before(async () => {
  stoa = await startStoa({ externalPreviews: true });
  discussion = await stoa.ground.db.transaction(async (tx) => {
    const { id } = await tx.one<{ id: number }>(sql`
      insert into communities (slug, name, state, visibility) values ('pumps', 'Pumps', 'live', 'hidden') returning id`);
    await tx.run(sql`insert into memberships (community_id, person_id) values (${id}, ${stoa.id(ana)})`);
    const started = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title) values (${id}, 'question', 'Cold seals?') returning id`);
    return started.id;
  });
});
after(() => stoa.stop());

const cardsFor = async (role: typeof ana, html: string) => {
  const place = { ground: stoa.ground, db: stoa.ground.db, me: { id: stoa.id(role) } as never };
  return (await linkCards(place, [{ id: 1, body_html: html }])).get(1);
};

test('a link to a place in Stoa shows it to those who may see it, and nothing to others', async () => {
  const html =
    `<p><a href="/discussions/${discussion}#post-2">a</a> <a href="http://stoa.test/communities/pumps">b</a>` +
    ` <a href="/people/${stoa.id(eva)}">c</a> <a data-mention="${stoa.id(ana)}" href="/people/${stoa.id(ana)}">@Ana</a></p>`;
  const before = stoa.ground.db.statements();
  assert.deepEqual(
    (await cardsFor(ana, html))?.map(({ title }) => title),
    ['Cold seals?', 'Pumps', 'Eva Lindqvist'],
  );
  assert.equal(stoa.ground.db.statements() - before, 1);
  assert.deepEqual(
    (await cardsFor(eva, html))?.map(({ title }) => title),
    ['Eva Lindqvist'],
  );
  const list = cardList({ locale: 'en', timeZone: 'UTC' }, await cardsFor(ana, html));
  assert.match(list?.markup ?? '', new RegExp(`<a class="link-card" href="/discussions/${discussion}"`));
  assert.equal(await cardsFor(ana, '<p>no <a href="mailto:a@example.org">link</a></p>'), undefined);
});

test('a page outside is shown once it was fetched; one that lies inside the network never is', async () => {
  const html = '<p><a href="http://127.0.0.1:9/secret" rel="nofollow ugc noopener">x</a></p>';
  await stoa.ground.db.transaction((tx) => previewLinks(tx, html, 'http://stoa.test'));
  await stoa.settle();
  const row = await stoa.ground.db.one<{ title: string | null }>(sql`select title from link_previews`);
  assert.equal(row.title, null);
  assert.equal(await cardsFor(ana, html), undefined);
  await stoa.ground.db.run(sql`update link_previews set title = 'Seals', site = 'example.org'`);
  assert.deepEqual(
    (await cardsFor(eva, html))?.map(({ kind, detail }) => [kind, detail]),
    [['page', 'example.org']],
  );
});
