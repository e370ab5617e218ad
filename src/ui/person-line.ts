import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { anonymousAvatar, avatar, type AvatarSize } from '#ui/avatar.ts';

/** `href: null` for those who have no page: an erased author, someone outside. */
type Named = { name: string; photo: string | null; href: string | null };

/** A person with what matters about them here: title, role, when they wrote. */
export function personLine(person: Named, detail?: Renderable, size: AvatarSize = 'medium'): Html {
  return line(avatar(person, size), nameLink(person), detail);
}

/** Someone who speaks without a name. `name` is the word for it ("Someone in this community"). */
export function anonymousLine(name: string, detail?: Renderable, size: AvatarSize = 'medium'): Html {
  return line(anonymousAvatar(size), html`<span class="person-name">${name}</span>`, detail);
}

function nameLink({ name, href }: Named): Html {
  return href === null
    ? html`<span class="person-name">${name}</span>`
    : html`<a class="person-name" href="${href}">${name}</a>`;
}

function line(mark: Html, name: Html, detail: Renderable): Html {
  return html`<div class="person-line">
    ${mark}
    <div class="person-words">
      ${name}${detail !== undefined && html`<span class="person-detail">${detail}</span>`}
    </div>
  </div>`;
}

/** Faces in a row, with the number of those who did not fit. `label` says who they are. */
export function facePile(
  label: string,
  people: readonly { name: string; photo: string | null }[],
  more = 0,
): Html {
  return html`<span class="face-pile" role="img" aria-label="${label}"
    >${people.map((person) => avatar(person, 'small'))}${more > 0 && html`<span class="face-more" aria-hidden="true">+${more}</span>`}</span
  >`;
}
