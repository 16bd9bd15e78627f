import { contextBridge, ipcRenderer } from 'electron';

// All that the page can reach of the program. Names and inputs are checked in main: the page is never trusted.
contextBridge.exposeInMainWorld('api', {
  call: (operation: string, input: unknown, comandoId: string) => ipcRenderer.invoke('vigia:operacion', operation, input, comandoId),
  cancel: (comandoId: string) => ipcRenderer.invoke('vigia:cancelar', comandoId),
  on: (channel: 'progreso' | 'sesion', listener: (payload: unknown) => void) => {
    const relay = (_event: unknown, name: string, payload: unknown) => name === channel && listener(payload);
    ipcRenderer.on('vigia:evento', relay);
    return () => ipcRenderer.off('vigia:evento', relay);
  },
});
