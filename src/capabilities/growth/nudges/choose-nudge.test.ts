import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseNudge, type Someone } from './choose-nudge.ts';

const someone = (id: number, more: Partial<Someone> = {}): Someone => ({
  id,
  department: 'Service',
  location: 'Porto',
  managerId: null,
  askMeAbout: ['coffee'],
  wantToLearn: [],
  ...more,
});
const me = someone(1, { managerId: 9, wantToLearn: ['Audits'], askMeAbout: ['seals'] });
const chosen = (others: Someone[], spared: number[] = [], seed = 3) =>
  chooseNudge(me, others, new Set(spared), seed);
const quality = { department: 'Quality' };

test('nobody from the own corner, and nobody who cannot be asked anything', () => {
  assert.equal(chosen([someone(2)]), null);
  assert.equal(chosen([someone(2, { ...quality, askMeAbout: [] })]), null);
  assert.equal(chosen([someone(2, { department: null, location: null })]), null);
});

test('nobody who leads one, nor whom one leads', () => {
  assert.equal(chosen([someone(9, quality), someone(3, { ...quality, managerId: 1 })]), null);
});

test('what one wants to learn counts most', () => {
  const choice = chosen([
    someone(2, { ...quality, location: 'Leeds' }),
    someone(3, { ...quality, askMeAbout: ['audits'] }),
  ]);
  assert.deepEqual(choice, { id: 3, reasons: ['learn', 'department'], topic: 'audits' });
});

test('what the other wants to learn, and what both know, are reasons too', () => {
  assert.deepEqual(chosen([someone(2, { location: 'Leeds', wantToLearn: ['Seals'] })])?.reasons, [
    'teach',
    'location',
  ]);
  assert.deepEqual(chosen([someone(2, { location: 'Leeds', askMeAbout: ['Seals'] })])?.reasons, [
    'common',
    'location',
  ]);
});

test('whoever is to be spared is not chosen', () => {
  assert.equal(chosen([someone(2, quality)], [2]), null);
});

test('not everybody is sent to the same person, and the same draw gives the same', () => {
  const others = Array.from({ length: 40 }, (_, i) => someone(i + 10, quality));
  const draw = () => Array.from({ length: 30 }, (_, seed) => chosen(others, [], seed)!.id);
  assert.deepEqual(draw(), draw());
  assert.ok(new Set(draw()).size > 8);
});
