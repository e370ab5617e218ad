import { soundDeclaration, type Grouping } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdProgrammeToOrganise } from '../find-programme.ts';
import { programmeChanged } from '../happenings.ts';
import type { Programme } from '../programme.ts';
import { requireGoing } from './change-programme.ts';

/**
 * Sets sizes, rules and weights otherwise than the format; what is as in the format is no adjustment. Groups that exist
 * stay as they are. Throws Invalid, at the name of a rule, for what the notation does not know.
 */
export async function adjustGrouping(
  db: Db,
  me: Me,
  slug: string,
  rules: Record<string, unknown>,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const programme = await holdProgrammeToOrganise(tx, me, slug);
    requireGoing(programme);
    const adjustments = soundAdjustments(programme, rules);
    if (JSON.stringify(adjustments) === JSON.stringify(programme.adjustments)) return;
    requireUnchanged(drawnFrom, String(programme.version));
    await tx.run(sql`
      update programmes set adjustments = ${JSON.stringify(adjustments)}::jsonb, version = version + 1
      where id = ${programme.id}`);
    await record(
      tx,
      programmeChanged,
      { actor: me.id, programme: programme.id },
      { fields: Object.keys(adjustments) },
    );
  });
}

/** Only what differs from the format, checked by the notation itself. What is no rule of it stays as it was. */
export function soundAdjustments(
  { declared, adjustments }: Pick<Programme, 'declared' | 'adjustments'>,
  rules: Record<string, unknown>,
): Record<string, unknown> {
  const own = declared.grouping as Record<string, unknown>;
  const grouping = checked({ ...declared, grouping: { ...own, ...rules, by: own['by'] } }) as Record<
    string,
    unknown
  >;
  const differing = Object.entries(grouping).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(own[name]),
  );
  const others = Object.entries(adjustments).filter(([name]) => !(name in grouping));
  return Object.fromEntries([...others, ...differing]);
}

function checked(declared: object): Grouping {
  try {
    return soundDeclaration(declared).grouping;
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(
      Object.fromEntries(
        Object.entries(error.fields).map(([path, sentence]) => [path.replace(/^grouping\./, ''), sentence]),
      ),
    );
  }
}
