import { Button, Modal } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { Row, Stack } from './page';
import { UI_TEXTS } from './ui.texts';

interface DialogProps {
  opened: boolean;
  onClose(): void;
  title: ReactNode;
  children: ReactNode;
  /** Width in px, 560 when not told. */
  width?: number;
}

/** A window over the screen: focus stays inside, Esc closes, focus goes back where it was. */
export function Dialog({ opened, onClose, title, children, width = 560 }: DialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={width} closeButtonProps={{ 'aria-label': UI_TEXTS.cerrar, size: 'lg' }} classNames={{ title: 'v-dialog-title' }}>
      {children}
    </Modal>
  );
}

/** Asks before an act that matters. Resolves true only when confirmed. */
export function confirm(question: { title: string; text: ReactNode; confirmLabel: string; cancelLabel?: string; danger?: boolean }): Promise<boolean> {
  return new Promise((resolve) => {
    const close = (answer: boolean) => {
      resolve(answer);
      modals.close(id);
    };
    const id = modals.open({
      title: question.title,
      closeButtonProps: { 'aria-label': UI_TEXTS.cerrar, size: 'lg' },
      classNames: { title: 'v-dialog-title' },
      onClose: () => resolve(false),
      children: (
        <Stack>
          <div>{question.text}</div>
          <Row justify="flex-end">
            <Button variant="default" onClick={() => close(false)}>
              {question.cancelLabel ?? UI_TEXTS.cancelar}
            </Button>
            <Button {...(question.danger ? { color: 'rojo' } : {})} onClick={() => close(true)} data-autofocus>
              {question.confirmLabel}
            </Button>
          </Row>
        </Stack>
      ),
    });
  });
}

/** A short word of what was done, at the lower edge. Never with names or codes of people. */
export function notify(text: string, tone: 'ok' | 'urgent' = 'ok'): void {
  notifications.show({ message: text, color: tone === 'ok' ? 'teal' : 'rojo', autoClose: 6000, withBorder: true, closeButtonProps: { 'aria-label': UI_TEXTS.cerrar } });
}
