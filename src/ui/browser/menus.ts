/** Menus close when one presses elsewhere, chooses something, or presses Escape, which gives the focus back. */
function closeMenus(but: Element | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (!but || !menu.contains(but)) menu.open = false;
  }
}

document.addEventListener('click', ({ target }) => {
  const pressed = target as Element;
  closeMenus(pressed.closest('.menu-item') ? null : pressed);
});

document.addEventListener('focusin', ({ target }) => closeMenus(target as Element));

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

document.addEventListener('turbo:before-cache', () => closeMenus(null));
