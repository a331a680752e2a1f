/** The static page of a record: everything that the card shows, and every claim with its sources. */
import type { Lang } from '../../domain/text.ts';
import {
  citationText,
  MESSAGES,
  PAGE_MESSAGES,
  RECORD_MESSAGES,
  type AnsweredView,
} from '../../i18n/index.ts';
import { placePaths, recordPaths } from '../../permalink/index.ts';
import { previewPath, relativePath } from './addresses.ts';
import type { ClaimView, LedgerGroupView, SourceLink } from './claim-view.ts';
import { errorLine } from './licences.ts';
import { joined, markup, type Content, type Markup } from './markup.ts';
import { PICTURE_HEIGHT_PX, PICTURE_WIDTH_PX } from './picture/spec.ts';
import type { CasualtyRow, GradeView, RecordView } from './record-view.ts';
import { claimAnchorOf, claimReferences } from './references.ts';
import { mapFragment, type Page, type Site } from './shell.ts';
import { recordData } from './structured-data.ts';

/** The page of a record in the language of the view. */
export function recordPage(view: RecordView, site: Site): Page {
  const { lang, id } = view;
  const paths = recordPaths(id);
  const previewAlt = PAGE_MESSAGES[lang].previewAlt(view.title, view.where ?? MESSAGES[lang].title);
  return {
    lang,
    paths,
    title: view.title,
    description: view.description,
    previewAlt,
    selection: [id],
    dates: { published: view.published, changed: view.changed },
    structuredData: recordData(view, site),
    records: [view.record],
    body: bodyOf(view, site, previewAlt),
  };
}

function bodyOf(view: RecordView, site: Site, previewAlt: string): Markup {
  const { lang, id } = view;
  const m = MESSAGES[lang];
  const words = PAGE_MESSAGES[lang];
  const path = recordPaths(id)[lang];
  return markup`<article>
${
  view.category !== null &&
  markup`<p class="kicker">${view.category}</p>
`
}<h1>${view.title}</h1>
${factsOf(view)}
<p class="actions"><a class="button" href="${relativePath(path, '')}${mapFragment([id], lang)}">${words.openMap}</a></p>
<section aria-labelledby="summary">
<h2 id="summary">${words.summary}</h2>
<p class="summary">${joined(
    view.statements.map(({ text, claims }) => markup`${text} ${claimReferences(claims)}`),
    ' ',
  )}</p>
<p class="quiet">${words.summaryHint}</p>
</section>
<figure>
<img src="${relativePath(path, previewPath(path))}" width="${PICTURE_WIDTH_PX}" height="${PICTURE_HEIGHT_PX}" alt="${previewAlt}" />
</figure>
${gradesOf(view)}
${casualtiesOf(view)}
${rangesOf(view, path)}
<section aria-labelledby="ledger">
<h2 id="ledger">${m.card.ledger}</h2>
<p class="quiet">${m.card.ledgerHint}</p>
${view.ledger.map((group) => ledgerGroup(group, view))}
</section>
${relatedOf(view, path)}
${placedOf(view, path)}
${sourcesOf(view)}
<section aria-labelledby="history">
<h2 id="history">${m.card.history}</h2>
<ul class="plain">
${view.history.map(
  ({ date, text, change }) => markup`<li><time datetime="${date}">${text}</time>: ${change}</li>
`,
)}</ul>
</section>
<section aria-labelledby="cite">
<h2 id="cite">${words.cite}</h2>
<p class="citation">${citationText(view.record, site.addresses.whole(path) ?? '', lang).trim()}</p>
<p class="quiet">${m.card.permanentId}: <code>${id}</code></p>
${errorLine(site.contact, id, lang)}
</section>
</article>`;
}

function factsOf({ facts }: RecordView): Content {
  if (facts.length === 0) return null;
  return markup`<dl class="facts">
${facts.map(
  ({ term, text, claims }) => markup`<div><dt>${term}</dt><dd>${text} ${claimReferences(claims)}</dd></div>
`,
)}</dl>`;
}

