import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ana, ben, clara, deniz, eva, femi } from '#test/support/cast.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';

let stoa: Stoa;
before(async () => void (stoa = await startStoa()));
after(() => stoa.stop());

const steps = {
  purpose: { purpose: 'So that a fault is solved once', who: 'Everybody who keeps pumps running' },
  challenge: { challenge: 'The same faults in every plant', impact: 'Half the stops in a year' },
  value: {
    value_organisation: 'Fewer stops',
    value_members: 'Less night work',
    overlap: 'Pumps that run let people sleep',
  },
  elements: {
    principles: '- We ask early\n- We write it down',
    people: 'Fitters and engineers',
    structure: 'Two owners',
    practices: 'A case every month',
  },
};

test('a community is founded step by step, and opens when two own it and its charter is complete', async () => {
  const begun = await stoa
    .as(clara)
    .post('/communities', { name: 'Pumpen & Öle', summary: 'Keeping pumps running' });
  assert.equal(begun.to, '/communities/pumpen-oele/founding/purpose');
  const base = '/communities/pumpen-oele';

  assert.equal((await stoa.as(eva).get(`${base}/about`)).status, 404, 'nobody else sees it');
  assert.equal((await stoa.as(femi).get(`${base}/about`)).status, 404, 'nor does an administrator');

  for (const [step, fields] of Object.entries(steps)) {
    assert.equal((await stoa.as(clara).get(`${base}/founding/${step}`)).status, 200);
    assert.equal((await stoa.as(clara).post(`${base}/founding/${step}`, fields)).status, 303);
  }
  assert.equal((await stoa.as(clara).post(`${base}/founding/guidelines`, { text: '- Be kind' })).status, 303);
  const early = await stoa.as(clara).post(`${base}/founding/launch`);
  assert.equal(early.status, 422, 'one founder is not enough');

  const found = await stoa.as(clara).get(`${base}/founding/people?q=denis`);
  assert.match(found.body, /Deniz Aydın/, 'a mistyped name finds people');
  await stoa.as(clara).post(`${base}/invitations`, { person_id: stoa.id(deniz), role: 'founder' });
  await stoa.as(clara).post(`${base}/invitations`, { person_id: stoa.id(ben), role: 'early adopter' });
  assert.match((await stoa.as(deniz).get('/communities?show=incubating')).body, /Pumpen/);
  assert.match((await stoa.as(deniz).get(`${base}/join`)).body, /solved once/);
  assert.equal((await stoa.as(deniz).post(`${base}/membership`)).status, 303);
  assert.equal((await stoa.as(ben).post(`${base}/membership`)).status, 303);
  assert.equal(
    (await stoa.as(ben).get(`${base}/founding/purpose`)).status,
    403,
    'early adopters do not decide',
  );

  assert.equal((await stoa.as(clara).get(`${base}/founding/settings`)).status, 200);
  assert.equal((await stoa.as(clara).get(`${base}/founding/launch`)).status, 200);
  const opened = await stoa.as(deniz).post(`${base}/founding/launch`);
  assert.equal(opened.to, base);
  const about = await stoa.as(eva).get(`${base}/about`);
  assert.equal(about.status, 200);
  assert.match(about.body, /Pumps that run let people sleep/);
  const { my_role } = (await stoa.as(clara).api('GET', '/communities/pumpen-oele')).json<{
    my_role: string;
  }>();
  assert.equal(my_role, 'owner');
});

test('who founds a community is first shown those that sound alike', async () => {
  const answer = await stoa.as(ana).post('/communities', { name: 'Pumpen und Öle', summary: '' });
  assert.equal(answer.status, 422);
  assert.match(answer.body, /Pumpen &amp; Öle/);
  assert.match((await stoa.as(ana).get('/communities/similar?q=pumpn+oele')).body, /Pumpen/);
  const anyway = await stoa
    .as(ana)
    .post('/communities', { name: 'Pumpen und Öle', summary: '', anyway: 'yes' });
  assert.equal(anyway.status, 303);
  assert.equal((await stoa.as(ana).post('/communities/pumpen-und-oele/founding/discard')).to, '/communities');
});

test('an incomplete form is no way round a refusal', async () => {
  const { to } = await stoa.as(clara).post('/communities', { name: 'Secret', summary: '' });
  const hidden = await stoa.as(eva).post(to!.replace('purpose', 'guidelines'), { text: '' });
  assert.equal(hidden.status, 404);
  const refused = await stoa.as(eva).post('/communities/pumpen-oele/charter', { purpose: 'Only this' });
  assert.equal(refused.status, 403);
});
