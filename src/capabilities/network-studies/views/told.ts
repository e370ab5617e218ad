import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** How something told of people is called: what the directory adds in the reader's words, everything else as in the file. */
export function sayTold(c: Viewer, name: string): string {
  const fromHere: Record<string, string> = {
    department: t(c, 'told.department'),
    location: t(c, 'told.location'),
    level: t(c, 'told.level'),
  };
  return fromHere[name] ?? name;
}
