import { expect, test } from "vitest";
import { documentKind } from "../../src/text/document-kind.ts";

test.each([
  ["04-NQ/TW", "resolutions"],
  ["06/NQ-HĐND", "resolutions"],
  ["05-CT/TW", "directives"],
  ["33/CT-TTg", "directives"],
  ["01-KL/TW", "conclusions"],
  ["37-QĐ/TW", "decisions"],
  ["30-QĐi/TW", "decisions"],
  ["1847/QĐ-TTg", "decisions"],
  ["05-QC/QU", "rules"],
  ["12a-HD/BTCTW", "guidance"],
  ["15/KH-UBND", "plans"],
  ["08-CTr/TU", "programmes"],
  ["08-CTrHĐ/TU", "programmes"],
  ["02-ĐA/TU", "schemes"],
  ["21-TB/TW", "notices"],
  ["100-BC/ĐU", "reports"],
  ["12/TTr-UBND", "reports"],
  ["7-CV/QU", "dispatches"],
  ["45/2019/QH14", "laws"],
  ["1211/2016/UBTVQH13", "laws"],
  ["02/2023/L-CTN", "laws"],
  ["30/2020/NĐ-CP", "decrees"],
  ["02/2023/TT-BNV", "circulars"],
  ["06-TT/TW", "circulars"],
  ["01/2012/TTLT-BNV-BTC", "circulars"],
  ["07/VBHN-VPQH", "otherDocuments"],
  ["Điều lệ Đảng", "otherDocuments"],
  ["", "otherDocuments"],
])("%s stands under %s", (number, kind) => {
  expect(documentKind(number)).toBe(kind);
});
