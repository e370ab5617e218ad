/** A picture or file kept here: /files/KEY/NAME. */
const ownFile = /^\/files\/([\w-]{8,64})\/[^/?#\\\s]+$/;
const person = /^\/people\/([1-9]\d{0,14})$/;
const ownPath = /^\/(?![/\\])/;
const outside = /^(?:https?:\/\/|mailto:)/i;
// oxlint-disable-next-line no-control-regex
const treacherous = /[\u0000-\u0020\u007f\\]/;

/** The address if a link may lead there, otherwise null. */
export function linkTo(address: string | undefined): string | null {
  const trimmed = address?.trim() ?? '';
  if (trimmed.length > 2000 || treacherous.test(trimmed)) return null;
  if (ownPath.test(trimmed)) return trimmed;
  return outside.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}

export const isOutside = (address: string): boolean => outside.test(address);

/** The key of an uploaded file that the address leads to, otherwise null. */
export const fileKeyIn = (address: string | undefined): string | null =>
  ownFile.exec(address ?? '')?.[1] ?? null;

/** The id of the person whose page the address is, otherwise null. */
export function personIn(address: string | undefined): number | null {
  const id = person.exec(address ?? '')?.[1];
  return id === undefined ? null : Number(id);
}
