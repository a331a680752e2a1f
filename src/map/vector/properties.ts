/** What a layer of a scene says of a feature: its filter and its properties, evaluated as MapLibre evaluates them. */
import {
  Color,
  featureFilter,
  Formatted,
  latest,
  normalizePropertyExpression,
  ResolvedImage,
  type Feature as StyleFeature,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';

export interface LayerReader {
  readonly isShown: (feature: Feature) => boolean;
  /** Undefined where the layer leaves it out and there is no default. */
  readonly number: (name: string, feature: Feature) => number | undefined;
  /** Colours in a form of CSS. */
  readonly text: (name: string, feature: Feature) => string | undefined;
  readonly list: (name: string, feature: Feature) => readonly unknown[] | undefined;
  readonly boolean: (name: string, feature: Feature) => boolean;
}

type Specification = StylePropertySpecification & { readonly default?: unknown };

/** The reference of the style format. Its own type knows each member by name, and not that those of a kind are alike. */
const REFERENCE = latest as unknown as Readonly<Record<string, Readonly<Record<string, Specification>>>>;

/** Reads a layer at a zoom. */
export function readerOf(layer: LayerSpecification, zoom: number): LayerReader {
  const given: Readonly<Record<string, unknown>> = { ...layer.layout, ...layer.paint };
  const specifications: Readonly<Record<string, Specification>> = {
    ...REFERENCE[`layout_${layer.type}`],
    ...REFERENCE[`paint_${layer.type}`],
  };
  const expressions = new Map<string, StylePropertyExpression | undefined>();
  const filter = featureFilter('filter' in layer ? layer.filter : undefined, 'filter');
  const globals = { zoom };

  function expressionOf(name: string): StylePropertyExpression | undefined {
    if (expressions.has(name)) return expressions.get(name);
    const specification = specifications[name];
    const value = given[name] ?? specification?.default;
    const expression =
      specification === undefined || value === undefined
        ? undefined
        : normalizePropertyExpression(value as never, name, specification);
    expressions.set(name, expression);
    return expression;
  }

  const value = (name: string, feature: Feature): unknown =>
    expressionOf(name)?.evaluate(globals, styleFeature(feature));

  return {
    isShown: (feature) => filter.filter(globals, styleFeature(feature)),
    number: (name, feature) => {
      const found = value(name, feature);
      return typeof found === 'number' ? found : undefined;
    },
    text: (name, feature) => {
      const found = value(name, feature);
      const isWritten =
        found instanceof Color || found instanceof Formatted || found instanceof ResolvedImage;
      if (isWritten) return found.toString();
      return typeof found === 'string' ? found : undefined;
    },
    list: (name, feature) => {
      const found = value(name, feature);
      return Array.isArray(found) ? found : undefined;
    },
    boolean: (name, feature) => value(name, feature) === true,
  };
}

const TYPES: Readonly<Record<Exclude<Geometry['type'], 'GeometryCollection'>, 1 | 2 | 3>> = {
  Point: 1,
  MultiPoint: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};

function styleFeature({ geometry, properties, id }: Feature): StyleFeature {
  const type = geometry.type === 'GeometryCollection' ? 0 : TYPES[geometry.type];
  return { type, properties: properties ?? {}, ...(id === undefined ? {} : { id }) };
}
