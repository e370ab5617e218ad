import { now } from '#platform/clock.ts';
import { get } from '#platform/http/route.ts';
import { findProgramme } from '../find-programme.ts';
import { takesApplications } from '../intake/taking.ts';
import { findAbout } from '../listing/find-about.ts';
import { aboutPage } from '../views/about-page.ts';
import { programmeParams } from './params.ts';

export const aboutPages = [
  get('/programmes/:slug', { who: 'person', params: programmeParams }, async (c) => {
    const [programme, at] = await Promise.all([findProgramme(c.db, c.me, c.params.slug), now(c.db)]);
    const about = await findAbout(c.db, c.me, programme);
    return aboutPage(c, { programme, about, takes: takesApplications(programme, at) });
  }),
];
