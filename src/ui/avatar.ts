import { html, type Html } from '#platform/html/html.ts';
import { icon } from '#ui/icon.ts';

export type AvatarSize = 'small' | 'medium' | 'large' | 'huge';

type Pictured = { name: string; photo: string | null };

const pixels: Record<AvatarSize, number> = { small: 24, medium: 36, large: 56, huge: 112 };
const tints = 12;

/** The photo, or initials on a colour from the name. The name stands beside it, so it is silent. */
export function avatar(person: Pictured, size: AvatarSize = 'medium'): Html {
  return picture(person, size, '');
}

/** The mark of a community or programme: a rounded square, so that it is never taken for a person. */
export function placeMark(place: Pictured, size: AvatarSize = 'medium'): Html {
  return picture(place, size, ' avatar-place');
}

/** The mark of someone who speaks without a name: always the same, whoever it is. */
export function anonymousAvatar(size: AvatarSize = 'medium'): Html {
  return html`<span class="avatar avatar-${size} avatar-anonymous" aria-hidden="true">${icon('user')}</span>`;
}

function picture({ name, photo }: Pictured, size: AvatarSize, more: string): Html {
  const look = `avatar avatar-${size}${more}`;
  if (photo === null)
    return html`<span class="${look} tint-${tint(name)}" aria-hidden="true">${initials(name)}</span>`;
  const side = pixels[size];
  return html`<img class="${look}" src="${photo}" alt="" width="${side}" height="${side}" loading="lazy" />`;
}

/** First letters of the first and the last word; one letter for a single word. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const last = words.length > 1 ? words.at(-1)! : '';
  return ([...(words[0] ?? '?')][0]! + ([...last][0] ?? '')).toLocaleUpperCase();
}

/** 1 to 12, the same for the same name on every page and machine. */
function tint(name: string): number {
  let sum = 7;
  for (let i = 0; i < name.length; i++) sum = (sum * 31 + name.charCodeAt(i)) % 65_521;
  return (sum % tints) + 1;
}
