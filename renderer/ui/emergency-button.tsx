import { Button } from '@mantine/core';
import { EMERGENCIA_TEXTS } from '@renderer/lib/lib.texts';
import { useUi } from '@renderer/lib/ui-store';
import { Icon } from './icons';

/** The red button of every screen about a case: opens the card with what to say and the call log. Also F2. */
export function EmergencyButton() {
  const open = useUi((state) => state.setEmergencyOpen);
  return (
    <Button
      color="rojo"
      leftSection={<Icon name="telefono" />}
      rightSection={<span className="v-kbd-on-color">{EMERGENCIA_TEXTS.tecla}</span>}
      onClick={() => open(true)}
    >
      {EMERGENCIA_TEXTS.boton}
    </Button>
  );
}
