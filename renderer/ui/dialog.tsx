import { Button, Drawer, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useEffect, useRef } from 'react';
import { create } from 'zustand';
import { Row, Stack } from './page';
import { UI_TEXTS } from './ui.texts';

interface DialogProps {
  opened: boolean;
  onClose(): void;
  title: ReactNode;
  children: ReactNode;
  /** Width in px, 560 when not told. */
  width?: number;
  /** Focus starts in the first field instead of the closing cross: for dialogs that are a form. */
  focusFirst?: boolean;
}

/** Gives the focus back to what opened a dialog, also when the dialog is taken out of the page instead of closed. */
function useReturnFocus(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const opener = document.activeElement;
    return () => {
      setTimeout(() => opener instanceof HTMLElement && opener.isConnected && opener.focus({ preventScroll: true }), 0);
    };
  }, [opened]);
}

/** A window over the screen: focus stays inside, Esc closes, focus goes back where it was. */
export function Dialog({ opened, onClose, title, children, width = 560, focusFirst = false }: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  useReturnFocus(opened);
  useEffect(() => {
    if (!opened || !focusFirst) return;
    // After the dialog's own focus, which goes to the first thing that can take it.
    const timer = setTimeout(() => {
      const field =
        body.current?.querySelector<HTMLElement>('[data-autofocus]') ?? body.current?.querySelector<HTMLElement>('input, select, textarea');
      field?.focus();
    }, 30);
    return () => clearTimeout(timer);
  }, [opened, focusFirst]);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={width} centered returnFocus={false} transitionProps={{ duration: 0 }}>
      {/* A blurred backdrop costs a second per frame on the laptops this runs on. */}
      <Modal.Overlay blur={0} backgroundOpacity={0.45} />
      <Modal.Content>
        {/* It is no header of the page: the window has one. */}
        <Modal.Header role="presentation">
          <Modal.Title className="v-dialog-title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={UI_TEXTS.cerrar} size="lg" />
        </Modal.Header>
        <Modal.Body ref={body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** A panel at the right edge, over the screen. */
export function SidePanel({ opened, onClose, title, children, width = 400 }: Omit<DialogProps, 'focusFirst'>) {
  useReturnFocus(opened);
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={width} returnFocus={false} transitionProps={{ duration: 0 }}>
      <Drawer.Overlay blur={0} backgroundOpacity={0.25} />
      <Drawer.Content>
        <Drawer.Header role="presentation">
          <Drawer.Title className="v-dialog-title">{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={UI_TEXTS.cerrar} size="lg" />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface Question {
  title: string;
  text: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
}
const useQuestion = create<{ question: (Question & { answer(yes: boolean): void }) | null }>(() => ({ question: null }));

/** Asks before an act that matters. Resolves true only when confirmed. */
export function confirm(question: Question): Promise<boolean> {
  useQuestion.getState().question?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      useQuestion.setState({ question: null });
      resolve(yes);
    };
    useQuestion.setState({ question: { ...question, answer } });
  });
}

/** Where `confirm` shows its question; once, at the root. */
export function ConfirmHost() {
  const question = useQuestion((state) => state.question);
  if (!question) return null;
  return (
    <Dialog opened onClose={() => question.answer(false)} title={question.title}>
      <Stack>
        <div>{question.text}</div>
        <Row justify="flex-end">
          <Button variant="default" onClick={() => question.answer(false)}>
            {question.cancelLabel ?? UI_TEXTS.cancelar}
          </Button>
          <Button {...(question.danger ? { color: 'rojo' } : {})} onClick={() => question.answer(true)} data-autofocus>
            {question.confirmLabel}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  );
}

/** Takes away what `notify` still shows (the session closed). */
export function forgetNotices(): void {
  notifications.clean();
}

/** A short word of what was done, at the lower edge. Never with names or codes of people. */
export function notify(text: string, tone: 'ok' | 'urgent' = 'ok'): void {
  // One at a time: a receipt that waits behind older ones comes when nobody knows any more what it is about.
  notifications.clean();
  notifications.show({
    message: text,
    color: tone === 'ok' ? 'teal' : 'rojo',
    autoClose: 6000,
    withBorder: true,
    closeButtonProps: { 'aria-label': UI_TEXTS.cerrar },
  });
}
