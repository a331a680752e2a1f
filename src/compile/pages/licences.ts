/** Licences on a static page: each part of the data with its sources and its licence, and the way to the publisher. */
import type { Attribution, Named } from '../../domain/attribution.ts';
import { contactLink, contactText } from '../../domain/contact.ts';
import type { Lang } from '../../domain/text.ts';
import { LICENCE_MESSAGES } from '../../i18n/index.ts';
import { joined, markup, type Content, type Markup } from './markup.ts';

/** The parts as a list. */
export function licenceList(attributions: readonly Attribution[], lang: Lang): Markup {
  const { under } = LICENCE_MESSAGES[lang];
  return markup`<ul>
${attributions.map(
  ({ part, changes, sources, licences }) =>
    markup`<li>${part[lang]}${changes && ` (${changes[lang]})`}: ${namesOf(sources, lang)}; ${under} ${namesOf(licences, lang)}</li>
`,
)}</ul>`;
}

function namesOf(names: readonly Named[], lang: Lang): Markup {
  return joined(
    names.map(({ name, url }) =>
      url === null ? name[lang] : markup`<a href="${url}" rel="noopener noreferrer">${name[lang]}</a>`,
    ),
    ', ',
  );
}

/** Whom to write to about the map as a whole; nothing where whoever built the site did not say. */
export function contactLine(contact: string | null, lang: Lang): Content {
  const words = LICENCE_MESSAGES[lang].contact;
  if (contact === null) return null;
  const link = markup`<a href="${contactLink(contact, words.subject(null))}" rel="noopener noreferrer">${contactText(contact)}</a>`;
  return markup`<p>${words.what} ${link}</p>`;
}

/** The way to report an error in a record. */
export function errorLine(contact: string | null, id: string, lang: Lang): Content {
  const words = LICENCE_MESSAGES[lang].contact;
  if (contact === null) return null;
  return markup`<p><a href="${contactLink(contact, words.subject(id))}" rel="noopener noreferrer">${words.ofRecord}</a></p>`;
}
