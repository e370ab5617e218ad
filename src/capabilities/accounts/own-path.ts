/**
 * Where to go after signing in: only a path of this site, so that a link to our sign-in page cannot
 * lead elsewhere. Anything doubtful leads home.
 */
export function ownPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const url = URL.parse(wanted, 'http://here.invalid');
  if (url?.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return '/';
  if (url.pathname.startsWith('/sign-')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
