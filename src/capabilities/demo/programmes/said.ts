import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { OfferKind } from '#capabilities/offers/index.ts';

type Named = { name: string; purpose: string };

/** What the programmes are called, and what people say in them. */
export type Said = {
  circles: Named & {
    goals: string[];
    notes: string[];
    actions: string[];
    leaving: string[];
    room: { title: string; body: string; replies: string[] }[];
  };
  joana: { goal: string };
  coffee: Named;
  mentoring: Named & {
    mentors: Record<string, { skills: string[]; level: number }>;
    mentees: Record<string, { goal: string; skills: string[] }>;
  };
  offers: {
    who: string;
    kind: OfferKind;
    topics: string[];
    capacity: number;
    place?: 'online' | 'on site' | 'either';
    words: string;
  }[];
  asking: Record<string, { of: string; words: string }>;
  retrospective: Named & {
    cards: { column: string; body: string; from: string | number }[];
    actions: { what: string; owner: string; in: number }[];
    notes: string;
  };
  hackathon: Named & {
    teams: { lead: string; name: string; wanted: string; members: string[] }[];
    interests: Record<string, string>;
  };
  pilot: Named & {
    question: string;
    criteria: { what: string; target: string; result: string; met: boolean }[];
    why: string;
    closing: string;
  };
  next: Named;
  format: { name: string; tagline: string; note: string };
};

export const said = parse(
  readFileSync(new URL('../content/programmes.yaml', import.meta.url), 'utf8'),
) as Said;
