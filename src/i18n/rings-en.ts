import type { RingMessages } from './ring-messages.ts';

export const rings: RingMessages = {
  drawn: 'Rings on the map',
  none: 'No ring is drawn.',
  noneForArea:
    'What is selected is placed only to a wide area. A ring around the middle of it would claim a place that nobody stated: a ring is drawn around the whole area, with a part that is possible and a part that is certain.',
  statedFigures: 'Stated figures',
  statedHint:
    'Each figure is a claim with a speaker. A ring shows a published distance over the ground, not what a missile did.',
  draw: (figure) => `Draw a ring: ${figure}`,
  remove: (figure) => `Remove the ring: ${figure}`,
  removeShort: 'Remove',
  removed: (figure) => `Ring removed: ${figure}.`,
  undo: 'Undo',
  showWhole: 'Show the whole ring',
  reset: 'Back to the rings of the selection',
  method:
    'All points at the same geodesic distance on the WGS84 ellipsoid, edges true to 100 m. A ring is a published maximum ground distance, not an operational reach; the rotation of the Earth, wind and flight paths are left out on purpose.',
  around: (place) => `Around ${place}`,
  awaited: (around) => `${around}: the ring is drawn as soon as what it runs around has loaded.`,
  withoutOutline: (around) =>
    `${around}: the outline of the area could not be loaded, so the ring is neither drawn nor in the files. Load the page again to retry.`,
  aroundArea: (place) => `Around the whole area: ${place}`,
  centreRadius: (km) =>
    `The centre is an area, not a point: the line may lie about ${km} km nearer or farther, or a little more.`,
  band: 'From the lowest to the highest figure that was stated: sources that differ make a band, not a line.',
  weaponBand:
    'From the lowest to the highest figure that was published for this type, with a thin line for each figure between.',
  ownFigure: 'the reader’s own figure, without a source',
  noSource: 'no source',
  notThisLaunch: 'not a statement about this launch',
  publishedMaximum: 'a published maximum ground distance',
  flownInTest: 'flown in a test, according to',
  statedBy: 'stated by',
  more: (count) => `and ${count} more`,
  minimum: (figure) => `Nothing nearer than ${figure} is in range.`,
  minimumLabel: 'minimum range',

  area: {
    possible: (figure) =>
      `Possible, hatched to the outer line: within ${figure} of some point of the area. Beyond it: out of range of all of it.`,
    certain: (figure) =>
      `Certain, tinted inside the inner line: within ${figure} of every point of the area.`,
    possibleShort: 'possible',
    certainShort: 'certain',
    noCertain: 'The area is so wide that no place is within range of all of it: nothing is certain.',
    why: 'Where in this area it was is not known, so the ring is no circle around its middle.',
  },

  move: {
    start: 'Move the centre',
    stop: 'Done',
    handle: (figure) => `Centre of the ring ${figure}. Drag it, or move it with the arrow keys.`,
    hint: 'Drag the round handle on the map, or move it with the arrow keys; with Shift in larger steps.',
    now: (coordinates) => `Centre: ${coordinates}`,
  },

  form: {
    title: 'New ring',
    centre: 'Centre: place, incident or coordinates',
    centreHint: 'A name, or coordinates in any notation: 49.9935, 36.2304 or 49°59′37″N 36°13′49″E',
    useSelected: (name) => `Selected: ${name}`,
    onMap: 'Point on the map',
    onMapHint: 'Click the map where the centre shall be. Escape cancels.',
    middle: 'Middle of the map',
    cancel: 'Cancel',
    matches: 'Matches',
    noMatch: 'No place or incident of this name. Coordinates are latitude first, then longitude.',
    chosen: (name) => `Centre: ${name}`,
    faults: {
      unreadable: 'This is no coordinate in a notation that is known here.',
      letters:
        'The directions contradict each other. One number is the latitude (N, S), the other the longitude (E, W), and there is no minus beside a letter.',
      sixty: 'Minutes and seconds go up to 59.',
      'out-of-bounds': 'Latitude goes up to 90 degrees, longitude up to 180.',
    },
    swapped:
      'Latitude was read first, so this point lies outside Ukraine. The other way round it would lie in it.',
    swap: (coordinates) => `Swap: ${coordinates}`,
    range: 'Range',
    own: 'Own figure',
    weapons: 'Published for a weapon',
    figure: 'Range',
    lower: 'Lower edge (optional)',
    unit: 'Unit',
    units: { km: 'km', mi: 'miles (mi)', nmi: 'nautical miles (nmi)' },
    min: 'Minimum range (optional)',
    wholeArea: 'Around the whole area of the place, not its middle',
    submit: 'Draw the ring',
    needsCentre: 'Choose a centre first.',
    needsFigure: (min, max) => `Give a figure from ${min} to ${max}.`,
    lowerNotLower: 'The lower edge must be below the range.',
    minNotLower: 'The minimum must be below the range.',
    full: (max) => `A link holds no more rings (the most is ${max}): remove one first.`,
    weaponsLoading: 'Loading the published ranges…',
    weaponsFailed: 'The published ranges could not be loaded. Own figures work.',
  },

  claims: {
    title: (count) => (count === 1 ? 'One published figure' : `${count} published figures`),
    remarks: 'Stated without a figure',
    aliases: 'Also called',
    bases: {
      'test-flight': 'distance flown in a test',
      'official-statement': 'official statement',
      analyst: 'analyst',
      press: 'press',
      maker: 'claim of the maker or of the state that fields it',
    },
    qualifiers: {
      about: (figure) => `about ${figure}`,
      over: (figure) => `over ${figure}`,
      'up-to': (figure) => `up to ${figure}`,
    },
    minAndMax: (min, range) => `from ${min} (minimum), ${range}`,
    dateUnknown: 'date not given',
    noAddress: 'no full address known',
  },
  deliveries: {
    'ground-ballistic': {
      name: 'ballistic, from the ground',
      what: 'Around a place that was hit, a ring is where a launcher could stand if the stated range is right.',
    },
    'air-launched': {
      name: 'release point',
      what: 'Launched from the air: a ring is where an aircraft could release it, not where its airfield is.',
    },
    'cruise-or-drone': {
      name: 'outer bound',
      what: 'It need not fly straight: a ring is only an outer bound, its way is not a great circle.',
    },
    'sam-surface': {
      name: 'low confidence',
      what: 'An air-defence missile used against the ground: published figures are of another role, so confidence is low.',
    },
  },

  table: {
    title: 'Places inside and outside',
    caption: (ring) => `Places by distance from the centre of the ring ${ring}`,
    filter: 'Find in the table',
    place: 'Place',
    where: 'Ring',
    distance: 'Distance',
    azimuth: 'Azimuth',
    inside: 'inside',
    insideLow: 'inside both',
    between: 'in the band',
    outside: 'outside',
    tooNear: 'too near',
    perhaps: 'possible',
    counts: (inside, outside) => `${inside} inside, ${outside} outside`,
    more: (count) => `Show ${count} more`,
    hint: 'Decided by geodesic distance to the point of each place, not by the line on the map.',
    areaHint: 'Distance to the nearest point of the area; azimuth from its label point.',
    sortBy: (column) => `Sort by: ${column}`,
  },

  exporting: {
    title: 'Take it with you',
    geojson: 'Rings as GeoJSON',
    kml: 'Rings as KML',
    hint: 'With method, ellipsoid, tolerance and all claims; cut at the 180th meridian (RFC 7946).',
  },

  projection: {
    title: 'Shape of the map',
    globe: 'Globe',
    flat: 'Flat (Mercator)',
    toGlobe: 'Show the globe',
    toFlat: 'Show the flat map',
    note: 'On the flat map (Mercator) scale grows towards the poles, so a true circle is stretched there and is not round: the line is right, the map is bent.',
    globeNote:
      'On the globe a ring is as round as it is on the Earth. The map has no data beyond 85° of latitude: what is drawn there is stretched to the pole, and lines end.',
  },

  launch: {
    title: 'Possible launch area',
    wording:
      'Where a launcher could stand, if the stated range and the place are right; arithmetic on published figures, not evidence of any launch.',
    choose: 'Within',
    sea: 'Sea',
    wholeState: (state) => `${state}, all of it`,
    others: 'Other states',
    result: (figure, territories) => `Within ${figure} and in ${territories}`,
    km2: (area) => `Area on the ellipsoid: ${area} km²`,
    certainKm2: (area) => `of it within the lower edge or certain: ${area} km²`,
    touched: (names) => `Units touched: ${names}`,
    none: 'The ring does not reach what is chosen.',
    needsRing: 'Draw a ring first: the area is that part of it which lies in the chosen territories.',
    loading: 'Loading the territories…',
    failed: 'The territories could not be loaded.',
    label: 'could stand here, if the range is right',
    clear: 'Choose nothing',
  },

  measure: {
    title: 'Measure',
    from: 'From: place, incident or coordinates',
    to: 'To: place, incident or coordinates',
    chosen: (name) => `Chosen: ${name}`,
    submit: 'Measure',
    clear: 'Clear',
    length: 'Shortest line over the ground',
    azimuths: (start, end) => `Azimuth ${start} at the start, ${end} at the end`,
    border: (km, name) => `${km} to the nearest border, that of ${name}`,
    hint: 'A geodesic on the WGS84 ellipsoid; azimuths are clockwise from true north. From place to place it is measured between their points.',
    awaited: 'Loading what is measured…',
  },
};
