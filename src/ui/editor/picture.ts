import { Node } from '@tiptap/core';

/**
 * A picture that was uploaded here; `data-file` ties it to the attachment. Below it stands the field for what it
 * shows, which those hear who do not see it.
 */
export const Picture = Node.create<{ label: string }>({
  name: 'picture',
  group: 'block',
  draggable: true,
  addOptions: () => ({ label: '' }),
  addAttributes: () => ({
    src: { default: null },
    alt: { default: '' },
    file: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-file'),
      renderHTML: ({ file }) => (file === null ? {} : { 'data-file': String(file) }),
    },
  }),
  parseHTML: () => [{ tag: 'img[src^="/"]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addNodeView() {
    const { label } = this.options;
    return ({ node, editor, getPos }) => {
      const picture = document.createElement('img');
      const field = Object.assign(document.createElement('input'), {
        className: 'input',
        placeholder: label,
        ariaLabel: label,
        maxLength: 300,
      });
      const dom = document.createElement('div');
      dom.className = 'editor-picture';
      dom.append(picture, field);
      show(node.attrs);

      function show({ src, alt }: Record<string, unknown>): void {
        picture.src = String(src);
        picture.alt = String(alt);
        if (field.value !== alt) field.value = String(alt);
      }
      field.addEventListener('input', (event) => {
        event.stopPropagation();
        const at = getPos();
        if (at === undefined) return;
        editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'alt', field.value.trim()));
      });
      field.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        const at = getPos();
        if (at === undefined) return;
        editor.commands.setTextSelection(at + node.nodeSize + 1);
        // At once: the next key that is pressed belongs to the text.
        editor.view.focus();
      });
      return {
        dom,
        update(next) {
          if (next.type !== node.type) return false;
          picture.alt = String(next.attrs['alt']);
          // Somebody may be in the middle of a word.
          if (document.activeElement !== field) show(next.attrs);
          return true;
        },
        stopEvent: ({ target }) => target === field,
        ignoreMutation: () => true,
      };
    };
  },
});
