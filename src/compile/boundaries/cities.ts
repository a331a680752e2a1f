/** Cities that have districts: the boundary of such a city is the outer line of its districts, not a disc. */
import { mergeArcs, feature as featureOf } from 'topojson-client';
import { topology as makeTopology } from 'topojson-server';
import type { MultiPolygon as Arcs } from 'topojson-specification';
import type { Place } from '../../domain/place.ts';
import type { Boundaries, Boundary } from './boundary.ts';
import { childrenOf } from './units.ts';

/**
 * The boundary of each city all of whose districts have one. Neighbours must have one line between them, vertex for
 * vertex, as those of this project do; then every district lies in its city, and nothing between them is left open.
 */
export function cityBoundaries(places: readonly Place[], boundaries: Boundaries): readonly Boundary[] {
  const children = childrenOf(places);
  return places.flatMap((city) => {
    if (city.level !== 'settlement' || boundaries.has(city.code)) return [];
    const districts = (children.get(city.code) ?? []).filter(({ level }) => level === 'district');
    const parts = districts.flatMap(({ code }) => boundaries.get(code) ?? []);
    if (parts.length === 0 || parts.length < districts.length) return [];
    const approximate = parts.some((part) => part.approximate);
    // Who has to be named for an imported district is named for it.
    return [{ code: city.code, approximate, geometry: outerLine(parts), attribution: null }];
  });
}

function outerLine(parts: readonly Boundary[]): Boundary['geometry'] {
  const topology = makeTopology(Object.fromEntries(parts.map(({ code, geometry }) => [code, geometry])));
  const arcs = parts.flatMap(({ code }): Arcs[] => {
    const object = topology.objects[code];
    if (object?.type === 'Polygon') return [{ type: 'MultiPolygon', arcs: [object.arcs] }];
    return object?.type === 'MultiPolygon' ? [{ type: 'MultiPolygon', arcs: object.arcs }] : [];
  });
  const { geometry } = featureOf(topology, mergeArcs(topology, arcs));
  const [only, ...others] = geometry.coordinates;
  return only && others.length === 0 ? { type: 'Polygon', coordinates: only } : geometry;
}
