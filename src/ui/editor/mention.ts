import { Extension, Node, type Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { OptionList, type Choice } from '../browser/option-list.ts';
import type { Words } from './words.ts';

type Person = { id: number; name: string; detail: string | null; photo: string | null };
type Typed = { from: number; to: number; query: string };

const pause = 120;

/** Someone named in the text: one piece that is deleted as a whole, `<a data-mention="7" href="/people/7">@Ana</a>`. */
export const MentionMark = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  priority: 1100,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-mention'),
      renderHTML: () => ({}),
    },
    name: {
      default: '',
      parseHTML: (element) => element.textContent?.replace(/^@/, ''),
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'a[data-mention]', priority: 1100 }],
  renderHTML: ({ node }) => {
    const { id, name } = node.attrs as { id: string; name: string };
    return ['a', { 'data-mention': id, href: `/people/${id}` }, `@${name}`];
  },
  renderText: ({ node }) => `@${String(node.attrs['name'])}`,
});

/** Completes `@` with those who can read what is written here. */
export function mentions(context: string, words: Words, element: HTMLElement): Extension {
  return Extension.create({
    name: 'mentions',
    addProseMirrorPlugins() {
      const finder = find(this.editor, context, words, element);
      return [
        new Plugin({
          props: { handleKeyDown: (_, event) => finder.key(event.key) },
          view: () => ({ update: () => finder.look(), destroy: () => finder.close() }),
        }),
      ];
    },
  });
}

function find(editor: Editor, context: string, words: Words, element: HTMLElement) {
  const list = new OptionList(words.people, take);
  let timer: number | undefined;
  let asked = '';
  let dismissed = -1;

  function look(): void {
    const typed = typedName(editor);
    clearTimeout(timer);
    if (!typed || typed.from === dismissed) {
      asked = '';
      return close();
    }
    if (typed.query !== asked || !list.open) timer = window.setTimeout(() => void ask(typed), pause);
  }

  async function ask({ query, from }: Typed): Promise<void> {
    asked = query;
    const address = `/mentions?${String(new URLSearchParams({ q: query, context }))}`;
    const answer = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
    const people = answer?.ok ? ((await answer.json()) as Person[]) : [];
    if (asked !== query || editor.isDestroyed || typedName(editor)?.query !== query) return;
    const { left, top, bottom } = editor.view.coordsAtPos(from);
    list.show(people.map(choice), words.nobody, new DOMRect(left, top, 0, bottom - top), element);
    tell();
  }

  function take({ value, label }: Choice): void {
    const typed = typedName(editor);
    if (!typed) return;
    const mention = { type: 'mention', attrs: { id: value, name: label } };
    editor
      .chain()
      .focus()
      .insertContentAt({ from: typed.from, to: typed.to }, [mention, { type: 'text', text: ' ' }])
      .run();
    close();
  }

  function key(pressed: string): boolean {
    if (pressed === 'Escape' && list.open) dismissed = typedName(editor)?.from ?? -1;
    const taken = list.key(pressed);
    tell();
    return taken;
  }

  function close(): void {
    list.close();
    tell();
  }

  function tell(): void {
    const { dom } = editor.view;
    if (list.active) dom.setAttribute('aria-activedescendant', list.active);
    else dom.removeAttribute('aria-activedescendant');
  }

  return { look, key, close };
}

const choice = ({ id, name, detail, photo }: Person): Choice => ({
  value: String(id),
  label: name,
  hint: detail ?? undefined,
  photo,
});

/** The name that is being typed after an `@`, with where it stands. */
function typedName(editor: Editor): Typed | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parent.type.spec.code) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
  const found = /(?:^|[\s(])@([\p{L}\p{M}'.-]{0,30}(?: [\p{L}\p{M}'.-]{1,20})?)$/u.exec(before);
  if (!found) return null;
  const query = found[1]!;
  return { from: $from.pos - query.length - 1, to: $from.pos, query };
}
