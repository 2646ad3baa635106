import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeLegacy, detectLegacy } from "../../src/text/legacy-encoding.ts";
import { type LegacyTable, tcvn3, vni } from "../../src/text/legacy-tables.ts";
import { howOften } from "../how-often.ts";
import { anyText } from "./any-text.ts";
import { readCases } from "./cases.ts";

test.each(readCases<{ encoding: string; in: string; expected: string }>("legacy-encoding"))(
  "$encoding: $in is $expected",
  (row) => {
    expect(decodeLegacy(row.in)).toBe(row.expected);
  },
);

test.each([
  ["TCVN3", "HéI NGHÞ Tæ CHøC", "HỘI NGHỊ TỔ CHỨC"],
  ["TCVN3", "§¶ng bé QuËn", "Đảng bộ Quận"],
  ["TCVN3", "§¶ng", "Đảng"],
  ["TCVN3", "Uû ban nh©n d©n ph­êng, H§ND", "Uỷ ban nhân dân phường, HĐND"],
  ["TCVN3", "Ban Th\u00ADêng vô", "Ban Thường vụ"],
  ["TCVN3", "Th\u00ADêng trùc", "Thường trực"],
  ["TCVN3", "Tr\u00ADêng THCS", "Trường THCS"],
  ["TCVN3", "ph\u00ADêng", "phường"],
  ["TCVN3", "Th\u00AD ký", "Thư ký"],
  ["TCVN3", "L\u00ADu: VP", "Lưu: VP"],
  ["TCVN3", "TH\u00AD Ký", "THƯ KÝ"],
  ["TCVN3", "®\u00ADîc", "được"],
  ["TCVN3", "(®· ký)", "(đã ký)"],
  ["TCVN3", "tõ 3 m² ®Õn 5 m²", "từ 3 m² đến 5 m²"],
  ["TCVN3", "Tæng diÖn tÝch 500 m²", "Tổng diện tích 500 m²"],
  ["TCVN3", "HuyÖn Ea Kar, tØnh §¾k L¾k", "Huyện Ea Kar, tỉnh Đắk Lắk"],
  ["VNI", "PHOÙ BÍ THÖ", "PHÓ BÍ THƯ"],
  ["VNI", "Thaønh phoá Hoà Chí Minh", "Thành phố Hồ Chí Minh"],
  ["VNI", "Löu: VP", "Lưu: VP"],
  ["VNI", "HOÄI NGHÒ TOÅ CHÖÙC ÑAÛNG", "HỘI NGHỊ TỔ CHỨC ĐẢNG"],
  ["VNI", "Ban Tuyeân giaùo Quaän uûy", "Ban Tuyên giáo Quận ủy"],
  ["VNI", "Chæ thò soá 05-CT/TW", "Chỉ thị số 05-CT/TW"],
  ["VNI", "Thoâng tö 22/2023/TT-BTTTT", "Thông tư 22/2023/TT-BTTTT"],
  ["UTF-8", "â€œHá»™i nghá»‹â€\u009D â€“ Quáº­n á»§y", "“Hội nghị” – Quận ủy"],
  ["UTF-8", "HÃ  Ná»™i", "Hà Nội"],
  ["UTF-8", "Cá»˜NG HÃ’A XÃƒ Há»˜I", "CỘNG HÒA XÃ HỘI"],
  ["UTF-8", "XÃƒ thÃ nh láº\u00ADp", "XÃ thành lập"],
  ["UTF-8", "kinh phÃ\u00AD 500.000Ä‘", "kinh phí 500.000đ"],
  ["UTF-8", "diá»‡n tÃ\u00ADch 30 mÂ²", "diện tích 30 m²"],
  ["UTF-8", "Ban Cháº¥p hÃ nh, ngÃ y", "Ban Chấp hành, ngày"],
  ["UTF-8", "Ä\u0090Ã£ há»\u008Dp", "Đã họp"],
  ["UTF-8", "ngà y 28, và o nhà y tế, Thà nh ủy", "ngày 28, vào nhà y tế, Thành ủy"],
  ["UTF-8", "ngoà i", "ngoài"],
  ["UTF-8", "Lớp đà o tạo chà o mừng", "Lớp đào tạo chào mừng"],
  ["UTF-8", "phong trà o", "phong trào"],
  ["UTF-8", "tự hà o", "tự hào"],
  ["UTF-8", "đồng bà o", "đồng bào"],
  ["UTF-8", "kết nạp và o Đảng", "kết nạp vào Đảng"],
  ["UTF-8", "và o cuộc", "vào cuộc"],
  ["UTF-8", "hôm nà y", "hôm này"],
  ["UTF-8", "Äáº¡i há»™i", "Đại hội"],
  ["UTF-8", "Äáº£ng bá»™", "Đảng bộ"],
  ["UTF-8", "Nguyễn Văn Äức", "Nguyễn Văn Đức"],
  ["UTF-8", "là  nơi Thà nh ủy và  nhà  máy", "là nơi Thành ủy và nhà máy"],
  ["windows-1258", "Hôòi nghiò Ðaòi hôòi", "Hội nghị Đại hội"],
  ["windows-1258", "tô\u0309 chư\u0301c", "tổ chức"],
])("%s: %j is %j", (encoding, text, expected) => {
  expect(detectLegacy(text)).toEqual({ encoding, text: expected });
});