function gradesOf({ grade, placement, lang }: RecordView): Content {
  const words = PAGE_MESSAGES[lang];
  if (!grade) return null;
  return markup`<section aria-labelledby="grade">
<h2 id="grade">${words.gradeTitle}</h2>
<dl class="grades">
${gradeOf(words.gradeOfEvent, grade, lang)}
${placement && gradeOf(words.gradeOfPlace, placement, lang)}
</dl>
</section>`;
}

function gradeOf(term: string, { kind, name, what, reasons, missing }: GradeView, lang: Lang): Markup {
  const words = RECORD_MESSAGES[lang].missing;
  return markup`<div><dt>${term}</dt><dd><strong class="grade" data-grade="${kind}">${name}</strong>
<p>${what}</p>
<ul>
${reasons.map(
  (reason) => markup`<li>${reason.words}: ${reason.names} ${claimReferences(reason.claims)}</li>
`,
)}</ul>
${
  missing.length > 0 &&
  markup`<p class="missing">${words.title}</p>
${missing.map(
  ({ hint, pieces }) => markup`<p class="quiet">${hint}</p>
<ul>
${pieces.map(
  (piece) => markup`<li>${piece}</li>
`,
)}</ul>
`,
)}`
}</dd></div>`;
}

function casualtiesOf({ casualties, lang }: RecordView): Content {
  const words = RECORD_MESSAGES[lang].casualties;
  const soldiers = casualties.filter((row) => row.soldiers);
  return [
    casualtiesTable(
      'casualties',
      MESSAGES[lang].card.casualties,
      casualties.filter((row) => !row.soldiers),
      lang,
    ),
    // Apart: what a side says of its enemy's soldiers is never read among the people of the table above.
    casualtiesTable('soldiers', words.soldiers, soldiers, lang),
  ];
}

