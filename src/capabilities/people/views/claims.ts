import { html, type Html } from '#platform/html/html.ts';
import { administrationPage } from '#shared/administration/administration-page.ts';
import { button } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Claim } from '../claim-person.ts';
import { t } from '../words.ts';

/** Who says that somebody without an account is they. */
export function claimsView(c: Viewer, claims: readonly Claim[]): Html {
  const title = t(c, 'claims.title');
  const found =
    claims.length > 0
      ? html`<ul class="list">
          ${claims.map((claim) => one(c, claim))}
        </ul>`
      : emptyState({ icon: 'user', title: t(c, 'claims.none'), text: t(c, 'claims.none_text') });
  return administrationPage(c, { title, current: 'people', main: section(title, found) });
}

function one(c: Viewer, claim: Claim): Html {
  const says = t.html(c, 'claims.says', {
    claimant: html`<a href="/people/${claim.claimant_id}">${claim.claimant}</a>`,
    person: html`<a href="/people/${claim.person_id}">${claim.person}</a>`,
  });
  return html`<li class="entry">
    <div class="entry-words">
      <p>${says}</p>
      <div class="entry-detail">
        ${t(c, 'claims.posts', { count: claim.posts })} · ${time(c, claim.asked_at)}
      </div>
      <div class="row">
        ${actionForm(`/admin/claims/${claim.id}`, button(t(c, 'claims.yes'), { small: true }), { granted: 'yes' })}
        ${actionForm(`/admin/claims/${claim.id}`, button(t(c, 'claims.no'), { small: true, kind: 'quiet' }), { granted: 'no' })}
      </div>
    </div>
  </li>`;
}
