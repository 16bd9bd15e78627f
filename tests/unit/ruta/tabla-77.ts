/**
 * The 77 rows of domain.md §3, letter by letter, kept apart from the catalogue: the independent table it is checked
 * against. Columns: code | Spanish label | norm | urgent | mediable | authorities | hours | minimum risk.
 * `(K)` marks CONFLICTO, `(O)` ORIENTACION; a bare number is an article of the CONA.
 */
export const TABLA_77 = `
SUP-01 | Riesgo de suicidio o autolesión | CONA 20, 27 | S | NO | ECU911/MSP (+JCPD) | 24 | C
SUP-02 | Falta de atención médica, vacunas o tratamiento | 27, 29 | N | NO | MSP (+JCPD) | 48 | M
SUP-03 | Desnutrición o falta de alimentación | 26, 27 | S if <5 | NO | MSP (+MDH, JCPD) | 48 | M
SUP-04 | Condiciones de vida indignas, vivienda insegura | 26 | N | NA | MDH (+PATRONATO) | 48 | B
SUP-05 | Incumplimiento de pensión de alimentos | inn. 2-5 | N | CENTRO | UJFMNA (+DEF_PUBLICA) | 48 | B
SUP-06 | Embarazo adolescente (14-17) sin controles | 25, 148 | N | NO | MSP (+JCPD; FISCALIA if coercion/adult power) | 48 | M
SUP-07 | Embarazo en menor de 14 años | COIP 171 | S | NO | FISCALIA (+MSP, JCPD) | 24 | C
SUP-08 | Consumo de alcohol u otras drogas por NNA | 27, 78 | N | NA | MSP (+JCPD, DECE) | 48 | M
SUP-09 | Ambiente insalubre o peligroso para NNA | 32 | N | SI | PATRONATO (+MSP, DEF_PUEBLO) | 48 | B
IDE-01 | Nacimiento no inscrito | 33, 35, 36 | N | NA | REG_CIVIL (+JCPD if refused) | 48 | B
IDE-02 | Sin cédula o documento | 35 | N | NA | REG_CIVIL | 48 | B
IDE-03 | Falta de reconocimiento paterno/materno | 33, CC | N | NO | UJFMNA (+DEF_PUBLICA) | 48 | B
IDE-04 | Irrespeto a identidad cultural o lengua | 34, 44 | N | SI | JCPD (+DEF_PUEBLO) | 48 | B
EDU-01 | No matriculado/a | 37, 39 | N | NA | MINEDUC (+JCPD) | 48 | M
EDU-02 | Abandono escolar o inasistencia reiterada | 37, 39 | N | NA | DECE (+MINEDUC, JCPD) | 48 | M
EDU-03 | Negación de cupo, expulsión, discriminación escolar | 37, 40 | N | NO | MINEDUC (+JCPD, DEF_PUEBLO) | 48 | M
EDU-04 | Maltrato o sanción prohibida por personal educativo | 40, 41, 67 | S | NO | MINEDUC-JDRC (+JCPD, FISCALIA) | 24 | A
EDU-05 | Acoso escolar | COIP 154.3 | S | NO | DECE (+MINEDUC, JCPD) | 24 | M
EDU-06 | Conflicto leve entre pares sin violencia (K) | — | N | SI | DECE | — | B
EDU-07 | Falta de apoyos por discapacidad o NEE | 42, 55 | N | NA | MINEDUC (+DEF_PUEBLO) | 48 | B
FAM-01 | Dificultad de convivencia o comunicación familiar sin violencia (K) | 22, 100 | N | SI | PATRONATO (service) | — | B
FAM-02 | Disputa de tenencia | 118-121 | N | CENTRO | UJFMNA (+DEF_PUBLICA) | 48 | B
FAM-03 | Incumplimiento de régimen de visitas | 122-125 | N | CENTRO | UJFMNA | 48 | B
FAM-04 | Impedimento de relación con progenitor o familia | 21 | N | CENTRO | JCPD (+UJFMNA) | 48 | B
FAM-05 | Retención o sustracción ilícita | 77, 125 | S | NO | UJFMNA (+DINAPEN, JCPD) | 24 | A
FAM-06 | Abandono | COIP 153 | S | NO | ECU911/DINAPEN (+JCPD, FISCALIA) | 24 | C
FAM-07 | Negligencia o descuido grave o reiterado | 67 | S if <5 | NO | JCPD (+MSP) | 24 | A
FAM-08 | Sin cuidado parental (migración, muerte) a cargo de terceros | 22, 102 | N | CENTRO | JCPD (+MDH, UJFMNA) | 48 | M
FAM-09 | Progenitor/a privado/a de libertad | 56 | N | NA | JCPD (+MDH) | 48 | M
FAM-11 | Expulsión del hogar | 22, 67 | S | NO | JCPD (+DINAPEN) | 24 | A
VIO-01 | Maltrato físico | 67, COIP 152/156 | S | NO | JCPD (+FISCALIA, MSP) | 24 | A
VIO-02 | Maltrato psicológico | 67, COIP 157 | S | NO | JCPD (+FISCALIA, SPI) | 24 | A
VIO-03 | Castigo corporal o humillante como "disciplina" | 67, 76 | N | NO | JCPD (+PATRONATO escuela de padres) | 24 | M
VIO-04 | Violencia contra la madre u otro familiar presenciada por NNA | COIP 155-159 | S | NO | UJVCM/FISCALIA (+JCPD, SPI) | 24 | A
VIO-05 | Maltrato institucional | 67, 75 | S | NO | JCPD (+DEF_PUEBLO, FISCALIA) | 24 | A
VIO-06 | Agresión entre adolescentes con lesión | COIP 152 | S | NO | FISCALIA adolescentes (+MSP, JCPD) | 24 | A
VIO-07 | Amenaza, intimidación o extorsión a NNA | COIP 154, 185 | S | NO | FISCALIA (+ECU911, JCPD) | 24 | A
VIO-08 | Violencia armada o delictiva en el entorno | 50 | S | NO | ECU911 (+FISCALIA) | 24 | A
VIO-09 | Tentativa de homicidio o femicidio / muerte violenta en la familia | COIP 140-144 | S | NO | ECU911 (+FISCALIA, JCPD) | 24 | C
VIO-10 | Práctica cultural o comunitaria que causa maltrato | 76 | S | NO | JCPD (+DEF_PUEBLO) | 24 | A
SEX-01 | Violación | COIP 171 | S | NO | FISCALIA (+MSP, JCPD) | 24 | C
SEX-02 | Abuso sexual | COIP 170, CONA 68 | S | NO | FISCALIA (+MSP, JCPD) | 24 | C
SEX-03 | Acoso sexual | COIP 166 | S | NO | FISCALIA (+JCPD) | 24 | A
SEX-04 | Estupro (14-17 mediante engaño por adulto) | COIP 167 | S | NO | FISCALIA (+MSP, JCPD) | 24 | A
SEX-05 | Explotación sexual | COIP 100-102, CONA 69 | S | NO | FISCALIA (+DINAPEN, JCPD) | 24 | C
SEX-06 | Material de abuso sexual (pornografía) con NNA | COIP 103-104 | S | NO | FISCALIA (+DINAPEN) | 24 | C
SEX-07 | Contacto sexual por medios electrónicos (grooming) | COIP 173-174 | S | NO | FISCALIA (+DINAPEN) | 24 | A
SEX-08 | Extorsión sexual o difusión de imágenes íntimas | COIP 172.1, 178 | S | NO | FISCALIA (+SPI) | 24 | A
SEX-09 | Sospecha de violencia sexual sin relato | 68, 72 | S | NO | FISCALIA (+JCPD, MSP) | 24 | A
SEX-10 | Violencia sexual en el ámbito educativo | COIP, LOEI | S | NO | FISCALIA (+MINEDUC-JDRC, JCPD) | 24 | C
EXP-01 | Trata de personas | COIP 91 | S | NO | FISCALIA (+DINAPEN, JCPD) | 24 | C
EXP-02 | Tráfico, entrega o adopción ilegal | CONA 70, COIP 107 | S | NO | FISCALIA (+DINAPEN, JCPD) | 24 | C
EXP-03 | Trabajo infantil (menor de 15) | 81-83 | N | NO | JCPD (+MDT, MDH-ETI) | 24 | M
EXP-04 | Trabajo peligroso o prohibido (15-17) / peores formas | 87 | S | NO | MDT (+JCPD, FISCALIA) | 24 | A
EXP-05 | Trabajo adolescente permitido con derechos incumplidos | 84, 86 | N | NO | MDT (+JCPD) | 48 | B
EXP-06 | Mendicidad | 67, COIP 108 | S | NO | JCPD (+DINAPEN, MDH) | 24 | A
EXP-07 | Servidumbre o trabajo doméstico forzado | COIP 105 | S | NO | FISCALIA (+DINAPEN, JCPD, MDT) | 24 | C
EXP-08 | Reclutamiento o uso por grupos delictivos | 78 | S | NO | FISCALIA (+ECU911, JCPD) | 24 | C
EXP-09 | Unión temprana o matrimonio forzado | COIP 106, CC | S | NO | JCPD (+FISCALIA, MSP) | 24 | A
DES-01 | NNA desaparecido/a o perdido/a | CONA 71 | S | NO | ECU911 (+DINASED/FISCALIA) | 0 | C
DES-02 | Fuga del hogar (localizado/a) | 71, 22 | S | NO | JCPD (+DINAPEN) | 24 | A
DES-03 | NNA en situación de calle | 26, 50 | S | NO | DINAPEN/MDH (+JCPD) | 24 | A
DES-04 | NNA no acompañado/a o separado/a en movilidad | 58, LOMH | S | NO | JCPD (+MOVILIDAD, MDH) | 24 | A
PRO-01 | Discriminación | CONA 6 | N | NO | DEF_PUEBLO (+JCPD) | 48 | M
PRO-02 | Difusión de imagen o datos del NNA | 51-53 | N | NO | JCPD (+FISCALIA) | 48 | M
PRO-03 | Discapacidad: falta de servicios o ajustes | 55 | N | NA | MDH (+MSP, DEF_PUEBLO) | 48 | B
PRO-04 | Negación de servicios por condición migratoria | LOMH | N | NO | DEF_PUEBLO (+JCPD) | 48 | M
PRO-05 | Venta o entrega de alcohol, drogas, armas a NNA | 78, COIP | S | NO | FISCALIA/UPC (+JCPD) | 24 | M
PRO-06 | Acceso a espectáculos o contenidos prohibidos | 46-49 | N | NA | JCPD | 48 | B
PRO-07 | Negativa u omisión de una autoridad | 8, 206 | N | NA | DEF_PUEBLO | 48 | M
PAR-01 | No se escucha su opinión en asuntos que le afectan | 60 | N | SI | JCPD | 48 | B
PAR-02 | Falta de espacios de recreación (colectivo) | 48 | N | NA | PATRONATO (+CCPD aggregate) | 48 | B
COM-01 | Conflicto vecinal que afecta a NNA (K) | — | N | SI | — | — | B
COM-02 | Uso de espacios comunitarios (K) | — | N | SI | — | — | B
COM-03 | Orientación o información (O) | — | N | NA | per matter | — | B
COM-04 | Adolescente acusado/a de infracción | 305-320 | N | NO | DEF_PUBLICA (+JCPD if own rights) | 48 | M
COM-05 | Niño/a menor de 12 autor/a de un hecho grave | 307 | N | NO | JCPD (+DECE, MSP) | 48 | M
`;

