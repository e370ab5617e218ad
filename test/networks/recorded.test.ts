import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agrees } from './compare.ts';
import { everyKind } from './kinds.ts';
import { readRecorded } from './recorded.ts';
import { stoaValues } from './stoa-values.ts';

const recorded = await readRecorded();

describe('what NetworkX and igraph said of generated networks is what Stoa says, to nine digits', () => {
  for (const [name, data] of Object.entries(everyKind())) {
    test(name, () => {
      const { values } = stoaValues(data);
      const differing = Object.entries(recorded[name]!).flatMap(([measure, said]) =>
        Object.entries(said)
          // Communities and what is said of them belong to a search, which the command judges.
          .filter(([, other]) => measure !== 'modularity' && !agrees(measure, values[measure] ?? null, other))
          .map(([library]) => `${measure}, ${library}`),
      );
      assert.deepEqual(differing, []);
    });
  }
});
