export { draftClaimsOf, placeOf, type DraftClaim } from './draft-claims.ts';
export { DraftStore, type DraftStorage, type Listed, type StorageFault } from './draft-store.ts';
export type { Draft, Edits, Field } from './draft.ts';
export { incidentPlaces, ROLES, type Examination, type Finding, type Role } from './examined.ts';
export { ExaminationCancelled, MAX_MENTIONS, type Examined, type Examiner } from './examiner.ts';
export { exportDraft, type ExportedDraft } from './export.ts';
export { piecesOf, WHOLE_TEXT_LENGTH, type Mark, type MarkKind, type Piece } from './marks.ts';
export {
  coarserOf,
  mentionsOf,
  withCorrection,
  type Correction,
  type Corrections,
  type Mention,
  type OpenSuggestion,
} from './mentions.ts';
export {
  fieldsOf,
  obstaclesOf,
  type Fields,
  type Obstacle,
  type ReadingState,
  type RecordInput,
} from './record.ts';
