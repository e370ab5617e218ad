import type { Database } from '#platform/database/database.ts';
import type { Say } from '#platform/cli/command.ts';
import type { Random } from '#shared/grouping/random.ts';
import type { ApiClient } from '#platform/http/api-client.ts';

/** One of the virtual people, who acts through the doors that everybody uses. */
export type Actor = {
  id: number;
  name: string;
  email: string;
  department: string;
  location: string;
  level: string;
  token: string;
};

export type Check = { name: string; holds: boolean; detail: string };

/** Where a scenario is played: a running site, its clock, and those who act there. */
export type World = {
  /** To look at what became of things, and to move the clock; what people do goes through the door. */
  db: Database;
  door: ApiClient;
  administrator: Actor;
  random: Random;
  say: Say;
  /** Moves the clock of the site on, does what is due at regular times, and waits until all of it is done. */
  later(days: number): Promise<void>;
  /** Waits until everything that was put into the queue is done. */
  settle(): Promise<void>;
  /** How far the story is, for whoever watches. */
  progress(done: number, total: number, line: string): Promise<void>;
  figure(name: string, value: number): void;
  check(name: string, holds: boolean, detail?: string): void;
};

export type Scenario = {
  name: string;
  says: string;
  /** How many people it is made for. */
  people: number;
  play(world: World, people: number): Promise<void>;
};
