import { foldWords } from "../text/fold.ts";
import { type Block, isProse, lineOf, type TextBlock } from "./block.ts";
import { countOffices, isCapital, isOffice } from "./office.ts";
import { plain } from "./run.ts";

/** What stands at the head of every document of the Party or of the State. */
const mottoes = new Set([
  "dang cong san viet nam",
  "cong hoa xa hoi chu nghia viet nam",
  "doc lap tu do hanh phuc",
]);
const kinds = new Set(
  "bài phát biểu,báo cáo,báo cáo chính trị,báo cáo kiểm điểm,báo cáo tóm tắt,biên bản,chỉ thị,chương trình,chương trình công tác,chương trình hành động,công điện,công văn,đề án,diễn văn,giấy mời,danh sách,hướng dẫn,kế hoạch,kết luận,lịch công tác,lịch làm việc,lịch tiếp công dân,lời kêu gọi,nghị quyết,nghị quyết chuyên đề,nội quy,phương án,quy chế,quy chế hoạt động,quy chế làm việc,quy chế phối hợp,quy định,quy trình,quyết định,tham luận,thể lệ,thông cáo báo chí,thông báo,thông báo kết luận,thông tri,tờ trình".split(
    ",",
  ),
);

/** The names of the line that says what a document is, and of those that say whose it is. */
const subjectName = "document-subject";
const issuerName = "document-issuer";

export function isSubjectLine({ names }: Block): boolean {
  return names === subjectName;
}

export function isIssuerLine({ names }: Block): boolean {
  return names === issuerName;
}

export function isMotto(line: string): boolean {
  return mottoes.has(foldWords(line));
}

/** Lines that a letterhead has at most. */
const mostLines = 10;

/**
 * Names the lines of a document that say whose it is, those in capitals above its motto and organisations right below,
 * and the one that is the subject of a letter. Without a motto organisations may stand over a headline.
 */
export function nameLetterhead(blocks: readonly Block[]): Block[] {
  const prose = blocks.findIndex(isProse);
  const head = blocks.slice(0, Math.min(mostLines, prose === -1 ? blocks.length : prose));
  const motto = head.findIndex((block) => isMotto(lineOf(block)));
  const kind = head.findIndex(isKind);
  const end = kind === -1 ? head.length : kind;
  const offices = motto === -1 ? countOffices(head) : 0;
  return blocks.map((block, index) => {
    if (block.kind !== "text" || index >= (motto === -1 ? offices : end)) return block;
    if (letter.test(block.text)) return asSubject(block);
    if (!isCapital(block.text)) return block;
    return index < Math.max(motto, offices) || isOffice(block.text) ? { ...block, names: issuerName } : block;
  });
}

/**
 * The lines of a document without what stands at the head of every one, its kind and its subject joined to a headline.
 *
 * `ĐẢNG CỘNG SẢN VIỆT NAM`, `THÔNG BÁO`, `về công tác cán bộ` → `Thông báo về công tác cán bộ`
 */
export function readLetterhead(blocks: readonly Block[]): Block[] {
  return blocks
    .filter((block) => !isMotto(lineOf(block)))
    .flatMap((block, index, rest): Block[] => {
      if (isKind(block) && isSubject(rest[index + 1])) return [];
      const before = rest[index - 1];
      return isKind(before) && isSubject(block) ? [withKind(before, block)] : [block];
    });
}

const letter = /^v\/v[\s:]/iu;

function isKind(block: Block | undefined): block is TextBlock {
  const line = lineOf(block);
  return kinds.has(line.toLowerCase()) && line === line.toUpperCase();
}

function isSubject(block: Block | undefined): block is TextBlock {
  if (block?.kind !== "text" || block.text.length > 300) return false;
  return block.align === "center" || /^(?:\p{Ll}|V(?:ề|Ề|\/[Vv])\s)/u.test(block.text);
}

function withKind({ text: kind }: TextBlock, line: TextBlock): TextBlock {
  const subject = withoutCapital(line);
  const [first] = subject.runs;
  const name = `${kind.charAt(0)}${kind.slice(1).toLowerCase()} `;
  return asSubject({
    ...subject,
    runs: [{ ...(first ?? plain), text: name }, ...subject.runs],
    text: name + subject.text,
  });
}

function asSubject(line: TextBlock): TextBlock {
  return { ...line, level: 1, names: subjectName };
}

/** `Về việc tiếp công dân` opens a line there, and goes on with one here. */
function withoutCapital(line: TextBlock): TextBlock {
  if (!/^Về\s/u.test(line.text)) return line;
  const runs = line.runs.map((run, index) =>
    index === 0 ? { ...run, text: run.text.replace("V", "v") } : run,
  );
  return { ...line, runs, text: line.text.replace("V", "v") };
}
