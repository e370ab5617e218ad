import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseContact, type Candidate } from './choose-contact.ts';

const team: Candidate = { id: 1, topics: ['seals', 'Handover'], department: 'Service' };
const other = (id: number, topics: string[], department: string | null = 'Service'): Candidate => ({
  id,
  topics,
  department,
});
const chosen = (others: Candidate[], known: number[] = []) => chooseContact(team, others, new Set(known), 7);

test('the team with most in common is worth most', () => {
  assert.equal(chosen([other(2, ['seals']), other(3, ['handover', 'Seals'])])?.id, 3);
});

test('of those alike the one from another department', () => {
  assert.deepEqual(chosen([other(2, ['seals']), other(3, ['seals'], 'Quality')]), {
    id: 3,
    topics: ['seals'],
    elsewhere: true,
  });
});

test('another department alone is a reason, the same department is none', () => {
  assert.equal(chosen([other(2, []), other(3, [], 'Quality')])?.id, 3);
  assert.equal(chosen([other(2, []), other(3, [], null)]), null);
});

test('nobody is suggested twice, nor the team to itself', () => {
  assert.equal(chosen([team, other(2, ['seals'])], [2]), null);
});

test('the same is chosen again for the same team, and not the same for all', () => {
  const many = Array.from({ length: 30 }, (_, i) => other(i + 10, [], 'Quality'));
  const picks = Array.from({ length: 20 }, (_, seed) => chooseContact(team, many, new Set(), seed)!.id);
  assert.deepEqual(
    picks,
    Array.from({ length: 20 }, (_, seed) => chooseContact(team, many, new Set(), seed)!.id),
  );
  assert.ok(new Set(picks).size > 5);
});
