import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { FurtherField } from './fields.ts';
import { t } from './words.ts';

/** What an administrator says of a further field. The key is drawn from the English label and stays. */
export type Definition = Omit<FurtherField, 'key' | 'position'> & { position?: number | undefined };

/** Adds a field to everybody's profile. Answers its key. Throws Invalid. */
export async function addField(db: Db, definition: Definition): Promise<string> {
  check(definition);
  const { label_en, label_de, kind, choices, audience, position } = definition;
  const key = keyFrom(label_en);
  const added = await db.transaction((tx) =>
    tx.run(sql`
      insert into profile_fields (key, label_en, label_de, kind, choices, audience, position)
      values (${key}, ${label_en}, ${label_de}, ${kind}, ${choices}, ${audience},
        coalesce(${position ?? null}::integer, (select coalesce(max(position), 0) + 1 from profile_fields)))
      on conflict do nothing`),
  );
  if (added === 0) throw new Invalid({ label_en: (c) => t(c, 'fields.taken') });
  return key;
}

/** Changes a field. Its kind stays when values are there that would not fit; they are shown until they are edited. */
export async function changeField(db: Db, key: string, definition: Definition): Promise<void> {
  check(definition);
  const { label_en, label_de, kind, choices, audience, position } = definition;
  const changed = await db.transaction((tx) =>
    tx.run(sql`
      update profile_fields set label_en = ${label_en}, label_de = ${label_de}, kind = ${kind}, choices = ${choices},
        audience = ${audience}, position = coalesce(${position ?? null}::integer, position)
      where key = ${key}`),
  );
  if (changed === 0) throw new NotFound();
}

/** Takes a field away, with what people had put into it. */
export async function removeField(db: Db, key: string): Promise<void> {
  await db.transaction(async (tx) => {
    const removed = await tx.run(sql`delete from profile_fields where key = ${key}`);
    if (removed === 0) throw new NotFound();
    await tx.run(sql`
      update people set further = further - ${key}, field_audiences = field_audiences - ${`further.${key}`}
      where further ? ${key} or field_audiences ? ${`further.${key}`}`);
  });
}

function check({ kind, choices }: Definition): void {
  if (kind === 'choice' && choices.length < 2)
    throw new Invalid({ choices: (c) => t(c, 'fields.two_choices') });
}

function keyFrom(label: string): string {
  const plain = label
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_\d]+|_+$/g, '');
  return plain.slice(0, 40) || 'field';
}
