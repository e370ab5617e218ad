import type { DemoRole } from '#capabilities/accounts/index.ts';

/** One of those as whom one can look around: who, as what, and how long ago they last looked in. */
type Visitor = { key: string; email: string; hoursAway: number; role: DemoRole['role'] };

export const cast: readonly Visitor[] = [
  {
    key: 'joana',
    email: 'joana.freitas@aldersee.example',
    hoursAway: 22,
    role: { en: 'Newcomer: nine days in customer service', de: 'Neu hier: seit neun Tagen im Kundendienst' },
  },
  {
    key: 'karim',
    email: 'karim.haddad@aldersee.example',
    hoursAway: 14,
    role: {
      en: 'Expert: knows pumps, and everybody asks him',
      de: 'Fachmann: kennt Pumpen, und alle fragen ihn',
    },
  },
  {
    key: 'siewmei',
    email: 'lim.siew.mei@aldersee.example',
    hoursAway: 12,
    role: {
      en: 'Community owner: leads field service in Penang',
      de: 'Betreut eine Community: leitet den Außendienst in Penang',
    },
  },
  {
    key: 'tomasz',
    email: 'tomasz.zielinski@aldersee.example',
    hoursAway: 20,
    role: {
      en: 'Facilitator: helps groups in the works; reads Stoa in German',
      de: 'Moderator: hilft den Gruppen im Werk und liest Stoa auf Deutsch',
    },
  },
  {
    key: 'beatriz',
    email: 'beatriz.carvalho@aldersee.example',
    hoursAway: 26,
    role: {
      en: 'Learning manager: looks after newcomers',
      de: 'Leitet das Lernen: kümmert sich um alle, die neu sind',
    },
  },
  {
    key: 'jonas',
    email: 'jonas.weidner@aldersee.example',
    hoursAway: 16,
    role: { en: 'Administrator of this site', de: 'Verwaltet diese Website' },
  },
];
