/** Of tabs that do not all fit, the current one stands in the middle. The page itself stays where it is. */
function showCurrent(): void {
  for (const current of document.querySelectorAll<HTMLElement>('.tabs [aria-current]')) {
    const list = current.closest('ul');
    if (list) list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
  }
}

document.addEventListener('turbo:load', showCurrent);
document.addEventListener('turbo:render', showCurrent);
