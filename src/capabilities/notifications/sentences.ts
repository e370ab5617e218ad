import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Kind } from './kinds.ts';
import { nameOf, type Voice } from './voice.ts';
import { t } from './words.ts';

/** What happened, as a sentence: "Ben Okafor answered your question". */
export function sentenceOf(c: Tongue, { kind, voice }: { kind: Kind; voice: Voice }): string {
  const name = nameOf(c, voice);
  switch (kind) {
    case 'mention':
      return t(c, 'told.mention', { name });
    case 'answer':
      return t(c, 'told.answer', { name });
    case 'reply':
      return t(c, 'told.reply', { name });
    case 'accepted':
      return t(c, 'told.accepted', { name });
    case 'expert':
      return t(c, 'told.expert', { name });
    case 'followed':
      return t(c, 'told.followed', { name });
    case 'request':
      return t(c, 'told.request', { name });
    case 'granted':
      return t(c, 'told.granted');
    case 'declined':
      return t(c, 'told.declined');
    case 'invitation':
      return t(c, 'told.invitation', { name });
    case 'owner_wanted':
      return t(c, 'told.owner_wanted');
    case 'ritual':
      return t(c, 'told.ritual');
    case 'ending':
      return t(c, 'told.ending');
    case 'moved':
      return t(c, 'told.moved');
    case 'merged':
      return t(c, 'told.merged');
  }
}
