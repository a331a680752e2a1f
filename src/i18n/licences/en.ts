import type { LicenceMessages } from './messages.ts';

export const en: LicenceMessages = {
  title: 'Sources and licences, part by part',
  hint: 'Nothing here is as its source has it: it was selected, joined, simplified or retold.',
  own: [
    'The words of this map are free to use under CC BY 4.0: name “Kharkiv Incident Map”, link to the record and say what you changed.',
    'Tables with places and areas are made from OpenStreetMap and so are under ODbL 1.0, as is what was read in VIINA: what you make from them stays under it.',
  ],
  under: 'licence',
  files: 'Licences, file by file',
  software: 'Licences of the software and the typeface',
  contact: {
    title: 'Who publishes this map, and where to report an error',
    what: 'Write about an error, a source that is missing or anything else:',
    ofRecord: 'Report an error in this record',
    subject: (id) => (id === null ? 'Kharkiv Incident Map' : `Kharkiv Incident Map, record ${id}`),
  },
};
