import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { library, type Declaration } from '#capabilities/formats/index.ts';
import { makeProgramme } from './support/programmes.ts';
import { enterPlayers, type Player } from './support/playing/players.ts';
import { formTables } from './support/playing/form-tables.ts';
import { playTables } from './support/playing/play-group.ts';
import { startStoa, type Stoa } from './support/stoa.ts';

let stoa: Stoa;
let players: Player[];
before(async () => {
  stoa = await startStoa();
  players = await enterPlayers(stoa, 14);
});
after(() => stoa.stop());

describe('every format that comes with Stoa is played from its first step to its last', () => {
  for (const declared of library()) test(declared.key, () => playFormat(declared));
});

async function playFormat(declared: Declaration): Promise<void> {
  const programme = await makeProgramme(stoa, declared.key);
  const tables = await formTables(stoa, programme, players);
  await playTables(tables);
  for (const table of tables) assert.ok(table.seen.steps > 0, 'something was done');
}
