import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from '#platform/database/sql.ts';
import { ana } from '#test/support/cast.ts';
import { postsOf, runImportOf } from '#test/support/importing.ts';
import { answer, question, rowOf, xml } from '#test/support/question-dump.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { importQuestions } from './command.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const take = (community: string, files: Record<string, string>, owners: string[] = []) =>
  runImportOf(importQuestions, stoa, community, files, owners);

test('a dump becomes a community that everyone can read, with answers that stand before their question', async () => {
  const said = await take('Pump questions', {
    'Posts.xml': xml([
      answer(3, 1, { CreationDate: '2014-03-15T08:00:00.000', Score: 9 }),
      answer(2, 1),
      question(1, { AcceptedAnswerId: 3, Title: 'Why "cold" & wet?', ClosedDate: '2014-04-01T00:00:00.000' }),
      { Id: 4, PostTypeId: 5, CreationDate: '2014-03-15T08:00:00.000', Body: 'What the tag means' },
    ]),
    'users.XML': xml([
      { Id: 21, DisplayName: 'Olga & Söhne' },
      { Id: 99, DisplayName: 'Never wrote' },
    ]),
  });
  assert.match(said, /1 question, 2 answers/);
  assert.match(said, /neither question nor answer[^\n]*\(1\): 4/);
  assert.match(said, /no owner/);
  const posts = await postsOf(stoa, 'Pump questions');
  assert.deepEqual(
    posts.map(({ title, number, author, status, score, accepted }) => [
      title,
      number,
      author,
      status,
      score,
      accepted,
    ]),
    [
      ['Why "cold" & wet?', 1, 'Olga & Söhne', 'unclaimed', 3, false],
      ['Why "cold" & wet?', 2, 'User 22', 'unclaimed', 1, false],
      ['Why "cold" & wet?', 3, 'User 22', 'unclaimed', 9, true],
    ],
  );
  const list = await stoa.as(ana).get('/communities/pump-questions');
  assert.equal(list.status, 200);
  assert.match(list.body, /Why &quot;cold&quot; &amp; wet\?/);
  assert.match(list.body, /pumps/);
  const found = await stoa.as(ana).api('GET', '/search?q=becouse');
  assert.match(found.body, /Why \\"cold\\" & wet/);
  assert.equal(await stoa.ground.db.maybe(sql`select 1 from notifications`), null);
});

test('running it again doubles nothing; a newer dump brings what is new and what changed', async () => {
  const first = [question(1), answer(2, 1), question(5, { Title: 'Other', Tags: '|pumps|oil|' })];
  await take('Again', { 'site-posts.xml': xml(first) });
  const said = await take('again', { 'Posts.xml': xml(first) });
  assert.match(said, /New: 0 questions, 0 answers/);
  assert.match(said, /unchanged: 3/);
  const newer = [
    question(1, { Score: 30, AcceptedAnswerId: 6, Body: '<p>Why is it so, really?</p>' }),
    answer(2, 1),
    answer(6, 1, { CreationDate: '2014-03-13T21:00:00.000' }),
    question(5, { Title: 'Other', Tags: '|pumps|oil|' }),
  ];
  assert.match(
    await take('Again', { 'newer-posts.xml': xml(newer) }),
    /New: 0 questions, 1 answer or comment/,
  );
  const posts = await postsOf(stoa, 'Again');
  assert.deepEqual(
    posts
      .filter(({ title }) => title === 'Question 1')
      .map(({ number, score, accepted, body_html }) => [number, score, accepted, body_html]),
    [
      [1, 30, false, '<p>Why is it so, really?</p>'],
      [2, 1, false, '<p>Because.</p>'],
      [3, 1, true, '<p>Because.</p>'],
    ],
  );
});

test('another site with the same numbers stays apart', async () => {
  await take('Two sites', { 'Posts.xml': xml([question(1)]) });
  await take('Two sites', {
    'Posts.xml': xml([question(1, { Title: 'From elsewhere', CreationDate: '2015-01-01T00:00:00.000' })]),
  });
  assert.deepEqual(
    (await postsOf(stoa, 'Two sites')).map(({ title }) => title),
    ['Question 1', 'From elsewhere'],
  );
});

test('what cannot be taken is named with its reason, and the rest goes on', async () => {
  const said = await take('Bad rows', {
    'Posts.xml': xml([
      answer(10, 1),
      { ...answer(11, 1), ParentId: '' },
      answer(12, 404),
      question(13, { Body: '  ' }),
      question(14, { CreationDate: 'yesterday' }),
      question(15, { Body: '<script>alert(1)</script>' }),
      question(1),
      question(1, { Title: 'Twice' }),
      question(16, { AcceptedAnswerId: 10 }),
    ]),
  });
  assert.match(said, /without a word on what they answer[^\n]*: 11/);
  assert.match(said, /does not hold[^\n]*: 12/);
  assert.match(said, /without words \(2\): (13, 15|15, 13)/);
  assert.match(said, /without a date[^\n]*: 14/);
  assert.match(said, /twice in the file[^\n]*: 1\n/);
  assert.match(said, /accepted answer was not taken[^\n]*: 16/);
  assert.match(said, /2 questions, 1 answer/);
});

