import type { Reason } from '#shared/grouping/circles/types.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '../words.ts';
import type { NameOf, Said } from './reasons.ts';
import { hoursInWords, languagesInWords, listed } from './words-of-group.ts';

const mixed = {
  department: 'reason.departments',
  location: 'reason.locations',
  level: 'reason.levels',
} as const;

/** So many hours are named; of more only how many they are. */
const named = 3;

export function circleReason(c: Reader, reason: Reason, slots: readonly string[], nameOf: NameOf): Said {
  const good = (text: string): Said => ({ text, against: false });
  const bad = (text: string): Said => ({ text, against: true });
  switch (reason.kind) {
    case 'mixed': {
      const { values, members } = reason;
      const text = t(c, mixed[reason.attribute], { values, members });
      return values <= 1 ? bad(text) : good(text);
    }
    case 'slots-shared':
      return slots.length <= named
        ? good(t(c, 'reason.hours_named', { hours: hoursInWords(c, slots) }))
        : good(t(c, 'reason.hours', { count: reason.count }));
    case 'languages-shared':
      return good(t(c, 'reason.languages', { languages: languagesInWords(c, reason.languages) }));
    case 'facilitators':
      return good(
        t(c, 'reason.would_lead', {
          count: reason.people.length,
          names: listed(c, reason.people.map(nameOf)),
        }),
      );
    case 'all-new-to-each-other':
      return good(t(c, 'reason.all_new'));
    case 'no-facilitator':
      return bad(t(c, 'reason.nobody_leads'));
    case 'met-before': {
      const [one, other] = reason.pair.map(nameOf) as [string, string];
      return bad(t(c, 'reason.met_before', { one, other, times: reason.times }));
    }
    case 'time-zones-wide':
      return bad(t(c, 'reason.clocks_apart', { hours: Math.round(reason.minutes / 60) }));
    case 'target-missed':
      return bad(t(c, 'reason.less_mixed', { values: reason.values, wanted: reason.wanted }));
    case 'thin':
      return bad(t(c, 'reason.thin', { size: reason.size, wanted: reason.wanted }));
  }
}
