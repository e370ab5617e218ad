import type { Db } from '#platform/database/database.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { findProgramme } from '../find-programme.ts';
import { applyTo, type Applied } from './apply.ts';
import { readConsents } from './consents.ts';
import { applicationOf, fieldsFrom } from './form-fields.ts';
import { profileOf } from './my-application.ts';
import { readAnswers } from './read-answers.ts';
import { mustChoose } from './roles.ts';

/**
 * Asks to take part with what the profile says already, for one press from elsewhere. Answers 'asks' where the intake
 * wants to know more: then nothing was done, and its form is the way in. Throws as `applyTo` does.
 */
export async function applyAtOnce(db: Db, me: Me, slug: string): Promise<Applied | 'asks'> {
  const { declared, mine } = await findProgramme(db, me, slug);
  if (mine?.state === 'in') return 'in';
  if (mine?.state === 'waiting') return 'waiting';
  if (mustChoose(declared)) return 'asks';
  try {
    const application = await applicationOf(
      db,
      declared,
      fieldsFrom(declared, null, await profileOf(db, me)),
    );
    readAnswers(declared, null, application.answers);
    readConsents(declared, application.consents);
    return await applyTo(db, me, slug, application);
  } catch (error) {
    if (error instanceof Invalid) return 'asks';
    throw error;
  }
}
