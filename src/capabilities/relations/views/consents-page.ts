import { html, type Html } from '#platform/html/html.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { switchField } from '#ui/choice-field.ts';
import { fieldset, form, formActions } from '#ui/form.ts';
import { dayText } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { seenSources, type Source } from '../source.ts';
import { t } from '../words.ts';
import { consentHints, consentLabels } from './source-words.ts';

/** What Stoa may remember of somebody, source by source, in words that need no lawyer. */
export function consentsPage(c: Viewer, given: ReadonlyMap<Source, Date>): Html {
  const one = (source: Source) => {
    const since = given.get(source);
    const hint = t(c, consentHints[source]);
    return switchField(c, {
      name: source,
      label: t(c, consentLabels[source]),
      hint: since ? `${hint} ${t(c, 'consent.since', { day: dayText(c, since) })}` : hint,
      checked: since !== undefined,
      optional: true,
    });
  };
  const fields = html`${fieldset(t(c, 'consents.own'), html`${seenSources.map(one)}`, t(c, 'consents.own_hint'))}
  ${fieldset(t(c, 'consents.counted'), html`${one('check')}${one('flow')}`, t(c, 'consents.counted_hint'))}
  ${formActions(button(t(c, 'consents.save'), { kind: 'primary' }), linkButton(t(c, 'consents.to_seen'), '/network/seen', { kind: 'quiet' }))}`;
  return growthFrame(c, {
    current: 'network',
    title: t(c, 'consents.title'),
    above: breadcrumb(c, [{ label: t(c, 'network'), href: '/network' }]),
    lead: t(c, 'consents.lead'),
    main: form(c, { action: '/network/consents' }, fields),
  });
}
