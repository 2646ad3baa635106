import { parentPort, workerData } from "node:worker_threads";
import type { WriterOptions, WriterReply, WriterRequest } from "./output.ts";
import { OutputFolder } from "./output-folder.ts";

const folder = new OutputFolder(workerData as WriterOptions);

parentPort?.on("message", (request: WriterRequest) => parentPort?.postMessage(answer(request)));

function answer(request: WriterRequest): WriterReply {
  switch (request.kind) {
    case "recall":
      return { kind: "recalled", state: folder.recall(request.inputs, request.now) };
    case "compare":
      return { kind: "compared", needed: folder.compare(request.files) };
    case "stage":
      for (const file of request.files) folder.stage(file);
      return { kind: "staged" };
    case "commit":
      return { kind: "committed", result: folder.commit(request.state) };
  }
}
