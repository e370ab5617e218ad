import { withDeclared, type Step, type StepRow } from '#capabilities/journeys/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { Declaration } from '#capabilities/formats/index.ts';
import type { Answer } from '../client.ts';
import type { Stoa } from '../stoa.ts';
import type { Player } from './players.ts';

/** A group that plays: who sits at the table, who leads, and what was seen on the way. */
export type Table = {
  stoa: Stoa;
  declared: Declaration;
  group: number;
  /** The people of the group; the first leads it. */
  people: Player[];
  /** Who holds which role of the format. */
  roles: Map<number, string | null>;
  /** Everybody who may be asked for a decision or a review. */
  everybody: Player[];
  seen: { stretches: number; minutes: number; steps: number };
};

export const openSteps = async (table: Table): Promise<Step[]> =>
  (
    await table.stoa.ground.db.many<StepRow>(sql`
      select id, group_id, key, turn, kind, position, state, opens_on, due_on, opened_at, done_at, by_group, drawn_at,
        vote_ends_on
      from steps where group_id = ${table.group} and state = 'open' order by position`)
  ).map((row) => withDeclared(row, table.declared));

export const playerOf = (table: Table, id: number): Player => table.everybody.find((one) => one.id === id)!;

/** Every act goes through the door; what the site refuses ends the play with what it said. */
export async function act(
  player: Player,
  path: string,
  fields: Record<string, string | number | boolean | string[]> = {},
): Promise<Answer> {
  const answer = await player.at.post(path, fields);
  if (answer.status >= 400 || answer.status === 200)
    throw new Error(
      `${player.name}: POST ${path} ${JSON.stringify(fields)} answered ${answer.status}: ${saidBy(answer)}`,
    );
  return answer;
}

export async function look(player: Player, path: string): Promise<string> {
  const answer = await player.at.get(path);
  if (answer.status !== 200) throw new Error(`${player.name}: GET ${path} answered ${answer.status}`);
  return answer.body;
}

const saidBy = ({ body }: Answer): string =>
  [
    ...body.matchAll(
      /class="(?:field-error|form-errors?|notice[^"]*)"[^>]*>([\s\S]{0,300}?)<\/(?:p|div|section)/g,
    ),
  ]
    .map(([, words]) => words!.replaceAll(/<[^>]+>/g, ' ').trim())
    .join(' | ') ||
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** A page as somebody reads it, without its markup. */
export const readable = (page: string): string =>
  page
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|#x27);/g, (entity) => entities[entity]!);
