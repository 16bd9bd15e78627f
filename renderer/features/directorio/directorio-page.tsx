import { TextInput } from '@mantine/core';
import { directorioTexts as T } from '@core/features/directorio/directorio.texts';
import { useSession } from '@renderer/lib/session';
import { useQueryOperation } from '@renderer/lib/use-operation';
import { Icon } from '@renderer/ui/icons';
import { Card, Page } from '@renderer/ui/page';
import { EmptyState, ErrorNotice, Loading } from '@renderer/ui/states';
import { useState } from 'react';
import { Link } from 'react-router';
import { filtrar } from './buscar';
import { AtencionBadges, VerificacionBadge } from './marcas';
import './directorio.css';

const ECU911 = '911';

/** The authorities with their telephones, large enough to be dialled from the screen. */
export function DirectorioPage() {
  const { puede } = useSession();
  const puedeLeer = puede('DIRECTORIO_LEER');
  const [texto, setTexto] = useState('');
  const { data, error, refetch } = useQueryOperation('directorio.listar', {}, { enabled: puedeLeer });
  const visibles = data ? filtrar(data.instituciones, texto) : [];
  if (!puedeLeer) {
    return (
      <Page title={T.titulo}>
        <p>{T.sinPermiso}</p>
      </Page>
    );
  }
  return (
    <Page title={T.titulo} subtitle={T.subtitulo}>
      <Card>
        <TextInput
          label={T.buscar}
          placeholder={T.buscarEjemplo}
          value={texto}
          autoComplete="off"
          leftSection={<Icon name="buscar" />}
          onChange={(event) => setTexto(event.currentTarget.value)}
        />
        <p className="v-muted" role="status">
          {data ? T.resultado(visibles.length) : ''}
        </p>
        <ErrorNotice error={error} onRetry={refetch} />
        {!data && !error && <Loading />}
        {data && visibles.length === 0 && <EmptyState icon="buscar" title={T.ninguna} />}
        <ul className="v-list">
          {visibles.map((una) => (
            <li key={una.codigo} className="directorio-linea">
              <div className="directorio-nombre">
                <Link to={`/directorio/${una.codigo}`}>{una.nombre}</Link>
                <span className="v-muted">{una.competencia.charAt(0).toUpperCase() + una.competencia.slice(1)}.</span>
              </div>
              <div className="directorio-telefono" data-falta={una.telefono === null && una.codigo !== 'ECU911'}>
                {una.codigo === 'ECU911' ? ECU911 : (una.telefono ?? T.sinTelefono)}
              </div>
              <div className="directorio-marcas">
                <AtencionBadges {...una} />
                {una.codigo !== 'ECU911' && <VerificacionBadge {...una} />}
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  );
}
