import { html, type Html } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { chartsGallery } from '#ui/gallery/charts.ts';
import { people } from '#ui/gallery/cast.ts';
import { formsGallery } from '#ui/gallery/forms.ts';
import { networksGallery } from '#ui/gallery/networks.ts';
import { partsGallery } from '#ui/gallery/parts.ts';
import { threadGallery } from '#ui/gallery/thread.ts';
import { page } from '#ui/layout.ts';
import { asideBlock, facts, pageHeader, section } from '#ui/section.ts';
import { facePile } from '#ui/person-line.ts';
import { placeMark } from '#ui/avatar.ts';
import { tabs } from '#ui/tabs.ts';
import type { Viewer } from '#ui/viewer.ts';

/** Every component in its states on one page, for tests and for looking at. */
export function gallery(viewer: Viewer): Html {
  const header = pageHeader({
    above: breadcrumb(viewer, [{ label: 'Communities', href: '/communities' }]),
    mark: placeMark({ name: 'Maintenance circle', photo: null }, 'large'),
    title: 'Maintenance and repair',
    lead: 'People who keep the presses running, in three plants, and what they have learnt about it.',
    actions: html`${linkButton('Ask a question', '/ask', { kind: 'primary', icon: 'plus' })}${button('Following', { icon: 'bell' })}`,
  });
  const views = tabs('Community', [
    { label: 'Conversations', href: '#', current: true, count: 128 },
    { label: 'Questions', href: '#questions', count: 41 },
    { label: 'Members', href: '#members', count: 64 },
    { label: 'About', href: '#about' },
  ]);
  const aside = html`${asideBlock('About', html`<p>We gather so that a fault is solved once, not in every plant again.</p>`)}
  ${asideBlock('Who is here', facePile('Ana Ferreira, Jonas Weber and 62 others', people, 58))}
  ${asideBlock(
    'Facts',
    facts([
      { label: 'Started', value: '12 March 2025' },
      { label: 'Owners', value: html`<a href="/people/1">Ana Ferreira</a>, Jonas Weber` },
    ]),
  )}`;
  const main = html`${header}${views}${threadGallery(viewer)}${section('Parts', partsGallery(viewer))}${section('Charts', chartsGallery(viewer))}${section('Networks', networksGallery())}${section('Forms', formsGallery(viewer))}`;
  return page(viewer, { title: 'Gallery', current: 'communities', main, aside });
}
