import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { parseSearchQuery } from "../../src/text/search-query.ts";
import { decodeSearchWord, encodeSearchText, isJoined } from "../../src/text/search-text.ts";
import { anyText } from "./any-text.ts";

/** As the search page puts an excerpt together. */
function decode(encoded: string): string {
  return encoded.split(" ").reduce((text, word, index) => {
    return text + (index === 0 || isJoined(word) ? "" : " ") + decodeSearchWord(word);
  }, "");
}

test.each([
  ["Đảng uỷ", "Ḓảng ủy\u2060"],
  ["Ðảng ủy", "Ḓảng ủy"],
  ["kết\u200Bquả, 1\u200B000", "kết quả, 1000"],
  ["đại\u00ADhội, đạ\u200Bi h\u2060ội, n\u00ADgh\u00ADị", "ḓại hội, ḓại hội, nghị"],
  ["inter\u00ADnational, kết\u200BCOVID", "international, kết COVID"],
  ["Chỉ thị 05 – CT/TW", "Chỉ thị 05\uFEFF–\uFEFFCT/TW"],
  ["kinh tế-xã hội", "kinh tế- \u2061xã hội"],
  ["Kỉ luật, LÍ LUẬN, quí", "Kỷ\u2062 luật, LÝ\u2062 LUẬN, quý\u2062"],
  ["kỷ, kim, chi, vi, qui-chế", "kỷ, kim, chi, vi, quy\u2062- \u2061chế"],
  ["TP.HCM", "TP. \u2061HCM"],
  ["quý I/2017, I-2017, II/2017, Q.1", "quý I/ \u20612017, I- \u20612017, II/2017, Q.1"],
  ["kinh tế – xã hội: - an ninh", "kinh tế\uFEFF– xã hội:\uFEFF- an ninh"],
  ["gọi 024 3822 1234, 0912.345 678", "gọi 024\uFEFF3822\uFEFF1234, 0912.345\uFEFF678"],
  ["28/9/2017, 2015-2020, 100%./.", "28/9/2017, 2015-2020, 100%./."],
])("%j is indexed as %j", (text, encoded) => {
  expect(encodeSearchText(text)).toBe(encoded);
});

test.each([
  "Đảng uỷ, Đảng ủy; HOÀ BÌNH, Thuỷ lợi, quý, quỹ",
  "Chỉ thị số 05 – CT/TW, 05/CT-TW, 02/CT-TTg và kinh tế-xã hội, TP.HCM./.",
  "hoà-giải, đi/đến, quý I/2017",
  "kinh tế - xã hội; hoà – giải 2021-2026 & 2021 – 2026 …",
  "gọi 024 3822 1234 hoặc (024) 3822 1235.",
  "kỉ luật, LÍ LUẬN, Mĩ, quí III, quì, kỷ luật, quý, ti-vi, uỷ",
])("%s comes back as it was written", (text) => {
  expect(decode(encodeSearchText(text))).toBe(text);
});

test("whatever the text, its letters and digits stay the same when folded, but for i and y", () => {
  const bare = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replaceAll("y", "i");
  fc.assert(fc.property(anyText, (text) => bare(encodeSearchText(text)) === bare(text)));
});

