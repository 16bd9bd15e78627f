import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import './virtual-table.css';

export interface Column<R> {
  key: string;
  header: string;
  /** Track of the CSS grid: `140px`, `minmax(160px, 2fr)`. */
  width: string;
  render(row: R): ReactNode;
}

interface VirtualTableProps<R> {
  /** Name of the table for readers. */
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** How many rows there are in all when `rows` holds only the first ones. */
  total?: number;
  rowKey(row: R): string;
  onOpen(row: R): void;
  /** Called when the last rows come into view and there are more. */
  onEnd?: () => void;
  rowHeight?: number;
  /** CSS height of the scrolling part; as much as the window leaves when not told. */
  height?: string;
}

/**
 * A list of any length of which only the visible rows are in the page. One Tab stop: arrows, Page Up/Down, Home and End move,
 * Enter opens.
 */
export function VirtualTable<R>({
  label,
  columns,
  rows,
  total,
  rowKey,
  onOpen,
  onEnd,
  rowHeight = 60,
  height = 'max(240px, calc(100vh - 330px))',
}: VirtualTableProps<R>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const moved = useRef(false);
  const present = Math.min(active, Math.max(0, rows.length - 1));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The row that holds the Tab stop stays in the page wherever the list is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...(present < range.count ? [present] : [])])].sort((a, b) => a - b),
  });
  const items = virtual.getVirtualItems();
  const template = columns.map((column) => column.width).join(' ');

  const lastShown = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (rows.length > 0 && rows.length < (total ?? 0) && lastShown >= rows.length - 5) onEnd?.();
  }, [lastShown, rows.length, total, onEnd]);
  useEffect(() => {
    if (!moved.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${present}"]`);
    if (!row) return;
    moved.current = false;
    row.focus({ preventScroll: true });
  });

  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[present];
    if (event.key === 'Enter' && row !== undefined && event.target === event.currentTarget) return onOpen(row);
    const target = {
      ArrowDown: present + 1,
      ArrowUp: present - 1,
      PageDown: present + page(),
      PageUp: present - page(),
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (target === undefined || rows.length === 0) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, target));
    if (next === present) return;
    virtual.scrollToIndex(next);
    moved.current = true;
    setActive(next);
  };

  return (
    <div className="v-table" role="grid" aria-label={label} aria-rowcount={(total ?? rows.length) + 1} aria-colcount={columns.length}>
      <div role="rowgroup">
        <div className="v-table-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {columns.map((column, index) => (
            <div key={column.key} role="columnheader" aria-colindex={index + 1}>
              {column.header}
            </div>
          ))}
        </div>
      </div>
      <div ref={scroller} className="v-table-body" role="rowgroup" style={{ maxHeight: height }}>
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={rowKey(row)}
                role="row"
                aria-rowindex={item.index + 2}
                data-index={item.index}
                className="v-table-row"
                tabIndex={item.index === present ? 0 : -1}
                style={{ gridTemplateColumns: template, height: item.size, transform: `translateY(${item.start}px)` }}
                onFocus={() => setActive(item.index)}
                onClick={() => onOpen(row)}
                onKeyDown={onKeyDown}
              >
                {columns.map((column, index) => (
                  <div key={column.key} role="gridcell" aria-colindex={index + 1}>
                    {column.render(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
