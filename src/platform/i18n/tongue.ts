/** The languages that Stoa speaks. A further one is a catalogue in every folder that has words. */
export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** How someone is spoken to: their language, and the time zone (IANA name) of their dates. */
export type Tongue = { readonly locale: Locale; readonly timeZone: string };

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The first language of an Accept-Language header that Stoa speaks, English otherwise. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((entry) => entry.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLocale) ?? 'en';
}
