import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Three = [string, string, string];

/** A card as the text tells it: a community's, or one person's own. Days are counted back from today. */
export type ToldCard = {
  community?: string;
  by?: string;
  person?: string;
  ago: number;
  title: string;
  occasion: string;
  audience?: 'private' | 'team' | 'open';
  /** Still covered. */
  waiting?: boolean;
  themes?: string[];
  entries: Three[];
  actions?: { what: string; owner: string; in: number; done?: boolean }[];
};

export type ToldLesson = {
  author: string;
  community: string | null;
  kind?: 'lesson' | 'use case';
  /** For the team alone. */
  audience?: 'team';
  ago: number;
  topic: string;
  story: string;
  insight: string;
  consequence: string;
  question: string;
  thanks: string[];
  /** What came of it, by who used it. */
  used: Record<string, string>;
};

export type Told = {
  cards: ToldCard[];
  lessons: ToldLesson[];
  finished: { person: string; title: string; ago: number }[];
};

export const told = parse(
  readFileSync(new URL('../content/reflections.yaml', import.meta.url), 'utf8'),
) as Told;
