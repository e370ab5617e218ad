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
    case 'community_review':
      return t(c, 'told.community_review');
    case 'moved':
      return t(c, 'told.moved');
    case 'merged':
      return t(c, 'told.merged');
    case 'admitted':
      return t(c, 'told.admitted');
    case 'waits':
      return t(c, 'told.waits');
    case 'programme_closed':
      return t(c, 'told.programme_closed');
    case 'programme_cancelled':
      return t(c, 'told.programme_cancelled');
    case 'group_formed':
      return t(c, 'told.group_formed');
    case 'group_joined':
      return t(c, 'told.group_joined');
    case 'group_merged':
      return t(c, 'told.group_merged');
    case 'group_at_risk':
      return t(c, 'told.group_at_risk');
    case 'step_opened':
      return t(c, 'told.step_opened');
    case 'step_overdue':
      return t(c, 'told.step_overdue');
    case 'work_signed':
      return t(c, 'told.work_signed', { name });
    case 'work_returned':
      return t(c, 'told.work_returned', { name });
    case 'review_due':
      return t(c, 'told.review_due');
    case 'review_given':
      return t(c, 'told.review_given');
    case 'match_asked':
      return t(c, 'told.match_asked', { name });
    case 'match_accepted':
      return t(c, 'told.match_accepted', { name });
    case 'match_declined':
      return t(c, 'told.match_declined', { name });
    case 'match_expired':
      return t(c, 'told.match_expired');
    case 'match_suggested':
      return t(c, 'told.match_suggested');
    case 'match_ended':
      return t(c, 'told.match_ended', { name });
    case 'action_agreed':
      return t(c, 'told.action_agreed', { name });
    case 'action_due':
      return t(c, 'told.action_due');
    case 'decision_asked':
      return t(c, 'told.decision_asked');
    case 'programme_invited':
      return t(c, 'told.programme_invited');
    case 'organiser_added':
      return t(c, 'told.organiser_added');
    case 'programme_changed':
      return t(c, 'told.programme_changed');
    case 'group_invited':
      return t(c, 'told.group_invited');
    case 'leads_now':
      return t(c, 'told.leads_now');
    case 'session_planned':
      return t(c, 'told.session_planned');
    case 'session_moved':
      return t(c, 'told.session_moved');
    case 'session_cancelled':
      return t(c, 'told.session_cancelled');
    case 'session_near':
      return t(c, 'told.session_near');
    case 'team_added':
      return t(c, 'told.team_added', { name });
    case 'team_lessons':
      return t(c, 'told.team_lessons', { name });
    case 'team_shared':
      return t(c, 'told.team_shared', { name });
    case 'team_contact':
      return t(c, 'told.team_contact');
    case 'feedback_asked':
      return t(c, 'told.feedback_asked', { name });
    case 'feedback_waits':
      return t(c, 'told.feedback_waits');
    case 'feedback_given':
      return t(c, 'told.feedback_given', { name });
    case 'feedback_share':
      return t(c, 'told.feedback_share', { name });
    case 'feedback_shared':
      return t(c, 'told.feedback_shared', { name });
    case 'nudge':
      return t(c, 'told.nudge');
    case 'card_opened':
      return t(c, 'told.card_opened');
    case 'card_uncovered':
      return t(c, 'told.card_uncovered');
    case 'card_action':
      return t(c, 'told.card_action', { name });
    case 'card_action_due':
      return t(c, 'told.action_due');
    case 'follow_up':
      return t(c, 'told.follow_up');
    case 'lesson_used':
      return t(c, 'told.lesson_used', { name });
    case 'check_due':
      return t(c, 'told.check_due');
    case 'check_together':
      return t(c, 'told.check_together', { name });
    case 'roster_begun':
      return t(c, 'told.roster_begun', { name });
    case 'lesson_thanked':
      return t(c, 'told.lesson_thanked', { name });
  }
}
