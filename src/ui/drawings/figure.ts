import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';

type Drawn = {
  /** Begins the ids of the drawing: two on one page have different names. */
  id: string;
  title: string;
  /** What is to be seen, in a sentence or two, for whoever does not see it. */
  description: string;
  /** Width and height of the drawing in its own units; it is as wide as there is room. */
  size: readonly [number, number];
  /** The class of the figure. */
  look: string;
  /** What the colours and lines mean. */
  legend?: Renderable;
};

/** A drawing with its title and a description. The same stands beside it as a table, which the page brings. */
export function drawing({ id, title, description, size, look, legend }: Drawn, content: Renderable): Html {
  const given = {
    viewBox: `0 0 ${size[0]} ${size[1]}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-about`,
  };
  return html`<figure class="drawing ${look}">
    <svg${attributes(given)}><title id="${id}-title">${title}</title><desc id="${id}-about">${description}</desc>${content}</svg>
    ${legend !== undefined && html`<figcaption>${legend}</figcaption>`}
  </figure>`;
}

/** A length in a drawing, short enough to send. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);
