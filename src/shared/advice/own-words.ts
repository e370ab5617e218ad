import { z } from 'zod';
import { locales, type Tongue } from '#platform/i18n/tongue.ts';

/** A sentence that a site wrote itself, in one language at least. */
export const ownWords = z
  .strictObject({ en: z.string().trim().min(1).max(300), de: z.string().trim().min(1).max(300) })
  .partial()
  .refine((said) => locales.some((locale) => said[locale] !== undefined));

export type OwnWords = z.output<typeof ownWords>;

/** In the reader's language, or else in one in which it was written. */
export const inTheirWords = (said: OwnWords, { locale }: Pick<Tongue, 'locale'>): string =>
  said[locale] ?? said.en ?? said.de ?? '';
