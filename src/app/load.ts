/** The compiled data, from the site's own folder. */
import type { GroundData, SiteData } from '../domain/site.ts';

async function load<T>(file: string): Promise<T> {
  const response = await fetch(new URL(`data/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}

export function loadSite(): Promise<SiteData> {
  return load('site.json');
}

export function loadGround(): Promise<GroundData> {
  return load('ground.json');
}
