import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { icon } from '#ui/icon.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { exact, time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { CharterVersion, GuidelinesVersion } from '../charter/find-charter.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';
import { charterText } from './charter.ts';
import { plainText } from './plain-text.ts';

type Change = { changed_at: Date; author: string | null };

function changedWords(c: Viewer, { changed_at, author }: Change): Html {
  const when = time(c, changed_at);
  return author === null
    ? t.html(c, 'charter.changed_unknown', { when })
    : t.html(c, 'charter.changed', { when, name: author });
}

/** All versions of the charter as a list. */
export function charterVersions(
  c: Viewer,
  { slug, charter_version }: Community,
  versions: readonly CharterVersion[],
): Html {
  const entries = versions.map((version) => ({
    title: t(c, 'about.charter_version', { version: version.version }),
    href: `/communities/${slug}/charter/versions/${version.version}`,
    detail: changedWords(c, version),
    trail: version.version === charter_version ? t(c, 'charter.now') : null,
  }));
  return section(t(c, 'charter.versions_title'), list(t(c, 'charter.versions_title'), entries));
}

export function charterVersion(
  c: Viewer,
  { slug, charter_version }: Community,
  version: CharterVersion,
): Html {
  const isOld = version.version < charter_version;
  const now = linkButton(t(c, 'charter.now'), `/communities/${slug}/about`, { small: true });
  return html`<h2 class="visually-hidden">${t(c, 'charter.version_title', { version: version.version })}</h2>
    <p class="hint">
      ${t(c, 'about.charter_version', { version: version.version })}, ${changedWords(c, version)}
    </p>
    ${isOld && notice('neutral', html`<p>${t(c, 'charter.then')}</p>`, now)}${charterText(c, version.content)}`;
}

/** Earlier guidelines, each folded away. */
export function olderGuidelines(c: Viewer, versions: readonly GuidelinesVersion[]): Html | null {
  if (versions.length === 0) return null;
  const folded = versions.map(
    (version) =>
      html`<details class="rule">
        <summary>
          ${t(c, 'about.charter_version', { version: version.version })},
          ${exact(c, version.changed_at)}${icon('chevron-down')}
        </summary>
        ${plainText(version.text)}
      </details>`,
  );
  return section(t(c, 'guidelines.older'), html`${folded}`);
}
