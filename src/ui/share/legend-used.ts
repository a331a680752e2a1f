/** What a legend beside a picture has to explain: the symbols that are on it, and no others. */
import { gradeOfPlacement, GRADES, type GradeKind } from '../../domain/grade.ts';
import { PRECISION, PRECISION_CLASSES, type PrecisionClass } from '../../domain/precision.ts';
import type { LegendItem } from '../../exchange/index.ts';
import type { Palette } from '../../state/index.ts';
import type { Session } from '../../session/session.svelte.ts';

export interface LegendUsed {
  readonly classes: readonly PrecisionClass[];
  readonly grades: readonly GradeKind[];
  readonly hasRing: boolean;
  readonly hasBand: boolean;
}

/** The symbols of what is shown and drawn; nothing of a layer that is off. */
export function legendUsed({ shown, rings, layers }: Session): LegendUsed {
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
export function legendItems(session: Session, palette: Palette): readonly LegendItem[] {
  const { classes, grades, hasRing, hasBand } = legendUsed(session);
  const { precision, grade, layersPanel } = session.messages;
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