test('a file that breaks off keeps what came before', async () => {
  const whole = xml([question(1), answer(2, 1), question(3)]);
  const broken = whole.slice(0, whole.indexOf('Question 3'));
  assert.match(await take('Torn', { 'Posts.xml': broken }), /Posts\.xml breaks off in line \d+/);
  assert.equal((await postsOf(stoa, 'Torn')).length, 2);
  const wrong = whole.replace('<row Id="3"', '<row Id=3"');
  assert.match(await take('Wrong', { 'Posts.xml': wrong }), /breaks off in line 5/);
  assert.equal((await postsOf(stoa, 'Wrong')).length, 2);
});

test('entities, CDATA and forbidden characters hurt nobody', async () => {
  const text = `<?xml version="1.0"?><!DOCTYPE posts [<!ENTITY x "y">]><posts><![CDATA[<row Id="9"/>]]>
    ${rowOf(question(1, { Body: '<p>$a &lt; b$ &amp; 5</p>' })).replace('Question 1', 'Odd &#x1; &eacute; &#233;')}</posts>`;
  await take('Entities', { 'Posts.xml': text });
  const posts = await postsOf(stoa, 'Entities');
  assert.equal(posts.length, 1);
  assert.match(posts[0]!.title, /^Odd .*é$/);
  assert.equal(posts[0]!.body_html, '<p>$a &lt; b$ &amp; 5</p>');
});

test('markup is cleaned: pictures become links, addresses of the other site lose their way, signs stay raised', async () => {
  await take('Markup', {
    'Posts.xml': xml([
      question(1, {
        Body: '<p onclick="x()">x<sup>2</sup> <a href="/q/7">there</a> <a href="/people/1" data-mention="1">@you</a></p><img src="https://i.example.org/a.png" alt="A seal"><pre class="lang-py"><code>a\n  b</code></pre>',
      }),
    ]),
  });
  const [post] = await postsOf(stoa, 'Markup');
  assert.equal(
    post!.body_html,
    '<p>x² there @you</p><p><a href="https://i.example.org/a.png" rel="nofollow ugc noopener">A seal</a></p><pre><code class="language-python">a\n  b\n</code></pre>',
  );
});

test('comments stand under what they comment, and sums of votes fill in scores that are missing', async () => {
  const { Score: _, ...unscored } = answer(2, 1);
  await take('Comments', {
    'Posts.xml': xml([question(1), unscored]),
    'Comments.xml': xml([
      { Id: 1, PostId: 2, Text: 'See `code` & <b>', CreationDate: '2014-03-13T00:00:00.000', UserId: 21 },
      {
        Id: 2,
        PostId: 1,
        Text: 'Which pump?',
        CreationDate: '2014-03-13T23:00:00.000',
        UserDisplayName: 'gone',
      },
      { Id: 3, PostId: 77, Text: 'Lost', CreationDate: '2014-03-13T23:00:00.000', UserId: 21 },
    ]),
    'Votes.xml': xml([
      { Id: 1, PostId: 2, VoteTypeId: 2 },
      { Id: 2, PostId: 2, VoteTypeId: 2 },
      { Id: 3, PostId: 2, VoteTypeId: 3 },
      { Id: 4, PostId: 2, VoteTypeId: 1 },
    ]),
  });
  assert.deepEqual(
    (await postsOf(stoa, 'Comments')).map(({ number, parent_number, author, body_html, score, accepted }) => [
      number,
      parent_number,
      author,
      body_html,
      score,
      accepted,
    ]),
    [
      [1, null, 'User 21', '<p>Why is it so?</p>', 3, false],
      [2, 1, null, '<p>Which pump?</p>', 0, false],
      [3, null, 'User 22', '<p>Because.</p>', 1, true],
      [4, 3, 'User 21', '<p>See <code>code</code> &amp; &lt;b&gt;</p>', 0, false],
    ],
  );
});

test('a question that was closed as a duplicate goes into the one that asks the same, with all its answers', async () => {
  const files = {
    'Posts.xml': xml([
      question(1, { Title: 'Which seal?' }),
      answer(2, 1),
      question(3, { Title: 'What seal is right?', AcceptedAnswerId: 4 }),
      answer(4, 3, { Body: '<p>The blue one.</p>' }),
      question(5, { Title: 'Seals, please' }),
    ]),
    'PostLinks.xml': xml([
      { Id: 1, PostId: 3, RelatedPostId: 1, LinkTypeId: 3 },
      { Id: 2, PostId: 5, RelatedPostId: 3, LinkTypeId: 3 },
      { Id: 3, PostId: 1, RelatedPostId: 5, LinkTypeId: 3 },
      { Id: 4, PostId: 2, RelatedPostId: 5, LinkTypeId: 1 },
      { Id: 5, PostId: 5, RelatedPostId: 77, LinkTypeId: 3 },
    ]),
    'Tags.xml': xml([{ Id: 1, TagName: 'pumps', Count: 3 }]),
  };
  const said = await take('Twice asked', files);
  assert.match(said, /asks the same: 2\./);
  assert.match(said, /Tags\.xml counts 1 tag\./);
  assert.match(said, /holds now: 1 question, 4 answers \(1 accepted\)/);
  const posts = await postsOf(stoa, 'Twice asked');
  assert.deepEqual(
    posts.map(({ title, number, accepted }) => [title, number, accepted]),
    [1, 2, 3, 4, 5].map((number) => ['Which seal?', number, number === 4]),
  );
  assert.match(await take('Twice asked', files), /Here already and unchanged: 5/);
  assert.equal((await postsOf(stoa, 'Twice asked')).length, 5);
  assert.match((await stoa.as(ana).api('GET', '/search?q=blue')).body, /Which seal/);
});
