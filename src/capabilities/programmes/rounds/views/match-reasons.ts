import type { Reason } from '#shared/grouping/mentoring/reasons.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '../words.ts';
import type { NameOf } from './reasons.ts';
import { languagesInWords, listed } from './words-of-group.ts';

/** Why these two fit, as a sentence. */
export function matchReason(
  c: Reader,
  reason: Reason,
  { seeker, giver }: { seeker: number; giver: number },
  nameOf: NameOf,
): string {
  const names = { seeker: nameOf(seeker), giver: nameOf(giver) };
  switch (reason.part) {
    case 'skills':
      return t(c, 'match.skills', {
        ...names,
        skills: listed(c, reason.skills.slice(0, 4).map(({ skill }) => skill)),
      }); // prettier-ignore
    case 'department':
      return t(c, 'match.department', { name: reason.department });
    case 'role':
      return t(c, 'match.role', { name: reason.role });
    case 'location':
      return t(c, 'match.location', { name: reason.location });
    case 'language':
      return t(c, 'match.language', { languages: languagesInWords(c, reason.languages) });
    case 'time zone':
      return t(c, 'match.clocks', { hours: Math.round(reason.minutesApart / 60) });
    case 'modality':
      return reason.way === 'on site' ? t(c, 'match.on_site') : t(c, 'match.remote');
  }
}
