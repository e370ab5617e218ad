import { growthFrame } from '#shared/growth/growth-frame.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { stepper, type Step } from '#ui/stepper.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Check, Contact } from '../check.ts';
import { steps } from '../check.ts';
import { t } from '../words.ts';

type At = (typeof steps)[number];

/** A step of filling in a check: where one is, and the way back and forth. */
export function checkFrame(
  c: Viewer,
  check: Check,
  { at, title, main }: { at: At; title: string; main: Renderable },
): Html {
  return growthFrame(c, {
    current: 'network',
    title,
    above: breadcrumb(c, [{ label: t(c, 'home.title'), href: '/network' }]),
    main: html`${stepper(c, t(c, 'steps.label'), stepsOf(c, check, at))}${main}`,
  });
}

function stepsOf(c: Viewer, check: Check, at: At): Step[] {
  const base = `/network/checks/${check.id}`;
  const [first] = check.contacts;
  const now = steps.indexOf(at);
  const places = [
    { label: t(c, 'steps.people'), href: `${base}/people` },
    { label: t(c, 'steps.about'), href: first && `${base}/people/${first.id}` },
    {
      label: t(c, 'steps.links'),
      href: check.contacts.length > 1 && first ? `${base}/links/${first.id}` : undefined,
    },
  ];
  return [
    ...places.map((place, nth) => ({
      ...place,
      state: nth === now ? ('current' as const) : nth < now ? ('done' as const) : ('coming' as const),
    })),
    { label: t(c, 'steps.result'), state: 'coming' },
  ];
}

/** A colleague or alias as this person calls them; of who was erased no name is left. */
export const nameOf = (c: Viewer, { name }: Pick<Contact, 'name'>): string => name ?? t(c, 'people.gone');
