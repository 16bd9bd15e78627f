import type { ReactElement } from 'react';

/** Own line drawings on a 24 × 24 grid, 1.8 px stroke. Always beside a word, so they are hidden from readers. */
const PATHS = {
  hoy: <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z" />,
  casos: (
    <path d="M4 6.5A1.5 1.5 0 0 1 5.5 5H10l2 2.5h6.5A1.5 1.5 0 0 1 20 9v8.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11ZM8 12.5h8M8 15.5h5" />
  ),
  pregunta: <path d="M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18ZM9.4 9.4a2.7 2.7 0 1 1 3.9 2.4c-.8.4-1.3 1-1.3 1.8v.4M12 17v.1" />,
  respaldo: <path d="M8 3h8v4H8zM6.5 7h11v9.5a4.5 4.5 0 0 1-4.5 4.5h-2a4.5 4.5 0 0 1-4.5-4.5V7ZM9.5 14l2 2 3.2-3.6" />,
  ajustes: <path d="M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4" />,
  buscar: <path d="M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM15.5 15.5 20 20" />,
  ojo: <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z" />,
  ojoTachado: (
    <path d="M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-3 3.7M6.3 7.6A15.4 15.4 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-.9M10 10.1a3 3 0 0 0 4 4" />
  ),
  candado: <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 1 1 7 0v3M12 14.5v2" />,
  telefono: (
    <path d="M6.5 3.5 9 4l1.2 4-2 1.6a11 11 0 0 0 6.2 6.2l1.6-2 4 1.2.5 2.5c.1 1.6-1.1 3-2.7 3C10.4 20.5 3.5 13.6 3.5 6.2c0-1.6 1.4-2.8 3-2.7Z" />
  ),
  alerta: <path d="M12 4 2.8 19.5h18.4L12 4ZM12 10v4.5M12 17v.1" />,
  reloj: <path d="M12 21a8.5 8.5 0 1 1 0-17 8.5 8.5 0 0 1 0 17ZM12 8v4.8l3 2M9.5 2.5h5" />,
  visto: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  cruz: <path d="m6 6 12 12M18 6 6 18" />,
  punto: <path d="M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z" fill="currentColor" />,
  triangulo: <path d="M12 5.5 20 19H4l8-13.5Z" fill="currentColor" />,
  calendario: <path d="M5 6h14v14H5zM5 10.5h14M9 3.5V8M15 3.5V8" />,
  mas: <path d="M12 5v14M5 12h14" />,
  menos: <path d="M5 12h14" />,
  carpeta: <path d="M4 6.5A1.5 1.5 0 0 1 5.5 5H10l2 2.5h6.5A1.5 1.5 0 0 1 20 9v8.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5v-11Z" />,
  memoria: <path d="M9 3h6v5H9zM7 8h10v11a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V8ZM11 5.5v.1M13 5.5v.1" />,
  impresora: <path d="M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6H7z" />,
  documento: <path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6" />,
  persona: <path d="M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20.5c.6-4 3.7-6 7.5-6s6.9 2 7.5 6" />,
  llave: <path d="M8 11.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM11.2 12.8 20 4M16 8l3 3" />,
  atras: <path d="m14.5 5-7 7 7 7" />,
  adelante: <path d="m9.5 5 7 7-7 7" />,
  lista: <path d="M4 7h16M4 12h16M4 17h16" />,
  ayuda: <path d="M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18ZM12 11v5.5M12 7.5v.1" />,
  lapiz: <path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19 4 20ZM14 6.5l3.5 3.5" />,
} as const satisfies Record<string, ReactElement>;

export type IconName = keyof typeof PATHS;

/** A small drawing beside a word; `size` in px (20 when not told). */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {PATHS[name]}
    </svg>
  );
}
