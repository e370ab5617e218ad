import { randomBytes } from 'node:crypto';
import { hashToken } from '#capabilities/accounts/identify.ts';
import { sql } from '#platform/database/sql.ts';
import { Client } from '../client.ts';
import type { Stoa } from '../stoa.ts';

/** One of the many who play a format together, at a browser of their own. */
export type Player = { id: number; name: string; at: Client };

const departments = ['Engineering', 'Quality', 'Sales', 'Logistics', 'Finance'];

/** So many colleagues from several departments and both places, signed in for as long as a story takes. */
export async function enterPlayers(stoa: Stoa, count: number): Promise<Player[]> {
  return stoa.ground.db.transaction(async (tx) => {
    const players: Player[] = [];
    for (let i = 0; i < count; i++) {
      const name = `Player ${String.fromCharCode(65 + (i % 26))}${i}`;
      const session = randomBytes(32).toString('base64url');
      const { id } = await tx.one<{ id: number }>(sql`
        insert into people (name, email, department, location, level, languages, time_zone)
        values (${name}, ${`player-${i}@example.org`}, ${departments[i % departments.length]!},
          ${i % 2 === 0 ? 'Leeds' : 'Porto'}, ${i % 3 === 0 ? 'Senior' : 'Junior'}, '{en}', 'Europe/Lisbon')
        returning id`);
      await tx.run(sql`
        insert into sessions (person_id, token_hash, expires_at)
        values (${id}, ${hashToken(session)}, moment() + interval '5 years')`);
      players.push({ id, name, at: new Client(stoa.app, session) });
    }
    return players;
  });
}
