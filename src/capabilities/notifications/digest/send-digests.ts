import type { Ground } from '#platform/ground.ts';
import { recurring } from '#platform/jobs/job.ts';
import { readSite } from '#shared/site/site.ts';
import { digestFor } from './content.ts';
import { findDueReaders, takeReader, type DueReader } from './find-due.ts';
import { digestLetter } from './letter.ts';

/** Each hour: who has their weekly morning gets what they have not seen. Run twice, it sends nothing more. */
export const sendDigests = recurring('send-digests', '5 * * * *', async (ground) => {
  const { name } = await readSite(ground.db);
  for (const person of await findDueReaders(ground.db)) {
    await sendOne(ground, name, person).catch((error: Error) =>
      console.error(`the weekly mail to person ${person.id} could not be sent: ${error.message}`),
    );
  }
});

function sendOne({ db, mail, config }: Ground, name: string, person: DueReader): Promise<void> {
  return db.transaction(async (tx) => {
    const since = await takeReader(tx, person);
    if (!since) return;
    const digest = await digestFor(tx, person.id, since);
    if (digest.told.length + digest.threads.length > 0)
      await mail.send(digestLetter({ config, name }, digest));
  });
}
