import fs from 'node:fs';
import path from 'node:path';
import { requireTool } from './jueces';
import { tempFolder } from './program';

/** A cell of a workbook as somebody else's reader sees it. */
export interface CeldaLeida {
  /** `s` shared text, `inlineStr`, `n` or null: a number. */
  tipo: string | null;
  valor: string | null;
  formula: boolean;
  /** Number format: `0.0%`, or null for the general one. */
  formato: string | null;
}
export interface HojaLeida {
  nombre: string;
  filas: (CeldaLeida | null)[][];
}

/** ECMA-376 read with nothing but Python's own zip and XML: no line of it is ours, nor of the library that wrote the file. */
const LECTOR = `
import json, re, sys, zipfile
import xml.etree.ElementTree as X
N = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
R = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
root = lambda name: X.fromstring(z.read(name))
rels = {r.get('Id'): r.get('Target') for r in root('xl/_rels/workbook.xml.rels')}
texts = []
if 'xl/sharedStrings.xml' in z.namelist():
    texts = [''.join(t.text or '' for t in si.iter('{%s}t' % N['m'])) for si in root('xl/sharedStrings.xml').findall('m:si', N)]
styles = root('xl/styles.xml')
formats = {f.get('numFmtId'): f.get('formatCode') for f in styles.iter('{%s}numFmt' % N['m'])}
xfs = [formats.get(x.get('numFmtId')) for x in styles.find('m:cellXfs', N)]
def column(ref):
    n = 0
    for letter in re.match('[A-Z]+', ref).group(0):
        n = n * 26 + ord(letter) - 64
    return n - 1
book = []
for sheet in root('xl/workbook.xml').find('m:sheets', N):
    rows = []
    for row in root('xl/' + rels[sheet.get(R)].lstrip('/').removeprefix('xl/')).find('m:sheetData', N):
        cells = []
        for c in row:
            while len(cells) < column(c.get('r')):
                cells.append(None)
            v, inline = c.find('m:v', N), c.find('m:is', N)
            value = ''.join(t.text or '' for t in inline.iter('{%s}t' % N['m'])) if inline is not None else None if v is None else v.text
            kind = c.get('t')
            cells.append({'tipo': kind, 'valor': texts[int(value)] if kind == 's' else value,
                          'formula': c.find('m:f', N) is not None, 'formato': xfs[int(c.get('s') or 0)]})
        rows.append(cells)
    book.append({'nombre': sheet.get('name'), 'filas': rows})
print(json.dumps(book))
`;

export const python3 = requireTool('python3');

/** Opens a workbook with an independent reader; throws when it is none. */
export function leerXlsx(bytes: Uint8Array): HojaLeida[] {
  const file = path.join(tempFolder('xlsx'), 'libro.xlsx');
  fs.writeFileSync(file, bytes);
  return JSON.parse(python3.run(['-c', LECTOR, file])) as HojaLeida[];
}

/** What a person sees in a cell: text as it is, number as a number. */
export const contenido = (celda: CeldaLeida | null | undefined): string | number | null => {
  if (!celda || celda.valor === null) return null;
  return celda.tipo === null || celda.tipo === 'n' ? Number(celda.valor) : celda.valor;
};
