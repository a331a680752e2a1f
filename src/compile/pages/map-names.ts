/** Names for the maps of pictures: the settlements of the oblast by size, and cities and states around it. */
import { OBLAST_CODE, type Place, type PlaceType } from '../../domain/place.ts';
import type { GroundData } from '../../domain/site.ts';
import type { Lang } from '../../domain/text.ts';
import type { Dataset } from '../../state/index.ts';
import type { PictureGround } from './picture/draw.ts';
import type { NamedPoint } from './picture/labels.ts';

/** The rank of settlements by type, on the scale of the ground's labels: the zoom from which they are named. */
const RANKS: Readonly<Partial<Record<PlaceType, number>>> = { misto: 6, selyshche: 8, selo: 10 };
/** A city of this size stands among those of the country. */
const LARGE_KM = 6;
const LARGE_RANK = 3;

/** What lies under all pictures of a language. */
export function pictureGround(dataset: Dataset, ground: GroundData, lang: Lang): PictureGround {
  return { ground, oblast: dataset.area(OBLAST_CODE), names: namesOf(dataset.places, ground, lang) };
}

function namesOf(places: readonly Place[], { labels }: GroundData, lang: Lang): NamedPoint[] {
  const settlements = places
    .filter(({ level, confidence }) => level === 'settlement' && confidence === 'mapped')
    .map((place) => {
      const radiusKm = place.radiusKm ?? 0;
      const rank = radiusKm >= LARGE_KM ? LARGE_RANK : (RANKS[place.type] ?? 10);
      return { name: place[lang], point: place.point, kind: 'city' as const, rank, radiusKm };
    });
  const around = labels.features.flatMap(({ properties, geometry }) => {
    const { kind, minZoom } = properties;
    const [lon = 0, lat = 0] = geometry.coordinates;
    if (kind !== 'city' && kind !== 'state') return [];
    return [{ name: properties[lang], point: [lon, lat] as const, kind, rank: minZoom, radiusKm: 0 }];
  });
  return [...around, ...settlements].sort((a, b) => a.rank - b.rank || b.radiusKm - a.radiusKm);
}
