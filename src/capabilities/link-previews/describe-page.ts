import { Parser } from 'htmlparser2';

export type Described = { title: string; description: string; site: string };

/** What a page says of itself, as plain text; null when it has no title. */
export function describePage({ url, html }: { url: string; html: string }): Described | null {
  const said: Record<string, string> = {};
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(tag, { name, property, content }) {
      const key = (property ?? name ?? '').toLowerCase();
      if (tag === 'meta' && key && content) said[key] ??= content;
      inTitle = tag === 'title' && title === '';
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag: () => (inTitle = false),
  });
  parser.end(html);
  const named = line(said['og:title'] ?? title, 200);
  if (named === '') return null;
  return {
    title: named,
    description: line(said['og:description'] ?? said['description'] ?? '', 300),
    site: line(said['og:site_name'] ?? new URL(url).hostname.replace(/^www\./, ''), 100),
  };
}

const line = (text: string, longest: number): string =>
  Array.from(text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim())
    .slice(0, longest)
    .join('');
