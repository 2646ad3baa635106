import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { anyText } from "./any-text.ts";

test.each([
  ["Đảng ủy Hoà Bình", "dang uy hoa binh"],
  ["Ðảng Ɖảng ðảng ɖảng đảng", "dang dang dang dang dang"],
  ["Đại hội".normalize("NFD"), "dai hoi"],
  ["QUÝ Ⅲ, ６ giờ", "quy iii, 6 gio"],
  ["Kết\u200Bquả đại\u00ADhội", "ketqua daihoi"],
  ["Ngược, Ương, Ẫm, Ỹ", "nguoc, uong, am, y"],
  ["đ\u0335 d\u0335", "d d"],
  ["05-CT/TW", "05-ct/tw"],
  ["", ""],
])("fold(%j) is %j", (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test("folding is idempotent", () => {
  fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
});

test("both forms of Unicode fold alike", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."aăâđêôơưẠảẫỳĐ NGHỊ") }),
      (text) => fold(text.normalize("NFD")) === fold(text.normalize("NFC")),
    ),
  );
});
