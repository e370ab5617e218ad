import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { notice } from '#ui/notice.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';

/** What this person should know about the community now, the most pressing first; one at most. */
export function communityNotices(c: Viewer, community: Community): Html | null {
  const base = `/communities/${community.slug}`;
  const say = (tone: 'warning' | 'accent' | 'neutral', words: string, label: string, path: string) =>
    notice(tone, html`<p>${words}</p>`, linkButton(label, `${base}${path}`, { small: true }));

  if (community.state === 'archived' && community.kind === 'team')
    return notice('neutral', html`<p>${t(c, 'frame.team_archived')}</p>`);
  if (community.state === 'archived')
    return say('neutral', t(c, 'frame.archived'), t(c, 'frame.read_harvest'), '/harvest');
  if (community.posting_barrier === 'guidelines')
    return say('warning', t(c, 'frame.guidelines_changed'), t(c, 'frame.read_guidelines'), '/guidelines');
  if (community.state === 'incubating' && community.may_own)
    return say('accent', t(c, 'frame.incubating'), t(c, 'frame.go_on_founding'), '/founding');
  if (community.state === 'incubating') return notice('accent', html`<p>${t(c, 'frame.incubating')}</p>`);
  if (community.state === 'closing')
    return say('warning', t(c, 'frame.closing'), t(c, 'frame.help_harvest'), '/harvest');
  if (community.owner_wanted_at && community.my_role)
    return say('warning', t(c, 'frame.owner_wanted'), t(c, 'frame.volunteer'), '/members');
  if (community.ends_on && community.my_role)
    return notice(
      'neutral',
      html`<p>${t.html(c, 'frame.ends_on', { day: dayOf(c, community.ends_on) })}</p>`,
    );
  if (!community.readable && community.my_role === null)
    return notice('neutral', html`<p>${t(c, 'frame.only_members')}</p>`);
  return null;
}
