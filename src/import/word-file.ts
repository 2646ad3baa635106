import { DOMParser, type Element, XMLSerializer } from "@xmldom/xmldom";
import JSZip from "jszip";
import { keepOneForm, markBoxes } from "./word-boxes.ts";
import { plainNumbering, typeListNumbers } from "./word-lists.ts";
import { cutLooseEnds, type Ends } from "./word-loose-ends.ts";
import { Numbering } from "./word-numbering.ts";
import { Styles } from "./word-styles.ts";
import { emptyBlankLines, removeContents, removeHidden, removeStruckOut } from "./word-unseen.ts";
import {
  allNamed,
  ancestorNamed,
  attributeOf,
  childElements,
  makeIn,
  nextElement,
  propertiesOf,
  remove,
  unwrap,
} from "./word-xml.ts";

export interface WordFile {
  readonly bytes: Buffer;
  /** How many pictures the text shows that the file does not name. */
  readonly lostPictures: number;
  /** What an editor should look at, in Vietnamese. */
  readonly notes: readonly string[];
}

/**
 * Makes text of all in a Word file that is text to its reader, and that the conversion leaves out: numbers of lists,
 * fields, equations. Text that Word hides goes.
 */
export async function spellOut(bytes: Uint8Array): Promise<WordFile> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = (name: RegExp) =>
    Promise.all(zip.file(name).map(async (file) => ({ path: file.name, root: await parseXml(file) })));
  const [numbering] = await parts(/^word\/numbering\d*\.xml$/);
  const [stylePart] = await parts(/^word\/styles\d*\.xml$/);
  const styles = new Styles(stylePart?.root ?? null);
  const lists = new Numbering(numbering?.root ?? null, styles);
  const stories = await parts(/^word\/(?:document|footnotes|endnotes)\d*\.xml$/);
  const idsOf = (name: string, root: Element | null | undefined, key: string) =>
    new Set(allNamed(root ?? null, name).map((element) => attributeOf(element, key) ?? ""));
  const notesOf = (part: RegExp, name: string) =>
    idsOf(name, stories.find(({ path }) => part.test(path))?.root, "id");
  const footnotes = notesOf(/\/footnotes/, "footnote");
  const endnotes = notesOf(/\/endnotes/, "endnote");
  const told: ReturnType<typeof spellOutStory>[] = [];
  for (const { path, root } of stories) {
    if (!root) continue;
    const related = zip.file(path.replace(/([^/]+)$/, "_rels/$1.rels"));
    const relations = idsOf("Relationship", related && (await parseXml(related)), "Id");
    told.push(spellOutStory(root, lists, styles, { relations, footnotes, endnotes }));
    zip.file(path, new XMLSerializer().serializeToString(root));
  }
  if (numbering) zip.file(numbering.path, plainNumbering());
  const sum = (count: (story: ReturnType<typeof spellOutStory>) => number) =>
    told.reduce((all, story) => all + count(story), 0);
  const equations = sum((story) => story.equations);
  const charts = sum((story) => story.charts);
  const lostNotes = sum((story) => story.lost.notes);
  const notes = [
    ...(told.some(({ changed }) => changed)
      ? ["tệp Word còn thay đổi chưa duyệt: bài lấy phần thêm vào, bỏ phần xóa đi"]
      : []),
    ...(charts > 0
      ? [
          `${charts} biểu đồ, sơ đồ, chữ nghệ thuật hoặc tệp nhúng chưa đưa vào bài: chụp thành ảnh rồi chèn lại`,
        ]
      : []),
    ...(told.some(({ hidden }) => hidden)
      ? ["bỏ phần chữ mà tệp Word để ẩn; cần thì cho hiện ra trong Word rồi nhập lại"]
      : []),
    ...(told.some(({ contents }) => contents) ? ["bỏ mục lục: số trang của nó không có trên trang tin"] : []),
    ...(equations > 0 ? [`${equations} công thức chỉ còn lại chữ và số, hãy xem lại`] : []),
    ...(lostNotes > 0
      ? [`${lostNotes} chú thích chân trang có dấu mà không có lời trong tệp Word: xem lại bản gốc`]
      : []),
  ];
  return {
    bytes: await zip.generateAsync({ type: "nodebuffer" }),
    lostPictures: sum((story) => story.lost.pictures),
    notes,
  };
}

async function parseXml(file: JSZip.JSZipObject): Promise<Element | null> {
  const text = (await file.async("string")).replace(/^\uFEFF/, "");
  return new DOMParser({ onError: () => undefined }).parseFromString(text, "text/xml").documentElement;
}

/** A story is a text of its own: the document's, or that of all its footnotes. */
function spellOutStory(story: Element, lists: Numbering, styles: Styles, ends: Ends) {
  keepOneForm(story);
  const changed = removeStruckOut(story);
  const hidden = removeHidden(story, styles);
  const contents = removeContents(story, styles);
  const equations = spellEquations(story);
  unwrapHolders(story);
  joinLargeLetters(story);
  breakLines(story);
  emptyBlankLines(story);
  typeListNumbers(story, lists);
  markBoxes(story, styles);
  return {
    changed,
    hidden,
    contents,
    equations,
    charts: countCharts(story),
    lost: cutLooseEnds(story, ends),
  };
}

/** An equation lies in the line as its letters and figures. */
function spellEquations(story: Element): number {
  const equations = allNamed(story, "oMath");
  for (const equation of equations) {
    const paragraph = equation.parentNode;
    if (!paragraph) continue;
    const words = allNamed(equation, "t").map(({ textContent }) => textContent);
    const run = makeIn(story, "r", {}, [makeIn(story, "t", {}, [words.join("")])]);
    paragraph.replaceChild(run, equation);
  }
  // A line of its own holds its equation once more.
  for (const line of allNamed(story, "oMathPara")) unwrap(line);
  return equations.length;
}

/** Drawings of data, diagrams, words set as a picture, and files within the file, which nobody draws for us. */
function countCharts(story: Element): number {
  const words = allNamed(story, "textpath").filter((path) => attributeOf(path, "string"));
  return words.length + ["chart", "relIds", "altChunk"].flatMap((name) => allNamed(story, name)).length;
}

/** What holds text and is passed over: a field, whose result lies within it, and words with a direction of their own. */
function unwrapHolders(story: Element): void {
  for (const holder of ["fldSimple", "dir", "bdo"].flatMap((name) => allNamed(story, name))) unwrap(holder);
}

/** A letter that is set as high as several lines stands in a paragraph of its own, before the one that it begins. */
function joinLargeLetters(story: Element): void {
  const letters = allNamed(story, "framePr").filter((frame) =>
    /^(?:drop|margin)$/.test(attributeOf(frame, "dropCap") ?? ""),
  );
  for (const letter of letters.flatMap((frame) => ancestorNamed(frame, /^p$/) ?? [])) {
    const next = nextElement(letter);
    if (next?.localName !== "p") continue;
    const text = propertiesOf(next).nextSibling;
    for (const child of childElements(letter)) {
      if (child.localName !== "pPr") next.insertBefore(child, text);
    }
    remove(letter);
  }
}

/** An old sign for the end of a line, and one for a tab that is set to the page. */
function breakLines(story: Element): void {
  for (const sign of allNamed(story, "cr")) sign.parentNode?.replaceChild(makeIn(story, "br"), sign);
  for (const sign of allNamed(story, "ptab")) sign.parentNode?.replaceChild(makeIn(story, "tab"), sign);
}
