import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { library, type Declaration } from '#capabilities/formats/index.ts';
import { eva } from './support/cast.ts';
import { makeProgramme } from './support/programmes.ts';
import { enterByIntake } from './support/playing/enter-by-intake.ts';
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

describe('every format that comes with Stoa is founded by its form, and people come in by its intake', () => {
  for (const declared of library())
    test(declared.key, async () => {
      const slug = await enterByIntake(stoa, declared, players.slice(0, 4));
      const page = await stoa.as(eva).get(`/programmes/${slug}/people`);
      for (const { name } of players.slice(0, 4)) assert.ok(page.body.includes(name), name);
    });
});

async function playFormat(declared: Declaration): Promise<void> {
  const programme = await makeProgramme(stoa, declared.key);
  const tables = await formTables(stoa, programme, players);
  await playTables(tables);
  for (const table of tables) assert.ok(table.seen.steps > 0, 'something was done');
}
