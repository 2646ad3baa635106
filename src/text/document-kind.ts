import type { LabelKey } from "./labels.ts";

/**
 * Kinds of documents in the order of an index, each with the marks that its numbers have: those of the Party
 * (36-HD/VPTW) and of the state (Decree 30/2020). One mark can stand for two kinds: QĐ for decisions and regulations,
 * TT for circulars of a ministry and of the Party.
 */
const marks = {
  resolutions: ["NQ", "NQLT"],
  directives: ["CT"],
  conclusions: ["KL"],
  decisions: ["QĐ", "QĐI", "QYĐ"],
  rules: ["QC"],
  guidance: ["HD"],
  plans: ["KH"],
  programmes: ["CTR", "CTRHĐ", "CTHĐ"],
  schemes: ["ĐA"],
  notices: ["TB"],
  reports: ["BC", "TTR"],
  dispatches: ["CV", "CĐ"],
  laws: ["QH", "UBTVQH", "L"],
  decrees: ["NĐ"],
  circulars: ["TT", "TTLT"],
  otherDocuments: [],
} as const satisfies Partial<Record<LabelKey, readonly string[]>>;

export type DocumentKind = keyof typeof marks;

export const documentKinds = Object.keys(marks) as DocumentKind[];

const kindOfMark = new Map(
  documentKinds.flatMap((kind) => marks[kind].map((mark): [string, DocumentKind] => [mark, kind])),
);

/**
 * The kind of a document by its number in normal form.
 *
 * `05-CT/TW` → `directives`, `30/2020/NĐ-CP` → `decrees`, `45/2019/QH14` → `laws`
 */
export function documentKind(number: string): DocumentKind {
  const mark = /^\d+[a-z]?[-/](?:\d+\/)?(\p{L}+)/iu.exec(number)?.[1] ?? "";
  return kindOfMark.get(mark.toUpperCase()) ?? "otherDocuments";
}
