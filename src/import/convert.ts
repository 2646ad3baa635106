import type { Site } from "../site/site.ts";
import { foldWords } from "../text/fold.ts";
import { readArticle } from "./article.ts";
import { removeBoilerplate } from "./boilerplate.ts";
import { splitColumns } from "./columns.ts";
import { decodePage } from "./decode-page.ts";
import { isDeeper, mendTexts, opensMore, parsePage, spreadLooks } from "./document.ts";
import { pageOfWord, type WordPage } from "./docx.ts";
import { settleFiles } from "./files.ts";
import { readFlow } from "./flow.ts";
import { settleFootnotes } from "./footnotes.ts";
import type { ImportedArticle, SourceFile } from "./imported.ts";
import { nameLetterhead, readLetterhead } from "./letterhead.ts";
import { cutMailHead } from "./mail-head.ts";
import { findMarkedAuthor } from "./marked-author.ts";
import { whyNoArticle } from "./no-article.ts";
import { findAddress, isOriginKnown } from "./old-address.ts";
import { noFacts, readFacts } from "./page-facts.ts";
import { pageOfText } from "./plain-text.ts";
import { selectAll } from "./select.ts";
import { unmarkedUtf16 } from "./utf16.ts";
import { linkVideos } from "./video.ts";

/** Thrown, with words for the editor, where a file cannot be imported. */
export class ImportError extends Error {}

/** No page of people has elements so deep in each other, and reading each takes the longer the deeper it lies. */
const deepest = 256;
/** Old pages leave elements open by the dozen, but a cell or list that ends closes them again. */
const mostOpen = 5000;

/** Reads an article out of a Word file, a saved page or a plain text. Nothing is guessed: what cannot be told is named. */
export async function convert(source: SourceFile, site: Site): Promise<ImportedArticle> {
  const kind = kindOf(source);
  const { html, notes } = await readPage(source, kind);
  if (opensMore(html, mostOpen)) throw tooDeep();
  const document = parsePage(html);
  if (isDeeper(document.documentElement, deepest)) throw tooDeep();
  mendTexts(document);
  const isPage = kind === "page" && !isOfOffice(document);
  if (!isPage) spreadLooks(document);
  const told = isPage ? readFacts(document) : { ...noFacts, address: findAddress(document) };
  if (kind === "page") {
    linkVideos(document);
    removeBoilerplate(document.body);
  } else {
    splitColumns(document.body);
    settleFootnotes(document);
  }
  const lines = readFlow(document.body);
  const { flow: unsent, head } = isPage ? { flow: lines, head: null } : cutMailHead(lines);
  // What a mail is called may be the headline.
  const facts = head?.subject ? { ...told, titles: [head.subject] } : told;
  const flow = readLetterhead(isPage ? unsent : nameLetterhead(unsent));
  if (flow.length === 0) throw new ImportError("tệp không có chữ nào.");
  const article = readArticle(flow, {
    name: source.name,
    facts,
    markedAuthor: isPage ? findMarkedAuthor(document.body) : null,
    isPage,
    zone: site.timeZone,
    nameSection: sectionNamer(site),
  });
  const fault = whyNoArticle(article, isPage, site.timeZone);
  if (fault !== null) throw new ImportError(fault);
  const address = isOriginKnown(facts.address) ? facts.address : null;
  const sent = head ? [`bỏ đầu thư điện tử: ${head.lines.join(" | ")}`] : [];
  return settleFiles(
    { ...article, notes: [...sent, ...article.notes, ...notes] },
    address,
    source.read,
    site,
  );
}

function tooDeep(): ImportError {
  return new ImportError(
    "trang lồng thẻ quá sâu: mở trang bằng trình duyệt, chép phần bài sang Word rồi nhập tệp .docx.",
  );
}

