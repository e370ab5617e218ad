import type { Job } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { inboxApi } from './api.ts';
import { followsApi } from './follows-api.ts';
import { sendDigests } from './digest/send-digests.ts';
import { sendMails, tidy } from './mail/send-mails.ts';
import { unsubscribePages } from './mail/unsubscribe-pages.ts';
import { inboxPages } from './pages.ts';
import { healthReactions } from './health-reactions.ts';
import { matchReactions } from './match-reactions.ts';
import { networkReactions } from './network-reactions.ts';
import { programmeReactions } from './programme-reactions.ts';
import { reactions } from './reactions.ts';
import { settingsPages } from './settings-pages.ts';
import { reflectionReactions } from './reflection-reactions.ts';
import { teamReactions } from './team-reactions.ts';
import { tellOwnNews } from './tell-own-news.ts';
import { topics } from './topics.ts';

export const notifications: Capability = {
  name: 'notifications',
  routes: [...inboxPages, ...settingsPages, ...unsubscribePages, ...inboxApi, ...followsApi],
  recurring: [sendMails, sendDigests, tidy],
  reactions: [
    ...reactions,
    ...programmeReactions,
    ...matchReactions,
    ...teamReactions,
    ...networkReactions,
    ...reflectionReactions,
    ...healthReactions,
  ],
  jobs: [tellOwnNews as Job],
  topics,
};
export { voiceColumns, voiceOf, type Voice, type VoiceRow } from './voice.ts';
