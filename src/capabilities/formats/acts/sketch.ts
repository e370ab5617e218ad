import type { Locale } from '#platform/i18n/tongue.ts';
import type { Draft } from '../draft.ts';
import { t } from '../words.ts';

/** What a format that begins from nothing starts with: a group, a session with an agenda, a closing survey. */
export function sketch(languages: readonly Locale[]): Draft {
  const say = (word: Parameters<typeof t>[1]) =>
    Object.fromEntries(languages.map((locale) => [locale, t({ locale, timeZone: 'UTC' }, word)]));
  const item = (
    key: string,
    name: Parameters<typeof t>[1],
    prompt: Parameters<typeof t>[1],
    minutes: number,
  ) => ({
    key,
    name: say(name),
    minutes,
    turn: 'everyone',
    prompt: say(prompt),
  });
  return {
    notation: 1,
    family: 'peer learning',
    suits: { who: [], not: [], objectives: [], place: 'either' },
    runs: 'cohort',
    weeks: 6,
    effort: { participant: 30, facilitator: 45 },
    grouping: { by: 'circles', min: 4, max: 6 },
    roles: [],
    steps: [
      {
        kind: 'session',
        key: 'meeting',
        name: say('sketch.meeting'),
        week: 1,
        repeat: { every_days: 7, times: 6 },
        agenda: [
          item('arrive', 'sketch.arrive', 'sketch.arrive_prompt', 5),
          item('work', 'sketch.work', 'sketch.work_prompt', 40),
          item('close', 'sketch.close', 'sketch.close_prompt', 10),
        ],
      },
    ],
    outputs: [],
    safety: { confidential: true, recording: 'never', rule: say('sketch.rule') },
    measures: [{ key: 'met', name: say('sketch.measure'), from: 'meetings' }],
  };
}
