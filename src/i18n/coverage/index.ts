/** What the records cover, in sentences: for the page, static pages and files. */
import type { Bilingual, Lang } from '../../domain/text.ts';
import { coverageOf, type Coverage, type Dataset, type Named } from '../../state/index.ts';
import { dateText, namesText, shortDaysText } from '../format.ts';
import { en } from './en.ts';
import type { CoverageMessages } from './messages.ts';
import { uk } from './uk.ts';

export const COVERAGE_MESSAGES: Readonly<Record<Lang, CoverageMessages>> = { uk, en };

/** How many names stand for all. */
const MOST_NAMES = 5;

/** In one line, for beside a number. */
export function coverageLine({ from, to, daysWithIncident, days }: Coverage, lang: Lang): string {
  return COVERAGE_MESSAGES[lang].short(shortDaysText(from, to, lang), daysWithIncident, days);
}

/** All of it, a sentence each. `dataEnd`: the last day of all data, where the coverage is that of a part. */
export function coverageSentences(coverage: Coverage, lang: Lang, dataEnd = coverage.to): readonly string[] {
  const words = COVERAGE_MESSAGES[lang];
  const { incidents, from, to, days, daysWithIncident, lessExact, publishers, speakers } = coverage;
  const most = (named: readonly Named[]): string =>
    namesText(
      named.slice(0, MOST_NAMES).map(({ name }) => name[lang]),
      lang,
    );
  return [
    words.period(incidents, dateText(from, lang), dateText(to, lang)),
    words.days(daysWithIncident, days, lessExact),
    words.publishers(publishers.length, most(publishers)),
    words.speakers(speakers.length, most(speakers)),
    words.end(dateText(dataEnd, lang)),
    words.noCount,
  ];
}

/** The whole data set, for files: in both languages, since a file is handed on; null without incidents. */
export function coverageInBoth(dataset: Dataset): Bilingual | null {
  const coverage = coverageOf(dataset.incidents, dataset);
  if (!coverage) return null;
  const text = (lang: Lang): string => coverageSentences(coverage, lang).join(' ');
  return { uk: text('uk'), en: text('en') };
}
