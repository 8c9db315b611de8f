/** Puts a popover beside what it belongs to, inside the window. */

const MARGIN_PX = 8; // to the edges of the window
const GAP_PX = 4; // to what it belongs to

/** Shows `popover` above `anchor`, or below it if there is more room; at its end, or where it fits. */
export function showAt(popover: HTMLElement, anchor: DOMRect): void {
  const toPlace = (): void => place(popover, anchor);
  popover.showPopover();
  toPlace();
  addEventListener('resize', toPlace);
  popover.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') {
      removeEventListener('resize', toPlace);
    }
  });
}

export function place(popover: HTMLElement, anchor: DOMRect): void {
  const { width, height } = popover.getBoundingClientRect();
  const rightToLeft = getComputedStyle(popover).direction === 'rtl';
  const x = rightToLeft ? anchor.left : anchor.right - width;
  const above = anchor.top - GAP_PX - height;
  const below = anchor.bottom + GAP_PX;
  const y = below + height <= innerHeight - MARGIN_PX || above < MARGIN_PX ? below : above;
  popover.style.left = `${within(x, innerWidth - width)}px`;
  popover.style.top = `${within(y, innerHeight - height)}px`;
}

function within(wanted: number, most: number): number {
  return Math.max(MARGIN_PX, Math.min(wanted, most - MARGIN_PX));
}
