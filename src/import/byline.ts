import { collapseSpace } from "../text/normalise.ts";
import { isAboveSigner } from "./short-line.ts";

const label =
  /^(?:(?:tác giả|người (?:viết|thực hiện)|thực hiện|author|by|bài viết)(?:\s(?:bài|bài viết|tin))?|(?:tin|bài|ảnh|clip|video)(?:\s?(?:và|,|&|-|–|\/|\+)\s?(?:tin|bài|ảnh|hình|clip|video))*)\s?:\s*|^(?:(?:được\s)?viết\sbởi|written\sby)\s?:?\s/iu;
const photoLabel = /^(?:ảnh|clip|video|hình)(?:\s?(?:và|,|&|-)\s?(?:clip|video|ảnh))*\s?:/iu;
const sourceLabel = /^\(?\s?(?:(?:theo|nguồn|source)(?:\s(?:tin|bài|ảnh|tư liệu))?)\s?:?\s/iu;
const organisation =
  /^(?:ban|bbt|phòng|văn phòng|vp|trung tâm|tt|đảng ủy|đảng uỷ|đảng bộ|chi bộ|hội|đoàn|ubnd|ủy ban|uỷ ban|sở|cổng|trường|công an|bộ|cơ quan|đài|báo|huyện ủy|thành ủy|quận ủy|tỉnh ủy|thành uỷ|quận uỷ|tỉnh uỷ|ban biên tập|nhóm|pv|phóng viên|ctv|cộng tác viên|tổ|mttq|mặt trận|liên đoàn|viện|chi cục|cục|vụ|tòa soạn)(?!\p{L})/iu;
const noOrganisation =
  /^(?:hội (?:nghị|thảo|trường|thi|viên|diễn|đàm)|đoàn (?:kết|viên|công tác|đại biểu)|báo cáo|trường hợp|ban hành|tổ (?:chức|quốc)|bộ phận|cục diện|viện trợ|vụ việc)(?!\p{L})/iu;
// What an organisation does: with this a line is a sentence. The board of organisation has it in its name.
const reports =
  /(?<!\p{L})(?:đã|đang|sẽ|được|họp|tặng|thăm|kết nạp|triển khai|phối hợp|ban hành|chúc mừng|hoàn thành|thực hiện\s|khai mạc|bế mạc|tham gia|tham dự|quyết định|(?<!^[Bb]an\s)tổ chức)(?!\p{L})/u;
const place =
  /^(?:xã|phường|thị trấn|đặc khu|thôn|bản|ấp|làng|buôn|khóm|khu phố|tổ dân phố|quận|huyện|thị xã|thành phố|tp|tỉnh)(?!\p{L}|\s(?:đoàn|đội|hội|ủy|uỷ)(?!\p{L}))/iu;
const connecting = /^(?:và|-|–|—|&|,|\/)$/u;
const name = /^(?:\p{Lu}[\p{L}\p{M}.'’/]*)(?:-\p{Lu}[\p{L}\p{M}]*)*,?$/u;
// Names that look like a person's but open a heading.
const heading = /^(?:chương|phần|mục|điều|phụ lục|số|năm|quý|tháng|kỳ|bài|đại hội|hội nghị|nghị quyết)\s/iu;

// What may follow a name: `Trần Văn Mẫu (Đài Truyền thanh xã)`, `Trần Văn Mẫu - Phó Trưởng ban`.
const withPlace = /^([^()]+?)(?:\s?\(([^()]+)\)|\s[-–—]\s(.+))$/u;
const initials = /^\p{Lu}(?:\.\s?\p{Lu}){1,3}$/u;
const post =
  /^(?:tổng hợp|t\/h|th|sưu tầm|biên soạn|giới thiệu|(?:nguyên |phó )*(?:trưởng|phó|bí thư|chủ tịch|giám đốc|chánh|tổng biên tập))(?!\p{L})/iu;

/** `Bài và ảnh: Minh Mẫu (thực hiện)`, below an interview */
const didWhat = /\s\((?:thực hiện|ghi|lược ghi|ghi chép)\)$/iu;

/** A post on a line of its own, as it stands by the name of who signs. `Bí thư Huyện ủy` → true */
export function isPost(line: string): boolean {
  return post.test(line) && line.split(" ").length <= 8 && !/[.,;:!?…]/.test(line);
}

const signed = /^\(?đã ký\)?\s?:?\s/iu;
const rank = /^(?:(?:thiếu|trung|thượng|đại) (?:tá|úy|uỷ|tướng)|(?:thạc|tiến|bác) s[ĩỹ])\s/iu;
// Where a document is kept, as the last of those whom it goes to: `Lưu VP`.
const archive = /^Lưu:?\s\p{Lu}{2,}(?!\p{L})/u;

const endOfSentence = /\s?\.\/\.?$|[\s.]+$/u;

/** `(Xã Mẫu)`, below the name of who wrote a poem */
export function isPlace(line: string): boolean {
  return place.test(line.replace(/^\(/, "")) && line.split(" ").length <= 8;
}

export interface Byline {
  readonly name: string;
  /** The line says that it names the author. */
  readonly isLabelled: boolean;
}

/**
 * The author that a line names, whole or after `Tác giả:`, `Tin, ảnh:`; null where it may be anything else.
 *
 * `Bài và ảnh: Trần Văn Mẫu` → `Trần Văn Mẫu`, `Ban Tuyên giáo Quận ủy` → itself, `Theo Báo Mẫu` → null
 */
export function readByline(line: string): Byline | null {
  const typed = collapseSpace(line).replace(/^\((.*)\)$/u, "$1");
  const text = typed.replace(endOfSentence, "");
  if (text.length > 100 || sourceLabel.test(text) || photoLabel.test(text)) return null;
  const isLabelled = label.test(text);
  const mayBeOffice = isLabelled || text === typed;
  const named = text
    .replace(label, "")
    .replace(signed, "")
    .replace(didWhat, "")
    .replace(/^[-–—\s]+/, "");
  if (archive.test(named) || isAboveSigner(named)) return null;
  if (!isLabelled && place.test(named)) return null;
  const isAuthor =
    (mayBeOffice && isOrganisation(named)) ||
    (isLabelled || !heading.test(named) ? isPerson(named, isLabelled ? 1 : 2) : false);
  return isAuthor ? { name: named, isLabelled } : null;
}

/** Names of persons, alone or with their rank, their place of work or their post. */
function isPerson(line: string, least: number): boolean {
  if (initials.test(line)) return true;
  const text = line.replace(rank, "");
  const [, person = text, inBrackets, behindDash = ""] = withPlace.exec(text) ?? [];
  const more = inBrackets ?? behindDash;
  const isTold = isOrganisation(more) || place.test(more) || post.test(more);
  return isName(text, least) || (isName(person, least) && isTold);
}

const ofText = /^(?:tin|bài)\s?:\s?([^:;]+?)\s?[;,.–-]\s?(?:ảnh|clip|video)\s?:/iu;

/** Who wrote the text, of a line that names the photographer as well: `Tin: Trần Văn Mẫu; Ảnh: Lê Thị Mẫu` */
export function readTextCredit(line: string): Byline | null {
  const name = ofText.exec(collapseSpace(line))?.[1] ?? "";
  return isPerson(name, 1) ? { name, isLabelled: true } : null;
}

const written = /(tác giả|người viết|viết bởi|bởi|by|author)(?!\p{L})\s?:?\s*([^|;•·\d(]+)/iu;

/** The author that is named within a longer line: `Đăng ngày 30.5.2019 bởi Trần Văn Mẫu` → `Trần Văn Mẫu` */
export function findByline(line: string): Byline | null {
  const [, how = "", words = ""] = written.exec(line) ?? [];
  const named = collapseSpace(words)
    .replace(/\s(?:-|–|vào|lúc|on|at|ngày|thứ)(?=\s|$).*$/iu, "")
    .replace(/[,\s-]+$/u, "");
  const isLabelled = !/^(?:bởi|by)$/i.test(how);
  return isName(named, 2) || isOrganisation(named) ? { name: named, isLabelled } : null;
}

// Names that portals give to whoever put a page in.
const account = /^(?:super user|admin(?:istrator)?|quản trị.*|site admin)$/iu;
const poster = /^(?:người (?:đăng|gửi|nhập)|(?:đăng|gửi) bởi|posted by)(?!\p{L})\s?:?/iu;

/** Whether a line names who put a page in, which is no author. `Người đăng: Trần Văn Mẫu`, `Được viết bởi Super User` → true */
export function namesPoster(line: string): boolean {
  const text = collapseSpace(line);
  return (
    text.length <= 60 && (poster.test(text) || (label.test(text) && account.test(text.replace(label, ""))))
  );
}

/** What stands between two names. */
const betweenNames = /,\s|\s(?:và|-|–|—|&|\/)\s/u;
// `Công Tằng Tôn Nữ Thị Thu Hà`; a slogan in capitals is longer.
const longestName = 7;

/** Names of persons: each word has a capital. */
function isName(text: string, least: number): boolean {
  if (account.test(text)) return false;
  if (text.split(betweenNames).some((part) => part.split(" ").length > longestName)) return false;
  const words = text.split(" ");
  const names = words.filter((word) => !connecting.test(word));
  return names.length >= least && words.length <= 12 && names.every((word) => name.test(word));
}

export function isOrganisation(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    organisation.test(text) &&
    !noOrganisation.test(text) &&
    !reports.test(text) &&
    text.split(" ").length <= 12 &&
    !/[.!?;:…\d]/.test(text)
  );
}

export function isSourceLine(line: string): boolean {
  return line.length <= 200 && sourceLabel.test(line);
}
