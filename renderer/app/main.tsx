import { installSpanishMessages } from '@core/kernel/zod-messages';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import '@renderer/ui/mantine.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@renderer/ui/global.css';
import 'dayjs/locale/es';
import { App } from './app';
import './shell.css';

// The page's policy forbids building code from text, which zod would try first.
z.config({ jitless: true });
installSpanishMessages();

const root = document.getElementById('raiz');
if (!root) throw new Error('index.html has lost its #raiz element');
createRoot(root).render(<App />);
