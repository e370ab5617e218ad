import { z } from 'zod';

const known: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

/** A time zone by its IANA name, such as Europe/Lisbon. */
export const timeZone = z.enum(known as [string, ...string[]]);

/** All of them for a list to choose from; underscores are for machines. */
export const timeZoneOptions = known.map((value) => ({
  value,
  label: value.replaceAll('_', ' ').replaceAll('/', ' / '),
}));

/** The zone that this machine is set to: the best guess before anybody has chosen. */
export const machineTimeZone = (): string => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known.includes(zone) ? zone : 'UTC';
};
