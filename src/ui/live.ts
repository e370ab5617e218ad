import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import { icon } from '#ui/icon.ts';

type News = {
  /** What is listened to: `discussion:42`. */
  topic: string;
  /** Where the new things are; pressing the announcement goes there. */
  href: string;
  /** "One new reply" */
  one: string;
  /** "# new replies": the mark stands for the number. */
  other: string;
  /** The person for whom the page is drawn: what they did themselves is no news to them. */
  personId?: number | undefined;
  /** How many there are on the page as drawn, so that a page that was asleep can tell what it missed. */
  known?: number | undefined;
};

/** A place that says "2 new replies" when they come, and shows them only when asked, so that nothing moves. */
export function liveNews({ topic, href, one, other, personId, known }: News): Html {
  const given = { topic, 'data-one': one, 'data-other': other, 'data-person': personId, 'data-known': known };
  return html`<live-topic${attributes(given)}><div class="live-news" role="status"><a class="button button-primary" href="${href}" hidden>${icon('arrow-right')}<span></span></a></div></live-topic>`;
}

type Live = {
  /** What is listened to: `board:7`. */
  topic: string;
  /** An address that answers with this part alone, as it is now. */
  src: string;
  /** Grows with each change, so that a message about what is drawn already changes nothing. */
  version: number;
};

/** A part of a page that is drawn again in place when its topic changes; what is typed in it and the focus stay. */
export function livePart({ topic, src, version }: Live, content: Renderable): Html {
  return html`<live-part${attributes({ id: `live-${topic.replace(':', '-')}`, topic, 'data-src': src, 'data-version': version })}>${content}</live-part>`;
}

/** A fragment under a title field that is fetched from `src?q=` while the title is typed; `field` is the field's id. */
export function suggestSimilar(field: string, src: string, content?: Renderable): Html {
  return html`<suggest-similar data-field="${field}" data-src="${src}"
    ><div role="status">${content}</div></suggest-similar
  >`;
}