test.each([
  ["dang", ["dang"]],
  ["Đảng", ["Ḓảng"]],
  ["Ðảng", ["Ḓảng"]],
  ["đại hội".normalize("NFD"), ["ḓại", "hội"]],
  ["đảng uỷ", ["ḓảng", "ủy"]],
  ["kết\u200Bquả đạ\u00ADi\u00ADhội", ["kết", "quả", "ḓại", "hội"]],
  ["“đại\u2060hội”", ["ḓại hội"]],
  ["05-CT/TW", ["05CTTW"]],
  ["05/CT-TW", ["05CTTW"]],
  ["5 – CT/TƯ", ["05CTTW"]],
  ["B-52 Q.1 P. 7 U.23", ["B52", "Q1", "P", "7", "U23"]],
  ["COVID-19, quý I/2017", ["COVID", "19", "quý", "I", "2017"]],
  ["V-2018", ["V", "2018"]],
  ["số 05 - ct/tw", ["số", "05CTTW"]],
  ["42/2022/nđ-cp", ["422022NḒCP"]],
  ["“tự diễn biến”", ["tự diễn biến"]],
  ['"tự diễn biến" trong đảng', ["tự diễn biến", "trong", "ḓảng"]],
  ['"tự diễn', ["tự", "diễn"]],
  ["kinh tế-xã hội", ["kinh", "tế", "xã", "hội"]],
  ["05-CT", ["05", "CT"]],
  ["ngày 28/9/2017, đảng", ["ngày", "28ǀ9ǀ2017", "ḓảng"]],
  ["42/2022", ["422022"]],
  ["ngày 02/09", ["ngày", "2ǀ9"]],
  ["02.09.2017", ["2ǀ9ǀ2017"]],
  ["19/05/1890", ["19ǀ5ǀ1890"]],
  ["09/2017", ["9ǀ2017"]],
  ["30/32", ["3032"]],
  ["nhiệm kỳ 2020 – 2025", ["nhiệm", "kỳ", "2020ǀ2025"]],
  ["2020-2025", ["2020ǀ2025"]],
  ["“ngày 2/9”, 5", ["ngày 29", "2ǀ9", "5"]],
  ["“họp ngày 28/9/2017.”", ["họp ngày 2892017", "28ǀ9ǀ2017"]],
  ["28-29/9/2017", ["28", "29ǀ9ǀ2017"]],
  ["30/4–01/5", ["30ǀ4", "1ǀ5"]],
  ["1/9/2017-5/9/2017", ["1ǀ9ǀ2017", "5ǀ9ǀ2017"]],
  ["2017-10-06", ["20171006"]],
  ["quý III/2017", ["quý", "III", "2017"]],
  ["“quý III/2017, TP.HCM”", ["quý III2017 TP HCM"]],
  ["“kinh tế - xã hội”", ["kinh tế xã hội"]],
  ["28-9-2017", ["28ǀ9ǀ2017"]],
  ["28 – 9 – 2017", ["28ǀ9ǀ2017"]],
  ["ngày 28 tháng 9 năm 2017", ["28ǀ9ǀ2017"]],
  ["NGAY 28 thang 09, nam 2017", ["28ǀ9ǀ2017"]],
  ["28 tháng 9 năm 2017", ["28ǀ9ǀ2017"]],
  ["ngày 28 tháng 9", ["28ǀ9"]],
  ["ngày 28-9 họp", ["28ǀ9", "họp"]],
  ["lễ 2-9, 30–4", ["lễ", "2ǀ9", "30ǀ4"]],
  ["18-19 B-5-3 2-9-5 1-2%", ["1819", "B53", "295", "1ǀ2"]],
  ["ngay 28.9", ["28ǀ9"]],
  ["tháng 9/2017 và thang 9-2017", ["9ǀ2017", "và"]],
  ["6 tháng 2017, 28.9", ["6", "tháng", "2017", "289"]],
  ["quý 3 và QUY 4", ["quý", "III", "và", "QUY", "IV"]],
  ["quý 3/2017", ["quý", "III", "2017"]],
  ["đại hội 13, dai hoi 13", ["ḓại", "hội", "XIII", "dai", "hoi"]],
  ["khoá 12, kỳ họp thứ 5, lần thứ 9, lan 8", "khóa XII kỳ họp thứ V lần IX lan VIII".split(" ")],
  ["lần thứ năm, lan thu muoi hai", ["lần", "thứ", "V", "lan", "thu", "XII"]],
  ["KỲ HỌP THỨ MƯỜI, thứ năm, lần thứ baz", "KỲ HỌP THỨ X thứ năm lần baz".split(" ")],
  ["chương 2 thế kỉ 21", ["chương", "II", "thế", "kỷ", "XXI"]],
  ["quý 3.000, đại hội 28/9, khóa 2020, khóa 5a", "quý 3000 ḓại hội 28ǀ9 khóa 2020 5a".split(" ")],
  ["khóa 3-5, khóa 41, “quý 3”", ["khóa", "3ǀ5", "41", "quý 3"]],
  ["TPHCM tphcm TP.HCM Tp. HCM", "TP HCM tp hcm Tp".split(" ")],
  ["BCHTW, BCH TƯ, BCH T.Ư, bch t.ư", "BCH TW bch".split(" ")],
  ["UBMTTQVN U.B.N.D u.b.n.d", "UB MTTQ VN UBND ubnd".split(" ")],
  ["T.Ư, BCHTƯ, TƯ Đảng", ["TW", "BCH", "Ḓảng"]],
  ["V.I.Lênin, C.Mác, V.I. Lênin, V.I Lênin", ["V", "I", "Lênin", "C", "Mác"]],
  ["ĐẦU TƯ, TƯ TƯỞNG, thứ tư", "ḒẦU TƯ TƯỞNG thứ tư".split(" ")],
  ["ĐẦU \u00A0TƯ, lần  thứ \n năm, 024  3822\t 1234", "ḒẦU TƯ lần thứ V 02438221234".split(" ")],
  ["tp txt TPP vn hanoi.vn", "tp txt TPP vn hanoi".split(" ")],
  ["“TPHCM”", ["TPHCM"]],
  ["024 3822 1234, 0243.822.1234, (024) 3822-1234", ["02438221234"]],
  ["“gọi 024 3822 1234”", ["gọi 02438221234"]],
  ["0912 345 678", ["0912345678"]],
  ["09.10.2017 08", ["9ǀ10ǀ2017", "08"]],
  ["01 000 000 đồng, 1 024 382 212", "01 000 ḓồng 1 024 382 212".split(" ")],
  ["nq12, CT05 qđ 37 nd42", "nq 12 CT 05 qḓ 37 nd 42".split(" ")],
  ["ddaij hooij DDANGR", ["ḓại", "hội", "ḓảng"]],
  ["news, bus, ddt", ["news", "bus", "ddt"]],
  ["“ddaij hooij”", ["ddaij hooij"]],
  ["luật qh15", ["luật", "qh", "15"]],
  ["kỉ luật", ["kỷ", "luật"]],
  ["luật 45/2019/QH", ["luật", "452019", "QH"]],
  ["100%  100%", ["100"]],
  [' "" – ', []],
])("the query %j asks for %j", (text, required) => {
  expect(parseSearchQuery(text)).toMatchObject({ words: required.join(" "), required });
});