export interface FilaTabla {
  codigo: string;
  etiqueta: string;
  normas: string[];
  urgente: 'SI' | 'NO' | 'MENOR_DE_5';
  mediable: string;
  /** `A/B` of the first authority. */
  principal: string[];
  otras: { opciones: string[]; condicion?: string }[];
  horas: number | null;
  riesgo: string;
  naturaleza: string;
}

const RIESGO: Record<string, string> = { C: 'CRITICO', A: 'ALTO', M: 'MEDIO', B: 'BAJO' };
const URGENTE: Record<string, FilaTabla['urgente']> = { S: 'SI', N: 'NO', 'S if <5': 'MENOR_DE_5' };
/** Units and services that the table writes beside an institution. */
const INSTITUCION: Record<string, string> = {
  'MINEDUC-JDRC': 'MINEDUC',
  'MDH-ETI': 'MDH',
  'FISCALIA adolescentes': 'FISCALIA',
  'PATRONATO (service)': 'PATRONATO',
  'PATRONATO escuela de padres': 'PATRONATO',
};
const CONDICION: Record<string, [string, string]> = {
  'FISCALIA if coercion/adult power': ['FISCALIA', 'COERCION_O_ADULTO'],
  'JCPD if refused': ['JCPD', 'SI_SE_NIEGA'],
  'JCPD if own rights': ['JCPD', 'DERECHOS_PROPIOS'],
  'CCPD aggregate': ['CCPD', 'SOLO_AGREGADO'],
};

