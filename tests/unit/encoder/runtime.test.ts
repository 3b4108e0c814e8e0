import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../server/encoder/runtime.ts';

describe('the runtime of the encoder', () => {
  it('is done without where the package is not installed', () => {
    const elsewhere = createRequire(join(tmpdir(), 'nowhere.js'));
    expect(loadNetwork('any.onnx', ['sign'], elsewhere)).toBeNull();
  });

  it('is done without where its native part cannot be loaded', () => {
    const failing = () => {
      throw Object.assign(new Error('wrong architecture'), { code: 'ERR_DLOPEN_FAILED' });
    };
    expect(loadNetwork('any.onnx', ['sign'], failing)).toBeNull();
  });

  it('does not hide that it fails in another way', () => {
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => loadNetwork('any.onnx', ['sign'], broken)).toThrow('broken');
  });
});
