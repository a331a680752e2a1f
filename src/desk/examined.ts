/** What the geocoder says of a text, as the desk uses it. */
export {
  incidentPlaces,
  ROLES,
  type DraftCasualties,
  type DraftWeapon,
  type DraftWhen,
  type Examination,
  type Finding,
  type Rejection,
  type Role,
  type Suggestion,
} from '../geocode/index.ts';
