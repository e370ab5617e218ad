import type { Locale } from '#platform/i18n/tongue.ts';

/** A language by its own name, so that everybody finds theirs whatever the page is written in. */
export const languageName = (locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
