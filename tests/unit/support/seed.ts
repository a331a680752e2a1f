/**
 * Property tests try the same inputs at every run, so that a run is red only for what has changed. Others are tried by
 * `PROPERTY_SEED=random npm run test:unit`, or with the number of a seed, as a property that failed names it.
 */
import fc from 'fast-check';

const asked = process.env['PROPERTY_SEED'] ?? '20240102';
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