test.each([
  "Hội nghị giao ban công tác xây dựng Đảng khối hành chính sự nghiệp quý III năm 2017",
  "Hà Đông, và nhà, là nơi, Hà Nội, à này, nhà máy, và ngành, là ý, bà Út",
  "và o, ngà y",
  "và o Lan, nhà o Lan, là o, bà o Ba",
  "và o ép, mà o bế, a, e và o là nguyên âm, bác sĩ nà Y",
  "hội\u00ADnghị",
  "Bí th\u00AD Chi bộ, Phó Bí th\u00AD",
  "hội\u00AD nghị",
  "Đồng chí là ng\u00ADêi đầu tiên",
  "chi\u00AD bộ, tr\u00ADanh, con\u00ADcô, công\u00ADan",
  "Haus\u00ADtür, Bücher\u00ADregal, Str\u00ADaße, sch\u00ADule",
  "Äpfel, Ägypten, Änderung der Ämter, Äolus, Älvsjö",
  "août, goût, dû, sûr, Noël, Haïti",
  "là anh, và em, nhà ông, cà phê, bà i-ốt",
  "công bố có bánh mì, bác tìm tòi, thêm lòng",
  "“PHƯỜNG, XÃ”, HỌ LÃ\u00A0VĂN, ĐÃ–",
  "XÃ”, LÃ“",
  "café Thaï, où, déjà vu, Müller, São Paulo, Køln, señor",
  "5 µm, 3 µm, 20 °C, m², ½, § 3, © 2017, ®, «bác»",
  "· bác · công · tám",
  "Công ty Mẫu® và Máy®, tổng 5 m², 3 km²",
  "Krông Ana, Mnông, Brâu, K'ho",
  "Ðảng bộ Ðông Anh",
  "thành công của bác sĩ Yersin",
  "",
  "Plain English text",
  "Où est-il ? Là où tu es né",
  "L'État est là où nous étions, crème brûlée",
  "Grüße aus München, ¿qué tal, señor Muñoz?",
  "và n = 5, là m², nhà a, nhà m",
])("%j passes untouched", (text) => {
  expect(decodeLegacy(text)).toBe(text);
  expect(detectLegacy(text)).toBeNull();
});

test("decomposed Unicode is composed, and is no old encoding", () => {
  const text = "Hội nghị Đảng ủy";
  expect(decodeLegacy(text.normalize("NFD"))).toBe(text);
  expect(detectLegacy(text.normalize("NFD"))).toBeNull();
});

