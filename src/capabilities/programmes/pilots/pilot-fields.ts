import { z } from 'zod';
import { checkbox, optionalText, several } from '#platform/http/fields.ts';
import { read } from '#platform/http/input.ts';
import { pilotSchema, type PilotPlan } from './write-pilot.ts';

/** A pilot as the fields of a form send it. */
export const pilotFields = z.object({
  pilot: checkbox,
  pilot_question: optionalText(1000),
  pilot_ends_on: optionalText(10),
  what: several(z.string().max(400)),
  target: several(z.string().max(200)),
});
export type PilotFields = z.output<typeof pilotFields>;

export const noPilot: PilotFields = {
  pilot: false,
  pilot_question: '',
  pilot_ends_on: '',
  what: [],
  target: [],
};

/** Throws Invalid with a sentence for each field that is missing. */
export function pilotOf({ pilot_question, pilot_ends_on, what, target }: PilotFields): PilotPlan {
  const criteria = what
    .map((one, i) => ({ what: one, target: target[i] ?? '' }))
    .filter((one) => one.what.trim() !== '' || one.target.trim() !== '');
  return read(pilotSchema, { question: pilot_question, ends_on: pilot_ends_on, criteria });
}
