import { html, type Html } from '#platform/html/html.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { pageHeader, section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { MergeNumbers } from '../closing/merge-communities.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';

type Target = { slug: string; name: string };
type Shown = {
  targets: readonly Target[];
  chosen: { target: Community; numbers: MergeNumbers } | null;
  errors: Readonly<Record<string, string>>;
};

/** Choosing where a community goes, and what that means, said before it is done. */
export function mergingPage(c: Viewer, source: Community, { targets, chosen, errors }: Shown): Html {
  const base = `/communities/${source.slug}`;
  const title = t(c, 'merge.title');
  const header = pageHeader({
    above: breadcrumb(c, [
      { label: source.name, href: base },
      { label: t(c, 'settings.title'), href: `${base}/settings` },
    ]),
    title,
    lead: t(c, 'merge.lead', { name: source.name }),
  });
  const options = targets.map(({ slug, name }) => ({ value: slug, label: name }));
  const choosing =
    targets.length === 0
      ? html`<p>${t(c, 'merge.none')}</p>`
      : form(
          c,
          { action: `${base}/merging`, method: 'get', errors },
          html`${select(c, { name: 'into', label: t(c, 'merge.into'), options, value: chosen?.target.slug ?? null, empty: t(c, 'merge.choose'), error: errors['into'] })}${formActions(button(t(c, 'merge.look'), { kind: chosen ? 'plain' : 'primary' }))}`,
        );
  const statement = chosen && mergeStatement(c, source, chosen.target, chosen.numbers);
  return page(c, { title, current: 'communities', main: html`${header}${choosing}${statement}` });
}

function mergeStatement(c: Viewer, source: Community, target: Community, numbers: MergeNumbers): Html {
  const into = target.name;
  const { moving, conversations, new_readers } = numbers;
  return section(
    t(c, 'change.title'),
    html`
      <div class="prose consequences">
        <ul>
          <li>${t(c, 'merge.moving', { count: moving, into })}</li>
          <li>${t(c, 'merge.roles')}</li>
          <li>${t(c, 'merge.conversations', { count: conversations })}</li>
          ${new_readers > 0 && html`<li>${t(c, 'merge.new_readers', { count: new_readers })}</li>`}
          <li>${t(c, 'merge.address', { into })}</li>
        </ul>
      </div>
      ${form(
        c,
        { action: `/communities/${source.slug}/merging` },
        html`${hidden('into', target.slug)}${formActions(button(t(c, 'merge.go'), { kind: 'danger', icon: 'merge' }))}`,
      )}
    `,
  );
}
