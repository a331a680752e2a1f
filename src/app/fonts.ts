/** The one family of page and map. MapLibre draws letters from the page's own fonts, so they must be there first. */
import '@fontsource-variable/ibm-plex-sans/wght.css';

/** Letters that stand for the subsets which the site needs: Latin, and Cyrillic with the Ukrainian letters. */
const SAMPLE = 'Kharkiv Харків ґєії’';

export async function loadFonts(): Promise<void> {
  await document.fonts.load('16px "IBM Plex Sans Variable"', SAMPLE);
}
