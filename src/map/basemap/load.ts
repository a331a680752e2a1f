/** Loading an own basemap: what it takes to read and draw one comes only when one is chosen. */
import type { Basemap } from '../../domain/basemap.ts';
import type { Lang } from '../../domain/text.ts';
import type { Theme } from '../../domain/view.ts';
import type { BasemapScene } from '../scene.ts';

/** A basemap that has been loaded, drawn for a theme and a language. A style has its own of both. */
export type DrawBasemap = (theme: Theme, lang: Lang) => BasemapScene;

/** Loads a basemap; `faultOf` tells why when it fails. `site` is the address of the site's own folder. */
export function loadBasemap({ code, kind, address }: Basemap, site: string): Promise<DrawBasemap> {
  const load = kind === 'pmtiles' ? loadArchive : loadStyle;
  return load(new URL(address, site).href, `basemap-${code}`);
}

async function loadArchive(address: string, id: string): Promise<DrawBasemap> {
  const [{ openArchive }, { checkSchema, protomapsScene }, { sourceAddress }] = await Promise.all([
    import('./archive.ts'),
    import('./protomaps.ts'),
    import('./protocol.ts'),
  ]);
  const archive = await openArchive(address);
  await checkSchema(archive);
  const source = sourceAddress(archive);
  return (theme, lang) => protomapsScene(id, source, theme, lang);
}

async function loadStyle(address: string, id: string): Promise<DrawBasemap> {
  const { fetchStyle, styleScene } = await import('./style.ts');
  const scene = styleScene(await fetchStyle(address), address, id);
  if (JSON.stringify(scene.sources).includes('"pmtiles://')) await import('./protocol.ts');
  return () => scene;
}
