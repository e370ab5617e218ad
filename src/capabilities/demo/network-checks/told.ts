import { parse } from 'yaml';
import { readText } from '../content/read-content.ts';

type Told = {
  /** `outside` are names that only the writer knows; `done` which of the suggestions were done, by their place. */
  checks: { person: string; ago: number; outside: string[]; done: number[] }[];
  together: { team: string; ago: number };
  roster: { team: string; name: string; ago: number };
};

/** Network checks as the text tells them. Days are counted from today. */
export const told = parse(readText('network.yaml')) as Told;
