import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type ToldMove = { ago: number; by: string; state: string; word: string };
export type ToldGoal = {
  kind: string;
  title: string;
  measure: string;
  /** In so many days from now. */
  due?: number;
  ago: number;
  moves: ToldMove[];
};
export type ToldResult = {
  topic: string;
  by: string;
  ago: number;
  shared?: boolean;
  tried: string;
  came: string;
  again: string;
};
export type ToldTeam = {
  slug: string;
  name: string;
  purpose: string;
  topics: string[];
  lead: string;
  also: string[];
  ago: number;
  visibility?: string;
  lessons?: number;
  goals: ToldGoal[];
  meeting?: {
    in: number;
    hour: number;
    place: string;
    items: { title: string; minutes: number; by?: string }[];
  };
  held?: { ago: number; items: string[] }[];
  results: ToldResult[];
};
export type ToldGrowth = {
  person: string;
  goals: { lane: string; words: string; done?: boolean; before?: boolean }[];
  notes: { kind: string; words: string; ago: number }[];
  nudge: { other: string; reasons: string[]; topic: string };
};
export type ToldFeedback = {
  asker: string;
  kind: string;
  about: string;
  context: string;
  criteria: string[];
  ago: number;
  from: { person: string; levels?: string[]; remarks?: string[]; words?: string }[];
};
type Told = {
  teams: ToldTeam[];
  contacts: { of: string; other: string; topics: string[]; elsewhere: boolean; ago: number }[];
  growth: ToldGrowth[];
  feedback: ToldFeedback[];
};

/** Teams, and what some people do for their own growth, as the text tells it. Days are counted from today. */
export const told = parse(readFileSync(new URL('../content/teams.yaml', import.meta.url), 'utf8')) as Told;