/** `67, COIP 152/156` → CONA 67, COIP 152, COIP 156. A bare number keeps the law before it, the CONA at first. */
function leerNormas(texto: string): string[] {
  if (texto === '—') return [];
  let ley = 'CONA';
  return texto.split(', ').flatMap((parte) => {
    if (parte === 'CC') return ['Código Civil'];
    if (parte.startsWith('inn. ')) return [`CONA innumerados ${parte.slice(5)}`];
    if (/^[A-Z]+$/.test(parte)) return [parte];
    const [, nombre, articulos] = /^(?:([A-Z]+) )?([\d./-]+)$/.exec(parte) ?? [];
    ley = nombre ?? ley;
    return (articulos ?? '').split('/').map((articulo) => `${ley} ${articulo}`);
  });
}

const opciones = (texto: string): string[] =>
  INSTITUCION[texto] ? [INSTITUCION[texto]] : texto.split('/').map((una) => INSTITUCION[una] ?? una);

function leerAutoridades(texto: string): Pick<FilaTabla, 'principal' | 'otras'> {
  if (texto === '—' || texto === 'per matter') return { principal: [], otras: [] };
  const [, primera = '', resto = ''] = /^(.*?)(?: \(\+(.*)\))?$/.exec(texto) ?? [];
  const otras = resto === '' ? [] : resto.split(/[,;] /);
  return {
    principal: opciones(primera),
    otras: otras.map((una) =>
      CONDICION[una] ? { opciones: [CONDICION[una][0]], condicion: CONDICION[una][1] } : { opciones: opciones(una) },
    ),
  };
}

