import type { Site } from '#platform/http/context.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';

/** In which language and by which clock something is written for a person. */
export type Reader = Tongue;

export type Theme = 'system' | 'light' | 'dark';

/** For whom a page is drawn, and what the frame around every page needs to know. A request's context is one. */
export type Viewer = Reader & {
  person: null | {
    id: number;
    name: string;
    photo: string | null;
    administrator: boolean;
    learningManager: boolean;
    theme: Theme;
  };
  unreadInbox: number;
  path: string;
  /** What the last act has to say, once. */
  flash: string | null;
  /** The address that takes the last act back. */
  undo?: string | null;
  site?: Site;
};

const unnamed: Site = { name: 'Stoa', logo: null, style: null };

export function siteOf(viewer: Viewer): Site {
  return viewer.site ?? unnamed;
}
