/** What a legend beside a picture has to explain: the symbols that are on it, and no others. */
import type { Incident } from '../domain/incident.ts';
import { gradeOfPlacement, GRADES, type GradeKind } from '../domain/grade.ts';
import type { LayersOn } from '../domain/layers.ts';
import { PRECISION, PRECISION_CLASSES, type PrecisionClass } from '../domain/precision.ts';
import type { LegendItem } from '../exchange/index.ts';
import type { Messages } from '../i18n/index.ts';
import type { DrawnRing, Palette } from '../state/index.ts';

/** What may be on the map. */
export interface Drawn {
  readonly shown: readonly Incident[];
  readonly rings: readonly Pick<DrawnRing, 'low'>[];
  readonly layers: LayersOn;
}

export interface LegendUsed {
  readonly classes: readonly PrecisionClass[];
  readonly grades: readonly GradeKind[];
  readonly hasRing: boolean;
  readonly hasBand: boolean;
}

/** The symbols of what is shown and drawn; nothing of a layer that is off. */
export function legendUsed({ shown, rings, layers }: Drawn): LegendUsed {
  const drawn = layers.incidents === undefined ? [] : shown;
  const drawnRings = layers.rings === undefined ? [] : rings;
  return {
    classes: PRECISION_CLASSES.filter((precision) =>
      drawn.some(({ where }) => where.precision === precision),
    ),
    grades: GRADES.filter((kind) =>
      drawn.some(({ claims, where }) => gradeOfPlacement(claims, where.from) === kind),
    ),
    hasRing: drawnRings.length > 0,
    hasBand: drawnRings.some(({ low }) => low !== null),
  };
}

/**
 * The same, for the frame of a picture: names without their explanations, which are a link away. What is only in the
 * list has no symbol on the map.
 */
export function legendItems(
  view: Drawn & { readonly messages: Messages },
  palette: Palette,
): readonly LegendItem[] {
  const { classes, grades, hasRing, hasBand } = legendUsed(view);
  const { precision, grade, layersPanel } = view.messages;
  return [
    ...classes.flatMap((name): LegendItem[] => {
      const { drawnAs } = PRECISION[name];
      return drawnAs === 'list'
        ? []
        : [{ symbol: drawnAs, colour: palette.text, text: precision[name].name }];
    }),
    ...grades.map((kind): LegendItem => ({
      symbol: kind,
      colour: palette.grade[kind],
      text: grade.kinds[kind].name,
    })),
    ...(hasRing
      ? [{ symbol: 'ring', colour: palette.ring, text: layersPanel.edgeLegend } satisfies LegendItem]
      : []),
    ...(hasBand
      ? [{ symbol: 'band', colour: palette.ring, text: layersPanel.bandLegend } satisfies LegendItem]
      : []),
  ];
}
