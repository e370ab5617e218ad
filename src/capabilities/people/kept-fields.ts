import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { readSetting, setting, writeSetting } from '#shared/site/setting.ts';
import type { FieldKey } from './fields.ts';

/** Fields that an organisation may want to keep itself, because rules and records go by them. */
export const keepable = ['job_title', 'department', 'location', 'level', 'manager', 'started_on'] as const;
export type Keepable = (typeof keepable)[number];

const keptSetting = setting<Keepable[]>('people.kept', z.array(z.enum(keepable)));
const usual: readonly Keepable[] = ['level', 'manager', 'started_on'];

/** The fields that only administrators and imports fill in; everything else people keep themselves. */
export async function keptFields(db: Db): Promise<readonly FieldKey[]> {
  return (await readSetting(db, keptSetting)) ?? usual;
}

export const keepFields = (tx: Db, kept: Keepable[]): Promise<void> => writeSetting(tx, keptSetting, kept);
