import { html, type Html } from '#platform/html/html.ts';
import { emptyState } from '#ui/empty-state.ts';
import { lanes } from '#ui/lanes.ts';
import { page } from '#ui/layout.ts';
import { pager } from '#ui/pager.ts';
import { pageHeader, section } from '#ui/section.ts';
import { tagList } from '#ui/tag.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Result } from '../results/result.ts';
import type { SharedTopic } from '../results/list-results.ts';
import { t } from '../words.ts';
import { resultWords } from './results.ts';
import { teamsTabs } from './teams-page.ts';

type Shown = { topic: string; topics: SharedTopic[]; items: Result[]; next: string | null };

const address = (topic: string): string => `/teams/approaches?${new URLSearchParams({ topic }).toString()}`;

/** What teams tried about the same thing, beside each other. */
export function approachesPage(c: Viewer, { topic, topics, items, next }: Shown): Html {
  const title = t(c, 'approaches.title');
  const about = topics.map((one) => ({ name: t(c, 'approaches.topic', one), href: address(one.topic) }));
  return page(c, {
    title: topic === '' ? title : `${topic} · ${title}`,
    current: 'teams',
    main: html`${pageHeader({ title: t(c, 'teams.title'), lead: t(c, 'approaches.lead') })}${teamsTabs(c, 'approaches')}
    ${topics.length > 0 && section(t(c, 'approaches.topics'), tagList(t(c, 'approaches.topics'), about), topic !== '' && html`<a href="/teams/approaches">${t(c, 'teams.all_topics')}</a>`)}
    ${
      items.length === 0
        ? emptyState({ icon: 'share-2', title: t(c, 'approaches.none'), text: t(c, 'approaches.none_text') })
        : section(
            topic === '' ? t(c, 'approaches.latest') : topic,
            html`${lanes(items.map((one) => lane(c, one)))}${pager(c, { newer: null, older: next && `${address(topic)}&after=${next}` })}`,
          )
    }`,
  });
}

const lane = (c: Viewer, result: Result) => ({
  title: html`<a href="/teams/${result.team.slug}">${result.team.name}</a>`,
  lead: html`<a href="/teams/${result.team.slug}/results/${result.id}">${result.topic}</a> ·
    ${time(c, result.created_at)}`,
  content: html`<div class="said">${resultWords(c, result)}</div>`,
});
