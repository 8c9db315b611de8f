/** Where the keys lead in a grid that is read row by row. */

/** A page is a few rows: less than what is seen at once, so that one does not lose one's place. */
const PAGE_ROWS = 4;

/** The cell that a key leads to, null if it leads nowhere: then the key is somebody else's. */
export function cellAfter(key: string, cell: number, cells: number, columns: number, rightToLeft: boolean): number | null {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const last = cells - 1;
  switch (key) {
    case forward:
      return Math.min(cell + 1, last);
    case back:
      return Math.max(cell - 1, 0);
    case 'ArrowDown':
      return cell + columns <= last ? cell + columns : inLastRow(cell, last, columns);
    case 'ArrowUp':
      return cell - columns >= 0 ? cell - columns : null;
    case 'PageDown':
      return Math.min(cell + PAGE_ROWS * columns, last);
    case 'PageUp':
      return Math.max(cell - PAGE_ROWS * columns, cell % columns);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** Down from above a gap in the last row leads to its end. */
function inLastRow(cell: number, last: number, columns: number): number {
  return Math.floor(cell / columns) < Math.floor(last / columns) ? last : cell;
}

/** The cells in rows. */
export function rowsOf<T>(cells: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < cells.length; start += columns) {
    rows.push(cells.slice(start, start + columns));
  }
  return rows;
}
