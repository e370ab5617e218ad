import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import iconv from 'iconv-lite';
import { sql } from '#platform/database/sql.ts';
import { ana, ben } from '#test/support/cast.ts';
import { runImportOf } from '#test/support/importing.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { importMbox } from './command.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

/** One mail of an archive: headers and body; what is not said is usual. */
function mail(
  headers: Record<string, string>,
  body: string,
  envelope = 'From ola@example.net Thu Jan  8 10:00:00 2004',
) {
  const all = { From: 'Ola Nord <ola@example.net>', Date: 'Thu, 8 Jan 2004 10:00:00 +0000', ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${envelope}\n${head.join('\n')}\n\n${body}\n\n`;
}

const take = (community: string, archive: string | Buffer) =>
  runImportOf(importMbox, stoa, community, { [`${community}.mbox`]: archive });

type Post = {
  title: string;
  number: number;
  parent_number: number | null;
  author: string | null;
  body_html: string;
};
const postsOf = (community: string) =>
  stoa.ground.db.many<Post>(sql`
    select d.title, p.number, p.parent_number, a.name as author, p.body_html
    from posts p join discussions d on d.id = p.discussion_id join communities c on c.id = d.community_id
    left join people a on a.id = p.author_id where c.name = ${community} order by d.created_at, d.id, p.number`);
const shape = async (community: string) =>
  (await postsOf(community)).map(({ title, number, parent_number }) => [title, number, parent_number]);

test('threads follow what messages answer, whatever order they stand in', async () => {
  const said = await take(
    'Threads',
    mail(
      {
        'Message-ID': '<c@x>',
        References: '<a@x> <b@x>',
        Subject: 'Re: Seals',
        Date: 'Thu, 8 Jan 2004 12:00:00 +0000',
      },
      'Third',
    ) +
      mail(
        {
          'Message-ID': '<b@x>',
          'In-Reply-To': '<a@x>',
          Subject: 'Re: Seals',
          Date: 'Thu, 8 Jan 2004 11:00:00 +0000',
        },
        'Second',
      ) +
      mail({ 'Message-ID': '<a@x>', Subject: 'Seals' }, 'First') +
      mail({ 'Message-ID': '<a@x>', Subject: 'Seals' }, 'First again'),
  );
  assert.match(said, /New: 1 discussion, 2 replies, 1 person\./);
  assert.match(said, /twice in the file[^\n]*: a@x/);
  assert.deepEqual(await shape('Threads'), [
    ['Seals', 1, null],
    ['Seals', 2, null],
    ['Seals', 3, 2],
  ]);
});

test('without references the subject counts for a month; a missing beginning still holds its answers together', async () => {
  const at = (day: string) => ({ Date: `${day} Jan 2004 10:00:00 +0000` });
  await take(
    'Subjects',
    mail({ 'Message-ID': '<1@x>', Subject: '[pumps] Oil', ...at('1') }, 'Which?') +
      mail({ 'Message-ID': '<2@x>', Subject: 'AW: [pumps] Oil', ...at('5') }, 'This.') +
      mail(
        { 'Message-ID': '<3@x>', Subject: 'Re: Oil', Date: '1 Jun 2004 10:00:00 +0000' },
        'Months later.',
      ) +
      mail({ 'Message-ID': '<4@x>', Subject: 'Re: Lost', References: '<gone@x>', ...at('7') }, 'One') +
      mail({ 'Message-ID': '<5@x>', Subject: 'Renamed', References: '<gone@x>', ...at('8') }, 'Two') +
      mail({ 'Message-ID': '<6@x>', Subject: 'Round', 'In-Reply-To': '<7@x>', ...at('9') }, 'A') +
      mail({ 'Message-ID': '<7@x>', Subject: 'Circle', 'In-Reply-To': '<6@x>', ...at('10') }, 'B'),
  );
  assert.deepEqual(await shape('Subjects'), [
    ['[pumps] Oil', 1, null],
    ['[pumps] Oil', 2, null],
    ['Lost', 1, null],
    ['Lost', 2, null],
    ['Round', 1, null],
    ['Circle', 1, null],
    ['Oil', 1, null],
  ]);
});

test('long quotations are folded under who said it, signatures and list footers go', async () => {
  const quoted = Array.from({ length: 6 }, (_, i) => `> line ${i}`).join('\n');
  await take(
    'Quotes',
    mail(
      { 'Message-ID': '<q@x>', Subject: 'Quotes' },
      `Hello\n\nOn Monday, Ben wrote:\n${quoted}\n\nYes & no: https://example.org/a_(b).\n\n> short\n\n>From here on.\n\n-- \nOla\nHead of seals\n\n________________________\nPumps mailing list\nPumps@example.net`,
    ),
  );
  const [post] = await postsOf('Quotes');
  assert.equal(
    post!.body_html,
    '<p>Hello</p><details><summary>On Monday, Ben wrote:</summary><blockquote><p>line 0<br>line 1<br>line 2<br>line 3<br>line 4<br>line 5</p></blockquote></details>' +
      '<p>Yes &amp; no: <a href="https://example.org/a_(b" rel="nofollow ugc noopener">https://example.org/a_(b</a>).</p>' +
      '<blockquote><p>short</p></blockquote><p>From here on.</p>',
  );
});

