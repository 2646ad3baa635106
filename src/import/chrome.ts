import { fold } from "../text/fold.ts";
import { collapseSpace } from "../text/normalise.ts";

// What surrounds an article on a portal's page. All words are folded: without marks, in small letters.

const relatedHeading =
  /^(?:(?:cac |nhung )?(?:tin|bai|bai viet|tin bai|tin tuc|van ban|chuyen muc) (?:khac|lien quan|cung chuyen muc|moi hon|cu hon|moi nhat|da (?:dua|dang)|moi|cu|truoc|tiep theo|cung loai|cung chu de|doc nhieu|xem nhieu|noi bat)|(?:cac )?(?:tin|bai|bai viet|tin bai|tin tuc)(?: da (?:dua|dang)| moi| cu)? (?:cung (?:chuyen muc|chuyen de|loai)|lien quan|khac)|cung chuyen muc|co the ban quan tam|doc nhieu|xem nhieu|(?:other|related|more) (?:news|articles?|posts?|assets?)|y kien (?:ban doc|cua ban)|(?:gui|viet) (?:binh luan|phan hoi|nhan xet)(?: cua ban| moi)?|(?:binh luan|phan hoi|nhan xet) (?:cua ban|moi)|binh luan|\d+ binh luan|comments?|gui y kien(?: cua ban)?|share this|leave a (?:comment|reply)|add comments?|danh gia (?:bai viet|noi dung)|lien ket website)[\s:(\d)]*$/;

/** Of a portal's form where nothing is told below it; else a part of the bulletin. */
const doubtfulHeading =
  /^(?:y kien phan hoi|phan hoi|nhan xet|related|danh gia|thu vien (?:anh|video))[\s:(\d)]*$/;

const controls =
  /\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d|(?:thich|like|chia se|share) \(?\d+\)?|(?:quay|tro) (?:lai|ve)(?: trang truoc)?|(?:quay )?(?:len|ve) (?:tren|dau trang)|dau trang|in (?:trang|bai|tin|ra)(?: nay| viet)?|ban in|xem ban in|(?:gui|chia se) (?:(?:qua )?e?-?mail|cho ban be|bai viet|tin(?: bai)?|bai)|(?:gui )?e-?mail|print(?: (?:this|page))?|in an|chia se(?: (?:qua|len|tren))?|share(?: this)?|tweet|like|thich|luu(?: tin)?|facebook|twitter|zalo|google\+?|linkedin|pinterest|messenger|copy link|sao chep lien ket|(?:co|kich thuoc) chu|giong (?:nu|nam)|toc do|tang|giam|mac dinh|nghe (?:bai|doc|noi dung)(?: viet)?|doc bai(?: viet)?|doc tin|nghe|dang nhap|dang ky|trang chu|home|tim kiem|search|xem (?:them|tiep)|chi tiet|a[+-]?(?![a-z0-9])|in|pdf|word|back to top|top|(?:chon|tai) (?:tep|file|len)(?: (?:tin|len))?|choose files?|browse|upload(?: files?)?|dinh kem tep|gui|huy|submit|cancel|ma (?:xac nhan|bao mat)|captcha|no file chosen|(?:chua|khong) (?:co )?tep nao duoc chon|view count|luot xem|ngay dang|dang ngay/g;

const button = /^(?:quay lai|tro (?:lai|ve)|in|top|tang|giam|nghe|gui|huy|like|thich|luu|home|chi tiet)$/;

const rights =
  /^(?:(?:tong )?(?:so )?(?:luot )?(?:nguoi )?(?:dang )?(?:truy cap|online)[^a-z]*\d[\d.,]*$|(?:tu khoa|tags?)(?: lien quan)?(?::|$)|copyright(?![a-z])|ban quyen(?: thuoc| cua|[^a-z]*$))/;

/**
 * Whether a line only announces other news or a form for comments: the article ends before it. A heading that may
 * be the bulletin's own does so only where no prose stands below it.
 */
export function endsArticle(text: string, isProseBelow: () => boolean = () => false): boolean {
  if (text.length > 60) return false;
  const line = bare(text);
  return relatedHeading.test(line) || (doubtfulHeading.test(line) && !isProseBelow());
}

/** Not a paragraph of a text that tells of a permit, or of who answers for what. */
const imprint = /^[^:.]{0,30}(?:©|chịu trách nhiệm)|^(?:bản quyền|giấy phép)|ghi rõ nguồn/iu;

/** Whether a line says who answers for a page, by what permit it stands, or how it may be used. */
export function isImprint(text: string): boolean {
  return imprint.test(text);
}

/** `- Lưu.`, the last of those whom a document goes to. */
const entry = /^[-–+]\s(?:[^|]*[.,;]|lưu)$/iu;

/**
 * Whether a line is made of a portal's buttons alone.
 *
 * `In trang | Gửi email | Chia sẻ` → true, `In ấn tài liệu tuyên truyền` → false
 */
export function isControl(text: string): boolean {
  if (text.length > 120 || entry.test(text)) return false;
  const line = bare(text);
  if (line === "" || /^\W*©/u.test(text) || rights.test(line)) return true;
  return button.test(line) || line.replace(controls, " ").replace(/[^a-z0-9]+/g, "") === "";
}

function bare(text: string): string {
  return collapseSpace(fold(text).replace(/^[^a-z0-9]+|[^a-z0-9+):-]+$/g, ""));
}
