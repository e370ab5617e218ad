import { html, type Html, type Renderable } from '#platform/html/html.ts';

type Header = {
  title: string;
  /** Where the page lies: a breadcrumb. */
  above?: Renderable;
  /** One sentence or line of facts under the title. */
  lead?: Renderable;
  /** What stands before the title: the mark of a community, a person's photo. */
  mark?: Renderable;
  actions?: Renderable;
};

/** The head of a page: where am I, and the one thing to do next. */
export function pageHeader({ title, above, lead, mark, actions }: Header): Html {
  return html`<header class="page-header">
    ${above}
    <div class="page-head">
      ${mark}
      <div class="page-words">
        <h1>${title}</h1>
        ${lead !== undefined && html`<div class="lead">${lead}</div>`}
      </div>
      ${actions !== undefined && html`<div class="page-actions">${actions}</div>`}
    </div>
  </header>`;
}

/** A part of a page under its own heading, with a way to more beside it. */
export function section(title: string, content: Renderable, more?: Renderable): Html {
  return html`<section class="section">
    <header class="section-head">
      <h2>${title}</h2>
      ${more}
    </header>
    ${content}
  </section>`;
}

/** A small part of the context column. */
export function asideBlock(title: string, content: Renderable): Html {
  return html`<section class="aside-block">
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** Facts as pairs: department, place, started. */
export function facts(pairs: readonly { label: string; value: Renderable }[]): Html {
  return html`<dl class="facts">
    ${pairs.map(
      ({ label, value }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** What someone wrote at length, in the serif for reading. Takes only what the sanitiser has passed. */
export function prose(content: Html): Html {
  return html`<div class="prose">${content}</div>`;
}
