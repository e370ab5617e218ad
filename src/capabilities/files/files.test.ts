import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { sql } from '#platform/database/sql.ts';
import { ana, ben, clara, eva } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { attachFiles, attachmentList, attachmentsOf } from './index.ts';

let stoa: Stoa;
before(async () => (stoa = await startStoa()));
after(() => stoa.stop());

type Uploaded = { id: string; url: string; name: string; kind: string };

const upload = async (name: string, bytes: Buffer, role = ana) =>
  stoa.as(role).upload('/files', { file: [name, bytes] });
const uploaded = async (name: string, bytes: Buffer, role = ana) =>
  (await upload(name, bytes, role)).json<Uploaded>();

/** A photo as a phone makes it: lying on its side, with the place where it was taken. */
const photo = (width = 3000, height = 2000) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ana' }, IFD3: { GPSLatitude: '41/1 9/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A post of Ana's in a community that Ben belongs to and Eva does not. */
async function postIn(visibility: string): Promise<number> {
  return stoa.ground.db.transaction(async (tx) => {
    const slug = `place-${Math.random().toString(36).slice(2)}`;
    const community = await tx.one<{ id: number }>(sql`
      insert into communities (slug, name, state, visibility) values (${slug}, ${slug}, 'live', ${visibility}) returning id`);
    await tx.run(sql`
      insert into memberships (community_id, person_id) values (${community.id}, ${stoa.id(ana)}), (${community.id}, ${stoa.id(ben)})`);
    const discussion = await tx.one<{ id: number }>(sql`
      insert into discussions (community_id, kind, title, author_id, posts_count)
      values (${community.id}, 'discussion', 'Seals', ${stoa.id(ana)}, 1) returning id`);
    const post = await tx.one<{ id: number }>(sql`
      insert into posts (discussion_id, number, author_id, body_html, body_text, sanitised)
      values (${discussion.id}, 1, ${stoa.id(ana)}, '<p>x</p>', 'x', 1) returning id`);
    return post.id;
  });
}

const me = (role: typeof ana) => ({ id: stoa.id(role) }) as never;
const attach = (post: number, keys: string[], role = ana) =>
  stoa.ground.db.transaction((tx) => attachFiles(tx, post, keys, me(role)));

