/** Addresses below /communities that are no community's. */
const taken = new Set(['new', 'similar']);
const spelt: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', ı: 'i' };

/** A name as part of an address: `Pumpen & Öle` is `pumpen-oele`. Never empty, never one of ours. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[äöüßæøłı]/g, (letter) => spelt[letter]!)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? 'community' : taken.has(slug) ? `${slug}-community` : slug;
}
