import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyKind } from '#test/networks/kinds.ts';
import { stoaValues } from '#test/networks/stoa-values.ts';
import { measureApart } from './measure-apart.ts';

const data = everyKind()['directed, weighted']!;

test('what is measured apart is what would be measured here, with progress', async () => {
  const steps = new Set<string>();
  const { figures, columns } = await measureApart({ data }, ({ step }) => steps.add(step));
  const { measured, values } = stoaValues(data);
  assert.deepEqual(figures.network, measured.network);
  assert.deepEqual([...columns.find(({ name }) => name === 'constraint')!.values], values['constraint']);
  assert.deepEqual([...steps], ['ties', 'circles', 'communities', 'paths', 'groups', 'done']);
});

test('paths that are drawn are drawn the same way again', async () => {
  const drawing = { pairs: 500, people: 20, seed: 3 };
  const once = await measureApart({ data, drawing });
  assert.deepEqual(await measureApart({ data, drawing }), once);
  assert.deepEqual(once.figures.network.drawn, drawing);
});

test('what is thrown there is thrown here', async () => {
  const broken = { ...data, ids: null as unknown as string[] };
  await assert.rejects(measureApart({ data: broken }), TypeError);
});