test('addresses that archives hide are read, and who is here is found by theirs', async () => {
  await take(
    'Senders',
    mail(
      { 'Message-ID': '<s1@x>', From: 'jo.doe at example.net (Jo Doe)', Subject: 'One' },
      'Text',
      'From jo.doe at example.net  Thu Jan  8 10:00:00 2004',
    ) +
      mail(
        {
          'Message-ID': '<s2@x>',
          From: `Benjamin <${ben.email.toUpperCase()}>`,
          Subject: 'Two',
          Date: 'Fri, 9 Jan 2004 10:00:00 +0000',
        },
        'Text',
      ),
  );
  assert.deepEqual(
    (await postsOf('Senders')).map(({ author }) => author),
    ['Jo Doe', 'Ben Okafor'],
  );
  const jo = await stoa.ground.db.one<{ id: number; status: string; email: string }>(sql`
    select id, status, email from people where name = 'Jo Doe'`);
  assert.deepEqual([jo.status, jo.email], ['unclaimed', 'jo.doe@example.net']);
  assert.doesNotMatch((await stoa.as(ana).get(`/people/${jo.id}`)).body, /jo\.doe@example\.net/);
});

test('encodings, markup and attachments arrive; broken ones are named', async () => {
  const attached = [
    'Content-Type: multipart/mixed; boundary="b"\nMIME-Version: 1.0\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe\n',
    `--b\nContent-Type: text/csv; name="list.csv"\nContent-Disposition: attachment; filename="list.csv"\nContent-Transfer-Encoding: base64\n\n${Buffer.from('a,b\n').toString('base64')}\n`,
    `--b\nContent-Type: image/png; name="no.png"\nContent-Disposition: attachment; filename="no.png"\nContent-Transfer-Encoding: base64\n\n${Buffer.from('no picture').toString('base64')}\n--b--\n\n`,
  ].join('');
  const head = (id: string, subject: string, day: number) =>
    `From a@b.c Thu Jan  8 10:00:00 2004\nMessage-ID: <${id}>\nFrom: Ola <ola@example.net>\nSubject: ${subject}\nDate: ${day} Jan 2004 10:00:00 +0000\n`;
  const archive = Buffer.concat([
    Buffer.from(head('e1@x', '=?utf-8?B?R3LDvMOfZQ==?=', 1) + attached),
    Buffer.from(`${head('e2@x', 'Latin', 2)}Content-Type: text/plain; charset=iso-8859-1\n\n`),
    iconv.encode('Schöne Dichtung\n\n', 'latin1'),
    Buffer.from(
      `${head('e3@x', 'Markup', 3)}Content-Type: text/html; charset=utf-8\n\n<p onclick="x()">Just <b>markup</b></p><script>alert(1)</script>\n\n`,
    ),
    Buffer.from(head('e4@x', 'Empty', 4) + '\n\n'),
  ]);
  const said = await take('Encodings', archive);
  assert.match(said, /Attachments kept: 1/);
  assert.match(said, /not what they claim to be[^\n]*: e1@x \(no\.png\)/);
  assert.match(said, /without words[^\n]*: e4@x/);
  assert.deepEqual(
    (await postsOf('Encodings')).map(({ title, body_html }) => [title, body_html]),
    [
      ['Grüße', '<p>Grüße</p>'],
      ['Latin', '<p>Schöne Dichtung</p>'],
      ['Markup', '<p>Just <strong>markup</strong></p>'],
    ],
  );
  const file = await stoa.ground.db.one<{ key: string; name: string }>(sql`
    select f.key, f.name from files f join post_files pf on pf.file_id = f.id`);
  const sent = await stoa.as(ana).get(`/files/${file.key}/${file.name}`);
  assert.equal(sent.body, 'a,b\n');
});

test('the archive of the next month answers the one before, and running either again doubles nothing', async () => {
  const january =
    mail({ 'Message-ID': '<j1@x>', Subject: 'Plan' }, 'What now?') +
    mail(
      {
        'Message-ID': '<j2@x>',
        'In-Reply-To': '<j1@x>',
        Subject: 'Re: Plan',
        Date: 'Fri, 9 Jan 2004 10:00:00 +0000',
      },
      'Wait.',
    );
  const february = mail(
    {
      'Message-ID': '<f1@x>',
      'In-Reply-To': '<j2@x>',
      Subject: 'Re: Plan',
      Date: 'Mon, 2 Feb 2004 10:00:00 +0000',
    },
    'Go.',
  );
  await take('Months', january);
  for (const archive of [february, january, february]) await take('Months', archive);
  assert.deepEqual(await shape('Months'), [
    ['Plan', 1, null],
    ['Plan', 2, null],
    ['Plan', 3, 2],
  ]);
});
