import { isNode, LineCounter, parseDocument } from 'yaml';
import { Invalid } from '#platform/errors.ts';
import { asDraft, type Draft } from '../draft.ts';
import { t } from '../words.ts';

/** A draft from YAML or JSON, and in which line of it a path lies. Throws Invalid where it cannot be read at all. */
export function readSource(written: string): { draft: Draft; lineOf: (path: string) => number } {
  const lines = new LineCounter();
  const document = parseDocument(written, { lineCounter: lines });
  const [trouble] = document.errors;
  if (trouble) {
    const line = trouble.linePos?.[0].line ?? 1;
    throw new Invalid({ source: (c) => t(c, 'declaration.unreadable', { line }) });
  }
  const draft = asDraft(plain(document.toJS({ maxAliasCount: 0 })));
  if (!draft) throw new Invalid({ source: (c) => t(c, 'source.nothing') });
  return { draft, lineOf: (path) => lineAt(path.split('.')) };

  /** Where something is missing, the line of what it is missing in. */
  function lineAt(path: readonly string[]): number {
    const node: unknown = document.getIn(path.map(index), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineAt(path.slice(0, -1));
  }
}

const index = (name: string): string | number => (/^\d+$/.test(name) ? Number(name) : name);

/** Dates and the like become what JSON makes of them. */
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data ?? null));
