/**
 * Basemaps: what lies under the layers. One is embedded in the site; who publishes the site may name others in
 * geodata/basemaps.yaml. The code of each is permanent, since links carry it.
 */
import * as v from 'valibot';
import { BilingualSchema, WordsSchema, type Bilingual } from './text.ts';
import { safeAddress } from './web-address.ts';

/** The code of the embedded basemap, which is always there and which links leave out. */
export const EMBEDDED_BASEMAP = 'emb';

/** `pmtiles`: one file of vector tiles in the schema of Protomaps. `style`: a MapLibre style of any kind. */
export const BASEMAP_KINDS = ['pmtiles', 'style'] as const;
export type BasemapKind = (typeof BASEMAP_KINDS)[number];

/** A basemap beside the embedded one, as the page knows it. */
export interface Basemap {
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: BasemapKind;
  /** Address of the PMTiles file or of the style; a relative one is seen from the site's own folder. */
  readonly address: string;
  /** Whom the basemap is owed to, as plain text. */
  readonly attribution: string;
}

/** Why a basemap cannot be shown. The interface words it in the reader's language. */
export type BasemapFault =
  /** No answer: offline, no such host, or the host forbids other sites to read its files. */
  | { readonly kind: 'unreachable' }
  /** An answer of HTTP that is no file, for instance 404. */
  | { readonly kind: 'status'; readonly status: number }
  /** The host does not answer range requests, and the file is too large to be loaded whole. */
  | { readonly kind: 'too-large'; readonly limitMB: number }
  /** The file is not what its kind says; `detail` is what the reader of the format met with. */
  | { readonly kind: 'broken'; readonly detail: string };

const CODE = /^[a-z0-9]{2,12}$/;

/** True for the form of a code; whether there is such a basemap is for those to say who have the data. */
export function isBasemapCode(text: string): boolean {
  return CODE.test(text);
}

const CodeSchema = v.pipe(
  v.string('must be text'),
  v.check(isBasemapCode, 'must be 2 to 12 small letters and digits: links carry it'),
  v.check(
    (code) => code !== EMBEDDED_BASEMAP,
    `"${EMBEDDED_BASEMAP}" is the embedded basemap: choose another code`,
  ),
);

const FileSchema = v.pipe(
  v.string('must be text'),
  v.regex(/^[\w.-]+\.pmtiles$/, 'must be the name of a .pmtiles file in geodata/basemaps/, without a folder'),
);

const UrlSchema = v.pipe(
  v.string('must be text'),
  v.check(isFetchable, 'must be an https address, or one relative to the site such as tiles/oblast.pmtiles'),
);

const OriginSchema = v.pipe(
  v.string('must be text'),
  v.check(
    (text) => URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text,
    'must be an https origin without a path, such as https://tiles.example.org',
  ),
);

/** An entry of geodata/basemaps.yaml. */
export const AuthoredBasemapSchema = v.pipe(
  v.strictObject({
    code: CodeSchema,
    name: BilingualSchema,
    kind: v.picklist(BASEMAP_KINDS, `must be one of ${BASEMAP_KINDS.join(', ')}`),
    /** A file in geodata/basemaps/ that the build copies into the site. */
    file: v.optional(FileSchema),
    /** Where the page finds it, in place of `file`. */
    url: v.optional(UrlSchema),
    attribution: WordsSchema,
    /** Further hosts that a style loads its tiles and icons from. */
    origins: v.optional(v.array(OriginSchema, 'must be a list'), []),
  }),
  v.forward(
    v.check(
      ({ file, url }) => (file === undefined) !== (url === undefined),
      'needs either file or url, and not both',
    ),
    ['kind'],
  ),
  v.forward(
    v.check(
      ({ kind, file }) => kind !== 'style' || file === undefined,
      'is for PMTiles: give the address of a style as url',
    ),
    ['file'],
  ),
);
export type AuthoredBasemap = v.InferOutput<typeof AuthoredBasemapSchema>;

function isFetchable(text: string): boolean {
  // A browser overlooks tabs, blanks and backslashes: what has one is no path of the site's own.
  if (/^(?!\/\/)[^\s\\:]+$/.test(text)) return true;
  return safeAddress(text) === text && /^https:/i.test(text);
}
