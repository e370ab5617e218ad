/** A name as it stands in a statement that cannot take it as a value. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
