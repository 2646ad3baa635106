import { expect, test } from "vitest";
import { findNear } from "../../src/check/near-syllables.ts";
import { judgeSpelling } from "../../src/check/spelling.ts";
import { loadDictionary } from "../../src/commands/dictionary.ts";

const dictionary = await loadDictionary();

/** The words that are told of in a body. */
function misspelt(body: string): string[] {
  const found = judgeSpelling("bai.md", `---\ntitle: Bài mẫu\n---\n${body}`, dictionary, new Set());
  return found.map(({ message }) => /"(.*)"/.exec(message)?.[1] ?? "");
}

test("a page in another language is not judged", () => {
  const judge = (lang: string) =>
    judgeSpelling("trang.md", `---\ntitle: Bài\nlang: ${lang}\n---\nhộii\n`, dictionary, new Set());
  expect([judge("en"), judge("vi")].map(({ length }) => length)).toEqual([0, 1]);
});

test.each([
  ["Hộii nghị đã bàn.", "Hộii"],
  ["Họp xong. Thôgn qua nghị quyết.", "Thôgn"],
  ["Đồng chí nói: “Tốt! Thựực hiện ngay”.", "Thựực"],
  ["**Đảngg viên** đi đầu.", "Đảngg"],
  ["- Nghịi quyết mới", "Nghịi"],
  ["Một đoạn.\n\nHoat động tốt.", "Hoat"],
  ["| Sốố thứ tự |\n|---|\n| Nămm nay |\n", "Sốố Nămm"],
  ["Hộii\nnghị đã bàn.", "Hộii"],
  ["BÁO CÁO TỔGN KẾT", "TỔGN"],
  ["TỔGN KẾT NĂM", "TỔGN"],
  ["đã hộii nghị", "hộii"],
])("a capital that makes no name is judged: %j", (body, words) => {
  expect(misspelt(body).join(" ")).toBe(words);
});

test.each([
  "Krông Nô họp. Đắk Lắk, Xiêng Khoảng, Buôn Ma Thuột, Ngọk Réo.",
  "Đồng chí Quới, bà Tuynh và ông Hoanh cùng dự.",
  "Huế là nơi họp. Úc và Lào dự. Êđê là một dân tộc.",
  "Krông Pa họp. Facebook đưa tin. Vietcombank ủng hộ. Zalo gửi tin.",
  "UBND, HĐND, BCHTƯ, UBKTTƯ, BTVTU và MTTQ cùng dự.",
  "UBND TỈNH ĐẮK NÔNG, ĐẢNG BỘ HUYỆN KRÔNG NÔ",
  "NGUYỄN VĂN QUỚI dự. ĐẢNGG BỘ là hai chữ.",
  "Tại TP. Kạn có họp, đ/c. Tuynh chủ trì.",
  "Quận uỷ, Quận ủy, Hòa Bình, Hoà Bình. Uỷ ban họp. Ủy ban họp.",
  "Ðảng bộ họp.",
  "Bác sỹ, chiến sỹ và liệt sỹ; song hỷ, kỉ niệm, quí III, mĩ thuật.",
  "Gọi taxi đi test virus; dữ liệu data trên laptop, link game, chip, photo, gas, shop, resort, stress, ddos.",
  "Vỡ tuềnh toàng, viết nguệch ngoạc, ngọ nguậy, sáng loá, sáng lóa, ngoẹo cổ, cái khạp, týp người.",
  "Những mẩu chuyện, cậu mợ, nguôi ngoai, nhếch nhác, ngùn ngụt, rộn rịp, bánh khọt, gà choai, tuýp thuốc, con voọc, rau dớn, hạt dổi, hát sli.",
  "Gọi 0905 xxx xxx hoặc xxx.345; #nôngthônmới #NTM",
  "Các project, news, dojo, object, enjoy, kuwait.",
  "Treo băng rôn, pano; 4,5 tỷ euro; chè shan; khăn piêu; rau dền; trạm bơm urê, axit, oxy, iốt; quét QR code; ga-ra, gara; drone phun thuốc.",
  "Chữ *française*, *Łódź* và *mañana*.",
  "DDOS, DDA, DDI, Ddos, DDT và Ddr.",
  "Thôn Pơ'ning và làng Pơ’ning.",
  "UBNDs, VNeID, TPHCMs, ÔNG và BÀ; IPhone.",
])("names and abbreviations are not: %s", (body) => {
  expect(misspelt(body)).toEqual([]);
});

/** What is advised on the first word that is told of. */
function advice(body: string): string {
  return judgeSpelling("bai.md", `---\ntitle: Bài mẫu\n---\n${body}`, dictionary, new Set())[0]?.fix ?? "";
}

test.each([
  ["thưc hiện", "có phải là thực,"],
  ["thành lâp", "có phải là lập,"],
  ["là môt", "có phải là một,"],
  ["nhân lưc", "có phải là lực,"],
  ["động vât", "có phải là vật,"],
  ["học tâp", "có phải là tập,"],
  ["đôc lập", "có phải là độc,"],
  ["sữ dụng", "có phải là sử,"],
  ["chũ nhiệm", "có phải là chủ,"],
  ["thũ tục", "có phải là thủ,"],
  ["tỗng hợp", "có phải là tổng,"],
  ["ảnh hưỡng", "có phải là hưởng,"],
  ["giửa năm", "có phải là giữa,"],
  ["là bíthư", "có phải là bí thư,"],
  ["là đạibiểu", "có phải là đại biểu?"],
  ["là đồngchí", "có phải là đồng chí?"],
  ["là DDẢNG bộ", 'viết "ĐẢNG"'],
  ["là DDảng bộ", 'viết "Đảng"'],
  ["là Ddảng bộ", 'viết "Đảng"'],
  ["là ddảng viên", 'viết "đảng"'],
  ["là Ddangr viên", 'viết "Đảng"'],
  ["hooij đồng", 'viết "hội"'],
  ["đề nghij", 'viết "nghị"'],
  ["đã dduowcj", 'viết "được"'],
  ["tổ chuwcs", 'viết "chức"'],
  ["ĐẢng viên", 'viết "Đảng"'],
  ["HỘi nghị", 'viết "Hội"'],
  ["NHà nước", 'viết "Nhà"'],
])("of %j the advice begins with %j", (body, fix) => {
  expect(advice(body).slice(0, fix.length)).toBe(fix);
});

test("a word in small letters is given none with a capital", () => {
  for (const body of ["các đc dự", "sữ dụng"]) expect(advice(body)).not.toMatch(/ \p{Lu}\p{Ll}/u);
});

test("what is suggested bears the capitals of the word", () => {
  const [told] = judgeSpelling("bai.md", "---\ntitle: Hộii nghị\n---\n", dictionary, new Set());
  expect(told?.fix).toMatch(/^có phải là Hội, /);
});

test.each([
  ["bỉeu", ["biểu"]],
  ["tậpp", ["tập"]],
  ["hoat", ["hoạt", "hoắt"]],
  ["xyz", []],
])("of syllables the nearest to %s come first", (typed, near) => {
  expect(
    findNear(["tạp", "tập", "táp", "hoắt", "hoạt", "bỉu", "biếu", "biểu"])(typed).slice(0, near.length),
  ).toEqual(near);
});
