import { catalogue } from '#platform/i18n/catalogue.ts';
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en, de });
