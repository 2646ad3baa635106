import { isSyllable } from "../text/syllable.ts";

const longestHeading = 120;
const longestCaption = 250;

const credit =
  /(?:^|[\s(])(?:ảnh|photo|hình ảnh)(?:\s(?:minh họa|minh hoạ|tư liệu|internet))?(?:\s?[:.)]|$)/iu;
const scene =
  /^(?:(?:toàn|quang|phối) cảnh|hình ảnh|(?:một số|những) hình ảnh|bức ảnh|từ (?:trái|phải) (?:sang|qua)|cảnh )/iu;
const people =
  /^(?:(?:các )?(?:đồng chí|đ\/c|đại biểu|cán bộ|đảng viên|lãnh đạo|ông|bà|đoàn|ban chủ tọa|đoàn chủ tịch|học sinh|nhân dân|thanh niên))(?!\p{L})/iu;
const act =
  /(?<!\p{L})(?:phát biểu|trao|chụp ảnh|lưu niệm|tham dự|tặng|dự|chủ trì|thăm|dâng hương|dâng hoa|bỏ phiếu|báo cáo|biểu quyết|trình bày|tham gia|khai mạc|bế mạc|ký kết|cắt băng|chúc mừng|thảo luận|điều hành|kiểm tra)(?!\p{L})/iu;

/**
 * Whether a line that stands alone describes a picture.
 *
 * `Quang cảnh hội nghị` → true, `Đồng chí Mẫu phát biểu tại hội nghị` → true, `Đại hội I (1978-1979)` → false
 */
export function describesPicture(line: string): boolean {
  if (line.length > longestCaption) return false;
  if (scene.test(line) || credit.test(line)) return true;
  return line.length <= longestHeading && people.test(line) && act.test(line) && !/[.:;]$/.test(line);
}

const numbered = /^(?:[IVX]{1,5}|\d{1,2}|[a-zđ])(?:\.\d{1,2})*\s?[.)/–-]\s?\p{Lu}/u;
// `PHÓ BÍ THƯ THƯỜNG TRỰC`, above the name of who signs
const post =
  /^(?:Q\. ?|PHÓ |TỔNG )?(?:BÍ THƯ|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG (?:BAN|PHÒNG|ĐOÀN)|CHỦ NHIỆM|GIÁM ĐỐC|HIỆU TRƯỞNG|CHỈ HUY TRƯỞNG|TỔ TRƯỞNG|THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ|NGƯỜI LẬP|KẾ TOÁN|THỦ QUỸ)(?: \p{Lu}+){0,2}$/u;
// `T/M BAN THƯỜNG VỤ`, `Nơi nhận:`, `(Ký, ghi rõ họ tên)`
const signature = /^(?:(?:t[./]?m|k[./]?t|t[./]?l|tuq)[.\s]|nơi nhận|\(?đã ký|\(ký)/iu;
const stop = /[.,;:!?…”"]$/u;

/** Whether a line belongs to those above the name of who signs a document. */
export function isAboveSigner(line: string): boolean {
  return signature.test(line) || post.test(line);
}

/** `Nơi nhận:`, over a list of those whom a document goes to. */
export function announcesRecipients(line: string): boolean {
  return /^nơi nhận\s?:?$/iu.test(line);
}

/** `- Các chi bộ trực thuộc;`, an entry of a list that was typed. */
export function isDashed(line: string): boolean {
  return /^[-–+•]/u.test(line);
}

export function isNumbered(line: string): boolean {
  return numbered.test(line);
}

const sign = /^(?:[IVX]{1,5}|\d{1,2}|[a-zđA-ZĐ])(?:\.\d{1,2})*\s?[.)/–-]/u;

/** Whether two lines are numbered alike: `a) Chi bộ 1`, `b) Chi bộ 2`; `A. Trần Phú`, `B. Lê Hồng Phong`. */
export function areNumberedAlike(one: string, other: string): boolean {
  const [shape, otherShape] = [one, other].map((line) =>
    sign
      .exec(line)?.[0]
      .replace(/\d+/g, "1")
      .replace(/^[IVX]+/, "I")
      .replace(/^[a-zđ]/, "a")
      .replace(/^[A-HJ-ZĐ]/, "A"),
  );
  return shape !== undefined && shape === otherShape;
}

/**
 * Whether a line that stands alone names what follows it.
 *
 * `Đại hội I (1978-1979)` → true, `I. Kết quả đạt được` → true, `Hội nghị kết thúc lúc 11 giờ.` → false
 */
export function namesWhatFollows(line: string): boolean {
  if (line.length > longestHeading || stop.test(line) || isAboveSigner(line) || describesPicture(line))
    return false;
  const words = line.split(" ");
  if (words.length < 2 || words.length > 16) return false;
  if (numbered.test(line)) return true;
  return /^[\p{Lu}\d]/u.test(line) && words.some((word) => isSyllable(word.replace(/[^\p{L}\p{M}]/gu, "")));
}
