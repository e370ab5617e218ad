import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Place } from './fill-communities.ts';
import type { Thread } from './thread.ts';

/** What a community that is over leaves behind: its accepted answers, and what its owners wrote down. */
export async function fillHarvests(
  tx: Db,
  places: readonly Place[],
  threads: readonly Thread[],
): Promise<void> {
  for (const { id, story } of places) {
    const written = story.after('harvest');
    if (written.length === 0) continue;
    const said = (part: string) => {
      const lines = written.filter(({ what }) => what === part).map(({ text }) => text);
      return lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : (lines[0] ?? '');
    };
    const answers = threads
      .filter(({ place }) => place.id === id)
      .flatMap(({ posts }) => posts.filter(({ accepted }) => accepted).map((post) => post.id));
    const harvest = {
      answers,
      lessons: said('lessons'),
      decisions: said('decisions'),
      thanks: said('thanks'),
    };
    await tx.run(sql`update communities set harvest = ${JSON.stringify(harvest)}::jsonb where id = ${id}`);
  }
}