test("lines in several encodings are each read in their own", () => {
  const text = "Héi nghÞ c¸n bé\nHội nghị cán bộ, công bố\n­u tó\nHoäi nghò caùn boä";
  expect(decodeLegacy(text)).toContain("Hội nghị cán bộ\nHội nghị cán bộ, công bố\n");
  expect(decodeLegacy(text)).toMatch(/\nHội nghị cán bộ$/);
});

const sentences = [
  "Đồng chí Đoàn Đình Nguyên, Trưởng Ban Tuyên giáo Quận ủy dự và chủ trì hội nghị",
  "đại diện lãnh đạo 36 tổ chức cơ sở Đảng khối Hành chính sự nghiệp trực thuộc Quận ủy",
  "làm tốt công tác tuyên truyền các nhiệm vụ chính trị, những sự kiện trọng đại",
  "phòng, chống suy thoái tư tưởng chính trị, đạo đức, lối sống trong nội bộ",
  "Quyết định ban hành quy chế hoạt động của thường trực; kỷ luật, khuyết điểm",
  "lắng nghe ý kiến của quần chúng, ghi nhận những ưu điểm, nghiêm túc rút kinh nghiệm",
];

function encode(table: LegacyTable, text: string): string {
  const typed = new Map([...table].reverse().map(([from, to]) => [to, from]));
  return [...text].map((letter) => typed.get(letter) ?? letter).join("");
}

test.each(sentences)("%s survives TCVN3", (sentence) => {
  expect(detectLegacy(encode(tcvn3, sentence))).toEqual({ encoding: "TCVN3", text: sentence });
});

test.each(sentences)("%s survives VNI, in capitals too", (sentence) => {
  expect(detectLegacy(encode(vni, sentence))).toEqual({ encoding: "VNI", text: sentence });
  const capitals = sentence.toUpperCase();
  expect(detectLegacy(encode(vni, capitals))).toEqual({ encoding: "VNI", text: capitals });
});

test.each(sentences)("%s survives being read as windows-1252 and as Latin-1, once or twice", (sentence) => {
  const misread = (text: string) => new TextDecoder("windows-1252").decode(new TextEncoder().encode(text));
  expect(detectLegacy(misread(sentence))).toEqual({ encoding: "UTF-8", text: sentence });
  expect(decodeLegacy(misread(misread(sentence)))).toBe(sentence);
  const latin1 = Array.from(new TextEncoder().encode(sentence), (byte) => String.fromCharCode(byte)).join("");
  expect(detectLegacy(latin1)).toEqual({ encoding: "UTF-8", text: sentence });
});

test.each(sentences)("%s survives an à torn apart", (sentence) => {
  const torn = sentence.replace(/à(?=ng|nh|n|m)/g, "à ");
  expect(decodeLegacy(torn)).toBe(sentence);
});

test("clean words in any order pass untouched", () => {
  const words = fc.array(fc.constantFrom(...sentences.join(" ").split(/\s+/)), { maxLength: 12 });
  fc.assert(fc.property(words, (words) => decodeLegacy(words.join(" ")) === words.join(" ")));
});

test("soft hyphens within or between clean words are no ư, whatever the words", () => {
  const words = sentences.join(" ").split(/\s+/);
  const parted = fc.tuple(fc.constantFrom(...words), fc.nat(12)).map(([word, at]) => {
    // A hyphenator parts no beginning from its rhyme.
    const vowel = word.search(/[aeiouyà-ỹ]/iu);
    return vowel < 0 ? word : `${word.slice(0, vowel + 1 + at)}\u00AD${word.slice(vowel + 1 + at)}`;
  });
  fc.assert(
    fc.property(
      fc.array(parted, { maxLength: 8 }),
      (words) => decodeLegacy(words.join(" ")) === words.join(" "),
    ),
  );
});

test("any text can be decoded", () => {
  const latin = fc.string({ unit: fc.constantFrom(..."aoeunghi ÃÄáºº»¼ñøõïö§¶·µ\u00AD\u00A0\n") });
  fc.assert(
    fc.property(fc.oneof(latin, anyText), (text) => typeof decodeLegacy(text) === "string"),
    { numRuns: howOften("SOAK_RUNS", 1000) },
  );
});