describe('a picture', () => {
  test('is turned upright, made small enough for screens, and says nothing but what it shows', async () => {
    const { url, kind, name } = await uploaded('Pump (old).JPEG', await photo());
    assert.equal(kind, 'picture');
    assert.equal(name, 'Pump (old).jpg');
    const answer = await stoa.app.inject({ url, headers: { cookie: cookie(ana) } });
    assert.equal(answer.statusCode, 200);
    const seen = await sharp(answer.rawPayload).metadata();
    assert.deepEqual([seen.width, seen.height, seen.orientation], [1365, 2048, undefined]);
    assert.equal(seen.exif, undefined);
    assert.match(answer.headers['content-disposition'] as string, /^inline/);
    assert.equal(answer.headers['content-security-policy'], "default-src 'none'; sandbox");
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
    assert.match(answer.headers['cache-control'] as string, /^private/);
    const again = await stoa.app.inject({
      url,
      headers: { cookie: cookie(ana), 'if-none-match': answer.headers['etag'] },
    });
    assert.equal(again.statusCode, 304);
  });

  test('moves when it moved before', async () => {
    const frames = await sharp(
      await Promise.all(
        ['#f00', '#0f0'].map((background) =>
          sharp({ create: { width: 20, height: 10, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      ),
      { join: { animated: true } },
    )
      .gif()
      .toBuffer();
    const { name, url } = await uploaded('wave.gif', frames);
    assert.equal(name, 'wave.webp');
    const answer = await stoa.app.inject({ url, headers: { cookie: cookie(ana) } });
    assert.equal((await sharp(answer.rawPayload, { animated: true }).metadata()).pages, 2);
  });

  test('that cannot be read is refused with a sentence', async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic'),
      Buffer.alloc(64),
    ]);
    for (const [name, bytes] of [
      ['a.heic', heic],
      ['b.png', Buffer.from('no picture')],
    ] as const) {
      const form = await multipart(name, bytes);
      const headers = { ...form.headers, accept: 'application/json' };
      const answer = await stoa.as(ana).send({ ...form, headers });
      assert.equal(answer.status, 422);
      assert.match(answer.json<{ detail: string }>().detail, /JPEG or PNG/);
    }
  });
});

describe('any other file', () => {
  test('is only ever downloaded, whatever it is, under the name it came with', async () => {
    const page = Buffer.from('<!doctype html><script>alert(document.domain)</script>');
    for (const name of [
      'page.html',
      'drawing.svg',
      'Plan März "2".txt',
      '../../etc/passwd',
      'evil\u202Etxt.exe',
    ]) {
      const { url, kind } = await uploaded(name, page);
      assert.equal(kind, 'file');
      const answer = await stoa.as(ana).get(url);
      assert.equal(answer.status, 200);
      assert.match(
        String(answer.headers['content-disposition']),
        /^attachment; filename="[\w .-]+"; filename\*=UTF-8''[^"\r\n]+$/,
      );
      assert.doesNotMatch(String(answer.headers['content-type']), /html|svg|xml|script/);
      assert.equal(answer.headers['content-security-policy'], "default-src 'none'; sandbox");
      assert.doesNotMatch(url, /\.\.|%2f|202e/i);
    }
  });

  test('is sent in parts when it is asked for in parts', async () => {
    const { url } = await uploaded('numbers.csv', Buffer.from('0123456789'));
    const ask = (range: string) => stoa.app.inject({ url, headers: { cookie: cookie(ana), range } });
    const part = await ask('bytes=2-4');
    assert.deepEqual(
      [part.statusCode, part.body, part.headers['content-range']],
      [206, '234', 'bytes 2-4/10'],
    );
    assert.equal((await ask('bytes=-3')).body, '789');
    assert.equal((await ask('bytes=7-')).body, '789');
    assert.equal((await ask('bytes=10-')).statusCode, 416);
    assert.equal((await ask('bytes=0-1,4-5')).body, '0123456789');
  });

  test('that is too large, or nothing, is refused', async () => {
    assert.equal((await upload('large.bin', Buffer.alloc(5_000_001))).status, 422);
    assert.equal((await upload('empty.txt', Buffer.alloc(0))).status, 422);
  });
});

describe('who may read a file', () => {
  test('is its owner alone, until a post carries it', async () => {
    const { url, id } = await uploaded('plan.txt', Buffer.from('plan'));
    assert.equal((await stoa.as(ana).get(url)).status, 200);
    assert.equal((await stoa.as(ben).get(url)).status, 404);
    assert.match((await stoa.as(null).get(url)).to ?? '', /sign-in/);
    const post = await postIn('closed');
    await attach(post, [id]);
    assert.equal((await stoa.as(ben).get(url)).status, 200);
    assert.equal((await stoa.as(eva).get(url)).status, 404);
    await stoa.ground.db.run(sql`update posts set deleted_at = moment() where id = ${post}`);
    assert.equal((await stoa.as(ben).get(url)).status, 404);
  });

  test('is every colleague where the community is open, and for a photo', async () => {
    const { url, id } = await uploaded(
      'me.png',
      await sharp(await photo(300, 300))
        .png()
        .toBuffer(),
    );
    await attach(await postIn('open'), [id]);
    assert.equal((await stoa.as(eva).get(url)).status, 200);
    assert.equal((await stoa.as(eva).get(`/photos/${id}`)).status, 404);
    await stoa.ground.db.run(sql`
      update people set photo_file_id = (select id from files where key = ${id}) where id = ${stoa.id(ana)}`);
    const face = await stoa.app.inject({ url: `/photos/${id}`, headers: { cookie: cookie(eva) } });
    assert.deepEqual(await sizeOf(face.rawPayload), [160, 160]);
  });

  test('nobody gives away the file of somebody else by naming it', async () => {
    const { url, id } = await uploaded('secret.txt', Buffer.from('secret'), clara);
    await attach(await postIn('open'), [id]);
    assert.equal((await stoa.as(eva).get(url)).status, 404);
  });

  test('an edit by another keeps what the post carried, and drops what it no longer names', async () => {
    const [kept, dropped] = [
      await uploaded('a.txt', Buffer.from('a')),
      await uploaded('b.txt', Buffer.from('b')),
    ];
    const post = await postIn('closed');
    await attach(post, [kept.id, dropped.id]);
    await attach(post, [kept.id], ben);
    const carried = (await attachmentsOf(stoa.ground.db, [post])).get(post) ?? [];
    assert.deepEqual(
      carried.map(({ key }) => key),
      [kept.id],
    );
    const tongue = { locale: 'en', timeZone: 'UTC' } as const;
    assert.match(attachmentList(tongue, carried, '<p>x</p>')?.markup ?? '', /a\.txt.*1 byte/s);
    assert.equal(attachmentList(tongue, carried, `<a href="${kept.url}">a.txt</a>`), null);
  });
});

describe('what nothing carries', () => {
  test('is forgotten after a day; what a draft, a post or a profile shows is not', async () => {
    const names = ['nowhere', 'draft', 'post', 'photo'] as const;
    const picture = await photo(40, 40);
    const [nowhere, draft, post, face] = await Promise.all(
      names.map((name) => uploaded(`${name}.jpg`, picture)),
    );
    await stoa.ground.db.run(sql`
      insert into drafts (person_id, key, content) values (${stoa.id(ana)}, 'x', ${JSON.stringify({ body: draft!.url })}::jsonb)`);
    await attach(await postIn('open'), [post!.id]);
    await stoa.ground.db.run(sql`
      update people set photo_file_id = (select id from files where key = ${face!.id}) where id = ${stoa.id(ana)}`);
    await stoa.later('25 hours');
    await forget();
    const answers = await Promise.all(
      [nowhere, draft, post, face].map((file) => stoa.as(ana).get(file!.url)),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 200, 200, 200],
    );
  });

  test('can be taken away by its owner through the API, where it can be put too', async () => {
    const content = Buffer.from('by a program').toString('base64');
    const made = await stoa.as(ana).api('POST', '/files', { name: 'note.txt', content });
    assert.equal(made.status, 201);
    const { key, media_type } = made.json<{ key: string; media_type: string }>();
    assert.equal(media_type, 'text/plain');
    assert.equal((await stoa.as(ben).api('DELETE', `/files/${key}`)).status, 404);
    assert.equal((await stoa.as(ana).api('DELETE', `/files/${key}`)).status, 204);
    assert.equal((await stoa.as(ana).api('GET', `/files/${key}`)).status, 404);
  });
});

async function forget(): Promise<void> {
  const { forgetOrphans } = await import('./forget-orphans.ts');
  await forgetOrphans.work(stoa.ground);
}

const cookie = (role: typeof ana) => `stoa_session=${stoa.as(role).cookies.get('stoa_session')}`;
const sizeOf = async (bytes: Buffer) =>
  sharp(bytes)
    .metadata()
    .then(({ width, height }) => [width, height]);

async function multipart(name: string, bytes: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const encoded = new Response(form);
  return {
    method: 'POST' as const,
    url: '/files',
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type')! },
  };
}
