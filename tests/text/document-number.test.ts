import fc from "fast-check";
import { expect, test } from "vitest";
import { documentNumbers, findDocumentNumbers } from "../../src/text/document-number.ts";
import { howOften } from "../how-often.ts";
import { anyText } from "./any-text.ts";
import { readCases } from "./cases.ts";

test.each(readCases<{ text: string; expected: string[] }>("docnumber"))("$text cites $expected", (row) => {
  expect(documentNumbers(row.text)).toEqual(row.expected);
  expect(documentNumbers(row.text.normalize("NFC"))).toEqual(row.expected);
  expect(documentNumbers(row.text.normalize("NFD"))).toEqual(row.expected);
});

test.each([
  // The Party's one form
  ["Chỉ thị 05 – CT/TW", ["05-CT/TW"]],
  ["Chỉ thị 05 — CT / TW", ["05-CT/TW"]],
  ["số 05‑CT/TW; (05-CT/TW), số:05-CT/TW.", ["05-CT/TW"]],
  ["Chỉ thị 05 CT/TW, 05CT/TW", ["05-CT/TW"]],
  ["Chỉ thị 5-CT/TW", ["05-CT/TW"]],
  ["Chỉ thị 03-CT/TƯ, 03/CT-TƯ, 03-CT/T.Ư", ["03-CT/TW"]],
  ["Nghị quyết 19/NQ-TW", ["19-NQ/TW"]],
  ["Hướng dẫn 01-HD/BTCTƯ", ["01-HD/BTCTW"]],
  ["Quyết định 231-QÐ/QU", ["231-QĐ/QU"]],
  ["Quy định 37-QĐ/TW, 07-QĐi/TW", ["37-QĐ/TW", "07-QĐi/TW"]],
  ["Chương trình 15-CTr/TU, 16-CTrHĐ/TU, Tờ trình 12-TTr/ĐU", ["15-CTr/TU", "16-CTrHĐ/TU", "12-TTr/ĐU"]],
  ["04-HDLT/BTCTW-BTGTW", ["04-HDLT/BTCTW-BTGTW"]],
  ["Kế hoạch 12-KH/QU_v2", ["12-KH/QU"]],
  ["05-CT/\u200BTW", ["05-CT/TW"]],
  // Of the centre's, with other signs or none
  ["Chỉ thị 05-CT-TW, 05 – CT – TƯ, 05/CT/TW", ["05-CT/TW"]],
  ["Quy định 37/QĐ/TW, 07-QĐi-TW", ["37-QĐ/TW", "07-QĐi/TW"]],
  ["Nghị quyết số 18, 19-NQTW", ["18-NQ/TW", "19-NQ/TW"]],
  ["Quy định 37-QD/TW, 37/QD-TW; Quyết định 231-QD/QU", ["37-QĐ/TW", "231-QĐ/QU"]],
  ["Hướng dẫn 02/HD-TW-ĐTN", ["02/HD-TW-ĐTN"]],
  // The state's forms
  ["959/QĐ-UBND, 959/QĐ – UBND", ["959/QĐ-UBND"]],
  ["Thông tư 22/2023/TT-BTTTT", ["22/2023/TT-BTTTT"]],
  ["30a/2008/NQ-CP", ["30a/2008/NQ-CP"]],
  ["Nghị quyết số 66.7/2025/NQ-CP và 66.13/2026/NQ-CP", ["66.7/2025/NQ-CP", "66.13/2026/NQ-CP"]],
  ["Nghị quyết 1210/2016/UBTVQH13", ["1210/2016/UBTVQH13"]],
  ["01/2021/TTLT-BNV-BTC", ["01/2021/TTLT-BNV-BTC"]],
  ["06/2018/TTLT-VKSNDTC-TANDTC-BCA-BTP-BLĐTBXH", ["06/2018/TTLT-VKSNDTC-TANDTC-BCA-BTP-BLĐTBXH"]],
  ["12/KH-UBND-MTTQ-LĐLĐ-HLHPN-ĐTN", ["12/KH-UBND-MTTQ-LĐLĐ-HLHPN-ĐTN"]],
  ["Công văn 3456/UBND-VX, 02/HD-MTTW-BTT", ["3456/UBND-VX", "02/HD-MTTW-BTT"]],
  ["Chỉ thị 05/CT-TTg", ["05/CT-TTg"]],
  // Order, repetition, lists
  ["12-NQ/TW, 11-NQ/TW và 12-NQ/TW", ["12-NQ/TW", "11-NQ/TW"]],
  ["Nghị quyết số 10, 11 và 12-NQ/TW", ["10-NQ/TW", "11-NQ/TW", "12-NQ/TW"]],
  ["Nghị quyết 18, 19-NQ/TW", ["18-NQ/TW", "19-NQ/TW"]],
  ["Nghị quyết số 10, số 11 và số 12-NQ/TW", ["10-NQ/TW", "11-NQ/TW", "12-NQ/TW"]],
  ["Lệnh số 08/2020/L-CTN", ["08/2020/L-CTN"]],
  ["Nghị định số 42, 43/2022/NĐ-CP", ["42/2022/NĐ-CP", "43/2022/NĐ-CP"]],
  ["ngày 3, 5-CT/TW", ["05-CT/TW"]],
  // No documents
  ["tỷ lệ 30/32, 24/7, 60 km/h, 1/3", []],
  ["nhiệm kỳ 2015-2020, khóa XII, 2015-2020/TW", []],
  ["ĐT: 024-3971-2345, 0912.345.678", []],
  ["75-80 CB/ĐV, 5-7 HS/lớp, Đ/c Nguyễn", []],
  ["a05-CT/TW, 28/9/2017-NQ/TW", []],
  ["05-Quận/Huyện", []],
  ["1.234/QĐ-UBND, 1.234/2025/QĐ-UBND, mục 3.2-NQ/TW", []],
  ["05-CT, 05-CT-TWĐ, 12-KH-TW, 3/4-CT-TW, 18-NQ TW, 05CTTW", []],
  ["", []],
] as [string, string[]][])("%j cites %j", (text, expected) => {
  expect(documentNumbers(text)).toEqual(expected);
  expect(documentNumbers(text.normalize("NFD"))).toEqual(expected);
});

