import type { Route } from '#platform/http/route.ts';
import type { Job, Recurring } from '#platform/jobs/job.ts';
import type { Reaction } from './activity/happening.ts';
import type { Command, Say } from '#platform/cli/command.ts';
import type { Ground } from '#platform/ground.ts';
import type { TopicRule } from '#platform/live/live.ts';

/** One thing that the product can do, as the application sees it: its public face as data. */
export type Capability = {
  name: string;
  routes?: readonly Route[];
  jobs?: readonly Job[];
  recurring?: readonly Recurring[];
  /** What it does when something happened elsewhere. */
  reactions?: readonly Reaction[];
  /** Who may listen to which live topics. */
  topics?: readonly TopicRule[];
  /** What the program stoa can be told to do with it. */
  commands?: readonly Command[];
  /** Its part of the demonstration company; does nothing on a site that has one or is in use. */
  demo?: (ground: Ground, say: Say) => Promise<void>;
};
