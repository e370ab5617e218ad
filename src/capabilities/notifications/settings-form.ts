import { z } from 'zod';
import { several } from '#platform/http/fields.ts';
import type { Choices } from './choices.ts';
import { matters, type Matter, type Way, type Ways } from './kinds.ts';

const ways: readonly Way[] = ['app', 'mail', 'digest'];

/** The value of the box in the form for a matter and a way. */
export const boxFor = (matter: Matter, way: Way): string => `${matter} ${way}`;

const boxes = matters.flatMap((matter) => ways.map((way) => boxFor(matter, way)));

/** The form sends the boxes that are ticked, all under the name `told`. */
export const settingsForm = z
  .object({ weekday: z.coerce.number().int().min(0).max(7), told: several(z.enum(boxes)) })
  .transform(({ weekday, told }): Choices => {
    const ticked = new Set(told);
    const chosen = (matter: Matter): Ways => ({
      app: ticked.has(boxFor(matter, 'app')),
      mail: ticked.has(boxFor(matter, 'mail')),
      digest: ticked.has(boxFor(matter, 'digest')),
    });
    const entries = matters.map((matter) => [matter, chosen(matter)] as const);
    return { weekday, ways: Object.fromEntries(entries) as Choices['ways'] };
  });
