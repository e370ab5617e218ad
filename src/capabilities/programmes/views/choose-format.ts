import { families, inWords, type Declaration, type Family } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { linkButton } from '#ui/button.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pageHeader, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';
import { foundingStepper } from './founding-stepper.ts';

const familyWords = {
  'peer learning': 'family.peer_learning',
  collaboration: 'family.collaboration',
  mentoring: 'family.mentoring',
  experts: 'family.experts',
  'on the job': 'family.on_the_job',
  connection: 'family.connection',
} as const satisfies Record<Family, string>;

/** The first step of a new programme: what people will do together. */
export function chooseFormatPage(c: Viewer, formats: readonly Declaration[]): Html {
  const title = t(c, 'new.title');
  const header = pageHeader({
    above: breadcrumb(c, [{ label: t(c, 'frame.breadcrumb'), href: '/programmes' }]),
    title,
    lead: t(c, 'new.choose_lead'),
    actions: linkButton(t(c, 'new.library'), '/formats', { icon: 'library' }),
  });
  const shelves = families.map((family) => {
    const some = formats.filter((one) => one.family === family);
    const name = t(c, familyWords[family]);
    return (
      some.length > 0 &&
      section(
        name,
        list(
          name,
          some.map((one) => entry(c, one)),
        ),
      )
    );
  });
  return page(c, { title, current: 'programmes', main: html`${header}${foundingStepper(c, 1)}${shelves}` });
}

const entry = (c: Viewer, { key, name, tagline, weeks, effort }: Declaration) => ({
  title: inWords(name, c),
  href: `/programmes/new?format=${key}`,
  excerpt: inWords(tagline, c),
  detail: t(c, 'new.facts', { weeks, minutes: effort.participant }),
});
