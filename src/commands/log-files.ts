import { createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { explainFailure, mendFailure } from "../loading/explain-failure.ts";

/** How standard input is named on a command line. */
const standardInput = "-";

const pieceBytes = 2 ** 20;

/** How much there is to read; null where that cannot be known. Throws where a file is not there. */
export function sizeOf(files: readonly string[]): number | null {
  let sum = 0;
  let isKnown = true;
  for (const file of files) {
    const status = file === standardInput ? null : statSync(file);
    if (status?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR", path: file });
    isKnown &&= status?.isFile() ?? false;
    sum += status?.size ?? 0;
  }
  return isKnown ? sum : null;
}

/**
 * A log's text in pieces, unpacked where it is a gzip file, of one or several parts, by its name or its first bytes.
 * `onBytes` is told what was read of the file itself.
 */
export async function* readLog(file: string, onBytes: (bytes: number) => void): AsyncGenerator<string> {
  const stream =
    file === standardInput ? process.stdin : createReadStream(file, { highWaterMark: pieceBytes });
  const text = new TextDecoder();
  for await (const piece of unpack(count(stream, onBytes), /\.gz$/i.test(file)))
    yield text.decode(piece, { stream: true });
  yield text.decode();
}

async function* count(
  pieces: AsyncIterable<Buffer>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    onBytes(piece.length);
    yield piece;
  }
}

async function* unpack(pieces: AsyncGenerator<Buffer>, isNamedSo: boolean): AsyncGenerator<Buffer> {
  const first = await pieces.next();
  if (first.done) return;
  const whole = prepend(first.value, pieces);
  const isPacked = isNamedSo || (first.value[0] === 0x1f && first.value[1] === 0x8b);
  if (!isPacked) return yield* whole;
  // What goes wrong in the pipeline is thrown by whoever reads its end.
  yield* pipeline(whole, createGunzip({ chunkSize: pieceBytes }), () => {});
}

async function* prepend(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** A log as a message names it. */
export function nameLog(file: string): string {
  return file === standardInput ? "đầu vào chuẩn" : file;
}

/** `file` is the one that was at work; what a file system says names its own. */
export function explainUnread(file: string, error: unknown): string {
  const { path = file } = error as NodeJS.ErrnoException;
  return `Không đọc được ${nameLog(path)}: ${explainFailure(error)}.${mendFailure(error)}`;
}
