/** The addresses that sanitised HTML links to, in order, without mentions, each once. */
export function linksIn(html: string): string[] {
  if (!html.includes('<a href="')) return [];
  const links = new Set<string>();
  for (const [, href = ''] of html.matchAll(/<a href="([^"]*)"/g)) links.add(href.replaceAll('&amp;', '&'));
  return [...links];
}

/** How many cards stand under one post at most. */
export const mostCards = 3;

export type Target =
  | { kind: 'discussion' | 'person'; id: number }
  | { kind: 'community'; slug: string }
  | { kind: 'page'; url: string };

/** What a link leads to, as far as a card can be made of it. */
export function targetOf(href: string, publicUrl: string): Target | null {
  const path = href.startsWith(`${publicUrl}/`) ? href.slice(publicUrl.length) : href;
  if (!path.startsWith('/')) return /^https?:/.test(path) ? { kind: 'page', url: withoutPlace(path) } : null;
  const [, place, name = ''] =
    /^\/(discussions|people|communities)\/([a-z0-9][a-z0-9-]{0,79})(?=[/?#]|$)/.exec(path) ?? [];
  if (place === 'communities') return { kind: 'community', slug: name };
  if (!/^[1-9]\d{0,14}$/.test(name)) return null;
  if (place === 'discussions') return { kind: 'discussion', id: Number(name) };
  return place === 'people' && path === `/people/${name}` ? { kind: 'person', id: Number(name) } : null;
}

const withoutPlace = (url: string): string => url.replace(/#.*$/, '');
