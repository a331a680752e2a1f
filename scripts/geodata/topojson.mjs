/**
 * The TopoJSON tools as the scripts use them. The published types describe objects by name, which the scripts do not
 * need; here each tool is typed by what the scripts put in and take out.
 */
import * as client from 'topojson-client';
import * as server from 'topojson-server';
import * as simplifier from 'topojson-simplify';

/** @typedef {(...given: any[]) => any} Tool */

/** Ties GeoJSON objects together: `(objects) => topology`. @type {Tool} */
export const topology = server.topology;
/** An object of a topology as GeoJSON: `(topology, object) => Feature | FeatureCollection`. @type {Tool} */
export const feature = client.feature;
/** Areas of a topology as one: `(topology, objects) => MultiPolygon`. @type {Tool} */
export const merge = client.merge;
/** The borders between the objects of a topology that a rule picks: `(topology, object, rule) => MultiLineString`. @type {Tool} */
export const mesh = client.mesh;
/** Weighs each point by what it adds to its line: `(topology, weight) => topology`. @type {Tool} */
export const presimplify = simplifier.presimplify;
/** Drops the points of less weight: `(topology, least) => topology`. @type {Tool} */
export const simplify = simplifier.simplify;