export function leerTabla(): FilaTabla[] {
  return TABLA_77.trim()
    .split('\n')
    .map((linea) => {
      const [codigo = '', rotulo = '', norma = '', urgente = '', mediable = '', autoridades = '', horas = '', riesgo = ''] =
        linea.split(' | ');
      const marca = / \(([KO])\)$/.exec(rotulo)?.[1];
      return {
        codigo,
        etiqueta: rotulo.replace(/ \([KO]\)$/, ''),
        normas: leerNormas(norma),
        urgente: URGENTE[urgente] ?? 'NO',
        mediable,
        ...leerAutoridades(autoridades),
        horas: horas === '—' ? null : Number(horas),
        riesgo: RIESGO[riesgo] ?? '?',
        naturaleza: marca === 'K' ? 'CONFLICTO' : marca === 'O' ? 'ORIENTACION' : 'VULNERACION',
      };
    });
}

/** End of domain.md §2: FISCALIA for SEX, EXP-01/02/07/08, SUP-07, VIO-09; JCPD for every other VIO, FAM-05..07/11, EDU-04. */
export function obligatoriaDe(codigo: string): string | null {
  if (/^SEX-|^EXP-0[1278]$|^SUP-07$|^VIO-09$/.test(codigo)) return 'FISCALIA';
  return /^VIO-|^FAM-(05|06|07|11)$|^EDU-04$/.test(codigo) ? 'JCPD' : null;
}
