import type { Participant } from './people.ts';

/** How two people can meet as both wish: on site when they share one, else remotely, or in no way at all. */
export function wayToMeet(a: Participant, b: Participant): 'on site' | 'remote' | undefined {
  if (a.modality !== 'remote' && b.modality !== 'remote' && a.location !== null && a.location === b.location)
    return 'on site';
  return a.modality !== 'on site' && b.modality !== 'on site' ? 'remote' : undefined;
}

const day = 24 * 60;

/** Minutes between the clocks of two people, the short way round. */
export function minutesApart(a: Participant, b: Participant): number {
  const apart = Math.abs(a.utcOffset - b.utcOffset) % day;
  return Math.min(apart, day - apart);
}