/** Whether a page is a document that an office program saved: it has no menus. */
function isOfOffice(document: Document): boolean {
  const [maker] = selectAll(document, "meta[name=Generator i]");
  return (
    /Microsoft Word|(?:Libre|Open)Office/i.test(maker?.getAttribute("content") ?? "") ||
    // Google names itself nowhere else.
    document.body.classList.contains("doc-content")
  );
}

type Kind = "word" | "page" | "text";

/** Each server on the way of a mail adds lines. */
const longestMailHead = 65_536;

/** The front matter of an article, behind a byte order mark or none. */
const ownArticle = /^(?:\xEF\xBB\xBF)?---[ \t]*\r?\n(?:[^\n]*\n)*?title *:/;

function kindOf({ name, bytes }: SourceFile): Kind {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (head.startsWith("PK")) return "word";
  if (head.startsWith("\xD0\xCF\x11\xE0") && isEncrypted(bytes)) {
    throw new ImportError("tệp Word có mật khẩu: mở bằng Word, bỏ mật khẩu rồi lưu lại thành .docx.");
  }
  if (/^(?:From|MIME-Version|Content-Type):? /m.test(head) && /\.mht(?:ml)?$/i.test(name)) {
    throw new ImportError("trang lưu kiểu .mht: mở lại rồi lưu thành “Trang web, đầy đủ” (.html).");
  }
  if (/\.msg$/i.test(name) || isMail(bytes)) {
    throw new ImportError(
      "thư điện tử: mở thư, chép phần bài sang Word rồi nhập tệp .docx; bài gửi kèm thì lưu tệp ấy ra rồi nhập.",
    );
  }
  if (head.startsWith("\xD0\xCF\x11\xE0") || head.startsWith("{\\rtf")) {
    throw new ImportError("tệp Word kiểu cũ (.doc, .rtf): mở bằng Word rồi lưu thành .docx.");
  }
  if (head.startsWith("%PDF"))
    throw new ImportError("tệp PDF không nhập được: dùng tệp Word hoặc trang đã lưu.");
  if (ownArticle.test(head))
    throw new ImportError("tệp đã là một bài có phần thông tin đầu bài: chép thẳng vào thư mục chuyên mục.");
  const isWide = unmarkedUtf16(bytes) !== null;
  if (bytes.includes(0) && !isWide && !/^\xFF\xFE|^\xFE\xFF/.test(head))
    throw new ImportError("tệp không phải văn bản.");
  return /\.html?$|\.aspx?$|\.php$|\.jsp$/i.test(name) ||
    /<(?:!doctype|html|body|table|div|p)[\s>]/i.test(isWide ? head.replaceAll("\0", "") : head)
    ? "page"
    : "text";
}

/** Whether a mail was saved as it went through the net, with its text in code; one that was copied has no such line. */
function isMail(bytes: Uint8Array): boolean {
  const [lines = ""] = new TextDecoder("latin1")
    .decode(bytes.subarray(0, longestMailHead))
    .split(/\r?\n\r?\n/, 1);
  return /^MIME-Version:/im.test(lines);
}

/** Word wraps a file with a password in its old form, and names what is within. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes("EncryptedPackage", 0, "utf16le");
}

async function readPage({ bytes }: SourceFile, kind: Kind): Promise<WordPage> {
  if (kind === "word") return readWord(bytes);
  const text = decodePage(bytes);
  return { html: kind === "text" ? pageOfText(text) : text, notes: [] };
}

async function readWord(bytes: Uint8Array): Promise<WordPage> {
  try {
    return await pageOfWord(bytes);
  } catch {
    throw new ImportError(
      "không mở được tệp Word: tệp hỏng, có mật khẩu hoặc không phải .docx; mở được bằng Word thì lưu lại thành .docx.",
    );
  }
}

function sectionNamer({ sections }: Site): (line: string) => string | null {
  const slugs = new Map(
    sections.flatMap(({ slug, title }) => [
      [foldWords(title), slug],
      [slug, slug],
    ]),
  );
  return (line) => (line.length > 100 ? null : (slugs.get(foldWords(line)) ?? slugs.get(line) ?? null));
}
