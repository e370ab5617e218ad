import type { Capability } from '#shared/capability.ts';
import { inboxPages } from './pages.ts';
import { reactions } from './reactions.ts';
import { settingsPages } from './settings-pages.ts';
import { topics } from './topics.ts';

export const notifications: Capability = {
  name: 'notifications',
  routes: [...inboxPages, ...settingsPages],
  reactions,
  topics,
};
export { voiceColumns, voiceOf, type Voice, type VoiceRow } from './voice.ts';