function casualtiesTable(id: string, title: string, rows: readonly CasualtyRow[], lang: Lang): Content {
  if (rows.length === 0) return null;
  const { of } = RECORD_MESSAGES[lang].casualties;
  const { saidBy } = PAGE_MESSAGES[lang];
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<table>
<thead><tr><th scope="col">${of.killed}</th><th scope="col">${of.injured}</th><th scope="col">${saidBy}</th></tr></thead>
<tbody>
${rows.map(
  ({ killed, injured, speaker, asOf, notes, claim }) =>
    markup`<tr><td>${killed}</td><td>${injured}</td><td>${speaker}, ${asOf}${notes.map((note) => `; ${note}`)} ${claimReferences([claim])}</td></tr>
`,
)}</tbody>
</table>
</section>`;
}

function rangesOf({ ranges, id, lang }: RecordView, path: string): Content {
  if (ranges.length === 0) return null;
  return markup`<section aria-labelledby="ranges">
<h2 id="ranges">${MESSAGES[lang].rings.statedFigures}</h2>
<p class="quiet">${PAGE_MESSAGES[lang].statedFiguresHint}</p>
<ul class="plain">
${ranges.map(({ figure, source, link }) => {
  const page = link.record === id ? '' : relativePath(path, recordPaths(link.record)[lang]);
  const name = link.record === id ? link.claim : `${link.record} ${link.claim}`;
  return markup`<li><strong>${figure}</strong> ${source} <a class="reference" href="${page}#${claimAnchorOf(link.claim)}">${name}</a></li>
`;
})}</ul>
</section>`;
}

function ledgerGroup({ group, claims }: LedgerGroupView, { lang, id }: RecordView): Markup {
  const path = recordPaths(id)[lang];
  return markup`<section class="group" data-group="${group}">
<h3>${RECORD_MESSAGES[lang].groups[group]} <span class="count">${claims.length}</span></h3>
<ol class="claims">
${claims.map((claim) => claimItem(claim, path, lang))}</ol>
</section>
`;
}

/** The way to a claim that is answered: on this page, or on that of its record. */
function answeredLink(
  { record, claim }: NonNullable<AnsweredView['link']>,
  path: string,
  lang: Lang,
): Content {
  if (record === null) return claimReferences([claim]);
  const page = relativePath(path, recordPaths(record)[lang]);
  return markup`<a class="reference" href="${page}#${claimAnchorOf(claim)}">${record} ${claim}</a>`;
}

function claimItem(claim: ClaimView, path: string, lang: Lang): Markup {
  const m = MESSAGES[lang];
  const { answers, locator } = claim;
  return markup`<li id="${claimAnchorOf(claim.id)}">
<p class="head"><span class="aspect">${claim.aspect}</span> <a class="id" href="#${claimAnchorOf(claim.id)}">${claim.id}</a></p>
<p><strong>${claim.speaker}</strong>${claim.office !== null && `, ${claim.office}`}${claim.side !== null && markup` <span class="quiet">· ${claim.side}</span>`}</p>
<p class="says">${claim.says}</p>
${answers.map(
  ({
    words,
    says,
    link,
  }) => markup`<p class="quiet">${words} ${link && answeredLink(link, path, lang)} ${says}</p>
`,
)}<p class="quiet">${claim.said}${claim.saidWhy !== null && ` (${claim.saidWhy})`} · ${m.claim.basis}: ${claim.basis}</p>
<p class="quiet">${m.claim.source}: ${joined(
    claim.sources.map((source) => sourceLink(source, lang)),
    '; ',
  )}${locator !== null && `, ${locator}`}</p>
</li>
`;
}

function sourceLink({ publisher, published, url, archived }: SourceLink, lang: Lang): Markup {
  const name = url === null ? publisher : outwardLink(url, publisher);
  const copy = archived !== null && markup` (${outwardLink(archived, RECORD_MESSAGES[lang].archived)})`;
  return markup`${name}, ${published}${copy}`;
}

/** A link that tells nobody where the reader comes from. */
function outwardLink(url: string, words: string): Markup {
  return markup`<a href="${url}" rel="noopener noreferrer">${words}</a>`;
}

function relatedOf({ related, record, lang }: RecordView, path: string): Content {
  if (related.length === 0) return null;
  const { card } = MESSAGES[lang];
  return markup`<section aria-labelledby="related">
<h2 id="related">${record.kind === 'incident' ? card.context : card.bearsOn}</h2>
<ul>
${related.map(
  ({ id, title }) => markup`<li><a href="${relativePath(path, recordPaths(id)[lang])}">${title}</a></li>
`,
)}</ul>
</section>`;
}

function placedOf({ placed, record, where, lang }: RecordView, path: string): Content {
  if (record.kind !== 'incident') return null;
  const { place, from } = record.where;
  const { card } = MESSAGES[lang];
  return markup`<section aria-labelledby="placed">
<h2 id="placed">${card.howPlaced}</h2>
<ul class="plain">
${
  place !== null &&
  markup`<li>${card.where}: <a href="${relativePath(path, placePaths(place)[lang])}">${where}</a></li>
`
}<li>${card.fromClaim} ${claimReferences([from])}</li>
${placed.map(
  (sentence) => markup`<li>${sentence}</li>
`,
)}</ul>
</section>`;
}

function sourcesOf({ sources, lang }: RecordView): Markup {
  const m = MESSAGES[lang];
  return markup`<section aria-labelledby="sources">
<h2 id="sources">${m.card.sources}</h2>
<ul class="sources">
${sources.map(
  ({ publisher, published, about, url, archived, summary, notes }) => markup`<li>
<p><strong>${publisher}</strong>, ${published} <span class="quiet">· ${about}</span></p>
<p class="address">${url === null ? m.claim.addressUnknown : outwardLink(url, url)}${archived !== null && markup` · ${outwardLink(archived, RECORD_MESSAGES[lang].archived)}`}</p>
<p>${m.claim.summary}: ${summary}</p>
${notes.map(
  (note) => markup`<p class="quiet">${note}</p>
`,
)}</li>
`,
)}</ul>
</section>`;
}
