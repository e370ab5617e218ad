import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { liveNews } from '#ui/live.ts';
import { meter } from '#ui/meter.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../../words.ts';
import type { PeopleImport } from '../queries.ts';
import { importFrame } from './frame.ts';
import { loopsNotice, outcomes, type Shown } from './plan.ts';

/** An import that runs: how far it is. */
export function importRunning(c: Viewer, one: PeopleImport): Html {
  const total = one.summary.new + one.summary.changed;
  const words = t(c, 'import.progress', { done: one.done, total });
  const news = t(c, 'import.moved');
  const href = `/admin/people/import/${one.id}`;
  return importFrame(
    c,
    one,
    t(c, 'import.running'),
    html`${meter(t(c, 'state.running'), one.done, Math.max(1, total), words)}${liveNews({ topic: `people-import:${one.id}`, href, one: news, other: news })}`,
  );
}

/** An import that has come to its end. */
export function importDone(c: Viewer, shown: Omit<Shown, 'missing' | 'error'>): Html {
  const { one } = shown;
  if (one.state === 'failed') {
    const again = linkButton(t(c, 'import.again'), '/admin/people/import', { small: true });
    return importFrame(
      c,
      one,
      t(c, 'import.failed_lead'),
      notice('danger', html`<p>${t(c, 'import.failed')}</p>`, again),
    );
  }
  const { summary } = one;
  const { bad, unchanged } = summary;
  const done = notice(
    'good',
    html`<p>${t(c, 'import.done', { added: summary.new, changed: summary.changed, unchanged })}</p>
      ${(summary.deactivated ?? 0) > 0 && html`<p>${t(c, 'import.deactivated', { count: summary.deactivated })}</p>`}`,
    linkButton(t(c, 'import.to_people'), '/admin/people', { small: true }),
  );
  const badLines = bad > 0 && section(t(c, 'outcome.bad'), outcomes(c, { ...shown, outcome: 'bad' }));
  return importFrame(c, one, t(c, 'import.done_lead'), html`${done}${loopsNotice(c, one)}${badLines}`);
}
