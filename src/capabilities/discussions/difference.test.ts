import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as hold, constantFrom, property } from 'fast-check';
import { difference } from './difference.ts';

test('what went and what came stands between what stayed', () => {
  assert.deepEqual(difference('close the red valve', 'close the blue valve'), [
    { kind: 'same', text: 'close the ' },
    { kind: 'gone', text: 'red' },
    { kind: 'new', text: 'blue' },
    { kind: 'same', text: ' valve' },
  ]);
});

test('both texts can be read out of the difference', () => {
  const words = array(constantFrom('a', 'b', 'c', '\n', ' '), { maxLength: 40 }).map((all) => all.join(''));
  hold(
    property(words, words, (before, after) => {
      const found = difference(before, after);
      const without = (kind: string) =>
        found
          .filter((one) => one.kind !== kind)
          .map(({ text }) => text)
          .join('');
      assert.equal(without('new'), before);
      assert.equal(without('gone'), after);
    }),
  );
});

test('very long texts are compared too', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, i) => `${word} ${i}`).join(' ');
  assert.deepEqual(
    difference(long('old'), long('new')).map(({ kind }) => kind),
    ['gone', 'new'],
  );
});
