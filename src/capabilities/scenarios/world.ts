import type { Database } from '#platform/database/database.ts';
import type { Say } from '#platform/cli/command.ts';
import type { Random } from '#shared/grouping/random.ts';
import type { Door } from './door.ts';
import type { CheckName, CourseName, FigureName, LineName, Values } from './said.ts';

/** One of the virtual people, who acts through the doors that everybody uses. */
export type Actor = {
  id: number;
  name: string;
  email: string;
  department: string;
  location: string;
  level: string;
  languages: string[];
  token: string;
};

/** How many were looked at and how many of them were wrong; `detail` names some of those. */
export type Check = { name: string; holds: boolean; of: number; wrong: number; detail: string };

/** What a check found: those that are wrong, by whatever names them in the database. */
export type Found = { of: number; wrong: readonly (string | number)[] };

/** Where a scenario is played: a running site, its clock, and those who act there. */
export type World = {
  /** To look at what became of things, and to move the clock; what people do goes through the door. */
  db: Database;
  door: Door;
  administrator: Actor;
  random: Random;
  say: Say;
  /** Moves the clock of the site on, does what is due at regular times, and waits until all of it is done. */
  later(days: number): Promise<void>;
  /** Waits until everything that was put into the queue is done. */
  settle(): Promise<void>;
  /** How far the story is and what happened, for whoever watches. */
  progress(done: number, total: number, line: LineName, values?: Values): Promise<void>;
  /** A number of the story so far; said again, it is the newer one that holds. */
  figure(name: FigureName, value: number): void;
  /** A number as it is on this day of the story. */
  course(name: CourseName, value: number): Promise<void>;
  check(name: CheckName, found: Found): void;
};

export type Scenario = {
  name: string;
  /** How many people it is made for. */
  people: number;
  play(world: World, people: number): Promise<void>;
};
