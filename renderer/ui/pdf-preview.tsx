import { ActionIcon } from '@mantine/core';
import { useUi } from '@renderer/lib/ui-store';
import { useEffect, useRef, useState } from 'react';
import { Notice } from './badge';
import { Icon } from './icons';
import { openPdf } from './pdf-engine';
import { Loading } from './states';
import { UI_TEXTS } from './ui.texts';
import './pdf-preview.css';

interface PageImage {
  canvas: HTMLCanvasElement;
  text: string;
}
const WIDTHS = [460, 600, 760, 980] as const;
const A4_POINTS = 595.28;

function PageView({ page, label, width }: { page: PageImage; label: string; width: number }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    holder.current?.replaceChildren(page.canvas);
  }, [page]);
  return (
    <section className="v-pdf-page" aria-label={label} style={{ width: `min(${width}px, 100%)` }}>
      <div ref={holder} aria-hidden="true" />
      <div className="solo-lectores">{page.text}</div>
    </section>
  );
}

/** The pages of a PDF exactly as they will print; readers get the text of each page. F9 covers them: a letter is full of names. `pdf` is base64. */
export function PdfPreview({ pdf, label }: { pdf: string; label: string }) {
  const [pages, setPages] = useState<PageImage[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState(2);
  const width = WIDTHS[zoom] ?? 760;
  const tapado = useUi((state) => state.namesHidden);

  useEffect(() => {
    let alive = true;
    setPages([]);
    setTotal(null);
    setFailed(false);
    const read = async () => {
      const document = await openPdf(pdf);
      try {
        if (alive) setTotal(document.count);
        for (let n = 1; n <= document.count && alive; n++) {
          const scale = ((WIDTHS.at(-1) ?? 980) / A4_POINTS) * Math.min(2, Math.max(1, window.devicePixelRatio));
          const page = { canvas: await document.draw(n, scale), text: await document.text(n) };
          if (alive) setPages((before) => [...before, page]);
        }
      } finally {
        document.close();
      }
    };
    read().catch((cause: unknown) => {
      reportError(cause);
      if (alive) setFailed(true);
    });
    return () => {
      alive = false;
    };
  }, [pdf]);

  if (failed) return <Notice tone="urgent" role="alert" title={UI_TEXTS.pdfFalla} />;
  return (
    <section className="v-pdf" aria-label={label} aria-busy={total === null || pages.length < total}>
      <div className="v-pdf-tools">
        <ActionIcon
          variant="default"
          size={40}
          aria-label={UI_TEXTS.verMasPequenio}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          <Icon name="menos" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={UI_TEXTS.verMasGrande}
          disabled={zoom === WIDTHS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          <Icon name="mas" />
        </ActionIcon>
      </div>
      {pages.length === 0 && <Loading label={UI_TEXTS.preparandoPdf} />}
      {tapado && <p className="v-pdf-tapado">{UI_TEXTS.documentoTapado}</p>}
      <div className="v-pdf-pages">
        {!tapado &&
          pages.map((page, index) => (
            <PageView key={index} page={page} width={width} label={UI_TEXTS.paginaDe(index + 1, total ?? pages.length)} />
          ))}
      </div>
    </section>
  );
}
