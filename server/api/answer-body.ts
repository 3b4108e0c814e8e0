import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

type Encoding = 'br' | 'gzip';

/** Shorter bodies, in bytes, are not worth compressing. */
const worthCompressing = 1024;

/** As quick as gzip, and smaller. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => promisify(brotliCompress)(body, quality),
  gzip: (body) => promisify(gzip)(body),
};

/** An answer as it is sent, which is compressed once, however often it is asked for. */
export class AnswerBody {
  readonly #body: Buffer;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(json: string) {
    this.#body = Buffer.from(json);
  }

  /** Bytes that are kept of it, about: compressed it takes a tenth. */
  get length(): number {
    return Math.ceil(this.#body.length * 1.2);
  }

  async send(request: Request, response: Response): Promise<void> {
    response.type('json');
    const encoding = this.#body.length < worthCompressing ? false : request.acceptsEncodings('br', 'gzip');
    if (encoding !== 'br' && encoding !== 'gzip') return void response.send(this.#body);
    response.set('Content-Encoding', encoding).send(await this.#as(encoding));
  }

  #as(encoding: Encoding): Promise<Buffer> {
    const compressed = this.#compressed.get(encoding) ?? compress[encoding](this.#body);
    this.#compressed.set(encoding, compressed);
    return compressed;
  }
}
