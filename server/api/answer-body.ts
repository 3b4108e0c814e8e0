import { createHash } from 'node:crypto';
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

/** An answer as it is sent, which is compressed and named once, however often it is asked for. */
export class AnswerBody {
  readonly #body: Buffer;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();
  /** Weak: the same for each encoding. */
  readonly etag: string;

  constructor(json: string) {
    this.#body = Buffer.from(json);
    this.etag = `W/"${this.#body.length.toString(16)}-${createHash('sha1').update(this.#body).digest('base64url')}"`;
  }

  /** Bytes that are kept of it, about: compressed it takes a tenth. */
  get length(): number {
    return Math.ceil(this.#body.length * 1.2);
  }

  /** Sends it, or tells that the client has it already. */
  async send(request: Request, response: Response): Promise<void> {
    response.set({ 'Cache-Control': 'no-cache', ETag: this.etag }).vary('Accept-Encoding').type('json');
    if (request.fresh) return void response.status(304).end();
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
