import fc from "fast-check";
import { expect, test } from "vitest";
import { unbreakableSpans } from "../../src/text/typography.ts";

function held(text: string): string[] {
  return unbreakableSpans(text).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["Chiều ngày 28/9/2017, Quận ủy", ["ngày 28/9/2017"]],
  ["khối Hành chính quý III năm 2017", ["quý III", "năm 2017"]],
  ["Chỉ thị số 05-CT/TW về", ["số 05-CT/TW"]],
  ["Chỉ thị 05 – CT/TW về", ["05 – CT/TW"]],
  ["100% các đơn vị, 5,5 % và 10.000 đồng", ["100%", "5,5 %", "10.000 đồng"]],
  ["vào 10 giờ 30 phút, rồi 14 giờ", ["10 giờ 30 phút", "14 giờ"]],
  ["yêu cầu của đơn vị./.", ["vị./."]],
  ["yêu cầu của đơn vị ./.", ["vị ./."]],
  ["yêu cầu của đơn vị  ./.", ["vị  ./."]],
  ["quý III./.", ["quý III./."]],
  ["Chỉ thị số ", ["số "]],
  ["Họp vào ngày ".normalize("NFD"), ["ngày ".normalize("NFD")]],
  ["Họp vào ", []],
  [" ./.", [" ./."]],
  ["./.", ["./."]],
  ["(khóa XII), lần thứ IV, khoá XIII", ["khóa XII", "thứ IV", "khoá XIII"]],
  ["quý III".normalize("NFD"), ["quý III".normalize("NFD")]],
  ["quí III, quý Ⅲ, Quý Ⅳ/2017", ["quí III", "quý Ⅲ", "Quý Ⅳ"]],
  ["nhiệm kỳ 2015-2020, 2020 – 2025", ["2015-2020", "2020 – 2025"]],
  ["từ 01/01/2018-31/12/2018", ["01/01/2018-31/12/2018"]],
  ["Nghị định 42/2022/NĐ-CP", ["42/2022/NĐ-CP"]],
  ["36 tổ chức có 100 đảng viên", []],
  ["IVAN và VIP I", []],
  ["", []],
] as [string, string[]][])("%j holds together %j", (text, expected) => {
  expect(held(text)).toEqual(expected);
});

test("spans are in order, apart and not empty, whatever the text", () => {
  const text = fc.string({ unit: fc.constantFrom(..."0129./-–% :IVXquýsố ngày%giờCTW\u0301") });
  fc.assert(
    fc.property(text, (text) => {
      let last = 0;
      for (const { start, end } of unbreakableSpans(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
