import type { Html } from '#platform/html/html.ts';
import { html } from '#platform/html/html.ts';
import { insightsFrame } from '#shared/insights/insights-frame.ts';
import { page } from '#ui/layout.ts';
import { pageHeader } from '#ui/section.ts';
import type { TabbedPage } from '#ui/tabbed-page.ts';
import type { Viewer } from '#ui/viewer.ts';

/** A page of the register: among the insights for learning managers, by itself for who has a measure to look after. */
export function measuresFrame(c: Viewer, shown: TabbedPage): Html {
  if (c.person?.learningManager === true) return insightsFrame(c, { current: 'measures', ...shown });
  const { title, above, lead, actions, main, aside, wide = false } = shown;
  return page(c, {
    title,
    wide,
    main: html`${pageHeader({ title, above, lead, actions })}${main}`,
    ...(aside === undefined ? {} : { aside }),
  });
}
