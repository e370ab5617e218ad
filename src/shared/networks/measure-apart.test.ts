import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateCompany } from '#test/networks/company.ts';
import { measureApart } from './measure-apart.ts';
import { measureNetwork } from './measure-network.ts';

test('what is measured apart is what would be measured here, with progress', async () => {
  const { network, groupings } = generateCompany({ people: 200, ties: 900, directed: true });
  const steps = new Set<string>();
  const apart = await measureApart({ network, groupings }, ({ step }) => steps.add(step));
  assert.deepEqual(apart, measureNetwork(network, groupings));
  assert.deepEqual([...steps].at(-1), 'done');
});

test('paths that are drawn are drawn the same way again', async () => {
  const { network, groupings } = generateCompany({ people: 300, ties: 900, directed: false });
  const drawing = { pairs: 500, people: 20, seed: 3 };
  const once = await measureApart({ network, groupings, drawing });
  assert.deepEqual(await measureApart({ network, groupings, drawing }), once);
  assert.deepEqual(once.network.drawn, drawing);
});
