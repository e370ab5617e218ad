import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { erasedName, type Erased } from './erased.ts';

/**
 * Takes the person's name out of what others wrote to them: a mention becomes plain words that name nobody.
 * Answers the ids of the posts that changed.
 */
export async function forgetInPosts(tx: Db, { id, name }: Erased): Promise<number[]> {
  // The sanitiser writes mentions in one way only.
  const mention = String.raw`<a [^>]*data-mention="${id}"[^>]*>[^<]*</a>`;
  const called = `@${name}`;
  const nobody = `@${erasedName}`;
  const changed = await tx.many<{ id: number }>(sql`
    update posts set body_html = regexp_replace(body_html, ${mention}, ${nobody}, 'g'),
      body_text = replace(body_text, ${called}, ${nobody})
    where body_html ~ ${mention} returning id`);
  await tx.run(sql`
    update post_versions set body_html = regexp_replace(body_html, ${mention}, ${nobody}, 'g'),
      body_text = replace(body_text, ${called}, ${nobody})
    where body_html ~ ${mention}`);
  await tx.run(sql`
    update drafts set content = replace(content::text, ${called}, ${nobody})::jsonb,
      earlier = replace(earlier::text, ${called}, ${nobody})::jsonb
    where concat(content::text, earlier::text) like ${`%${called.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`);
  return changed.map((post) => post.id);
}
