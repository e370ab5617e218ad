import { z } from 'zod';
import type { Locale } from '#platform/i18n/tongue.ts';

/** What people read in a declaration: in one language, or in each that it was written in. */
export type Text = string | { [Said in Locale]?: string | undefined };

export const text = (longest: number) =>
  z.union([
    z.string().trim().min(1).max(longest),
    z
      .strictObject({ en: z.string().trim().min(1).max(longest), de: z.string().trim().min(1).max(longest) })
      .partial()
      .refine((said) => said.en !== undefined || said.de !== undefined),
  ]) satisfies z.ZodType<Text>;

/** The words in the reader's language, in another where there are none in theirs. */
export function inWords(said: Text, reader: { readonly locale: Locale }): string {
  if (typeof said === 'string') return said;
  return said[reader.locale] ?? said.en ?? said.de ?? '';
}

/** What names a part inside its declaration: short, and never shown. */
export const key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
