import { DOMParser, type Element, XMLSerializer } from "@xmldom/xmldom";
import JSZip from "jszip";
import { plainNumbering, typeListNumbers } from "./word-lists.ts";
import { allNamed, childOf, isOn, makeIn } from "./word-xml.ts";

export interface WordFile {
  readonly bytes: Buffer;
  /** What an editor should look at, in Vietnamese. */
  readonly notes: readonly string[];
}

/**
 * Makes text of all in a Word file that is text to its reader, and that the conversion leaves out: numbers of lists,
 * fields, equations. Text that Word hides goes.
 */
export async function spellOut(bytes: Uint8Array): Promise<WordFile> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: RegExp) => {
    const [file] = zip.file(name);
    return file ? { path: file.name, root: parseXml(await file.async("string")) } : null;
  };
  const main = await part(/^word\/document\d*\.xml$/);
  const numbering = await part(/^word\/numbering\d*\.xml$/);
  const styles = await part(/^word\/styles\d*\.xml$/);
  const body = main?.root ?? null;
  if (!main || !body) return { bytes: Buffer.from(bytes), notes: [] };
  const hidden = removeHidden(body);
  const equations = spellEquations(body);
  unwrapFields(body);
  breakLines(body);
  typeListNumbers(body, numbering?.root ?? null, styles?.root ?? null);
  zip.file(main.path, new XMLSerializer().serializeToString(body));
  if (numbering) zip.file(numbering.path, plainNumbering());
  const notes = [
    ...(hidden > 0 ? ["bỏ phần chữ mà tệp Word để ẩn; cần thì cho hiện ra trong Word rồi nhập lại"] : []),
    ...(equations > 0 ? [`${equations} công thức chỉ còn lại chữ và số, hãy xem lại`] : []),
  ];
  return { bytes: await zip.generateAsync({ type: "nodebuffer" }), notes };
}

function parseXml(text: string): Element | null {
  return new DOMParser().parseFromString(text, "text/xml").documentElement;
}

function removeHidden(body: Element): number {
  const runs = allNamed(body, "r").filter((run) => isOn(childOf(run, "rPr"), "vanish"));
  for (const run of runs) run.parentNode?.removeChild(run);
  return runs.filter(({ textContent }) => textContent?.trim()).length;
}

/** An equation lies in the line as its letters and figures. */
function spellEquations(body: Element): number {
  const equations = allNamed(body, "oMath");
  for (const equation of equations) {
    const paragraph = equation.parentNode;
    if (!paragraph) continue;
    const words = allNamed(equation, "t").map(({ textContent }) => textContent);
    const run = makeIn(body, "r", {}, [makeIn(body, "t", {}, [words.join("")])]);
    paragraph.replaceChild(run, equation);
  }
  // A line of its own holds its equation once more.
  for (const line of allNamed(body, "oMathPara")) unwrap(line);
  return equations.length;
}

/** A field's result lies within it: a date, a number of a picture. */
function unwrapFields(body: Element): void {
  for (const field of allNamed(body, "fldSimple")) unwrap(field);
}

function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  element.parentNode?.removeChild(element);
}

/** An old sign for the end of a line. */
function breakLines(body: Element): void {
  for (const sign of allNamed(body, "cr")) sign.parentNode?.replaceChild(makeIn(body, "br"), sign);
}
