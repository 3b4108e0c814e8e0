import { onEveryEngine } from '../api/engines.ts';
import { describeFuzz } from './fuzz-contract.ts';

onEveryEngine(describeFuzz);
