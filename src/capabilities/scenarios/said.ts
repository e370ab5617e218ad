import type { Reader } from '#ui/viewer.ts';
import { t } from './words.ts';

export type Values = Record<string, string | number>;

/** What a story tells while it is played. */
export const lines = {
  company: 'line.company',
  community: 'line.community',
  joined: 'line.joined',
  founded: 'line.founded',
  applied: 'line.applied',
  proposed: 'line.proposed',
  published: 'line.published',
  week: 'line.week',
  round: 'line.round',
  closed: 'line.closed',
  next: 'line.next',
  renewed: 'line.renewed',
  checking: 'line.checking',
  end: 'line.end',
} as const;
export type LineName = keyof typeof lines;

export const figures = {
  people: 'figure.people',
  programmes: 'figure.programmes',
  rounds: 'figure.rounds',
  groups: 'figure.groups',
  sessions: 'figure.sessions',
  came: 'figure.came',
  mergers: 'figure.mergers',
  leavers: 'figure.leavers',
  joiners: 'figure.joiners',
  pauses: 'figure.pauses',
  trios: 'figure.trios',
  answers: 'figure.answers',
  renewals: 'figure.renewals',
  told: 'figure.told',
  mails: 'figure.mails',
  requests: 'figure.requests',
  days: 'figure.days',
  seconds: 'figure.seconds',
} as const;
export type FigureName = keyof typeof figures;

export const courses = { grouped: 'course.grouped', came: 'course.came', met: 'course.met' } as const;
export type CourseName = keyof typeof courses;

export const checks = {
  end: 'check.end',
  nobody_lost: 'check.nobody_lost',
  nobody_twice: 'check.nobody_twice',
  reporting_line: 'check.reporting_line',
  cannot_meet: 'check.cannot_meet',
  sizes: 'check.sizes',
  steps: 'check.steps',
  sessions_ended: 'check.sessions_ended',
  nobody_forgotten: 'check.nobody_forgotten',
  told_once: 'check.told_once',
  mails_sent: 'check.mails_sent',
  mails_gone: 'check.mails_gone',
  repeats: 'check.repeats',
  paused: 'check.paused',
  left: 'check.left',
  spaces: 'check.spaces',
  facilitators: 'check.facilitators',
  capacity: 'check.capacity',
  nothing_failed: 'check.nothing_failed',
} as const;
export type CheckName = keyof typeof checks;

export const stories = {
  circles: 'story.circles',
  roulette: 'story.roulette',
  mentoring: 'story.mentoring',
} as const;

/** What is kept is a name; one that an older or newer Stoa wrote is said as it is. */
export const sayLine = (c: Reader, name: string, values: Values): string =>
  name in lines ? t(c, lines[name as LineName], values) : name;
export const sayFigure = (c: Reader, name: string): string =>
  name in figures ? t(c, figures[name as FigureName]) : name;
export const sayCourse = (c: Reader, name: string): string =>
  name in courses ? t(c, courses[name as CourseName]) : name;
export const sayCheck = (c: Reader, name: string): string =>
  name in checks ? t(c, checks[name as CheckName]) : name;
export const sayStory = (c: Reader, name: string): string =>
  name in stories ? t(c, stories[name as keyof typeof stories]) : name;
