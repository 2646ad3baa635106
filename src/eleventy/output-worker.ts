import { parentPort } from "node:worker_threads";
import type { WriterReply, WriterRequest } from "./output.ts";
import { OutputFolder } from "./output-folder.ts";
import { type KeptRecord, keepRecord, recordAsKept } from "./output-record.ts";

let folder: OutputFolder | null = null;
/** What the last build of this thread left: a preview need not read it each time. */
let kept: KeptRecord | null = null;

parentPort?.on("message", (request: WriterRequest) => parentPort?.postMessage(answer(request)));

/** A failure ends the build that it happened in, not the thread. */
function answer(request: WriterRequest): WriterReply {
  try {
    return request.kind === "open" ? open(request) : work(request, folder);
  } catch (error) {
    const { message, code, path } = error as NodeJS.ErrnoException;
    return { kind: "failed", failure: { message, code, path } };
  }
}

function open({ options }: Extract<WriterRequest, { kind: "open" }>): WriterReply {
  folder = null;
  folder = new OutputFolder(options, recordAsKept(kept, options.record));
  return { kind: "opened" };
}

function work(request: Exclude<WriterRequest, { kind: "open" }>, folder: OutputFolder | null): WriterReply {
  if (!folder) throw new Error("no output is open");
  switch (request.kind) {
    case "recall":
      return { kind: "recalled", last: folder.recall(request.inputs, request.now) };
    case "look":
      void folder.intact;
      return { kind: "looked" };
    case "expect":
      folder.expect(request.files);
      return { kind: "expected" };
    case "compare":
      return { kind: "compared", needed: folder.compare(request.files) };
    case "stage":
      folder.stage(request.batch);
      return { kind: "staged" };
    case "commit": {
      const result = folder.commit(request.state);
      kept = keepRecord(folder.options.record, folder.record);
      return { kind: "committed", result };
    }
    case "abandon":
      folder.abandon();
      return { kind: "abandoned" };
  }
}