test("mentions stand where the text has them", () => {
  const text = "Nghị quyết số 18, 19-NQ/TW và Chỉ thị 05 – CT/TW, lại 05/CT-TW";
  const found = findDocumentNumbers(text).map(({ start, end, number }) => [text.slice(start, end), number]);
  expect(found).toEqual([
    ["18", "18-NQ/TW"],
    ["19-NQ/TW", "19-NQ/TW"],
    ["05 – CT/TW", "05-CT/TW"],
    ["05/CT-TW", "05-CT/TW"],
  ]);
});

test("positions are those of a decomposed text", () => {
  const text = "Quyết định số 231-QĐ/QU, 03-CT/TƯ ngày".normalize("NFD");
  const found = findDocumentNumbers(text).map(({ start, end }) => text.slice(start, end).normalize("NFC"));
  expect(found).toEqual(["231-QĐ/QU", "03-CT/TƯ"]);
});

const text = fc.string({
  unit: fc.constantFrom(
    ..."0123/-– ,",
    "CT",
    "TW",
    "QĐ",
    "TU\u031B",
    "TTg",
    "QH15",
    "số ",
    "Nghị quyết ",
    "và ",
  ),
});

test("a normal form is its own normal form", () => {
  fc.assert(
    fc.property(text, (text) => {
      for (const number of documentNumbers(text)) expect(documentNumbers(number)).toEqual([number]);
    }),
    { numRuns: howOften("SOAK_RUNS", 2000) },
  );
});

test("mentions are in order and apart", () => {
  fc.assert(
    fc.property(fc.oneof(text, anyText), (text) => {
      let last = 0;
      for (const { start, end } of findDocumentNumbers(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});
