import { z } from 'zod';
import { email } from '#platform/http/fields.ts';
import { say } from '#platform/http/input.ts';
import { t } from './words.ts';

/** As many as one person can answer for at a time; more come with the import of a directory. */
const most = 500;

/** Addresses as people paste them: separated by lines, commas, semicolons or blanks, also `Name <address>`. */
function addressesIn(pasted: string): string[] {
  const bracketed = pasted.replaceAll(/[^\n,;<]*<([^>\s]+)>/g, ' $1 ');
  return [
    ...new Set(
      bracketed
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
}

/** One address or many, typed into one field; the first that is none is named. */
export const emailList = z
  .preprocess((value) => (Array.isArray(value) ? value.join('\n') : value), z.string().max(50_000))
  .transform(addressesIn)
  .superRefine((emails, found) => {
    const wrong = emails.find((one) => !email.safeParse(one).success);
    const add = (sentence: Parameters<typeof say>[0]) => found.addIssue({ code: 'custom', ...say(sentence) });
    if (emails.length === 0) add((c) => t(c, 'invitations.no_email'));
    if (emails.length > most) add((c) => t(c, 'invitations.too_many', { most }));
    if (wrong !== undefined) add((c) => t(c, 'invitations.not_email', { email: wrong }));
  });
