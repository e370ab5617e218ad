import { communityFrame, type Community } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { asideBlock, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { OnList } from '../community/list-of-community.ts';
import { inWords } from '../declaration/text.ts';
import type { Listed } from '../list-formats.ts';
import { t } from '../words.ts';
import { formatTiles } from './format-tile.ts';

type Shown = { listed: readonly OnList[]; others: readonly Listed[]; form: Form };

/** The ways of learning together that a community offers its people, and for its owners the way to change them. */
export function communityFormatsPage(c: Viewer, community: Community, shown: Shown): Html {
  const { listed } = shown;
  const title = t(c, 'list.title');
  const none = emptyState({ icon: 'route', title: t(c, 'list.none'), text: t(c, 'list.none_text') });
  return communityFrame(c, community, {
    current: 'formats',
    title,
    wide: !community.may_own,
    main: section(
      title,
      listed.length === 0
        ? none
        : html`<p class="section-lead">${t(c, 'list.lead')}</p>
            ${formatTiles(c, title, listed)}`,
      linkButton(t(c, 'list.all'), '/formats', { kind: 'quiet', small: true }),
    ),
    ...(community.may_own && {
      aside: html`${offering(c, community, shown)}${chosen(c, community, listed)}`,
    }),
  });
}

function offering(c: Viewer, { slug }: Community, { others, form: { values, errors } }: Shown): Html {
  const options = others.map(({ declared: { key, name } }) => ({ value: key, label: inWords(name, c) }));
  const field = select(c, {
    name: 'format',
    label: t(c, 'list.which'),
    empty: t(c, 'option.choose'),
    value: values['format'] ?? '',
    options: options.toSorted((one, other) => one.label.localeCompare(other.label, c.locale)),
    error: errors['format'],
  });
  return asideBlock(
    t(c, 'list.offer'),
    form(
      c,
      { action: `/communities/${slug}/formats`, errors },
      html`${field}${formActions(button(t(c, 'list.add'), { icon: 'plus' }))}`,
    ),
  );
}

function chosen(c: Viewer, { slug }: Community, listed: readonly OnList[]): Html | false {
  const some = listed.filter((one) => one.chosen);
  if (some.length === 0) return false;
  const entries = some.map(({ declared: { key, name } }) => {
    const said = inWords(name, c);
    const off = button(
      t(c, 'list.take_off'),
      { kind: 'quiet', small: true, icon: 'x' },
      { 'aria-label': t(c, 'list.take_off_format', { name: said }) },
    );
    return {
      title: said,
      href: `/formats/${key}`,
      trail: actionForm(`/communities/${slug}/formats/${key}/removal`, off),
    };
  });
  return asideBlock(t(c, 'list.chosen'), list(t(c, 'list.chosen'), entries));
}
