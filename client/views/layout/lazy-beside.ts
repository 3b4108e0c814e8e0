import { lazy } from 'react';

const beside = () => import('./beside.ts');

/** The parts beside the graph, which are loaded when the first of them is drawn. */
export const Details = lazy(() => beside().then((module) => ({ default: module.Details })));
export const LegendSide = lazy(() => beside().then((module) => ({ default: module.LegendSide })));
export const TimePanel = lazy(() => beside().then((module) => ({ default: module.TimePanel })));
