import { type ArrangeJob, arrange } from '../core/layout/arrange.ts';
import { force } from './force.ts';

self.onmessage = ({ data }: MessageEvent<ArrangeJob>) => self.postMessage(arrange(data, force));
